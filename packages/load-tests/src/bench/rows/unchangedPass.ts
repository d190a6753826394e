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
import { Spread, spreadOf } from '../report/statistics';
import { Measurement } from './Measurement';
import { runPass, untilQuiet } from './passes';
import { Row } from './Row';

const MOST_RUNS = 3;
const BAR = { limit: 1.3, at: 'most' as const };

/**
 * Milliseconds per entity with which the catalog backend answers on such a
 * machine, on PostgreSQL, in pages of 500.
 */
const PACE = 0.1;

/**
 * A pass with nothing changed, beside reading the same catalog alone: one that
 * answers at once, and one with the pace of the catalog backend.
 */
export async function measureUnchangedPass(
  measurement: Measurement,
): Promise<Row[]> {
  const { portal } = measurement;
  const before = await fingerprint(portal);
  const quick = await readAndPass(measurement);
  await portal.paceCatalog(PACE);
  const paced = await readAndPass(measurement);
  await portal.paceCatalog(0);
  await untilQuiet(portal);
  const after = await fingerprint(portal);
  return [
    row('catalog-read', 'Reading the catalog alone', paced.read),
    row('unchanged-pass', 'A pass with nothing changed', paced.pass),
    {
      id: 'unchanged-ratio',
      what: '… in times of reading alone',
      unit: '×',
      value: paced.pass.median / paced.read.median,
      bar: BAR,
    },
    row(
      'catalog-read-quick',
      'Reading a catalog alone that answers at once',
      quick.read,
    ),
    row('unchanged-pass-quick', '… a pass with nothing changed', quick.pass),
    {
      id: 'unchanged-ratio-quick',
      what: '… in times of reading alone',
      unit: '×',
      value: quick.pass.median / quick.read.median,
    },
    {
      id: 'unchanged-writes',
      what: 'Rows of scorecards that passes with nothing changed wrote',
      unit: 'rows',
      value: changedRows(before, after),
      bar: { limit: 0, at: 'most' },
    },
  ];
}

async function readAndPass({ portal, runs }: Measurement) {
  const reads: number[] = [];
  const passes: number[] = [];
  for (let run = 0; run < Math.min(runs, MOST_RUNS); run += 1) {
    await untilQuiet(portal);
    reads.push(await portal.backend.ask<number>('readCatalog'));
    passes.push(await runPass(portal));
  }
  return { read: spreadOf(reads), pass: spreadOf(passes) };
}

function row(id: string, what: string, { median, runs }: Spread): Row {
  return { id, what, unit: 'ms', value: median, runs };
}

interface Written {
  /** The transaction that wrote the row; one written anew has another. */
  readonly writer: string;
  readonly validUntil: number | undefined;
}

async function fingerprint({
  database,
}: Portal): Promise<Map<string, Written>> {
  const { rows } = await database.raw<{
    rows: { key: string; writer: string; until: string | null }[];
  }>(
    `select subject_id || '/' || model_id || '/' || model_version as key,
            xmin::text as writer, valid_until as until from scorecards`,
  );
  return new Map(
    rows.map(({ key, writer, until }) => [
      key,
      { writer, validUntil: until === null ? undefined : Number(until) },
    ]),
  );
}

/** But for those whose time has come meanwhile, which no pass has to do with. */
function changedRows(
  before: ReadonlyMap<string, Written>,
  after: ReadonlyMap<string, Written>,
): number {
  const now = Date.now();
  const changed = [...before].filter(
    ([key, { writer, validUntil = Infinity }]) =>
      validUntil > now && after.get(key)?.writer !== writer,
  );
  const added = [...after.keys()].filter(key => !before.has(key));
  return changed.length + added.length;
}
