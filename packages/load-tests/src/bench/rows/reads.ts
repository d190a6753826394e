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

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Caller, Portal } from '../Portal';
import { spreadOf } from '../report/statistics';
import { Measurement } from './Measurement';
import { untilQuiet } from './passes';
import { ReadRoute, readRoutesOf } from './readRoutes';
import { Row } from './Row';

/** Everybody, and a reader who may see one domain. */
const FOR_READER = [
  'overview',
  'heatmap',
  'next-actions',
  'table',
  'table-filtered',
];
/** A backend that has just started has not compiled what is asked often. */
const WARM_UP = 20;

/** Every read route, asked one after the other. */
export async function measureReads(measurement: Measurement): Promise<Row[]> {
  const { portal, say } = measurement;
  await untilQuiet(portal);
  const rows: Row[] = [];
  for (const route of await knownRoutes(portal)) {
    say(route.what);
    rows.push(await measureRoute(measurement, route, 'everybody'));
    if (FOR_READER.includes(route.id)) {
      rows.push(await measureRoute(measurement, route, 'reader'));
    }
  }
  return rows;
}

/** Those that the contract has. */
export async function knownRoutes(portal: Portal): Promise<ReadRoute[]> {
  const file = resolvePackagePath(
    '@platform-maturity/backstage-plugin-maturity-backend',
    'src/schema/openapi.yaml',
  );
  const { paths } = parse(readFileSync(file, 'utf8'));
  return (await readRoutesOf(portal)).filter(({ route }) => route in paths);
}

async function measureRoute(
  { portal, runs }: Measurement,
  route: ReadRoute,
  caller: Caller,
): Promise<Row> {
  const ask = (index: number) =>
    portal.ask({ path: route.paths[index % route.paths.length], caller });
  for (let run = 0; run < Math.min(runs, WARM_UP); run += 1) {
    await ask(run);
  }
  const times: number[] = [];
  let bytes = 0;
  for (let run = 0; run < Math.max(runs, route.paths.length); run += 1) {
    const answer = await ask(run);
    times.push(answer.milliseconds);
    bytes = Math.max(bytes, answer.bytes);
  }
  const { median, p95, runs: count } = spreadOf(times);
  return {
    id: caller === 'reader' ? `${route.id}-reader` : route.id,
    what:
      caller === 'reader'
        ? `${route.what}, for a reader of one domain`
        : route.what,
    unit: 'ms',
    value: median,
    p95,
    runs: count,
    bytes,
    statements: await mostStatements(portal, route, caller),
    bar: route.bar,
    bytesBar: route.bytesBar,
    statementsBar: route.statementsBar,
  };
}

async function mostStatements(
  portal: Portal,
  { paths }: ReadRoute,
  caller: Caller,
): Promise<number> {
  const counts: number[] = [];
  for (const path of paths) {
    counts.push((await portal.statementsOf({ path, caller })).length);
  }
  return Math.max(...counts);
}
