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

import { Database, inChunks, Tx } from '../../../database';
import { Claim, ClaimLostError } from '../Claim';

const MINUTE_MS = 60_000;

/** After how many minutes what could not be scored is tried again. */
const BACK_OFF_MINUTES = [1, 5, 30, 120, 360];

/** How the work on a claim, or on a part of it, ended. */
export interface Settlement {
  /** Subjects that are done. */
  readonly scored: readonly number[];
  /** Those that could not be scored: they stay, to be tried again later. */
  readonly failed?: readonly number[];
  /**
   * Subjects that the transaction is going to mark: all rows are locked in one
   * order, so that two writers never wait for each other.
   */
  readonly alsoLock?: readonly number[];
}

export interface SettleClaimOptions {
  claim: Claim;
  settlement: Settlement;
  now: number;
}

interface LockedRow {
  subject_id: number;
  counter: number;
  attempts: number;
  claim_id: string | null;
}

/**
 * Takes the claimed subjects out of the queue. Those that were marked again
 * stay, unclaimed, and those that failed stay until it is time to try them
 * again.
 *
 * @throws ClaimLostError when another worker has any of them
 */
export async function settleClaim(
  database: Database,
  tx: Tx,
  options: SettleClaimOptions,
): Promise<void> {
  const { claim, settlement, now } = options;
  const { scored, failed = [], alsoLock = [] } = settlement;
  const held = await lock(database, tx, [...scored, ...failed, ...alsoLock]);
  const own = (id: number): LockedRow => {
    const row = held.get(id);
    if (row?.claim_id !== claim.id) {
      throw new ClaimLostError();
    }
    return row;
  };
  const done: number[] = [];
  const again: number[] = [];
  for (const id of scored) {
    (own(id).counter === claim.counters.get(id) ? done : again).push(id);
  }
  for (const chunk of inChunks(done, 1)) {
    await tx('dirty').whereIn('subject_id', chunk).delete();
  }
  for (const chunk of inChunks(again, 1)) {
    await tx('dirty')
      .whereIn('subject_id', chunk)
      .update({ claim_id: null, claimed_until: null });
  }
  for (const row of failed.map(own)) {
    const same = row.counter === claim.counters.get(row.subject_id);
    await tx('dirty')
      .where({ subject_id: row.subject_id })
      .update({
        claim_id: null,
        claimed_until: null,
        attempts: row.attempts + 1,
        next_attempt_at: same ? now + backOff(row.attempts) : null,
      });
  }
}

async function lock(
  database: Database,
  tx: Tx,
  subjectIds: readonly number[],
): Promise<Map<number, LockedRow>> {
  const held = new Map<number, LockedRow>();
  const ids = [...new Set(subjectIds)].sort((a, b) => a - b);
  for (const chunk of inChunks(ids, 1)) {
    const rows = tx<LockedRow>('dirty')
      .whereIn('subject_id', chunk)
      .orderBy('subject_id')
      .select('subject_id', 'counter', 'attempts', 'claim_id');
    const locked: LockedRow[] =
      database.dialect === 'pg' ? await rows.forUpdate() : await rows;
    locked.forEach(row => held.set(row.subject_id, row));
  }
  return held;
}

/** @param attempts - how often it had failed before */
function backOff(attempts: number): number {
  const last = BACK_OFF_MINUTES.length - 1;
  return BACK_OFF_MINUTES[Math.min(attempts, last)] * MINUTE_MS;
}
