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

import { setTimeout as sleep } from 'timers/promises';
import { Clock } from '../clock';
import { CatalogScanner } from './CatalogScanner';
import { Scan, ScanStore } from './ScanStore';

/** A catalog has settled when it has been quiet for so long. */
const QUIET_MILLISECONDS = 8_000;

/** One that never is quiet is taken as it is. */
const PATIENCE_MILLISECONDS = 60_000;

const PAUSE_MILLISECONDS = 2_000;

/**
 * Whether the catalog has been read as a whole. A portal that starts for the
 * first time fills its catalog for a while, and what is scored meanwhile would
 * be scored without its members and owners.
 */
export async function hasSettled(
  scans: Pick<ScanStore, 'lastBusy' | 'firstComplete' | 'hasEntities'>,
  now: number,
): Promise<boolean> {
  const [first, lastBusy, hasEntities] = await Promise.all([
    scans.firstComplete(),
    scans.lastBusy(),
    scans.hasEntities(),
  ]);
  if (!first) {
    return false;
  }
  const since = (scan: Scan | undefined) => now - (scan?.finishedAt ?? now);
  const quiet = hasEntities && since(lastBusy ?? first) >= QUIET_MILLISECONDS;
  return quiet || since(first) >= PATIENCE_MILLISECONDS;
}

/** Scans once; and while the catalog is filling for the first time, again. */
export async function scanUntilSettled(options: {
  scanner: CatalogScanner;
  scans: ScanStore;
  clock: Clock;
  signal: AbortSignal;
}): Promise<void> {
  const { scanner, scans, clock, signal } = options;
  const settledBefore = await hasSettled(scans, clock.now());
  await scanner.scan(signal);
  while (!settledBefore && !(await hasSettled(scans, clock.now()))) {
    await sleep(PAUSE_MILLISECONDS, undefined, { signal });
    await scanner.scan(signal);
  }
}

/** Resolves when the catalog has settled, whichever replica reads it. */
export async function untilSettled(options: {
  scans: ScanStore;
  clock: Clock;
  signal: AbortSignal;
}): Promise<void> {
  const { scans, clock, signal } = options;
  while (!signal.aborted && !(await hasSettled(scans, clock.now()))) {
    await sleep(PAUSE_MILLISECONDS / 2, undefined, { signal }).catch(() => {});
  }
}
