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

import { FactRow, inChunks, Tx } from '../../database';

const COLUMNS = [
  'entity_ref',
  'fact',
  'source',
  'value',
  'grade',
  'observed_at',
  'expires_at',
  'url',
  'received_at',
  'waiting_since',
] as const satisfies readonly (keyof FactRow)[];

const KEY: readonly string[] = ['entity_ref', 'fact', 'source'];

const ONE_ROW = `(${COLUMNS.map(() => '?').join(', ')})`;
const UPDATES = COLUMNS.filter(column => !KEY.includes(column))
  .map(column => `${column} = excluded.${column}`)
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
  for (const chunk of inChunks(rows, COLUMNS.length)) {
    await tx.raw(
      `insert into facts (${COLUMNS.join(', ')})
       values ${chunk.map(() => ONE_ROW).join(', ')}
       on conflict (${KEY.join(', ')}) do update set ${UPDATES} ${guard}`,
      chunk.flatMap(row => COLUMNS.map(column => row[column])),
    );
  }
}
