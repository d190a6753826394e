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
import { ScanStore } from './ScanStore';

/** A catalog in which less changes between two reads has settled. */
const SETTLED_SHARE = 0.01;

/** One that never does is taken as it is. */
const PATIENCE_MILLISECONDS = 60_000;

const PAUSE_MILLISECONDS = 2_000;

/**
 * Whether the catalog has been read as a whole. A portal that starts for the
 * first time fills its catalog for a while, and what is scored meanwhile would
 * be scored without its members and owners.
 */
export async function hasSettled(
  scans: Pick<ScanStore, 'lastComplete' | 'firstComplete'>,
  now: number,
): Promise<boolean> {
  const [first, last] = await Promise.all([
    scans.firstComplete(),
    scans.lastComplete(),
  ]);
  if (!first || !last) {
    return false;
  }
  const patient = now - (first.finishedAt ?? now) < PATIENCE_MILLISECONDS;
  const quiet =
    last.entities > 0 && last.changed <= last.entities * SETTLED_SHARE;
  return quiet || !patient;
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
