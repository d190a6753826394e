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

import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { Database } from '../../../database';
import { Claim, LEASE_MS } from '../Claim';

export interface ClaimRowsOptions {
  /** Which of the rows that nobody holds. */
  choose: (free: Knex.QueryBuilder) => Knex.QueryBuilder;
  now: number;
}

/** Claims rows for a minute; undefined when there are none to claim. */
export async function claimRows(
  database: Database,
  options: ClaimRowsOptions,
): Promise<Claim | undefined> {
  const { knex, dialect } = database;
  const { choose, now } = options;
  const id = randomUUID();
  const rows = await knex.transaction(async tx => {
    const free = choose(
      tx('dirty').where(row =>
        row.whereNull('claimed_until').orWhere('claimed_until', '<=', now),
      ),
    ).select('subject_id', 'counter');
    // Two statements: a subquery with a limit may be run more than once.
    const chosen: { subject_id: number; counter: number }[] = await (dialect ===
    'pg'
      ? free.forUpdate().skipLocked()
      : free);
    if (chosen.length > 0) {
      await tx('dirty')
        .whereIn(
          'subject_id',
          chosen.map(row => row.subject_id),
        )
        .update({ claim_id: id, claimed_until: now + LEASE_MS });
    }
    return chosen;
  });
  return rows.length === 0
    ? undefined
    : {
        id,
        counters: new Map(
          rows
            .sort((a, b) => a.subject_id - b.subject_id)
            .map(row => [row.subject_id, row.counter]),
        ),
      };
}
