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
import { CAUSES, Cause } from '../../scoring';
import { grown, roomFor } from './grown';
import {
  emptyMoves,
  grownMoves,
  MOVED_AWAY,
  MOVED_LEVEL,
  MoveColumns,
  NO_LEVEL_THEN,
} from './moveColumns';

const MOST_CATEGORIES = MOVED_AWAY - 1;

/** A transition of a level, as the database has it. */
export interface LevelTransition {
  id: number;
  row: number;
  /** Milliseconds. */
  at: number;
  kind: 'level' | 'category' | 'subject';
  category?: string;
  from?: string;
  to?: string;
  cause: Cause;
}

/**
 * Moves as they come in, in columns from the start: a large organisation has
 * millions of them.
 */
export class MoveBatch {
  readonly #items: ReadonlyMap<string, number>;
  #columns: MoveColumns = emptyMoves(0);
  #rows = new Int32Array(0);
  #ids = new Float64Array(0);
  #size = 0;

  static create(model: CompiledModel): MoveBatch {
    return new MoveBatch(model);
  }

  private constructor(model: CompiledModel) {
    this.#items = new Map(
      model.categories
        .slice(0, MOST_CATEGORIES)
        .map(({ id }, index) => [id, index + 1]),
    );
  }

  get size(): number {
    return this.#size;
  }

  get columns(): MoveColumns {
    return this.#columns;
  }

  /** By position: the row of the snapshot. */
  get rows(): Int32Array {
    return this.#rows;
  }

  /** What is about a category that the model does not have any more is not kept. */
  add(transition: LevelTransition): void {
    const item = this.#itemOf(transition);
    if (item === undefined) {
      return;
    }
    const next = this.#size;
    this.#size += 1;
    this.#makeRoom();
    const columns = this.#columns;
    this.#rows[next] = transition.row;
    this.#ids[next] = transition.id;
    columns.at[next] = transition.at;
    columns.item[next] = item;
    columns.from[next] = readLevel(transition.from);
    columns.to[next] = readLevel(transition.to);
    columns.cause[next] = CAUSES.indexOf(transition.cause);
  }

  /** The positions by row, and of each row the newest first. */
  inOrder(): Uint32Array {
    const rows = this.#rows;
    const ids = this.#ids;
    return Uint32Array.from({ length: this.#size }, (_, index) => index).sort(
      (a, b) => rows[a] - rows[b] || ids[b] - ids[a],
    );
  }

  #itemOf({ kind, category }: LevelTransition): number | undefined {
    switch (kind) {
      case 'level':
        return MOVED_LEVEL;
      case 'subject':
        return MOVED_AWAY;
      default:
        return this.#items.get(category ?? '');
    }
  }

  #makeRoom(): void {
    if (this.#size > this.#rows.length) {
      const room = roomFor(this.#size);
      this.#rows = grown(this.#rows, room);
      this.#ids = grown(this.#ids, room);
      this.#columns = grownMoves(this.#columns, room);
    }
  }
}

function readLevel(text: string | undefined): number {
  const level = Number(text);
  return text === undefined || !Number.isInteger(level) ? NO_LEVEL_THEN : level;
}
