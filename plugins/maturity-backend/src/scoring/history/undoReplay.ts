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
  inChunks,
  markAllDirty,
  recordChanges,
  Tx,
} from '../../database';
import { momentsOf } from './ReplayRecord';

/** Whether anything was scored after a replay began, with the real time. */
export async function scoredSince(tx: Tx, start: number): Promise<boolean> {
  const row = await tx('transitions').where('at', '>=', start).first('id');
  return row !== undefined;
}

/**
 * Takes back what a replay has written. Nothing else was scored before it
 * ended, so all scorecards and their history are its own; its facts and
 * waivers are those that came at exactly the moments of its days. Everything
 * is then queued as before the first day.
 */
export async function undoReplay(
  database: Database,
  tx: Tx,
  options: { start: number; days: number; now: number },
): Promise<void> {
  const { now } = options;
  const subjectIds: number[] = await tx('scorecards')
    .distinct('subject_id')
    .pluck('subject_id');
  await tx('transitions').delete();
  await tx('scorecards').delete();
  for (const moments of inChunks(momentsOf(options), 1)) {
    await tx('facts').whereIn('received_at', moments).delete();
    await tx('waivers').whereIn('requested_at', moments).delete();
  }
  await tx('fact_sources').update({
    records: tx('facts').where('source', tx.ref('fact_sources.id')).count(),
  });
  await tx('dirty').update({
    claim_id: null,
    claimed_until: null,
    attempts: 0,
    next_attempt_at: null,
  });
  await markAllDirty(tx, { now });
  await recordChanges(database, tx, { subjectIds, now });
}
