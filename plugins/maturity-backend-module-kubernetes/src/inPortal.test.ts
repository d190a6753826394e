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

import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
// The module is tried in the plugin that it is for.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import maturityPlugin from '@platform-maturity/backstage-plugin-maturity-backend';
import request from 'supertest';
import { setTimeout as sleep } from 'timers/promises';
import maturityModule from '.';
import { component } from './__testUtils__/component';
import { startApi } from './__testUtils__/startApi';
import { TestServer } from './__testUtils__/startServer';

jest.setTimeout(120_000);

describe('the module in a portal', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startApi({ forbidden: ['poddisruptionbudgets'] });
  });

  afterAll(() => server.close());

  it('brings facts to entities, and its problems to the status', async () => {
    const scheduler = mockServices.scheduler();
    const { server: portal } = await startTestBackend({
      features: [
        maturityPlugin,
        maturityModule,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        mockServices.rootConfig.factory({
          data: {
            maturity: { sources: { kubernetes: {} } },
            kubernetes: {
              clusterLocatorMethods: [
                {
                  type: 'config',
                  clusters: [
                    {
                      name: 'prod',
                      url: server.url,
                      authProvider: 'serviceAccount',
                      serviceAccountToken: 'a-token',
                      dashboardUrl: 'https://dashboard.example/prod',
                    },
                  ],
                },
              ],
            },
          },
        }),
        catalogServiceMock.factory({
          entities: [
            component('shop', { id: 'shop' }),
            component('ghost', { id: 'ghost' }),
          ],
        }),
        metricsServiceMock.factory(),
        mockServices.auditor.factory(),
      ],
    });
    const get = async (path: string) =>
      (
        await request(portal)
          .get(`/api/maturity/v1/${path}`)
          .set('Authorization', mockCredentials.service.header())
      ).body;
    const until = async (reached: () => Promise<boolean>) => {
      for (let attempt = 0; !(await reached()); attempt += 1) {
        if (attempt > 600) {
          throw new Error(JSON.stringify(await get('status'), undefined, 1));
        }
        await sleep(100);
      }
    };
    const task = 'maturity-facts-kubernetes';
    const health = async () => {
      const { sources } = await get('status');
      return sources?.find(({ id }: { id: string }) => id === 'kubernetes');
    };
    const scan = scheduler.triggerTask('maturity-catalog-scan');
    await until(async () =>
      (await scheduler.getScheduledTasks()).some(({ id }) => id === task),
    );
    await scan;
    await scheduler.triggerTask(task);
    await until(async () => Boolean((await health())?.lastRunAt));

    const { items } = await get('facts?entityRef=component:default/shop');
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          fact: 'k8s.pss-profile',
          value: 'restricted',
          source: 'kubernetes',
          evidence: 'observed',
        }),
      ]),
    );
    expect(await health()).toMatchObject({
      entitiesAsked: 2,
      errors: ['prod: may not list poddisruptionbudgets.policy in shop'],
    });
  });
});
