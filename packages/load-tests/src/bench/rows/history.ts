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
import { Measurement } from './Measurement';
import { untilQuiet } from './passes';
import { Row } from './Row';

const YEAR_MS = 365 * 86_400_000;
/** Of how many subjects one moves in a year, and how often down and up again. */
const ONE_IN = 3;
const ROUND_TRIPS = 4;
const FACT = 'k8s.secret-in-git-findings';
const CHANGES = 100;

/**
 * How many rows of history a change makes, and what a year of changes takes.
 * The year is put behind the organisation: what was scored first is a year
 * old, and a third of it went down and up again four times since, each time by
 * one level and one check. What is read from here on has that history.
 */
export async function measureHistory({
  portal,
  components,
}: Measurement): Promise<Row[]> {
  const perChange = await rowsPerChange(portal);
  await untilQuiet(portal);
  await portal.stopBackend();
  const before = await sizeOf(portal);
  await addYear(portal);
  const after = await sizeOf(portal);
  await portal.startBackend();
  return [
    {
      id: 'history-rows',
      what: 'History: rows per subject that a fact moves by a level',
      unit: 'rows',
      value: perChange,
    },
    {
      id: 'history-bytes',
      what: '… bytes per row, indexes included',
      unit: 'bytes',
      value:
        (after.bytes - before.bytes) / Math.max(1, after.rows - before.rows),
    },
    {
      id: 'history-year',
      what: '… a year, in which one in three goes down and up four times',
      unit: 'MB',
      value: (after.bytes - before.bytes) / 1024 / 1024,
    },
    {
      id: 'history-year-per-component',
      what: '… bytes per component and year',
      unit: 'bytes',
      value: (after.bytes - before.bytes) / components,
    },
  ];
}

async function rowsPerChange(portal: Portal): Promise<number> {
  await untilQuiet(portal);
  const { items } = await portal.json<{ items: { entityRef: string }[] }>(
    `/v1/scorecards?type=service&level=1&level=2&limit=${CHANGES}&sort=coverage`,
  );
  const before = await sizeOf(portal);
  await portal.ask({
    path: '/v1/facts',
    method: 'POST',
    caller: 'service',
    body: {
      source: 'cluster',
      facts: items.map(({ entityRef }) => ({
        entityRef,
        fact: FACT,
        value: 9,
      })),
    },
  });
  await untilQuiet(portal);
  const after = await sizeOf(portal);
  return (after.rows - before.rows) / items.length;
}

async function sizeOf({ database }: Portal) {
  const { rows } = await database.raw<{
    rows: { rows: string; bytes: string }[];
  }>(
    `select count(*) as rows,
            pg_total_relation_size('transitions') as bytes from transitions`,
  );
  return { rows: Number(rows[0].rows), bytes: Number(rows[0].bytes) };
}

async function addYear({ database }: Portal): Promise<void> {
  const year = Number(YEAR_MS);
  await database.raw('update transitions set at = at - ?', [year]);
  await database.raw(
    `insert into transitions
       (subject_id, model_id, model_version, at, kind, item, from_value, to_value, cause)
     select subject_id, model_id, model_version,
            evaluated_at - :year * (1 - (trip + part * 0.4 + subject_id % 97 / 180.0)
              / (:trips + 1)),
            kind, case kind when 'check' then :check end,
            case when kind = 'level' then (level - part)::text
                 when part = 0 then 'passed' else 'failed' end,
            case when kind = 'level' then (level - 1 + part)::text
                 when part = 0 then 'failed' else 'passed' end,
            'facts'
     from scorecards, generate_series(1, :trips) as trip,
          generate_series(0, 1) as part,
          (values ('level'), ('check')) as kinds (kind)
     where level > 0 and subject_id % :oneIn = 0
     order by subject_id, trip, part`,
    {
      year,
      trips: ROUND_TRIPS,
      oneIn: ONE_IN,
      check: 'basic-secrets-management/no-secret-in-git',
    },
  );
  await database.raw('vacuum analyze transitions');
}
