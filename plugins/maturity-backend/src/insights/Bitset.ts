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

/**
 * A set of rows of the snapshot. Rows are only ever appended, so a set stays
 * right while the snapshot grows: what came later is not in it.
 */
export class Bitset {
  readonly #words: Uint32Array;

  /** An empty set for rows below `size`. */
  static create(size: number): Bitset {
    return new Bitset(new Uint32Array((size + 31) >>> 5));
  }

  static of(size: number, rows: Iterable<number>): Bitset {
    const set = Bitset.create(size);
    for (const row of rows) {
      set.add(row);
    }
    return set;
  }

  private constructor(words: Uint32Array) {
    this.#words = words;
  }

  add(row: number): void {
    this.#words[row >>> 5] |= 1 << (row & 31);
  }

  has(row: number): boolean {
    // Rows past the end read undefined, which has no bits.
    return (this.#words[row >>> 5] & (1 << (row & 31))) !== 0;
  }

  /** The rows that are in both. */
  and(other: Bitset): Bitset {
    const length = Math.min(this.#words.length, other.#words.length);
    const words = new Uint32Array(length);
    for (let i = 0; i < length; i++) {
      words[i] = this.#words[i] & other.#words[i];
    }
    return new Bitset(words);
  }

  count(): number {
    let total = 0;
    for (let word of this.#words) {
      word -= (word >>> 1) & 0x55555555;
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
      total += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
    }
    return total;
  }

  forEach(visit: (row: number) => void): void {
    for (let i = 0; i < this.#words.length; i++) {
      let word = this.#words[i];
      while (word !== 0) {
        const bit = 31 - Math.clz32(word & -word);
        visit((i << 5) | bit);
        word &= word - 1;
      }
    }
  }

  /** The rows of this one that pass. */
  filter(test: (row: number) => boolean): Bitset {
    const passed = new Bitset(new Uint32Array(this.#words.length));
    this.forEach(row => {
      if (test(row)) {
        passed.add(row);
      }
    });
    return passed;
  }

  /** Rows in ascending order. */
  toArray(): Int32Array {
    const rows = new Int32Array(this.count());
    let next = 0;
    for (let i = 0; i < this.#words.length; i++) {
      let word = this.#words[i];
      while (word !== 0) {
        rows[next] = (i << 5) | (31 - Math.clz32(word & -word));
        next += 1;
        word &= word - 1;
      }
    }
    return rows;
  }
}
