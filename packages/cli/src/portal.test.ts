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

import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import maturityPlugin from '@platform-maturity/backstage-plugin-maturity-backend';
import { AddressInfo } from 'net';
import { setTimeout as sleep } from 'timers/promises';
import { createWorkshop } from './__testUtils__/runCli';
import { component, smallModel } from './__testUtils__/smallModel';

jest.setTimeout(120_000);

const workshop = createWorkshop();

const PUSHER = { MATURITY_TOKEN: mockCredentials.service.token() };
const READER = { MATURITY_TOKEN: mockCredentials.user.token() };

const AS_FACTS = ['--format', 'facts'];

describe('with a portal', () => {
  /** A backend with catalog and maturity, on a port of its own. */
  async function start() {
    await workshop.write({
      'shop.yaml': component('shop', { a: 'true' }),
      'catalog-info.yaml': component('shop', { a: 'true' }),
      'strict.yaml': JSON.stringify(smallModel()),
      'mild.yaml': JSON.stringify(smallModel({ requireB: false })),
    });
    const { server } = await startTestBackend({
      features: [
        catalogPlugin,
        maturityPlugin,
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              locations: [
                { type: 'file', target: `${workshop.cwd}/shop.yaml` },
              ],
            },
            maturity: {
              models: [{ document: smallModel() }],
              catalog: {
                schedule: {
                  initialDelay: { seconds: 1 },
                  frequency: { seconds: 1 },
                  timeout: { minutes: 1 },
                },
              },
              facts: {
                sources: {
                  ci: { subjects: ['external:test-service'], facts: ['*'] },
                },
              },
            },
          },
        }),
        // Scans follow each other, as they do in a portal.
        schedulerServiceFactory,
        metricsServiceMock.factory(),
        mockServices.auditor.factory(),
      ],
    });
    const url = `http://localhost:${(server.address() as AddressInfo).port}`;
    let last = '';
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const answer = await fetch(
        `${url}/api/maturity/v1/scorecards/component/default/shop`,
        { headers: { authorization: `Bearer ${PUSHER.MATURITY_TOKEN}` } },
      );
      if (answer.status === 200) {
        return url;
      }
      last = `${answer.status} ${await answer.text()}`;
      await sleep(100);
    }
    throw new Error(`The component was not scored: ${last}`);
  }

  it('checks with its facts, pushes to it, and tries models on its catalog', async () => {
    const url = await start();
    const check = async (...args: string[]) => {
      const run = await workshop.run(
        ['check', '--url', url, '-f', 'json', ...args],
        { env: READER },
      );
      return { ...run, report: run.out ? JSON.parse(run.out) : undefined };
    };

    const before = await check('--min-level', 'two');
    expect(before.code).toBe(1);
    expect(before.report).toMatchObject({
      facts: 'portal',
      model: 'small',
      problems: [],
      entities: [
        {
          level: 1,
          levels: 2,
          levelTitle: 'The first',
          nextSteps: [{ practice: 'b', todo: 'Do b' }],
        },
      ],
    });

    const push = () =>
      workshop.run(
        [
          'facts',
          'push',
          ...AS_FACTS,
          '-s',
          'ci',
          '-e',
          'shop',
          '--url',
          `${url}/api`,
          '--observed-at',
          '2026-01-01',
          '-m',
          'strict.yaml',
        ],
        { env: PUSHER, stdin: '{"b": true}' },
      );
    expect(await push()).toMatchObject({
      code: 0,
      err: '',
      out: '1 facts from ci in 1 requests: 1 accepted, 0 unchanged\n',
    });
    expect((await push()).out).toContain('0 accepted, 1 unchanged');

    const after = await check('--min-level', 'two');
    expect(after).toMatchObject({
      code: 0,
      report: { entities: [{ level: 2 }] },
    });
    // A draft is tried with the same facts.
    expect((await check('-m', 'mild.yaml')).report.entities).toMatchObject([
      { level: 1, topLevel: 1 },
    ]);

    const diff = await workshop.run(
      ['model', 'diff', 'strict.yaml', 'mild.yaml', '--catalog', url],
      { env: PUSHER },
    );
    expect(diff.code).toBe(1);
    expect(diff.out).toContain('component:default/shop overall: 2 → 1');

    const tried = await workshop.run(
      ['model', 'diff', 'mild.yaml', '--url', url, '-f', 'json'],
      { env: PUSHER },
    );
    expect(tried).toMatchObject({ code: 1 });
    expect(tried.err).toMatch(/^[0-9a-f-]{36}: \d+ %/);
    expect(JSON.parse(tried.out)).toMatchObject({
      changes: [{ what: 'check', id: 'b/check', fields: ['required'] }],
      effect: {
        entities: 1,
        drop: [
          { entityRef: 'component:default/shop', from: 2, to: 1 },
          { entityRef: 'component:default/shop', category: 'all' },
        ],
        climb: [],
        other: [],
      },
      portal: { counts: { owners: [{ drops: 1, climbs: 0 }] } },
    });
    const same = await workshop.run(
      ['model', 'diff', 'strict.yaml', '--url', url],
      { env: PUSHER },
    );
    expect(same).toMatchObject({ code: 0 });
    expect(same.out).toContain('2 The second: 1 → 1');

    const refusals = [
      await check('-m', 'none'),
      await workshop.run(['check', '--url', url], {
        env: { MATURITY_TOKEN: mockCredentials.user.invalidToken() },
      }),
      await workshop.run(
        ['facts', 'push', ...AS_FACTS, '-s', 'ci', '-e', 'shop', '--url', url],
        { env: READER, stdin: '{"b": true}' },
      ),
      await workshop.run(
        ['facts', 'push', ...AS_FACTS, '-s', 'ci', '-e', 'shop', '--url', url],
        { env: PUSHER, stdin: '{"b": 1, "unheard.of": 2}' },
      ),
    ];
    expect(refusals.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    const misused = [
      await workshop.run(['model', 'diff', 'mild.yaml']),
      await workshop.run(
        ['model', 'diff', 'strict.yaml', 'mild.yaml', '--url', url],
        { env: PUSHER },
      ),
      // its model is not one of the portal's
      await workshop.run(['model', 'diff', 'starter', '--url', url], {
        env: PUSHER,
      }),
    ];
    expect(misused.map(({ code }) => code)).toEqual([2, 2, 2]);
    expect(refusals[1].err).toContain('refuses');
    expect(refusals[3].err).toContain('body.facts.0.value');
    expect(refusals[3].err).toContain('body.facts.1.fact');
  });
});
