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

import { grown } from './grown';

/** Stands for no level. */
export const NO_LEVEL_THEN = 255;

/** What a move was of: the overall level, or a category by position plus one. */
export const MOVED_LEVEL = 0;
/** The subject left the catalog. */
export const MOVED_AWAY = 254;

/** The columns of moves, by position. */
export interface MoveColumns {
  /** Milliseconds. */
  readonly at: Float64Array;
  /** `MOVED_LEVEL`, a category's position plus one, or `MOVED_AWAY`. */
  readonly item: Uint8Array;
  /** Levels, or `NO_LEVEL_THEN`. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** Positions in `CAUSES`. */
  readonly cause: Uint8Array;
}

export function emptyMoves(length: number): MoveColumns {
  return {
    at: new Float64Array(length),
    item: new Uint8Array(length),
    from: new Uint8Array(length),
    to: new Uint8Array(length),
    cause: new Uint8Array(length),
  };
}

/** The same moves with room for more. */
export function grownMoves(columns: MoveColumns, length: number): MoveColumns {
  return {
    at: grown(columns.at, length),
    item: grown(columns.item, length),
    from: grown(columns.from, length),
    to: grown(columns.to, length),
    cause: grown(columns.cause, length),
  };
}

/** Takes over one move. */
export function copyMove(
  to: MoveColumns,
  position: number,
  from: MoveColumns,
  source: number,
): void {
  to.at[position] = from.at[source];
  to.item[position] = from.item[source];
  to.from[position] = from.from[source];
  to.to[position] = from.to[source];
  to.cause[position] = from.cause[source];
}
