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

import { Portal } from '../Portal';
import { spreadOf } from '../report/statistics';
import { Measurement } from './Measurement';
import { untilQuiet } from './passes';
import { Row } from './Row';

const MEGABYTE = 1024 * 1024;
const MOST_RUNS = 3;

/** What a backend takes to start, and what it then holds. */
export interface StartCost {
  readonly milliseconds: number;
  /** In use after the garbage is collected. */
  readonly bytes: number;
}

export async function startCost(portal: Portal): Promise<StartCost> {
  const milliseconds = await portal.startBackend();
  return { milliseconds, bytes: await portal.backend.ask<number>('memory') };
}

/**
 * The snapshot, as the difference between a start with everything scored and
 * one on an empty database: a backend answers once it has loaded.
 */
export async function measureSnapshot(
  { portal, runs: wanted }: Measurement,
  empty: StartCost,
): Promise<Row[]> {
  const runs = Math.min(wanted, MOST_RUNS);
  const loads: number[] = [];
  const sizes: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await untilQuiet(portal);
    await portal.stopBackend();
    const full = await startCost(portal);
    loads.push(Math.max(0, full.milliseconds - empty.milliseconds) / 1_000);
    sizes.push(Math.max(0, full.bytes - empty.bytes) / MEGABYTE);
  }
  return [
    {
      id: 'snapshot-load',
      what: 'Snapshot loaded at a start',
      unit: 's',
      value: spreadOf(loads).median,
      runs,
      bar: { limit: 10, at: 'most' },
    },
    {
      id: 'snapshot-memory',
      what: 'Snapshot in memory',
      unit: 'MB',
      value: spreadOf(sizes).median,
      runs,
      bar: { limit: 200, at: 'most' },
    },
  ];
}
