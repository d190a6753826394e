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

import { Measurement } from './Measurement';
import { Row } from './Row';
import { startCost, StartCost } from './snapshot';

const MEGABYTE = 1024 * 1024;
/** Seconds, by the number of components for which they are promised. */
const BARS = new Map([
  [10_000, 30],
  [100_000, 360],
]);

/**
 * The catalog is read and everything scored, from an empty database. A catalog
 * that is new is read again until it has been quiet for eight seconds, which
 * is waiting, not work: what counts is the first read, from its beginning to
 * its end, and the scoring, from the first scorecard to the last.
 */
export async function measureFirstScoring({
  portal,
  components,
}: Measurement): Promise<{ rows: Row[]; empty: StartCost }> {
  const empty = await startCost(portal);
  const atStart = portal.backend.peakMemory();
  const started = performance.now();
  await portal.until('/v1/status', ({ state }) => state === 'scored');
  const wall = (performance.now() - started) / 1_000;
  const read = await secondsOf(
    portal,
    'select min(started_at) as "from", min(finished_at) as "to" from scans',
  );
  const settled = await secondsOf(
    portal,
    `select min(evaluated_at) as "from", max(evaluated_at) as "to" from scorecards`,
  );
  const seconds = read + settled;
  const limit = BARS.get(components);
  const peak = portal.backend.peakMemory();
  const rows: Row[] = [
    {
      id: 'first-scoring',
      what: 'First full scoring: catalog read, everything stored',
      unit: 's',
      value: seconds,
      bar: limit === undefined ? undefined : { limit, at: 'most' },
    },
    {
      id: 'first-scoring-read',
      what: '… of which reading the catalog into the database',
      unit: 's',
      value: read,
    },
    {
      id: 'first-scoring-rate',
      what: '… components scored and stored per second',
      unit: '/s',
      value: components / settled,
    },
    {
      id: 'first-scoring-wall',
      what: '… on the clock, with the wait for the catalog to settle',
      unit: 's',
      value: wall,
    },
  ];
  if (peak !== undefined && atStart !== undefined) {
    rows.push(
      {
        id: 'first-scoring-memory',
        what: '… peak memory of the process',
        unit: 'MB',
        value: peak / MEGABYTE,
        bar: { limit: 1024, at: 'most' },
      },
      {
        id: 'start-memory',
        what: '… of which before anything was read',
        unit: 'MB',
        value: atStart / MEGABYTE,
      },
    );
  }
  return { rows, empty };
}

async function secondsOf(
  { database }: Measurement['portal'],
  sql: string,
): Promise<number> {
  const { rows } = await database.raw<{ rows: { from: string; to: string }[] }>(
    sql,
  );
  return (Number(rows[0].to) - Number(rows[0].from)) / 1_000;
}
