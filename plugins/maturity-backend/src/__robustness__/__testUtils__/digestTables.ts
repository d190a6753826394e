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

import { createHash } from 'node:crypto';
import { Database } from '../../database';

const LEFT_OUT = /^(knex_|sqlite_)/;

/** A log, and nothing that requests change. */
const NO_STATE = ['scans'];

/** The tables of the plugin, by name. */
export async function tablesOf({ knex, dialect }: Database): Promise<string[]> {
  const names: string[] =
    dialect === 'pg'
      ? await knex('pg_tables')
          .where({ schemaname: 'public' })
          .pluck('tablename')
      : await knex('sqlite_master').where({ type: 'table' }).pluck('name');
  return names.filter(name => !LEFT_OUT.test(name)).sort();
}

/** One hash per table over all that is in it. */
export async function digestTables(
  database: Database,
): Promise<Record<string, string>> {
  const names = await tablesOf(database);
  const digests = await Promise.all(
    names
      .filter(name => !NO_STATE.includes(name))
      .map(async name => {
        const rows: object[] = await database.knex(name).select();
        const texts = rows.map(row => JSON.stringify(row)).sort();
        const hash = createHash('sha256').update(texts.join('\n'));
        return [name, `${rows.length} ${hash.digest('hex')}`];
      }),
  );
  return Object.fromEntries(digests);
}
