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
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import request from 'supertest';
import { setTimeout as sleep } from 'timers/promises';
import { describeDatabases } from './database/__testUtils__/describeDatabases';
import { maturityPlugin } from './plugin';

jest.setTimeout(120_000);

const SERVICE = mockCredentials.service.header();
const USER = mockCredentials.user.header();

function component(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: {
      type: 'service',
      lifecycle: 'production',
      owner: 'team',
      system: 'sales',
    },
    relations: [
      { type: 'ownedBy', targetRef: 'group:default/team' },
      { type: 'partOf', targetRef: 'system:default/sales' },
    ],
  };
}

const ANNOTATIONS = {
  'github.com/project-slug': 'acme/shop',
  'backstage.io/kubernetes-id': 'shop',
  'jenkins.io/job-full-name': 'shop',
};

const ENTITIES: Entity[] = [
  component('shop', ANNOTATIONS),
  component('cart', {
    ...ANNOTATIONS,
    'facts.platform-maturity.io/k8s.secret-in-git-findings': '0',
  }),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: 'sales', namespace: 'default' },
    spec: { owner: 'team' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/team' }],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'team', namespace: 'default' },
    spec: { type: 'team', children: [] },
  },
];

const SECRETS = {
  entityRef: 'component:default/shop',
  fact: 'k8s.secret-in-git-findings',
  value: 0,
};

