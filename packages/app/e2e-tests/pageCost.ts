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

import { appendFileSync } from 'node:fs';
import { CDPSession, Page, test } from '@playwright/test';

// Not a test: `yarn page-cost` prints what each page asks for and loads, of an
// app that the backend serves as it was built; see docs/operations/sizing.md.
const PAGES = [
  ['Tab of an entity', '/catalog/default/component/booking-api/maturity'],
  ['Overview', '/maturity/overview'],
  ['Heatmap', '/maturity/heatmap'],
  ['Entities', '/maturity/entities'],
  ['Actions', '/maturity/actions'],
  ['Golden paths', '/maturity/golden-paths'],
  ['Platform', '/maturity/platform'],
  ['Waivers and risk', '/maturity/risk'],
  ['Model', '/maturity/model'],
  [
    'Catalog with the column',
    '/catalog?filters[kind]=component&filters[user]=all',
  ],
] as const;

const { MATURITY_PAGE_COST } = process.env;
const QUIET_MS = 2500;

interface Cost {
  /** How often the maturity backend is asked. */
  requests: number;
  /** Bytes of its answers. */
  answers: number;
  /** Bytes of scripts and styles, of the whole portal. */
  code: number;
  /** Bytes of everything else. */
  rest: number;
}

test.describe.configure({ mode: 'serial' });

for (const [name, path] of PAGES) {
  test(name, async ({ context }) => {
    // The same context keeps what the first visit put into the cache.
    const cold = await costOf(await context.newPage(), path);
    const warm = await costOf(await context.newPage(), path);
    const row = [
      name,
      ...[cold, warm].flatMap(({ requests, answers, code, rest }) => [
        requests,
        kB(answers),
        kB(code),
        kB(rest),
      ]),
    ];
    const line = `| ${row.join(' | ')} |\n`;
    if (MATURITY_PAGE_COST) {
      appendFileSync(MATURITY_PAGE_COST, line);
    }
    process.stdout.write(line);
  });
}

async function costOf(page: Page, path: string): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  const cost = follow(session);
  await session.send('Network.enable');
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  await quiet(cost);
  await page.close();
  return cost;
}

/** Adds up what comes over the wire, from now on. */
function follow(session: CDPSession): Cost {
  const cost: Cost = { requests: 0, answers: 0, rest: 0, code: 0 };
  const kinds = new Map<string, 'answers' | 'code' | 'rest'>();
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/api/maturity/')) {
      kinds.set(requestId, 'answers');
      cost.requests++;
    } else {
      const isCode = type === 'Script' || type === 'Stylesheet';
      kinds.set(requestId, isCode ? 'code' : 'rest');
    }
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    cost[kinds.get(requestId) ?? 'rest'] += encodedDataLength;
  });
  return cost;
}

/** Until nothing more came for a while. */
async function quiet(cost: Cost): Promise<void> {
  let before = '';
  while (before !== JSON.stringify(cost)) {
    before = JSON.stringify(cost);
    await new Promise(resolve => setTimeout(resolve, QUIET_MS));
  }
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);
}
