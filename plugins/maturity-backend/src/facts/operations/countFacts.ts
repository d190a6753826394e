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

import { BigIntColumn, inChunks, toNumber, Tx } from '../../database';

/** How many records each of some entities has; those without are absent. */
export async function countFactsOfEntities(
  tx: Tx,
  refs: readonly string[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const chunk of inChunks([...new Set(refs)], 1)) {
    const rows: { entity_ref: string; records: BigIntColumn }[] = await tx(
      'facts',
    )
      .whereIn('entity_ref', chunk)
      .groupBy('entity_ref')
      .select('entity_ref', tx.raw('count(*) as records'));
    for (const row of rows) {
      counts.set(row.entity_ref, toNumber(row.records));
    }
  }
  return counts;
}

/** How many records of a source wait for their entities. */
export async function countWaitingFacts(
  tx: Tx,
  source: string,
): Promise<number> {
  const [row] = await tx('facts')
    .where({ source })
    .whereNotNull('waiting_since')
    .count({ records: '*' });
  return toNumber(row.records ?? 0);
}
