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

import { STATUS } from '../snapshot/ModelTable';
import {
  MoveColumns,
  MOVED_AWAY,
  MOVED_LEVEL,
  NO_LEVEL_THEN,
} from '../snapshot/moveColumns';
import { SnapshotView } from '../snapshot/SnapshotView';
import { ladder } from '../filter/ladder';

/** One step of a row on a ladder; levels, or `NO_LEVEL_THEN`. */
export interface Step {
  at: number;
  from: number;
  to: number;
  /** Position in `CAUSES`. */
  cause: number;
}

/**
 * A ladder that rows climb and fall on: the overall one, or a category's. In a
 * model without an overall level whatever is there stands at 0.
 */
export class Ladder {
  /** Levels from 0 up to this one. */
  readonly top: number;
  readonly #view: SnapshotView;
  readonly #item: number;
  readonly #presence: boolean;
  readonly #levelOf: ((row: number) => number | undefined) | undefined;

  static of(view: SnapshotView, category: string | undefined): Ladder {
    return new Ladder(view, category);
  }

  private constructor(view: SnapshotView, category: string | undefined) {
    const { model } = view;
    this.#view = view;
    this.#presence = category === undefined && model.overall === 'none';
    this.#item =
      category === undefined
        ? MOVED_LEVEL
        : model.categories.findIndex(({ id }) => id === category) + 1;
    this.#levelOf = ladder(view, category);
    this.top = this.#presence ? 0 : model.levels.length;
  }

  /** Whether it has levels, and not only tells what is there. */
  get hasLevels(): boolean {
    return !this.#presence;
  }

  /** Where a row stands now. */
  levelNow(row: number): number {
    const { subjects, scorecards } = this.#view;
    if (!subjects.isAlive(row) || scorecards.status(row) !== STATUS.scored) {
      return NO_LEVEL_THEN;
    }
    return this.#levelOf ? this.#levelOf(row) ?? NO_LEVEL_THEN : 0;
  }

  /** Where a row stood at a moment. */
  levelAt(row: number, at: number): number {
    const { moves } = this.#view.history;
    const end = moves.endOf(row);
    const { columns } = moves;
    let level = this.levelNow(row);
    for (let move = moves.startOf(row); move < end; move++) {
      if (columns.at[move] <= at) {
        break;
      }
      level = this.#levelBefore(level, columns, move, end);
    }
    return level;
  }

  /**
   * Visits the steps of a row, the newest first, until a visit says false. Each
   * ends where the one after it began, so that they lead from any moment to now
   * without a gap.
   */
  visitSteps(row: number, visit: (step: Step) => boolean | void): void {
    const { moves } = this.#view.history;
    const start = moves.startOf(row);
    const end = moves.endOf(row);
    const { columns } = moves;
    let level = end > start ? this.levelNow(row) : NO_LEVEL_THEN;
    for (let move = start; move < end; move++) {
      const from = this.#levelBefore(level, columns, move, end);
      if (from !== level) {
        const at = columns.at[move];
        const cause = columns.cause[move];
        if (visit({ at, from, to: level, cause }) === false) {
          return;
        }
        level = from;
      }
    }
  }

  /** The level before a move, when it was `level` after it. */
  #levelBefore(
    level: number,
    columns: MoveColumns,
    move: number,
    end: number,
  ): number {
    const item = columns.item[move];
    const from = columns.from[move];
    if (this.#presence) {
      return presenceBefore(level, item, from);
    }
    if (item === this.#item) {
      return from;
    }
    if (this.#item === MOVED_LEVEL) {
      return item === MOVED_AWAY ? from : level;
    }
    if (item === MOVED_LEVEL && from === NO_LEVEL_THEN) {
      // Before it was first scored, no category had a level either.
      return NO_LEVEL_THEN;
    }
    const departure =
      item === MOVED_AWAY ||
      (item === MOVED_LEVEL && columns.to[move] === NO_LEVEL_THEN);
    return departure && level === NO_LEVEL_THEN
      ? this.#lastKnown(columns, move, end)
      : level;
  }

  /** Who leaves takes its categories along untold; the move before tells. */
  #lastKnown(columns: MoveColumns, departure: number, end: number): number {
    for (let move = departure + 1; move < end; move++) {
      const item = columns.item[move];
      if (item === this.#item) {
        return columns.to[move];
      }
      if (item === MOVED_LEVEL && columns.from[move] === NO_LEVEL_THEN) {
        break;
      }
    }
    return NO_LEVEL_THEN;
  }
}

/** Without levels a move only tells that something came or went. */
function presenceBefore(level: number, item: number, from: number): number {
  if (item === MOVED_AWAY) {
    return 0;
  }
  if (item !== MOVED_LEVEL || from !== NO_LEVEL_THEN) {
    return level;
  }
  return level === NO_LEVEL_THEN ? 0 : NO_LEVEL_THEN;
}
