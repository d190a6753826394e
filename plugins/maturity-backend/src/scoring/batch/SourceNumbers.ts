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

/** The numbers of `fact_sources`, by source. */
export type ReadSourceNumbers = () => Promise<ReadonlyMap<string, number>>;

/**
 * By which number scorecards name a source. A number once given stays, so the
 * table is read again only when a source turns up that had none.
 */
export class SourceNumbers {
  readonly #read: ReadSourceNumbers;
  #numbers: ReadonlyMap<string, number> = new Map();
  readonly #without = new Set<string>();

  static create(options: { read: ReadSourceNumbers }): SourceNumbers {
    return new SourceNumbers(options.read);
  }

  private constructor(read: ReadSourceNumbers) {
    this.#read = read;
  }

  /** Makes sure of the numbers of some sources. */
  async know(sources: Iterable<string>): Promise<void> {
    const unknown = [...new Set(sources)].filter(
      source => !this.#numbers.has(source) && !this.#without.has(source),
    );
    if (unknown.length > 0) {
      this.#numbers = await this.#read();
      unknown
        .filter(source => !this.#numbers.has(source))
        .forEach(source => this.#without.add(source));
    }
  }

  /** 0 for a source without a number. */
  of(source: string): number {
    return this.#numbers.get(source) ?? 0;
  }
}
