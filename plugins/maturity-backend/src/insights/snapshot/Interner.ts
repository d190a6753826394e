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
 * Gives every distinct text a small number, so that a column of a hundred
 * thousand kinds or owners is an array of integers. Number 0 is "none".
 */
export class Interner {
  readonly #codes = new Map<string, number>();
  readonly #texts: (string | undefined)[] = [undefined];

  get size(): number {
    return this.#texts.length;
  }

  /** The number of a text, a new one if it has none. */
  intern(text: string | null | undefined): number {
    if (text === null || text === undefined || text === '') {
      return 0;
    }
    let code = this.#codes.get(text);
    if (code === undefined) {
      code = this.#texts.length;
      this.#codes.set(text, code);
      this.#texts.push(text);
    }
    return code;
  }

  codeOf(text: string): number | undefined {
    return this.#codes.get(text);
  }

  textOf(code: number): string | undefined {
    return this.#texts[code];
  }

  /** Which numbers stand for one of the texts, as a table by number. */
  table(texts: Iterable<string>): Uint8Array {
    const table = new Uint8Array(this.#texts.length);
    for (const text of texts) {
      const code = this.#codes.get(text);
      if (code !== undefined) {
        table[code] = 1;
      }
    }
    return table;
  }
}
