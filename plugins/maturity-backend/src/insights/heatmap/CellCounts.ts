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

import { HeatmapCell } from '@platform-maturity/backstage-plugin-maturity-common';
import { CELL, CELL_WIDTH } from '../snapshot/cellStates';

/** The cells of all rows of a heatmap, while they are counted. */
export class CellCounts {
  readonly #columns: number;
  #counts: Int32Array;

  static create(options: { rows: number; columns: number }): CellCounts {
    return new CellCounts(options.rows, options.columns);
  }

  private constructor(rows: number, columns: number) {
    this.#columns = columns;
    this.#counts = new Int32Array(rows * columns * CELL_WIDTH);
  }

  /** Where a row's cells begin; a state of a column is that far behind. */
  start(row: number): number {
    return row * this.#columns * CELL_WIDTH;
  }

  /**
   * For loops: the counts, at `start(row) + column * CELL_WIDTH + state`. What
   * is not asked is counted too, and told of categories alone.
   */
  get counts(): Int32Array {
    return this.#counts;
  }

  /** What is counted where what is not asked stands. */
  atNotAsked(row: number, column: number): number {
    return this.#counts[
      this.start(row) + column * CELL_WIDTH + CELL['not-asked']
    ];
  }

  cell(row: number, column: number): HeatmapCell {
    const start = this.start(row) + column * CELL_WIDTH;
    const [, passed, failed, unknown, waived] = this.#counts.subarray(
      start,
      start + CELL_WIDTH,
    );
    const n = passed + failed + unknown + waived;
    return {
      n,
      passed,
      failed,
      unknown,
      waived,
      share: n > 0 ? (passed + waived) / n : null,
    };
  }

  /** Over all columns; undefined where nothing is asked. */
  share(row: number): number | undefined {
    let asked = 0;
    let held = 0;
    for (let column = 0; column < this.#columns; column++) {
      const { n, passed, waived } = this.cell(row, column);
      asked += n;
      held += passed + waived;
    }
    return asked > 0 ? held / asked : undefined;
  }
}
