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

const MAX_NAMED = 3;

/**
 * What was wrong in a batch. What is wrong with many entities is told once,
 * with some of them as examples.
 */
export class Troubles {
  readonly #entities = new Map<string, Set<string>>();

  static create(): Troubles {
    return new Troubles();
  }

  private constructor() {}

  /** @param entityRef - the entity concerned; without it, all of them */
  add(trouble: string, entityRef?: string): void {
    const entities = this.#entities.get(trouble) ?? new Set();
    this.#entities.set(trouble, entities);
    if (entityRef !== undefined) {
      entities.add(entityRef);
    }
  }

  describe(): string[] {
    return [...this.#entities].map(([trouble, entities]) => {
      if (entities.size === 0) {
        return trouble;
      }
      const named = [...entities].sort().slice(0, MAX_NAMED).join(', ');
      const more = entities.size - MAX_NAMED;
      return `${named}${more > 0 ? ` and ${more} more` : ''}: ${trouble}`;
    });
  }
}
