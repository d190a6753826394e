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

import { CompiledModel } from '@platform-maturity/backstage-plugin-maturity-common';
import {
  isCheckBlocker,
  PRACTICE_STATES,
  practiceStateOf,
  CATEGORY_BYTES,
  CATEGORY_LEVEL,
  NO_LEVEL,
} from '../../scoring';
import { blockingCode, blockingCodes } from './blockingCode';
import { CELL, CELL_WIDTH, cellStates } from './cellStates';
import { grown } from './grown';
import { RowLists } from './RowLists';

const PRACTICE_CELLS = cellStates(PRACTICE_STATES);

/** By byte of a practice. */
export const practiceCellOf = practiceStateOf.map(
  state => PRACTICE_CELLS[state],
);

/**
 * What counts ask of every row, worked out once when a scorecard is taken in:
 * which required checks block it, and how many practices of each category it
 * holds, fails and so on.
 */
export class RowDigests {
  /** What blocks a row, as `blockingCode` numbers it. */
  readonly blockers: RowLists;
  /** How many counts of categories a row has. */
  readonly cellsWidth: number;
  readonly #required: Int32Array;
  /** How many categories there are. */
  readonly #count: number;
  /** Pairs: a practice that counts at some level, and a category of it. */
  readonly #practices: Int32Array;
  readonly #categories: Int32Array;
  #cells: Uint8Array | Uint16Array;

  static create(model: CompiledModel): RowDigests {
    return new RowDigests(model);
  }

  private constructor(model: CompiledModel) {
    const { checks, practices, categories } = model;
    this.blockers = RowLists.create(blockingCodes(checks.length));
    this.#count = categories.length;
    this.cellsWidth = this.#count * CELL_WIDTH;
    this.#required = Int32Array.from(
      checks.filter(check => check.required),
      ({ index }) => index,
    );
    const pairs = practices.flatMap((practice, index) =>
      practice.requiredAt.length > 0
        ? practice.categories.map(id => [
            index,
            categories.findIndex(category => category.id === id) * CELL_WIDTH,
          ])
        : [],
    );
    this.#practices = Int32Array.from(pairs, ([practice]) => practice);
    this.#categories = Int32Array.from(pairs, ([, category]) => category);
    this.#cells =
      practices.length < 256 ? new Uint8Array(0) : new Uint16Array(0);
  }

  /**
   * By category and state, `cellsWidth` per row; where what is not asked would
   * stand: 1 if the category asks the row at all. Not to be kept.
   */
  get cells(): Uint8Array | Uint16Array {
    return this.#cells;
  }

  makeRoom(rows: number): void {
    this.blockers.makeRoom(rows);
    this.#cells = grown(this.#cells, rows * this.cellsWidth);
  }

  set(
    row: number,
    scorecard: Record<'checks' | 'practices' | 'categories', Uint8Array>,
  ): void {
    const { checks, practices, categories } = scorecard;
    const blocking: number[] = [];
    for (const check of this.#required) {
      if (isCheckBlocker[checks[check]] === 1) {
        blocking.push(blockingCode(check, checks[check]));
      }
    }
    this.blockers.set(row, blocking);
    const cells = row * this.cellsWidth;
    this.#cells.fill(0, cells, cells + this.cellsWidth);
    this.#practices.forEach((practice, pair) => {
      const state = practiceCellOf[practices[practice]];
      this.#cells[cells + this.#categories[pair] + state] += 1;
    });
    for (let category = 0; category < this.#count; category += 1) {
      const level = categories[category * CATEGORY_BYTES + CATEGORY_LEVEL];
      this.#cells[cells + category * CELL_WIDTH + CELL['not-asked']] =
        level === NO_LEVEL ? 0 : 1;
    }
  }
}
