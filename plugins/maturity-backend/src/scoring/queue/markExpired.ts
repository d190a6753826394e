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

import { Database, markDirty } from '../../database';

/** What one round queues; the rest waits for the next second. */
const MOST_AT_ONCE = 5_000;

/**
 * Queues the subjects of which a scorecard's `validUntil` has passed: by the
 * time alone their result may be another now. Gives how many.
 */
export async function markExpired(
  database: Database,
  now: number,
): Promise<number> {
  const { knex } = database;
  const expired: number[] = await knex('scorecards')
    .where('valid_until', '<=', now)
    // those of former versions are not written any more
    .whereExists(
      knex('model_versions')
        .select(knex.raw('1'))
        .whereIn('state', ['active', 'staged'])
        .whereRaw('model_versions.model_id = scorecards.model_id')
        .whereRaw('model_versions.version = scorecards.model_version'),
    )
    .whereNotExists(
      knex('dirty')
        .select(knex.raw('1'))
        .whereRaw('dirty.subject_id = scorecards.subject_id'),
    )
    .orderBy('valid_until')
    .limit(MOST_AT_ONCE)
    .pluck('subject_id');
  if (expired.length > 0) {
    await knex.transaction(tx => markDirty(tx, { subjectIds: expired, now }));
  }
  return expired.length;
}
