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

/** What was killed when, and what was lost, as lines of a Markdown table. */
export class DamageLog {
  readonly #write: (line: string) => void;
  readonly #startedAt = Date.now();
  readonly #lines: string[] = [];

  static create(options: { write?: (line: string) => void }): DamageLog {
    return new DamageLog(options.write ?? (() => {}));
  }

  private constructor(write: (line: string) => void) {
    this.#write = write;
    this.#add('| After | What | What it did, what was lost |');
    this.#add('| ---: | --- | --- |');
  }

  note(what: string, outcome: string = ''): void {
    const seconds = ((Date.now() - this.#startedAt) / 1000).toFixed(1);
    this.#add(`| ${seconds} s | ${what} | ${outcome} |`);
  }

  get text(): string {
    return this.#lines.join('\n');
  }

  #add(line: string): void {
    this.#lines.push(line);
    this.#write(line);
  }
}
