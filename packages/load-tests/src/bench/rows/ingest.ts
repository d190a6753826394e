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

import { JsonArray } from '@backstage/types';
import { COLLECTOR, Portal } from '../Portal';
import { Measurement } from './Measurement';
import { untilQuiet } from './passes';
import { Row } from './Row';

const BATCH = 1_000;
const MOST_BATCHES = 20;
const FACTS_PER_ENTITY = 20;
const BAR = { limit: 10_000, at: 'least' as const };

/** Batches of a thousand, one after the other, while their subjects are scored. */
export async function measureIngest({
  portal,
  runs,
}: Measurement): Promise<Row[]> {
  await untilQuiet(portal);
  const batches = createBatches(portal, Math.min(runs, MOST_BATCHES));
  const arriving = await pushAll(portal, batches);
  await untilQuiet(portal);
  const later = batches.map(facts =>
    facts.map(fact => ({ ...fact, observedAt: new Date().toISOString() })),
  );
  const again = await pushAll(portal, later);
  await untilQuiet(portal);
  return [
    {
      id: 'ingest-new',
      what: 'Facts ingested in batches of 1,000, new ones',
      unit: '/s',
      value: arriving.rate,
      runs: batches.length,
      statements: arriving.statements,
      bar: BAR,
    },
    {
      id: 'ingest-again',
      what: '… observed again with the same value',
      unit: '/s',
      value: again.rate,
      runs: batches.length,
      statements: again.statements,
      bar: BAR,
    },
  ];
}

type Batch = { entityRef: string; fact: string; value: JsonArray[number] }[];

/** Full ones only: fewer where there are not enough components. */
function createBatches({ company }: Portal, most: number): Batch[] {
  const { counts } = company.shape;
  const from = counts.domain + counts.group + counts.user + counts.system;
  const batches: Batch[] = [];
  let batch: Batch = [];
  for (const ref of company.refs({ from, limit: counts.component })) {
    const facts = [...company.factsOf(ref)].slice(0, FACTS_PER_ENTITY);
    batch.push(
      ...facts
        .slice(0, BATCH - batch.length)
        .map(({ entityRef, fact, value }) => ({
          entityRef,
          fact,
          value: value as JsonArray[number],
        })),
    );
    if (batch.length === BATCH) {
      batches.push(batch);
      batch = [];
    }
    if (batches.length === most) {
      break;
    }
  }
  return batches;
}

async function pushAll(
  portal: Portal,
  batches: readonly Batch[],
): Promise<{ rate: number; statements: number }> {
  const requests = batches.map(facts => ({
    path: '/v1/facts',
    method: 'POST',
    caller: 'service' as const,
    body: { source: COLLECTOR, facts },
  }));
  const [first, ...rest] = requests;
  const started = performance.now();
  const statements = await portal.statementsOf(first);
  for (const request of rest) {
    await portal.ask(request);
  }
  const seconds = (performance.now() - started) / 1_000;
  return {
    rate: (batches.length * BATCH) / seconds,
    statements: statements.length,
  };
}
