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
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';
import { Database } from '../database';
import { EntityBatches } from './FactSourceRunner';
import { readEntitiesAfter } from './operations/readEntitiesAfter';

const PAGE_SIZE = 500;

/** Reads the entities that sources are asked about from the subjects. */
export class SubjectEntityBatches implements EntityBatches {
  readonly #database: Database;

  static create(options: { database: Database }): SubjectEntityBatches {
    return new SubjectEntityBatches(options.database);
  }

  private constructor(database: Database) {
    this.#database = database;
  }

  async *batches(options: {
    filter: FilterPredicate;
    size: number;
  }): AsyncGenerator<Entity[]> {
    const matches = filterPredicateToFilterFunction(options.filter);
    let batch: Entity[] = [];
    let after = 0;
    for (;;) {
      const page = await readEntitiesAfter(this.#database.knex, {
        id: after,
        limit: PAGE_SIZE,
      });
      for (const { id, entity } of page) {
        after = id;
        if (matches(entity)) {
          batch.push(entity);
        }
        if (batch.length === options.size) {
          yield batch;
          batch = [];
        }
      }
      if (page.length < PAGE_SIZE) {
        break;
      }
    }
    if (batch.length > 0) {
      yield batch;
    }
  }
}
