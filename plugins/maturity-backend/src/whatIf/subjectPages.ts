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

import { Knex } from 'knex';
import { Database } from '../database';
import { nestedSystems } from './nestedSystems';

const SIZE = 250;
/** Systems bring their members along. */
const SYSTEMS = 25;

export interface AskedKinds {
  /** Lower case; undefined for any. */
  readonly kinds: readonly string[] | undefined;
}

/** How many subjects of these kinds there are. */
export async function countSubjects(
  { knex }: Database,
  asked: AskedKinds,
): Promise<number> {
  const [{ total }] = await knex('subjects')
    .modify(query => ofKinds(query, asked))
    .count({ total: '*' });
  return Number(total);
}

/**
 * The ids of all subjects of these kinds, page by page: systems after
 * everything that may be a member of one, those that have systems as members
 * last.
 */
export async function* subjectPages(
  database: Database,
  asked: AskedKinds,
): AsyncGenerator<number[]> {
  yield* pages(database, {
    asked,
    only: query => query.whereNot({ kind: 'system' }),
    size: SIZE,
  });
  const nested = await nestedSystems(database);
  const last = new Set(nested.flat());
  const systems = pages(database, {
    asked,
    only: query => query.where({ kind: 'system' }),
    size: SYSTEMS,
  });
  for await (const ids of systems) {
    const first = ids.filter(id => !last.has(id));
    if (first.length > 0) {
      yield first;
    }
  }
  if (!asked.kinds || asked.kinds.includes('system')) {
    for (const depth of nested) {
      for (let start = 0; start < depth.length; start += SYSTEMS) {
        yield depth.slice(start, start + SYSTEMS);
      }
    }
  }
}

async function* pages(
  { knex }: Database,
  options: {
    asked: AskedKinds;
    only: (query: Knex.QueryBuilder) => void;
    size: number;
  },
): AsyncGenerator<number[]> {
  const { asked, only, size } = options;
  for (let last = 0; ; ) {
    const ids: number[] = await knex('subjects')
      .modify(query => ofKinds(query, asked))
      .modify(only)
      .where('id', '>', last)
      .orderBy('id')
      .limit(size)
      .pluck('id');
    if (ids.length > 0) {
      yield ids;
    }
    if (ids.length < size) {
      return;
    }
    last = ids[ids.length - 1];
  }
}

function ofKinds(query: Knex.QueryBuilder, { kinds }: AskedKinds): void {
  query.whereNull('removed_at');
  if (kinds) {
    query.whereIn('kind', kinds);
  }
}
