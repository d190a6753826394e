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

import { Database, Tx } from './Database';
import { inInserts } from './inChunks';

/** Any number that nothing else in this database uses. */
const CHANGES_LOCK = 7_301_441;

export interface RecordChangesOptions {
  subjectIds: readonly number[];
  now: number;
}

/**
 * Tells all replicas that subjects or their scorecards changed. It is the last
 * statement of a writing transaction: numbers are drawn under a lock that is
 * held until the commit, so that a smaller one never appears after a greater
 * and whoever follows them misses nothing.
 */
export async function recordChanges(
  database: Database,
  tx: Tx,
  options: RecordChangesOptions,
): Promise<void> {
  const { subjectIds, now } = options;
  if (subjectIds.length === 0) {
    return;
  }
  if (database.dialect === 'pg') {
    await tx.raw('select pg_advisory_xact_lock(?)', [CHANGES_LOCK]);
  }
  for (const chunk of inInserts([...new Set(subjectIds)], 2)) {
    await tx('changes').insert(
      chunk.map(subject_id => ({ subject_id, at: now })),
    );
  }
}
