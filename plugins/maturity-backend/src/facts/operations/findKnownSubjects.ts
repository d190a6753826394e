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

/**
 * The subjects that facts can be about, by ref: those of the catalog, and
 * those that left it not so long ago that their facts are gone.
 *
 * @param removedAfter - milliseconds; who left before is not known any more
 */
export async function findKnownSubjects(
  tx: Tx,
  refs: readonly string[],
  removedAfter: number,
): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const chunk of inChunks([...new Set(refs)], 1)) {
    const rows: { id: number; ref: string }[] = await tx('subjects')
      .whereIn('ref', chunk)
      .where(still =>
        still.whereNull('removed_at').orWhere('removed_at', '>', removedAfter),
      )
      .select('id', 'ref');
    rows.forEach(({ id, ref }) => found.set(ref, id));
  }
  return found;
}
