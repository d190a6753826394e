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

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { SubjectStore } from '../catalog';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { errorMapper } from '../http';
import { testContract } from '../http/__testUtils__/testContract';
import { CI, DAY, NOW, setUpFacts } from './__testUtils__/testFacts';
import { createFactsRouter } from './createFactsRouter';
import { DefaultFactsService } from './DefaultFactsService';
import { FactLister } from './FactLister';
import { FactPush } from './FactPush';

jest.setTimeout(60_000);

const SHOP = 'component:default/shop';
const FACT = { entityRef: 'component:shop', fact: 'ci.tests', value: true };

describeDatabases('/v1/facts', open => {
  async function setUp() {
    const database = await open();
    const kit = setUpFacts(database, {
      sources: [
        CI,
        { ...CI, id: 'deploys', subjects: ['plugin:deploys', 'external:ci'] },
        { ...CI, id: 'other', subjects: ['plugin:other'] },
      ],
    });
    await kit.arrive(SHOP);
    const auditor = mockServices.auditor.mock();
    const audit = { success: jest.fn(), fail: jest.fn() };
    auditor.createEvent.mockResolvedValue(audit);
    const service = DefaultFactsService.create({
      ...kit,
      auth: mockServices.auth({ pluginId: 'maturity' }),
      push: FactPush.create(kit),
      subjects: SubjectStore.create({ database }),
      lister: FactLister.create({ models: kit.definitions }),
    });
    const app = express();
    app.use(testContract());
    app.use(
      createFactsRouter({
        service,
        httpAuth: mockServices.httpAuth({ pluginId: 'maturity' }),
        auditor,
      }),
    );
    app.use(errorMapper({ logger: mockServices.logger.mock() }));
    const as = (authorization: string) => ({
      push: (body: object) =>
        request(app)
          .post('/v1/facts')
          .set('Authorization', authorization)
          .send(body),
      withdraw: (body: object) =>
        request(app)
          .delete('/v1/facts')
          .set('Authorization', authorization)
          .send(body),
      list: (entityRef: string) =>
        request(app)
          .get('/v1/facts')
          .query({ entityRef })
          .set('Authorization', authorization),
    });
    const user = as(mockCredentials.user.header());
    const ci = as(
      mockCredentials.service.header({
        onBehalfOf: mockCredentials.service('external:ci'),
        targetPluginId: 'maturity',
      }),
    );
    return { ...kit, app, as, user, ci, auditor, audit };
  }

  it('takes facts of the services that the configuration names', async () => {
    const { ci, facts, auditor, audit } = await setUp();
    await ci
      .push({ source: 'ci', facts: [FACT] })
      .expect(200, { accepted: 1, unchanged: 0 });
    expect(await facts()).toHaveLength(1);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'fact-push',
        meta: { source: 'ci', facts: 1 },
      }),
    );
    expect(audit.success).toHaveBeenCalledWith({
      meta: { accepted: 1, unchanged: 0 },
    });
  });

  it('tells everybody else why not', async () => {
    const { ci, user, facts, audit } = await setUp();
    const refusals = [
      [user, 'ci', 403, 'Facts are pushed by services, .*; people attest'],
      [ci, 'other', 403, "'external:ci' .* names it for 'ci', 'deploys'"],
      [ci, 'unknown', 403, "may not push facts of the source 'unknown'"],
      [ci, 'catalog-scan', 400, 'written by the plugin itself'],
    ] as const;
    for (const [caller, source, status, message] of refusals) {
      for (const answer of [
        await caller.push({ source, facts: [FACT] }),
        await caller.withdraw({ source, entityRef: SHOP }),
      ]) {
        expect(answer.status).toBe(status);
        expect(answer.body.error.message).toMatch(new RegExp(message));
      }
    }
    expect(await facts()).toEqual([]);
    expect(audit.success).not.toHaveBeenCalled();
    expect(audit.fail).toHaveBeenCalledTimes(8);
  });

  it('names the wrong item among 5,000', async () => {
    const { ci, facts } = await setUp();
    const batch = Array.from({ length: 5_000 }, (_, i) => ({
      ...FACT,
      entityRef: `component:default/c${i}`,
      value: i === 17 ? 3 : true,
    }));
    const { body } = await ci.push({ source: 'ci', facts: batch }).expect(400);
    expect(body.error.mistakes).toEqual([
      { path: 'body.facts.17.value', message: 'must be true or false' },
    ]);
    expect(await facts()).toEqual([]);
  });

  it('withdraws, all only when asked so', async () => {
    const { ci, facts } = await setUp();
    await ci
      .push({ source: 'ci', facts: [FACT, { ...FACT, entityRef: 'a:b' }] })
      .expect(200);
    await ci.push({ source: 'deploys', facts: [FACT] }).expect(200);

    const refused = await ci.withdraw({ source: 'ci' }).expect(400);
    expect(refused.body.error.mistakes).toEqual([
      expect.objectContaining({ path: 'body.all' }),
    ]);
    const unread = await ci
      .withdraw({ source: 'ci', entityRef: 'shop' })
      .expect(400);
    expect(unread.body.error.mistakes).toEqual([
      expect.objectContaining({ path: 'body.entityRef' }),
    ]);

    await ci
      .withdraw({ source: 'ci', entityRef: 'Component:Shop' })
      .expect(200, { withdrawn: 1 });
    await ci
      .withdraw({ source: 'ci', all: true })
      .expect(200, { withdrawn: 1 });
    expect((await facts()).map(row => row.source)).toEqual(['deploys']);
  });

  it('lists what is known of an entity, the record in use first', async () => {
    const { ci, user, database, clock } = await setUp();
    await database
      .knex('subjects')
      .where({ ref: SHOP })
      .update({
        entity: JSON.stringify({
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: {
            name: 'shop',
            annotations: {
              'facts.platform-maturity.io/ci.tests': 'false',
              'facts.platform-maturity.io/ci.coverage': '0.5',
              'facts.platform-maturity.io/ci.runner': ' ',
            },
          },
        }),
        scan_facts: JSON.stringify([
          { fact: 'catalog.tier-set', value: true, observedAt: NOW - DAY },
        ]),
      });
    await ci
      .push({
        source: 'ci',
        facts: [
          { ...FACT, observedAt: new Date(NOW - 31 * DAY).toISOString() },
          {
            ...FACT,
            fact: 'ci.tools',
            value: ['jest'],
            expiresAt: new Date(NOW + DAY).toISOString(),
            url: 'https://ci.example',
          },
        ],
      })
      .expect(200);
    await ci
      .push({
        source: 'deploys',
        facts: [
          { ...FACT, observedAt: new Date(NOW - 29 * DAY).toISOString() },
        ],
      })
      .expect(200);
    clock.time += 1;

    const { body } = await user.list('Component:shop').expect(200);
    const day = (days: number) => new Date(NOW + days * DAY).toISOString();
    expect(body.items).toEqual([
      {
        fact: 'ci.tests',
        value: true,
        source: 'deploys',
        evidence: 'observed',
        observedAt: day(-29),
        expiresAt: day(1),
        inUse: true,
        stale: false,
      },
      expect.objectContaining({
        fact: 'ci.tests',
        source: 'ci',
        expiresAt: day(-1),
        inUse: false,
        stale: true,
      }),
      expect.objectContaining({
        fact: 'ci.tests',
        value: false,
        source: 'declaration',
        evidence: 'declared',
        inUse: false,
        stale: false,
      }),
      expect.objectContaining({
        fact: 'ci.coverage',
        value: 0.5,
        source: 'declaration',
        inUse: true,
      }),
      expect.objectContaining({
        fact: 'ci.tools',
        url: 'https://ci.example',
        expiresAt: day(1),
        inUse: true,
      }),
      expect.objectContaining({
        fact: 'catalog.tier-set',
        source: 'catalog-scan',
        evidence: 'observed',
        inUse: true,
      }),
      expect.objectContaining({
        fact: 'docs.present',
        value: true,
        source: 'catalog',
        evidence: 'declared',
        inUse: true,
      }),
    ]);

    await user.list('component:default/none').expect(404);
    const unread = await user.list('shop').expect(400);
    expect(unread.body.error.mistakes).toEqual([
      expect.objectContaining({ path: 'query.entityRef' }),
    ]);
  });
});
