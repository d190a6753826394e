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

import {
  CHECK_STATES,
  checkGradeOf,
  checkStateOf,
  practiceMeetsOf,
  structureOf,
} from '../../scoring';
import { SnapshotView } from '../snapshot/SnapshotView';

/** A practice that a level, or one below it, asks for. */
interface Demanded {
  readonly practice: number;
  /** The strongest evidence that these levels ask for, as a rank. */
  readonly need: number;
  /** Its own required checks. */
  readonly own: readonly number[];
  /** Others of the demand that, where they apply, stand in for it. */
  readonly standIns: readonly number[];
}

const HOLDS = CHECK_STATES.map(state =>
  ['waived', 'upcoming', 'not-applicable'].includes(state),
);
const PASSED = CHECK_STATES.indexOf('passed');
const NOTHING = new Int32Array(0);

/**
 * What a subject lacks for a level: the checks that, all of them met, bring it
 * there.
 */
export class Gaps {
  readonly #view: SnapshotView;
  readonly #demand: readonly Demanded[];
  readonly #missing: Int32Array;

  static to(
    view: SnapshotView,
    options: { level: number; category: string | undefined },
  ): Gaps {
    return new Gaps(view, options);
  }

  private constructor(
    view: SnapshotView,
    options: { level: number; category: string | undefined },
  ) {
    this.#view = view;
    this.#demand = demandOf(view, options);
    this.#missing = new Int32Array(view.model.checks.length);
  }

  /**
   * The missing checks of a row, as positions in the model; none where they
   * alone do not do. Not of systems, whose members have to move too. They are
   * to be read before the next row is looked at.
   */
  of(row: number): Int32Array {
    const { scorecards } = this.#view;
    const { practices, checks } = scorecards.columns;
    const practicesAt = row * scorecards.widths.practices;
    const checksAt = row * scorecards.widths.checks;
    let found = 0;
    for (const { practice, need, standIns, own } of this.#demand) {
      const byte = practices[practicesAt + practice];
      if (byte === 0 || practiceMeetsOf[byte] >= need) {
        continue;
      }
      // What stands in for it is asked for itself, and does for both.
      if (standIns.some(one => practices[practicesAt + one] !== 0)) {
        continue;
      }
      const before = found;
      for (const check of own) {
        if (!holds(checks[checksAt + check], need)) {
          this.#missing[found] = check;
          found += 1;
        }
      }
      if (found === before) {
        return NOTHING;
      }
    }
    return this.#missing.subarray(0, found);
  }
}

function demandOf(
  { model }: SnapshotView,
  options: { level: number; category: string | undefined },
): Demanded[] {
  const { level, category } = options;
  const structure = structureOf(model);
  const index = model.categories.findIndex(({ id }) => id === category);
  const demand =
    category === undefined
      ? structure.demand
      : structure.demandOfCategory[index];
  const need = new Map<number, number>();
  for (let below = 1; below <= level; below++) {
    for (const practice of demand[below]) {
      need.set(
        practice,
        Math.max(need.get(practice) ?? 0, structure.need[below]),
      );
    }
  }
  return [...need].map(([practice, rank]) => ({
    practice,
    need: rank,
    own: model.checks
      .filter(
        check =>
          check.required && check.practice === model.practices[practice].id,
      )
      .map(check => check.index),
    standIns: structure.standIns[practice].filter(
      // One of which less is asked would not do for this one.
      one => one !== practice && (need.get(one) ?? -1) >= rank,
    ),
  }));
}

function holds(byte: number, need: number): boolean {
  const state = checkStateOf[byte];
  return HOLDS[state] || (state === PASSED && checkGradeOf[byte] >= need);
}
