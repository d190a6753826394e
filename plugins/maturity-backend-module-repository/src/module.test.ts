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
import { urlReaderServiceFactory } from '@backstage/backend-defaults/urlReader';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
// The module is tried in the plugin that it is for.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import maturityPlugin from '@platform-maturity/backstage-plugin-maturity-backend';
import { maturityFactSourcesExtensionPoint } from '@platform-maturity/backstage-plugin-maturity-node';
import request from 'supertest';
import { setTimeout as sleep } from 'timers/promises';
import maturityModuleRepository from '.';
import { TestHost } from './__testUtils__/TestHost';
import { componentAt, integrationsWith } from './__testUtils__/setUpSource';

jest.setTimeout(120_000);

const TASK = 'maturity-facts-repository';

const TEAM = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'team', namespace: 'default' },
  spec: { type: 'team', children: [] },
};
const SYSTEM = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'sales', namespace: 'default' },
  spec: { owner: 'team' },
};

function described(entity: Entity): Entity {
  return {
    ...entity,
    metadata: { ...entity.metadata, description: 'Sells things' },
    spec: { ...entity.spec, system: 'sales' },
    relations: [
      { type: 'ownedBy', targetRef: 'group:default/team' },
      { type: 'partOf', targetRef: 'system:default/sales' },
    ],
  };
}

describe('the module', () => {
  let github: TestHost;

  beforeEach(async () => {
    github = await TestHost.start();
  });

  afterEach(async () => {
    await github.stop();
  });

  it('brings the starter model to life in a portal with nothing else', async () => {
    await github.commit('acme/shop', {
      'README.md': '#',
      'src/a.test.ts': '',
      'renovate.json': '{}',
      '.github/workflows/ci.yml': '',
    });
    const at = (name: string) =>
      described(componentAt(name, `${github.url}/acme/${name}/tree/main/`));
    const scheduler = mockServices.scheduler();
    const { server } = await startTestBackend({
      features: [
        maturityPlugin,
        maturityModuleRepository,
        urlReaderServiceFactory,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        mockServices.rootConfig.factory({
          data: {
            integrations: integrationsWith({ github }),
            maturity: { models: [{ builtin: 'starter' }] },
          },
        }),
        catalogServiceMock.factory({
          entities: [at('shop'), at('hidden'), TEAM, SYSTEM],
        }),
        metricsServiceMock.factory(),
        mockServices.auditor.factory(),
      ],
    });
    const get = async (path: string) =>
      (
        await request(server)
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
    const scan = scheduler.triggerTask('maturity-catalog-scan');
    await until(async () =>
      (await scheduler.getScheduledTasks()).some(({ id }) => id === TASK),
    );
    await scan;
    await scheduler.triggerTask(TASK);
    const shop = 'scorecards/component/default/shop?model=starter';
    await until(async () => (await get(shop)).level === 3);

    // the catalog alone: owner, description, lifecycle, system; no docs
    expect(
      await get('scorecards/component/default/hidden?model=starter'),
    ).toMatchObject({ level: 1, nextLevel: 2 });
    const { sources } = await get('status');
    expect(
      sources.find(({ id }: { id: string }) => id === 'repository'),
    ).toMatchObject({ kind: 'module', facts: expect.any(Number) });
  });

  it('stops the start with the path of a wrong key', async () => {
    const sources = { addFactSource: jest.fn() };
    await expect(
      startTestBackend({
        extensionPoints: [[maturityFactSourcesExtensionPoint, sources]],
        features: [
          maturityModuleRepository,
          mockServices.rootConfig.factory({
            data: {
              maturity: { sources: { repository: { everyMinute: true } } },
            },
          }),
        ],
      }),
    ).rejects.toThrow(/maturity\.sources\.repository.*everyMinute/s);
    expect(sources.addFactSource).not.toHaveBeenCalled();
  });
});
