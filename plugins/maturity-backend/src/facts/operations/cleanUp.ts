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
import { Tx } from '../../database';

/** Facts that have waited for their entities since before a time. */
export function waitingSince(tx: Tx, before: number): Knex.QueryBuilder {
  return tx('facts').where('waiting_since', '<=', before);
}

/** Facts of entities that left the catalog before a time. */
export function ofRemovedSubjects(tx: Tx, before: number): Knex.QueryBuilder {
  return tx('facts')
    .whereNull('waiting_since')
    .whereIn(
      'entity_ref',
      tx('subjects').where('removed_at', '<=', before).select('ref'),
    );
}

/** Deletes change numbers that every replica has long followed. */
export async function pruneChanges(tx: Tx, before: number): Promise<number> {
  return tx('changes').where('at', '<=', before).del();
}
