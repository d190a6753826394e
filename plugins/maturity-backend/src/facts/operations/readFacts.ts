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
import { FactKey } from '../types';
import { rowsOf } from './rowsOf';

/** All records about some entities. */
export async function readFactsOfEntities(
  tx: Tx,
  refs: readonly string[],
): Promise<FactRow[]> {
  const rows: FactRow[] = [];
  for (const chunk of inChunks([...new Set(refs)], 1)) {
    rows.push(...(await tx<FactRow>('facts').whereIn('entity_ref', chunk)));
  }
  return rows;
}

/** The records of all sources about some facts of entities. */
export async function readFactsByKey(
  tx: Tx,
  keys: readonly FactKey[],
): Promise<FactRow[]> {
  const rows: FactRow[] = [];
  for (const chunk of inChunks(keys, 2)) {
    rows.push(
      ...(await tx<FactRow>('facts').whereRaw('(entity_ref, fact) in (?)', [
        keysOf(tx, chunk),
      ])),
    );
  }
  return rows;
}

/** The records of one source, of all entities or of some. */
export async function readFactsOfSource(
  tx: Tx,
  source: string,
  refs?: readonly string[],
): Promise<FactRow[]> {
  if (!refs) {
    return tx<FactRow>('facts').where({ source });
  }
  const rows: FactRow[] = [];
  for (const chunk of inChunks([...new Set(refs)], 1)) {
    rows.push(
      ...(await tx<FactRow>('facts')
        .where({ source })
        .whereIn('entity_ref', chunk)),
    );
  }
  return rows;
}

/** Keys as a table of two columns. */
export function keysOf(tx: Tx, keys: readonly FactKey[]): Knex.Raw {
  return rowsOf(
    tx,
    ['text', 'text'],
    keys.map(({ ref, fact }) => [ref, fact]),
  );
}
