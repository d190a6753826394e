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

import {
  Database,
  moveHistoryEdge,
  TransitionRow,
  transact,
  Tx,
} from '../../database';

const CHUNK = 5_000;
const KINDS: readonly TransitionRow['kind'][] = [
  'level',
  'category',
  'check',
  'subject',
];

/**
 * Deletes transitions from before a moment, in small transactions and by
 * index. The first of a model also says from when on its history is whole, so
 * that nothing is told about the time before as if it were known.
 */
export async function deleteOldTransitions(
  database: Database,
  options: { edge: number; signal?: AbortSignal },
): Promise<number> {
  const { edge, signal } = options;
  const { knex } = database;
  const models: string[] = await knex('model_activations')
    .distinct('model_id')
    .pluck('model_id');
  let total = 0;
  for (const model_id of models) {
    for (const kind of KINDS) {
      for (let deleted = CHUNK; deleted === CHUNK && !signal?.aborted; ) {
        deleted = await transact(database, async tx => {
          const count = await deleteChunk(tx, { model_id, kind, edge });
          if (count > 0) {
            await moveHistoryEdge(tx, model_id, edge);
          }
          return count;
        });
        total += deleted;
      }
    }
    await knex('daily_counts')
      .where({ model_id })
      .where('day', '<', new Date(edge).toISOString().slice(0, 10))
      .delete();
  }
  return total;
}

async function deleteChunk(
  tx: Tx,
  old: Pick<TransitionRow, 'model_id' | 'kind'> & { edge: number },
): Promise<number> {
  const { edge, ...where } = old;
  return tx('transitions')
    .whereIn(
      'id',
      tx('transitions')
        .where(where)
        .where('at', '<', edge)
        .orderBy('at')
        .limit(CHUNK)
        .select('id'),
    )
    .delete();
}
