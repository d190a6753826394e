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
  unaskedTransition,
} from '../transitions/findTransitions';
import { Transition } from '../transitions/Transition';
import { TransitionStore } from '../transitions/TransitionStore';
import { BatchResult } from './BatchResult';
import { ChangedCard, Evaluated } from './ChangedCard';
import { FormerModels } from './FormerModels';
import { MemberHistories } from './MemberHistories';

export interface BatchComparisonOptions {
  transitions: TransitionStore;
  former: FormerModels;
  models: readonly ActiveModel[];
  now: number;
}

const UNKNOWN_NAMES = { checks: [], categories: [] };

/**
 * Compares the new scorecards of a batch with those that are stored, and finds
 * what has to be written: nothing where they say the same.
 */
export class BatchComparison {
  readonly #options: BatchComparisonOptions;
  readonly #active: ReadonlyMap<string, string>;
  readonly #changes: ChangedCard[] = [];
  readonly #obsolete: ScorecardKey[] = [];
  readonly #transitions: Transition[] = [];
  readonly #changed = new Set<number>();
  readonly #moved = new Set<string>();

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
  remove({ subject, cards }: SubjectInputs): void {
    const current = this.#current(cards);
    for (const card of current.values()) {
      this.#transitions.push(goneTransition(card, this.#options.now));
    }
    this.drop(cards);
    if (cards.length > 0) {
      this.#moved.add(subject.ref);
    }
  }

  /** Takes scorecards out that no model in force stands behind any more. */
  prune({ subject, cards }: SubjectInputs): void {
    for (const card of this.#current(cards).values()) {
      const model = this.#options.models.find(({ id }) => id === card.modelId);
      if (model && !asksKind(model.compiled, subject.kind)) {
        this.#transitions.push(
          unaskedTransition(card, {
            modelVersion: model.version,
            at: this.#options.now,
          }),
        );
        this.drop(cards.filter(({ modelId }) => modelId === model.id));
        this.#moved.add(subject.ref);
      }
    }
    this.drop(cards.filter(({ modelId }) => !this.#active.has(modelId)));
  }

  drop(cards: readonly StoredScorecard[]): void {
    for (const { subjectId, modelId, modelVersion } of cards) {
      this.#obsolete.push({ subjectId, modelId, modelVersion });
      this.#changed.add(subjectId);
    }
  }

  add(evaluated: Evaluated, after: StoredScorecard): void {
    const { inputs, model, evaluation } = evaluated;
    const ofModel = inputs.cards.filter(({ modelId }) => modelId === model.id);
    const before = this.#current(ofModel).get(model.id);
    this.drop(
      ofModel.filter(({ modelVersion }) => modelVersion !== model.version),
    );
    if (before && sameScorecard(before, after)) {
      return;
    }
    this.#changes.push({ inputs, model, evaluation, before, after });
    this.#changed.add(after.subjectId);
    const asMember =
      !before ||
      before.modelVersion !== after.modelVersion ||
      before.entityHash !== after.entityHash ||
      !sameBytes(before.practices, after.practices);
    if (asMember) {
      this.#moved.add(inputs.subject.ref);
    }
  }

  async finish(): Promise<Omit<BatchResult, 'failed'>> {
    const histories = await MemberHistories.load(
      this.#options.transitions,
      this.#changes,
    );
    for (const change of this.#changes) {
      const { inputs, model, before, after } = change;
      const former = before && before.modelVersion !== after.modelVersion;
      this.#transitions.push(
        ...findTransitions({
          model,
          before,
          after,
          namesBefore: former
            ? (await this.#options.former.names(
                model.id,
                before.modelVersion,
              )) ?? UNKNOWN_NAMES
            : undefined,
          // who is known under another model was there before this one was
          arrival: inputs.cards.length > 0 ? 'model' : 'catalog',
          members: histories.contextOf(change),
        }),
      );
    }
    return {
      now: this.#options.now,
      cards: this.#changes.map(({ after }) => after),
      obsolete: this.#obsolete,
      transitions: this.#transitions,
      changed: [...this.#changed],
      movedRefs: [...this.#moved],
    };
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
