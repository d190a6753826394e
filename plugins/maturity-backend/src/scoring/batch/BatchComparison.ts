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

import { ActiveModel } from '../../models';
import { sameBytes, sameScorecard } from '../cards/sameScorecard';
import { ScorecardKey } from '../cards/ScorecardStore';
import { StoredScorecard } from '../cards/StoredScorecard';
import { asksKind } from '../subjects/evaluateSubject';
import { SubjectInputs } from '../subjects/SubjectInputs';
import {
  findTransitions,
  goneTransition,
  ModelNames,
  unaskedTransition,
} from '../transitions/findTransitions';
import { Transition } from '../transitions/Transition';
import { TransitionStore } from '../transitions/TransitionStore';
import { BatchResult } from './BatchResult';
import { ChangedCard, EvaluatedCard } from './ChangedCard';
import { FormerModels } from './FormerModels';
import { MemberHistories } from './MemberHistories';

export interface BatchComparisonOptions {
  transitions: TransitionStore;
  former: FormerModels;
  models: readonly ActiveModel[];
  now: number;
}

const UNKNOWN_NAMES: ModelNames = { checks: [], categories: [] };

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
 * which anything fails nothing is written.
 */
export class BatchComparison {
  readonly #options: BatchComparisonOptions;
  readonly #active: ReadonlyMap<string, string>;
  readonly #subjects: SubjectChanges[] = [];
  readonly #leftBehind: ScorecardKey[] = [];

  static begin(options: BatchComparisonOptions): BatchComparison {
    return new BatchComparison(options);
  }

  private constructor(options: BatchComparisonOptions) {
    this.#options = options;
    this.#active = new Map(
      options.models.map(({ id, version }) => [id, version]),
    );
  }

  /** The subject left the catalog: its scorecards go at once. */
  remove(inputs: SubjectInputs): void {
    const changes = noChanges(inputs);
    for (const card of this.#current(inputs.cards).values()) {
      changes.transitions.push(goneTransition(card, this.#options.now));
    }
    drop(changes, inputs.cards);
    changes.moved = inputs.cards.length > 0;
    this.#subjects.push(changes);
  }

  /** Takes in the scorecards of a subject, of all models that ask it. */
  add(inputs: SubjectInputs, evaluated: readonly EvaluatedCard[]): void {
    const changes = noChanges(inputs);
    this.#prune(changes, inputs);
    for (const one of evaluated) {
      this.#compare(changes, one);
    }
    this.#subjects.push(changes);
  }

  /** Scorecards of subjects that are not even remembered go. */
  forget(cards: readonly StoredScorecard[]): void {
    this.#leftBehind.push(...cards.map(keyOf));
  }

  async finish(): Promise<BatchResult> {
    const cards = this.#subjects.flatMap(changes => changes.cards);
    const histories = await MemberHistories.load(
      this.#options.transitions,
      cards,
    );
    const former = await this.#formerNames(cards);
    const failed = new Map<number, unknown>();
    const done = this.#subjects.filter(changes => {
      try {
        for (const card of changes.cards) {
          changes.transitions.push(
            ...findTransitions({
              model: card.model,
              before: card.before,
              after: card.after,
              namesBefore: former.get(card),
              // who is known under another model was there before this one was
              arrival: card.inputs.cards.length > 0 ? 'model' : 'catalog',
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
    const obsolete = [
      ...done.flatMap(changes => changes.obsolete),
      ...this.#leftBehind,
    ];
    const written = done.flatMap(changes => changes.cards);
    return {
      now: this.#options.now,
      cards: written.map(({ after }) => after),
      obsolete,
      transitions: done.flatMap(changes => changes.transitions),
      changed: [
        ...new Set([
          ...written.map(({ after }) => after.subjectId),
          ...obsolete.map(({ subjectId }) => subjectId),
        ]),
      ],
      movedRefs: done.filter(({ moved }) => moved).map(({ ref }) => ref),
      failed,
    };
  }

  /** Takes scorecards out that no model in force stands behind any more. */
  #prune(changes: SubjectChanges, { subject, cards }: SubjectInputs): void {
    for (const card of this.#current(cards).values()) {
      const model = this.#options.models.find(({ id }) => id === card.modelId);
      if (model && !asksKind(model.compiled, subject.kind)) {
        changes.transitions.push(
          unaskedTransition(card, {
            modelVersion: model.version,
            at: this.#options.now,
          }),
        );
        drop(
          changes,
          cards.filter(({ modelId }) => modelId === model.id),
        );
        changes.moved = true;
      }
    }
    drop(
      changes,
      cards.filter(({ modelId }) => !this.#active.has(modelId)),
    );
  }

  #compare(changes: SubjectChanges, one: EvaluatedCard): void {
    const { card: after, ...evaluated } = one;
    const { inputs, model } = one;
    const ofModel = inputs.cards.filter(({ modelId }) => modelId === model.id);
    const before = this.#current(ofModel).get(model.id);
    drop(
      changes,
      ofModel.filter(({ modelVersion }) => modelVersion !== model.version),
    );
    if (before && sameScorecard(before, after)) {
      return;
    }
    changes.cards.push({ ...evaluated, before, after });
    changes.moved ||=
      !before ||
      before.modelVersion !== after.modelVersion ||
      before.entityHash !== after.entityHash ||
      before.forecast !== after.forecast ||
      !sameBytes(before.practices, after.practices);
  }

  /** The names that the bytes of former versions stand for. */
  async #formerNames(
    cards: readonly ChangedCard[],
  ): Promise<ReadonlyMap<ChangedCard, ModelNames>> {
    const names = new Map<ChangedCard, ModelNames>();
    for (const card of cards) {
      const { model, before, after } = card;
      if (before && before.modelVersion !== after.modelVersion) {
        names.set(
          card,
          (await this.#options.former.names(model.id, before.modelVersion)) ??
            UNKNOWN_NAMES,
        );
      }
    }
    return names;
  }

  /** By model the scorecard that counts: of the version in force, or the last. */
  #current(
    cards: readonly StoredScorecard[],
  ): ReadonlyMap<string, StoredScorecard> {
    const current = new Map<string, StoredScorecard>();
    for (const card of cards) {
      const version = this.#active.get(card.modelId);
      const known = current.get(card.modelId);
      const newer = !known || known.evaluatedAt < card.evaluatedAt;
      if (
        card.modelVersion === version ||
        (newer && known?.modelVersion !== version)
      ) {
        current.set(card.modelId, card);
      }
    }
    return current;
  }
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

function drop(
  changes: SubjectChanges,
  cards: readonly StoredScorecard[],
): void {
  changes.obsolete.push(...cards.map(keyOf));
}

function keyOf(card: StoredScorecard): ScorecardKey {
  const { subjectId, modelId, modelVersion } = card;
  return { subjectId, modelId, modelVersion };
}
