/*
 * Copyright 2026 The Platform Maturity Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import { ActiveModel, ScoredVersions } from '../../models';
import { sameBytes, sameScorecard } from '../cards/sameScorecard';
import { ScorecardKey } from '../cards/ScorecardStore';
import { StoredScorecard } from '../cards/StoredScorecard';
import { SubjectInputs } from '../subjects/SubjectInputs';
import {
  findTransitions,
  goneTransition,
} from '../transitions/findTransitions';
import { Cause, Transition } from '../transitions/Transition';
import { TransitionStore } from '../transitions/TransitionStore';
import { BatchResult } from './BatchResult';
import { ChangedCard, EvaluatedCard } from './ChangedCard';
import { MemberHistories } from './MemberHistories';

export interface BatchComparisonOptions {
  transitions: TransitionStore;
  versions: ScoredVersions;
  now: number;
}

/** What one subject comes to, until it is known that nothing failed. */
interface SubjectChanges {
  readonly subjectId: number;
  readonly ref: string;
  readonly cards: ChangedCard[];
  readonly obsolete: ScorecardKey[];
  readonly transitions: Transition[];
  /** Whether systems count something else now. */
  moved: boolean;
}

/**
 * Compares the new scorecards of a batch with those that are stored, and finds
 * what has to be written: nothing where they say the same. Of a subject for
 * which anything fails nothing is written. What is scored under a staged
 * version is seen by nobody yet: it has no history, and moves systems under
 * that version only.
 */
export class BatchComparison {
  readonly #options: BatchComparisonOptions;
  readonly #subjects: SubjectChanges[] = [];
  readonly #staged: StoredScorecard[] = [];
  readonly #stagedMovedRefs = new Set<string>();
  readonly #unseen: ScorecardKey[] = [];
  readonly #leftBehind: ScorecardKey[] = [];

  static begin(options: BatchComparisonOptions): BatchComparison {
    return new BatchComparison(options);
  }

  private constructor(options: BatchComparisonOptions) {
    this.#options = options;
  }

  /** The subject left the catalog: its scorecards go at once. */
  remove(inputs: SubjectInputs): void {
    const changes = noChanges(inputs);
    const { active } = this.#options.versions;
    for (const card of active.flatMap(one => findCard(inputs, one) ?? [])) {
      changes.transitions.push(goneTransition(card, this.#options.now));
    }
    changes.obsolete.push(...inputs.cards.map(keyOf));
    changes.moved = inputs.cards.length > 0;
    this.#subjects.push(changes);
  }

  /** Takes in the scorecards of a subject under the active versions. */
  add(
    inputs: SubjectInputs,
    evaluated: readonly EvaluatedCard<ActiveModel>[],
  ): void {
    const changes = noChanges(inputs);
    for (const one of evaluated) {
      this.#compare(changes, one);
    }
    this.#subjects.push(changes);
  }

  /** The same under the staged versions. */
  stage(inputs: SubjectInputs, evaluated: readonly EvaluatedCard[]): void {
    for (const { model, card } of evaluated) {
      const before = findCard(inputs, model);
      if (!before || !sameScorecard(before, card)) {
        this.#staged.push(card);
        if (movesSystems(before, card)) {
          this.#stagedMovedRefs.add(inputs.subject.ref);
        }
      }
    }
  }

  /** The subject cannot be scored under the staged versions. */
  unstage(inputs: SubjectInputs): void {
    const { staged } = this.#options.versions;
    const cards = staged.flatMap(one => findCard(inputs, one) ?? []);
    this.#unseen.push(...cards.map(keyOf));
  }

  /** Scorecards of subjects that are not even remembered go. */
  forget(cards: readonly StoredScorecard[]): void {
    this.#leftBehind.push(...cards.map(keyOf));
  }

  async finish(): Promise<BatchResult> {
    const { now, versions } = this.#options;
    const failed = new Map<number, unknown>();
    const done = await this.#explain(failed);
    const obsolete = [
      ...done.flatMap(changes => changes.obsolete),
      ...this.#leftBehind,
    ];
    const written = done.flatMap(changes => changes.cards);
    const movedRefs = done.filter(({ moved }) => moved).map(({ ref }) => ref);
    return {
      now,
      versions,
      cards: [...written.map(({ after }) => after), ...this.#staged],
      obsolete: [...obsolete, ...this.#unseen],
      transitions: done.flatMap(changes => changes.transitions),
      changed: [
        ...new Set([
          ...written.map(({ after }) => after.subjectId),
          ...obsolete.map(({ subjectId }) => subjectId),
        ]),
      ],
      movedRefs,
      stagedMovedRefs: [...this.#stagedMovedRefs],
      failed,
    };
  }

  /** Finds the transitions; gives the subjects for which that worked. */
  async #explain(failed: Map<number, unknown>): Promise<SubjectChanges[]> {
    const histories = await MemberHistories.load(
      this.#options.transitions,
      this.#subjects.flatMap(changes => changes.cards),
    );
    return this.#subjects.filter(changes => {
      try {
        for (const card of changes.cards) {
          changes.transitions.push(
            ...findTransitions({
              model: card.model.compiled,
              before: card.before,
              after: card.after,
              arrival: arrivalOf(card),
              members: histories.contextOf(card),
            }),
          );
        }
        return true;
      } catch (error) {
        failed.set(changes.subjectId, error);
        return false;
      }
    });
  }

  #compare(changes: SubjectChanges, one: EvaluatedCard<ActiveModel>): void {
    const { card: after, ...evaluated } = one;
    const before = findCard(one.inputs, one.model);
    if (before && sameScorecard(before, after)) {
      return;
    }
    changes.cards.push({ ...evaluated, before, after });
    changes.moved ||= movesSystems(before, after);
  }
}

function findCard(
  { cards }: SubjectInputs,
  model: { readonly id: string; readonly version: string },
): StoredScorecard | undefined {
  return cards.find(
    ({ modelId, modelVersion }) =>
      modelId === model.id && modelVersion === model.version,
  );
}

/** Which of the two came last: the subject, or the model that asks it. */
function arrivalOf({ inputs, model }: ChangedCard): Cause {
  return inputs.subject.createdAt < model.activatedAt ? 'model' : 'catalog';
}

/** Whether systems count something else of a member now. */
function movesSystems(
  before: StoredScorecard | undefined,
  after: StoredScorecard,
): boolean {
  return (
    !before ||
    before.entityHash !== after.entityHash ||
    before.forecast !== after.forecast ||
    !sameBytes(before.practices, after.practices)
  );
}

function noChanges({ subject }: SubjectInputs): SubjectChanges {
  return {
    subjectId: subject.id,
    ref: subject.ref,
    cards: [],
    obsolete: [],
    transitions: [],
    moved: false,
  };
}

function keyOf(card: StoredScorecard): ScorecardKey {
  const { subjectId, modelId, modelVersion } = card;
  return { subjectId, modelId, modelVersion };
}