describeDatabases('the plugin', open => {
  async function start() {
    const { knex } = await open();
    const { server } = await startTestBackend({
      features: [
        maturityPlugin,
        mockServices.database.factory({ knex }),
        mockServices.rootConfig.factory({
          data: {
            maturity: {
              catalog: {
                schedule: {
                  frequency: { seconds: 30 },
                  timeout: { minutes: 1 },
                },
              },
              facts: {
                sources: {
                  ci: {
                    subjects: ['external:test-service'],
                    facts: ['k8s.*', 'ci.*'],
                  },
                },
              },
            },
          },
        }),
        catalogServiceMock.factory({ entities: ENTITIES }),
        metricsServiceMock.factory(),
        mockServices.auditor.factory(),
      ],
    });
    const get = (path: string, credentials = SERVICE) =>
      request(server)
        .get(`/api/maturity${path}`)
        .set('Authorization', credentials);
    const push = (body: object, credentials = SERVICE) =>
      request(server)
        .post('/api/maturity/v1/facts')
        .set('Authorization', credentials)
        .send(body);
    return { server, get, push };
  }

  type Started = Awaited<ReturnType<typeof start>>;

  /** Asks again until the answer is as wanted; the answer is shown if never. */
  async function eventually<T>(
    ask: () => Promise<T>,
    wanted: (answer: T) => boolean,
  ): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await ask();
      if (wanted(answer)) {
        return answer;
      }
      if (attempt > 200) {
        throw new Error(`It stayed at ${JSON.stringify(answer, null, 1)}`);
      }
      await sleep(100);
    }
  }

  async function untilScored({ get }: Started) {
    await eventually(
      async () => (await get('/v1/status').expect(200)).body,
      ({ state }) => state === 'scored',
    );
  }

  async function scorecard({ get }: Started, ref: string) {
    const path = ref.replace(':', '/');
    return (await get(`/v1/scorecards/${path}`).expect(200)).body;
  }

  it('scores a catalog and follows a pushed fact to system and overview', async () => {
    const portal = await start();
    const { get, push } = portal;
    await untilScored(portal);

    const shop = await scorecard(portal, 'component:default/shop');
    expect(shop).toMatchObject({ status: 'scored', level: 0, nextLevel: 1 });
    expect(shop.nextSteps).toEqual([
      expect.objectContaining({
        practice: 'basic-secrets-management',
        why: 'no-data',
      }),
    ]);
    expect(await scorecard(portal, 'component:default/cart')).toMatchObject({
      level: 1,
    });
    const { body: before } = await get('/v1/overview').expect(200);
    expect(before).toMatchObject({ subjects: 2, scored: 2, pending: 0 });

    await push({ source: 'ci', facts: [SECRETS] }).expect(200, {
      accepted: 1,
      unchanged: 0,
    });
    await eventually(
      async () => (await get('/v1/overview').expect(200)).body.levels,
      levels => levels[1].count === 2,
    );
    expect(await scorecard(portal, 'component:default/shop')).toMatchObject({
      level: 1,
    });
    await eventually(
      async () => scorecard(portal, 'system:default/sales'),
      ({ practices }) =>
        practices.some(
          (practice: { id: string; rollup?: { passed: number } }) =>
            practice.id === 'basic-secrets-management' &&
            practice.rollup?.passed === 2,
        ),
    );
    const { body: history } = await get(
      '/v1/transitions?entityRef=component:default/shop&kind=level',
    ).expect(200);
    expect(history.items[0]).toMatchObject({
      from: '0',
      to: '1',
      cause: 'facts',
    });
    await push({ source: 'ci', facts: [SECRETS] }).expect(200);
  });

  it('answers every read route as the contract says', async () => {
    const portal = await start();
    await untilScored(portal);
    for (const path of [
      '/v1/models',
      '/v1/models/cncf',
      '/v1/scorecards?sort=level&order=desc&limit=1',
      '/v1/scorecards?kind=*&children=true&owner=group:default/team',
      '/v1/scorecards/system/default/sales',
      '/v1/scorecards/system/default/sales?model=cncf',
      '/v1/scorecards/system/default/sales/members?practice=basic-secrets-management',
      '/v1/evidence',
      '/v1/overview?kind=system',
      '/v1/trend',
      '/v1/transitions?entityRef=component:default/cart',
      '/v1/facts?entityRef=component:default/cart',
      '/v1/golden-paths',
      '/v1/golden-paths/backend-service',
    ]) {
      const { status, body } = await portal.get(path);
      expect({ path, status, body }).toMatchObject({ path, status: 200 });
    }
    const csv = await portal.get('/v1/export.csv').expect(200);
    expect(csv.headers['content-type']).toMatch(/^text\/csv/);
    expect(csv.text.trim().split('\n')).toHaveLength(3);
  });

  it('refuses what is wrong, naming it, and changes nothing', async () => {
    const portal = await start();
    const { push, get, server } = portal;
    await untilScored(portal);
    const batch = Array.from({ length: 4_999 }, (_, index) => ({
      entityRef: 'component:default/shop',
      fact: 'ci.tests-on-change',
      value: true,
      url: `https://ci.example/${index}`,
    })).map((fact, index) => ({
      ...fact,
      entityRef: `component:default/waiting-${index}`,
    }));

    const { body } = await push({
      source: 'ci',
      facts: [...batch, { ...SECRETS, value: 'none' }],
    }).expect(400);
    expect(body.error.mistakes).toEqual([
      expect.objectContaining({ path: 'body.facts.4999.value' }),
    ]);
    const facts = await get('/v1/facts?entityRef=component:default/shop');
    expect(
      facts.body.items.filter((f: { source: string }) => f.source === 'ci'),
    ).toEqual([]);

    await push({
      source: 'ci',
      facts: [{ ...SECRETS, fact: 'nope.x' }],
    }).expect(400);
    await push({
      source: 'ci',
      facts: [{ ...SECRETS, entityRef: '://' }],
    }).expect(400);
    await push({ source: 'ci', facts: [{ ...SECRETS, colour: 1 }] }).expect(
      400,
    );
    await push({ source: 'other', facts: [SECRETS] }).expect(403);
    await push({ source: 'ci', facts: [SECRETS] }, USER).expect(403);
    await request(server)
      .post('/api/maturity/v1/facts')
      .set('Authorization', mockCredentials.none.header())
      .send({ source: 'ci', facts: [SECRETS] })
      .expect(401);
    await get('/v1/scorecards/component/default/nothing').expect(404);
    await get('/v1/scorecards/component/default/shop?model=nope').expect(404);
  });

  it('previews an entity without storing anything', async () => {
    const portal = await start();
    await untilScored(portal);
    const { body } = await request(portal.server)
      .post('/api/maturity/v1/preview')
      .set('Authorization', USER)
      .send({
        entity: component('shop', {
          ...ANNOTATIONS,
          'facts.platform-maturity.io/k8s.secret-in-git-findings': '0',
        }),
      })
      .expect(200);
    expect(body).toMatchObject({ level: 1 });
    expect(await scorecard(portal, 'component:default/shop')).toMatchObject({
      level: 0,
    });
  });

  it('refreshes one entity at once', async () => {
    const portal = await start();
    await untilScored(portal);
    const { body } = await request(portal.server)
      .post('/api/maturity/v1/scorecards/component/default/shop/refresh')
      .set('Authorization', USER)
      .expect(200);
    expect(body).toMatchObject({
      entityRef: 'component:default/shop',
      level: 0,
    });
  });
});
