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

import { LevelMove } from './TrendStore';

/** Not there, not scored, or not asked in the category. */
const NONE = -1;
/** There, with a level that only an older move tells. */
const UNTOLD = -2;

export interface LevelHistoryOptions {
  /** Rows of the snapshot that are counted. */
  rows: readonly Int32Array[];
  size: number;
  /** Where a row stands now, undefined for nowhere. */
  levelOf(row: number): number | undefined;
  levels: number;
  /** Ends of the days, in milliseconds, the first day first. */
  ends: readonly number[];
  kind: HistoryKind;
}

/**
 * Whose moves count: those of the overall level, of a category, or, where a
 * model has no overall level, only those by which something comes and goes;
 * then all stand at 0.
 */
export type HistoryKind = 'level' | 'category' | 'presence';

/**
 * Counts by level at the ends of days. It begins with where everything stands
 * now and is walked back through the moves, newest first: a day's counts are
 * those of now without the moves that came later.
 */
export class LevelHistory {
  readonly #kind: HistoryKind;
  readonly #ends: readonly number[];
  readonly #counts: number[];
  readonly #days: number[][];
  readonly #standing: Int8Array;
  readonly #counted: Uint8Array;
  /** By row: the last day of which its level is still untold. */
  readonly #untold = new Map<number, number>();
  #day: number;

  static create(options: LevelHistoryOptions): LevelHistory {
    return new LevelHistory(options);
  }

  private constructor(options: LevelHistoryOptions) {
    const { rows, size, levelOf, levels, ends, kind } = options;
    this.#kind = kind;
    this.#ends = ends;
    this.#day = ends.length - 1;
    this.#days = ends.map(() => []);
    this.#counts = new Array(levels + 1).fill(0);
    this.#standing = new Int8Array(size).fill(NONE);
    this.#counted = new Uint8Array(size);
    for (const part of rows) {
      for (const row of part) {
        this.#counted[row] = 1;
        this.#stand(row, levelOf(row) ?? NONE);
      }
    }
  }

  /** Undoes a move; they come newest first. */
  undo(row: number | undefined, move: LevelMove): void {
    this.#closeDaysFrom(move.at);
    if (row === undefined || this.#counted[row] === 0) {
      return;
    }
    if (move.kind === this.#kind) {
      this.#tell(row, readLevel(move.to));
      this.#stand(row, readLevel(move.from));
    } else if (move.kind === 'subject') {
      this.#undoDeparture(row, move);
    } else if (move.from === undefined) {
      // Before it was first scored, no category had a level either.
      this.#untold.delete(row);
      this.#stand(row, NONE);
    }
  }

  /** The counts by level of each day, once all moves are undone. */
  finish(): number[][] {
    this.#closeDaysFrom(Number.NEGATIVE_INFINITY);
    return this.#days;
  }

  /** Its overall level was written down when it left, a category's was not. */
  #undoDeparture(row: number, move: LevelMove): void {
    switch (this.#kind) {
      case 'level':
        this.#stand(row, readLevel(move.from));
        break;
      case 'presence':
        this.#stand(row, 0);
        break;
      default:
        this.#stand(row, UNTOLD);
        this.#untold.set(row, this.#day);
    }
  }

  /** Days that ended at or after a moment have seen all their moves undone. */
  #closeDaysFrom(at: number): void {
    while (this.#day >= 0 && this.#ends[this.#day] >= at) {
      this.#days[this.#day] = [...this.#counts];
      this.#day -= 1;
    }
  }

  /** An older move tells where a row stood until it left. */
  #tell(row: number, level: number): void {
    const last = this.#untold.get(row);
    if (last !== undefined) {
      this.#untold.delete(row);
      for (let day = last; day > this.#day && level >= 0; day--) {
        this.#days[day][level] += 1;
      }
    }
  }

  #stand(row: number, level: number): void {
    const before = this.#standing[row];
    if (before >= 0) {
      this.#counts[before] -= 1;
    }
    if (level >= 0) {
      this.#counts[level] += 1;
    }
    this.#standing[row] = level;
  }
}

function readLevel(text: string | undefined): number {
  const level = Number(text);
  return text === undefined || !Number.isInteger(level) ? NONE : level;
}
