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

import { RequestMistake } from '@platform-maturity/backstage-plugin-maturity-common';
import { RequestMistakes } from './RequestMistakes';

/**
 * The query of a request. The contract has been checked before; what is left
 * is that one value of a list comes as text, and numbers and flags may.
 */
export class Query {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #mistakes: RequestMistake[] = [];

  static of(values: Readonly<Record<string, unknown>>): Query {
    return new Query(values);
  }

  private constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  text(name: string): string | undefined {
    const [value] = this.list(name) ?? [];
    return value;
  }

  /** All values; undefined when there is none. */
  list(name: string): string[] | undefined {
    const value = this.#values[name];
    if (value === undefined || value === null) {
      return undefined;
    }
    const values = (Array.isArray(value) ? value : [value]).map(String);
    return values.length > 0 ? values : undefined;
  }

  flag(name: string): boolean {
    return this.text(name) === 'true';
  }

  integer(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) {
      return undefined;
    }
    const value = Number(text);
    if (!Number.isSafeInteger(value)) {
      this.mistake(name, 'must be a whole number');
      return undefined;
    }
    return value;
  }

  mistake(name: string, message: string): void {
    this.#mistakes.push({ path: `query.${name}`, message });
  }

  /** @throws RequestMistakes with every mistake that was noted */
  throwIfMistaken(): void {
    if (this.#mistakes.length > 0) {
      throw new RequestMistakes(this.#mistakes);
    }
  }
}
