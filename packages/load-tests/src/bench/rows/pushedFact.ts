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

import { JsonObject } from '@backstage/types';
import { Portal } from '../Portal';
import { spreadOf } from '../report/statistics';
import { Measurement } from './Measurement';
import { untilQuiet } from './passes';
import { Row } from './Row';

const FACT = 'k8s.secret-in-git-findings';
const PRACTICE = 'basic-secrets-management';
const SOURCE = 'cluster';
const POLL_MS = 20;
const BAR = { limit: 5_000, at: 'most' as const };

interface Overview {
  levels: { level: number; count: number }[];
}

interface Scorecard {
  level: number;
  practices: { id: string; rollup?: { passed: number } }[];
}

interface Summary extends JsonObject {
  entityRef: string;
  system: string;
}

/** One fact that costs a component its level, until everybody sees it. */
export async function measurePushedFact({
  portal,
  runs,
}: Measurement): Promise<Row[]> {
  const { items } = await portal.json<{ items: Summary[] }>(
    '/v1/scorecards?type=service&level=1&level=2&limit=200',
  );
  const chosen = await fit(portal, items, Math.min(runs, 10));
  const seen = {
    scorecard: [] as number[],
    system: [] as number[],
    overview: [] as number[],
    statements: [] as number[],
  };
  for (const summary of chosen) {
    await untilQuiet(portal);
    const times = await pushAndWatch(portal, summary);
    seen.scorecard.push(times.scorecard);
    seen.system.push(times.system);
    seen.overview.push(times.overview);
    seen.statements.push(times.statements);
  }
  const row = (id: 'scorecard' | 'system' | 'overview', what: string): Row => {
    const spread = spreadOf(seen[id]);
    return {
      id: `pushed-${id}`,
      what,
      unit: 'ms',
      value: spread.median,
      p95: spread.p95,
      runs: spread.runs,
      bar: BAR,
    };
  };
  return [
    row('scorecard', 'One fact pushed, until its scorecard shows it'),
    row('system', '… until its system shows it'),
    {
      ...row('overview', '… until the overview shows it'),
      statements: spreadOf(seen.statements).median,
    },
  ];
}

/** Components whose system counts them, so that it has something to show. */
async function fit(
  portal: Portal,
  summaries: readonly Summary[],
  count: number,
): Promise<Summary[]> {
  const found: Summary[] = [];
  for (const summary of summaries) {
    if (found.length === count) {
      break;
    }
    const isNew = !found.some(({ system }) => system === summary.system);
    if (isNew && summary.system && (await passedOf(portal, summary)) > 0) {
      found.push(summary);
    }
  }
  if (found.length === 0) {
    throw new Error('No component is fit for a pushed fact');
  }
  return found;
}

async function pushAndWatch(portal: Portal, summary: Summary) {
  const lowest = async () =>
    countAtZero(await portal.json<Overview>('/v1/overview'));
  const atZero = await lowest();
  const passed = await passedOf(portal, summary);
  const own = `/v1/scorecards/${pathOf(summary.entityRef)}`;
  const before = await portal.backend.ask<number>('statements');
  const started = performance.now();
  await portal.ask({
    path: '/v1/facts',
    method: 'POST',
    caller: 'service',
    body: {
      source: SOURCE,
      facts: [{ entityRef: summary.entityRef, fact: FACT, value: 7 }],
    },
  });
  // The overview first, so that it is not the others that are waited for.
  await portal.until<Overview>(
    '/v1/overview',
    answer => countAtZero(answer) === atZero + 1,
    POLL_MS,
  );
  const overview = performance.now() - started;
  const statements = (await portal.backend.ask<number>('statements')) - before;
  await portal.until<Scorecard>(own, ({ level }) => level === 0, POLL_MS);
  const scorecard = performance.now() - started;
  await portal.until<Scorecard>(
    `/v1/scorecards/${pathOf(summary.system)}`,
    card => rollupOf(card) === passed - 1,
    POLL_MS,
  );
  return {
    overview,
    scorecard,
    system: performance.now() - started,
    statements,
  };
}

async function passedOf(portal: Portal, { system }: Summary): Promise<number> {
  const card = await portal.json<Scorecard>(`/v1/scorecards/${pathOf(system)}`);
  return rollupOf(card);
}

function rollupOf({ practices }: Scorecard): number {
  return practices.find(({ id }) => id === PRACTICE)?.rollup?.passed ?? 0;
}

function countAtZero({ levels }: Overview): number {
  return levels.find(({ level }) => level === 0)?.count ?? 0;
}

function pathOf(ref: string): string {
  return ref.replace(':', '/');
}
