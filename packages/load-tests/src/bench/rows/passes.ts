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

import { setTimeout as sleep } from 'node:timers/promises';
import { Portal } from '../Portal';

const TRIGGER = '/.backstage/scheduler/v1/tasks/maturity-catalog-scan/trigger';
const POLL_MS = 200;

interface ScanRow {
  id: number;
  started_at: string;
  finished_at: string | null;
  complete: boolean;
}

/** Milliseconds that one pass over the catalog takes, by the log of passes. */
export async function runPass(portal: Portal): Promise<number> {
  await untilQuiet(portal);
  const before = await lastScan(portal);
  await portal.ask({ path: TRIGGER, method: 'POST', caller: 'service' });
  for (;;) {
    const last = await lastScan(portal);
    if (last?.finished_at && last.id !== before?.id) {
      if (!last.complete) {
        throw new Error('A pass over the catalog was not complete');
      }
      return Number(last.finished_at) - Number(last.started_at);
    }
    await sleep(POLL_MS);
  }
}

/** Until everything is scored and no pass runs. */
export async function untilQuiet(portal: Portal): Promise<void> {
  await portal.until('/v1/status', ({ state }) => state === 'scored');
  while ((await lastScan(portal))?.finished_at === null) {
    await sleep(POLL_MS);
  }
}

async function lastScan({ database }: Portal): Promise<ScanRow | undefined> {
  return database<ScanRow>('scans').orderBy('id', 'desc').first();
}
