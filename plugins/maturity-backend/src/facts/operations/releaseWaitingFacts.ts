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

import { inChunks, Tx } from '../../database';
import { isPostgres } from './rowsOf';

/**
 * Ends the waiting of facts whose entities have arrived. The rows are locked
 * in the order in which a push writes them, so that neither waits for the
 * other in a circle.
 */
export async function releaseWaitingFacts(
  tx: Tx,
  refs: readonly string[],
): Promise<number> {
  let released = 0;
  for (const chunk of inChunks([...new Set(refs)].sort(), 1)) {
    const waiting = () =>
      tx('facts').whereIn('entity_ref', chunk).whereNotNull('waiting_since');
    const found = await waiting()
      .select('source')
      .orderByRaw(
        isPostgres(tx)
          ? 'entity_ref collate "C", fact collate "C"'
          : 'entity_ref, fact',
      )
      .forUpdate();
    if (found.length > 0) {
      released += await waiting().update({ waiting_since: null });
    }
  }
  return released;
}

/** Entities of the catalog for which facts wait all the same. */
export async function findArrivedRefs(tx: Tx): Promise<string[]> {
  return tx('facts')
    .join('subjects', 'subjects.ref', 'facts.entity_ref')
    .whereNotNull('facts.waiting_since')
    .whereNull('subjects.removed_at')
    .distinct('facts.entity_ref')
    .pluck('facts.entity_ref');
}
