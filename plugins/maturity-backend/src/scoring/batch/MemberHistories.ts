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

import { sameBytes } from '../cards/sameScorecard';
import { StoredScorecard } from '../cards/StoredScorecard';
import { MembersContext } from '../transitions/causes';
import {
  MemberTransition,
  TransitionStore,
} from '../transitions/TransitionStore';
import { ChangedCard } from './ChangedCard';

/** Longer than a batch takes. */
const OVERLAP_MS = 10_000;

/** Transitions by model and subject, newest first. */
type Histories = Map<string, Map<number, MemberTransition[]>>;

/** What happened to the members of the systems of a batch. */
export class MemberHistories {
  readonly #histories: Histories;

  /** Loads what explains the levels that changed: one statement per model. */
  static async load(
    store: TransitionStore,
    changes: readonly ChangedCard[],
  ): Promise<MemberHistories> {
    const wanted = new Map<string, { ids: Set<number>; at: number }>();
    for (const { inputs, model, before, after } of changes) {
      if (before && inputs.members.length > 0 && levelsDiffer(before, after)) {
        const { ids, at } = wanted.get(model.id) ?? {
          ids: new Set<number>(),
          at: Infinity,
        };
        inputs.members.forEach(({ subject }) => ids.add(subject.id));
        wanted.set(model.id, { ids, at: Math.min(at, sinceWhen(before)) });
      }
    }
    const histories: Histories = new Map();
    for (const [modelId, { ids, at }] of wanted) {
      const bySubject = new Map<number, MemberTransition[]>();
      const subjectIds = [...ids];
      for (const one of await store.since({ subjectIds, modelId, at })) {
        const known = bySubject.get(one.subjectId) ?? [];
        known.push(one);
        bySubject.set(one.subjectId, known);
      }
      histories.set(modelId, bySubject);
    }
    return new MemberHistories(histories);
  }

  private constructor(histories: Histories) {
    this.#histories = histories;
  }

  /** What the cause of a system's change is looked for in. */
  contextOf(change: ChangedCard): MembersContext | undefined {
    const { inputs, model, evaluation, before } = change;
    const history = this.#histories.get(model.id);
    if (!before || !history || inputs.members.length === 0) {
      return undefined;
    }
    return {
      rolledUp: new Set(
        evaluation.practices.flatMap(({ rollup }, index) =>
          rollup ? [index] : [],
        ),
      ),
      histories: inputs.members.flatMap(({ subject, practices }) => {
        const bytes = practices.get(model.id);
        const transitions = (history.get(subject.id) ?? []).filter(
          ({ at, cause }) =>
            at >= sinceWhen(before) &&
            // a new version moved members and systems at the same moment
            !(cause === 'model' && at === model.activatedAt),
        );
        return bytes ? [{ practices: bytes, transitions }] : [];
      }),
    };
  }
}

/**
 * What happened to members before that is in a system's scorecard. A member
 * that was written while its system was evaluated is not, though it is a
 * little older.
 */
function sinceWhen(card: StoredScorecard): number {
  return card.evaluatedAt - OVERLAP_MS;
}

function levelsDiffer(a: StoredScorecard, b: StoredScorecard): boolean {
  return a.level !== b.level || !sameBytes(a.categories, b.categories);
}
