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

import { grown, roomFor } from './grown';

/** So much may be left behind before it is swept out. */
const SPARE = 1_024;

/**
 * A short list of small numbers for each row, all of them in one array, so
 * that a loop over many rows reads it from front to back. A list that grew is
 * put behind all others; what is left behind is swept out when it has become
 * half of everything.
 */
export class RowLists {
  #starts = new Int32Array(0);
  #ends = new Int32Array(0);
  #numbers: Uint16Array | Uint32Array;
  #size = 0;
  #leftBehind = 0;

  /** @param most - below which all numbers are */
  static create(most: number): RowLists {
    return new RowLists(most);
  }

  private constructor(most: number) {
    this.#numbers = most > 1 << 16 ? new Uint32Array(0) : new Uint16Array(0);
  }

  /** By row: where its list begins. Not to be kept. */
  get starts(): Int32Array {
    return this.#starts;
  }

  /** By row: where its list ends. Not to be kept. */
  get ends(): Int32Array {
    return this.#ends;
  }

  /** The numbers of all lists. Not to be kept. */
  get numbers(): Uint16Array | Uint32Array {
    return this.#numbers;
  }

  makeRoom(rows: number): void {
    this.#starts = grown(this.#starts, rows);
    this.#ends = grown(this.#ends, rows);
  }

  /** Replaces the list of a row. */
  set(row: number, list: readonly number[]): void {
    const before = this.#ends[row] - this.#starts[row];
    if (list.length > before) {
      this.#leftBehind += before;
      this.#starts[row] = this.#append(list.length);
    } else {
      this.#leftBehind += before - list.length;
    }
    this.#numbers.set(list, this.#starts[row]);
    this.#ends[row] = this.#starts[row] + list.length;
    if (this.#leftBehind > SPARE && this.#leftBehind * 2 > this.#size) {
      this.#sweep();
    }
  }

  /** @returns where there is room for so many more */
  #append(length: number): number {
    const start = this.#size;
    this.#size += length;
    if (this.#size > this.#numbers.length) {
      this.#numbers = grown(this.#numbers, roomFor(this.#size));
    }
    return start;
  }

  #sweep(): void {
    const numbers = grown(
      this.#numbers.subarray(0, 0),
      roomFor(this.#size - this.#leftBehind),
    );
    let next = 0;
    for (let row = 0; row < this.#starts.length; row += 1) {
      const list = this.#numbers.subarray(this.#starts[row], this.#ends[row]);
      numbers.set(list, next);
      this.#starts[row] = next;
      next += list.length;
      this.#ends[row] = next;
    }
    this.#numbers = numbers;
    this.#size = next;
    this.#leftBehind = 0;
  }
}
