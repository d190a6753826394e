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
import { grown, roomFor } from './grown';
import { LevelTransition, MoveBatch } from './MoveBatch';
import { copyMove, emptyMoves, grownMoves, MoveColumns } from './moveColumns';

/**
 * How levels moved: what trend, movers and comparisons are counted from without
 * reading the database. All moves stand in columns, those of a row of the
 * snapshot side by side, the newest first. The moves of a row that was read
 * again are put behind all others; what they replace is swept out when it has
 * become half of everything.
 */
export class MoveLog {
  readonly #model: CompiledModel;
  /** By row: where its moves begin and end. */
  #starts = new Int32Array(0);
  #ends = new Int32Array(0);
  #columns: MoveColumns = emptyMoves(0);
  #size = 0;
  #swept = 0;

  static create(
    model: CompiledModel,
    moves: MoveBatch = MoveBatch.create(model),
  ): MoveLog {
    const log = new MoveLog(model);
    log.#put(moves);
    return log;
  }

  private constructor(model: CompiledModel) {
    this.#model = model;
  }

  /** Not to be kept: they are replaced when there are more. */
  get columns(): MoveColumns {
    return this.#columns;
  }

  /** Where the moves of a row begin, the newest first. */
  startOf(row: number): number {
    return this.#starts[row] ?? 0;
  }

  /** Where they end. */
  endOf(row: number): number {
    return this.#ends[row] ?? 0;
  }

  /** Replaces what is known of some rows. */
  set(rows: readonly number[], transitions: readonly LevelTransition[]): void {
    for (const row of rows) {
      if (row < this.#ends.length) {
        this.#swept += this.#ends[row] - this.#starts[row];
        this.#ends[row] = this.#starts[row];
      }
    }
    const batch = MoveBatch.create(this.#model);
    transitions.forEach(transition => batch.add(transition));
    this.#put(batch);
    if (this.#swept > 1_000 && this.#swept * 2 > this.#size) {
      this.#sweep();
    }
  }

  /** Puts the moves of rows that have none behind all others. */
  #put(batch: MoveBatch): void {
    const order = batch.inOrder();
    const lastRow = order.length > 0 ? batch.rows[order[order.length - 1]] : -1;
    this.#makeRoom(this.#size + order.length, lastRow);
    for (let index = 0; index < order.length; index += 1) {
      const row = batch.rows[order[index]];
      if (this.#starts[row] === this.#ends[row]) {
        this.#starts[row] = this.#size;
      }
      copyMove(this.#columns, this.#size, batch.columns, order[index]);
      this.#size += 1;
      this.#ends[row] = this.#size;
    }
  }

  #makeRoom(moves: number, row: number): void {
    if (moves > this.#columns.at.length) {
      this.#columns = grownMoves(this.#columns, roomFor(moves));
    }
    if (row >= this.#starts.length) {
      this.#starts = grown(this.#starts, roomFor(row + 1));
      this.#ends = grown(this.#ends, roomFor(row + 1));
    }
  }

  #sweep(): void {
    const from = this.#columns;
    const to = emptyMoves(roomFor(this.#size - this.#swept));
    let next = 0;
    for (let row = 0; row < this.#starts.length; row++) {
      const start = next;
      for (let move = this.#starts[row]; move < this.#ends[row]; move++) {
        copyMove(to, next, from, move);
        next += 1;
      }
      this.#starts[row] = start;
      this.#ends[row] = next;
    }
    this.#columns = to;
    this.#size = next;
    this.#swept = 0;
  }
}
