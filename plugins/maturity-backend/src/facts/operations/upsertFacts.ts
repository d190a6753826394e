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
import { FactRow, inChunks, Tx } from '../../database';
import { ColumnType, rowsOf } from './rowsOf';

const COLUMNS: { readonly [column in keyof FactRow]: ColumnType } = {
  entity_ref: 'text',
  fact: 'text',
  source: 'text',
  value: 'text',
  grade: 'text',
  observed_at: 'bigint',
  expires_at: 'bigint',
  url: 'text',
  received_at: 'bigint',
  waiting_since: 'bigint',
};

const NAMES = Object.keys(COLUMNS) as (keyof FactRow)[];
const KEY: readonly string[] = ['entity_ref', 'fact', 'source'];
/** A record that waits still for its entity waits since it came first. */
const STILL_WAITING = `waiting_since = case when excluded.waiting_since is null
  then null else coalesce(facts.waiting_since, excluded.waiting_since) end`;
const UPDATES = NAMES.filter(name => !KEY.includes(name))
  .map(name =>
    name === 'waiting_since' ? STILL_WAITING : `${name} = excluded.${name}`,
  )
  .join(', ');

/**
 * Writes records, at most one for each key.
 *
 * @param replaceNewer - whether a record goes even for an older one; else of
 *   two the newer observation stays, at equal time the later write
 */
export async function upsertFacts(
  tx: Tx,
  rows: readonly FactRow[],
  options: { replaceNewer: boolean },
): Promise<void> {
  const guard = options.replaceNewer
    ? ''
    : 'where excluded.observed_at >= facts.observed_at';
  for (const chunk of inChunks(rows, NAMES.length)) {
    const values = rowsOf(
      tx,
      Object.values(COLUMNS),
      chunk.map(row => NAMES.map(name => row[name] as Knex.Value)),
    );
    await tx.raw(
      `insert into facts (${NAMES.join(', ')}) ?
       on conflict (${KEY.join(', ')}) do update set ${UPDATES} ${guard}`,
      [values],
    );
  }
}
