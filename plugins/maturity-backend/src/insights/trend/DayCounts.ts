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
  TransitionCause,
  TrendCause,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { CAUSES } from '../../scoring';
import { Step } from '../history/Ladder';
import { NO_LEVEL_THEN } from '../snapshot/moveColumns';

/** What one cause did on a day, until it is told. */
interface CauseTally {
  up: number;
  down: number;
  entered: number;
  left: number;
  readonly change: Int32Array;
}

/** The order in which causes are told. */
const TOLD: readonly TransitionCause[] = [
  'facts',
  'model',
  'catalog',
  'waivers',
  'lost-data',
];

/** What is counted on one day. */
export class DayCounts {
  readonly #levels: Int32Array;
  readonly #causes: (CauseTally | undefined)[] = [];
  #withTarget = 0;
  #atTarget = 0;

  /** @param top - the highest level */
  static create(top: number): DayCounts {
    return new DayCounts(top);
  }

  private constructor(top: number) {
    this.#levels = new Int32Array(top + 1);
  }

  get scored(): number {
    return this.#levels.reduce((sum, count) => sum + count, 0);
  }

  get withTarget(): number {
    return this.#withTarget;
  }

  get atTarget(): number {
    return this.#atTarget;
  }

  levels(): { level: number; count: number }[] {
    return Array.from(this.#levels, (count, level) => ({ level, count }));
  }

  /** A row stands here when the day ends. */
  stand(level: number, target: number | undefined): void {
    if (level === NO_LEVEL_THEN) {
      return;
    }
    this.#levels[level] += 1;
    if (target !== undefined) {
      this.#withTarget += 1;
      this.#atTarget += level >= target ? 1 : 0;
    }
  }

  /** A row moved on this day. */
  move({ from, to, cause }: Step): void {
    const tally = (this.#causes[cause] ??= {
      up: 0,
      down: 0,
      entered: 0,
      left: 0,
      change: new Int32Array(this.#levels.length),
    });
    if (from !== NO_LEVEL_THEN) {
      tally.change[from] -= 1;
    }
    if (to !== NO_LEVEL_THEN) {
      tally.change[to] += 1;
    }
    tally[directionOf(from, to)] += 1;
  }

  causes(): TrendCause[] {
    return TOLD.flatMap(cause => {
      const tally = this.#causes[CAUSES.indexOf(cause)];
      return tally
        ? [
            {
              cause,
              up: tally.up,
              down: tally.down,
              entered: tally.entered,
              left: tally.left,
              levels: Array.from(tally.change, (change, level) => ({
                level,
                change,
              })).filter(({ change }) => change !== 0),
            },
          ]
        : [];
    });
  }
}

/** How a move is told. */
export function directionOf(
  from: number,
  to: number,
): 'up' | 'down' | 'entered' | 'left' {
  if (from === NO_LEVEL_THEN) {
    return 'entered';
  }
  if (to === NO_LEVEL_THEN) {
    return 'left';
  }
  return to > from ? 'up' : 'down';
}
