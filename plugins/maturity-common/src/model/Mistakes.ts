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

import { ModelError } from './ModelError';
import { ModelMistake, ParsedModel } from './sourceTypes';

/** Keys from the root of a document. */
export type Path = readonly (string | number)[];

/** More would help nobody, and a hostile document could ask for millions. */
const LIMIT = 1_000;

/** Collects the mistakes of one document, so that all come in one answer. */
export class Mistakes {
  readonly #found: ModelMistake[] = [];
  readonly #seen = new Set<string>();

  add(path: Path, message: string): void {
    const key = JSON.stringify([path, message]);
    if (this.#found.length < LIMIT && !this.#seen.has(key)) {
      this.#seen.add(key);
      this.#found.push({ path: [...path], message });
    }
  }

  addAll(others: Mistakes): void {
    others.#found.forEach(({ path, message }) => this.add(path, message));
  }

  get any(): boolean {
    return this.#found.length > 0;
  }

  /** Throws what was found, with lines when the text is known. */
  throwIfAny(locate?: ParsedModel['locate']): void {
    if (!this.any) {
      return;
    }
    throw new ModelError(
      this.#found.map(mistake => {
        const line = locate?.(mistake.path)?.line;
        return line === undefined ? mistake : { ...mistake, line };
      }),
    );
  }
}
