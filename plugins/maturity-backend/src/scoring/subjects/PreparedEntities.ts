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

import { Entity } from '@backstage/catalog-model';
import {
  CompiledModel,
  prepareEntity,
  PreparedEntity,
} from '@platform-maturity/backstage-plugin-maturity-common';

/** About 10 kB each; who is scored again soon is among the last few. */
const DEFAULT_LIMIT = 2_000;

/**
 * What a model makes of an entity alone, kept until the entity changes. Those
 * that were used longest ago go first.
 */
export class PreparedEntities {
  readonly #limit: number;
  readonly #kept = new Map<string, PreparedEntity>();

  static create(options: { limit?: number } = {}): PreparedEntities {
    return new PreparedEntities(options.limit ?? DEFAULT_LIMIT);
  }

  private constructor(limit: number) {
    this.#limit = limit;
  }

  get(
    model: CompiledModel,
    subject: { readonly hash: string; readonly entity: Entity },
  ): PreparedEntity {
    // two entities have never the same hash: it is over their names too
    const key = `${subject.hash} ${model.version}`;
    const known = this.#kept.get(key);
    if (known) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known;
    }
    const prepared = prepareEntity(model, subject.entity);
    this.#kept.set(key, prepared);
    if (this.#kept.size > this.#limit) {
      const [oldest] = this.#kept.keys();
      this.#kept.delete(oldest);
    }
    return prepared;
  }
}
