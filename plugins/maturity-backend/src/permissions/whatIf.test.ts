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
import { WhatIfMovesAnswer } from '@platform-maturity/backstage-plugin-maturity-common';
import { scorecardPermissionRules } from '@platform-maturity/backstage-plugin-maturity-node';
import express from 'express';
import request from 'supertest';
import { stringify } from 'yaml';
import { Database } from '../database';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { errorMapper } from '../http';
import { testContract } from '../http/__testUtils__/testContract';
import { Snapshot } from '../insights';
import { gardenModel } from '../scoring/__testUtils__/gardenModel';
import {
  component,
  system,
  TestScoring,
} from '../scoring/__testUtils__/TestScoring';
import { createWhatIf, createWhatIfRouter } from '../whatIf';
import {
  ALLOW,
  CATALOG_CONDITIONAL,
  TestPolicy,
} from './__testUtils__/TestPolicy';
import { AuthorizedWhatIf } from './AuthorizedWhatIf';
import { ReadableEntities } from './ReadableEntities';
import { ReadPermissions } from './ReadPermissions';

jest.setTimeout(120_000);

const BEDS = 12;
const refOf = (index: number) => `component:default/bed-${index}`;

/** Nobody is asked for water at the first level any more, but for sharp tools. */
const DRAFT = gardenModel(spec => {
  for (const practice of spec.practices) {
    if (practice.id === 'sharp-tools') {
      practice.requiredAt = [1];
      practice.checks[0].appliesTo = { kind: 'Component' };
    }
    if (practice.id === 'water') {
      practice.requiredAt = [2, 3];
    }
  }
});

const MANAGER = {
  decisions: {
    'maturity.scorecard.read': ALLOW,
    'maturity.overview.read': ALLOW,
    'maturity.model.manage': ALLOW,
    'catalog.entity.read': ALLOW,
  },
};

const READER = {
  decisions: {
    'maturity.scorecard.read': ALLOW,
    'maturity.overview.read': ALLOW,
    'catalog.entity.read': CATALOG_CONDITIONAL,
  },
  readable: [refOf(1), refOf(2), refOf(3)],
};

describeDatabases('the routes of what-ifs', open => {
  /** A backend on a database that may have been used by another before. */
  async function start(database: Database) {
    const scoring = await TestScoring.open(database, [gardenModel()]);
    const { registry, clock, logger } = scoring.options;
    const auth = mockServices.auth();
    const snapshot = Snapshot.create({
      database,
      models: registry,
      sourceNumbers: async () => new Map(),
      clock,
      logger,
    });
    const { subjects } = snapshot;
    const policy = TestPolicy.create();
    policy.give('user:default/manager', MANAGER);
    policy.give('user:default/reader', READER);
    const { permissions } = policy;
    const whatIfs = createWhatIf({
      ...scoring.options,
      subjectTable: subjects,
    });
    const app = express();
    app.use(testContract());
    app.use(
      createWhatIfRouter({
        httpAuth: mockServices.httpAuth(),
        auditor: mockServices.auditor.mock({
          createEvent: async () => ({
            success: async () => {},
            fail: async () => {},
          }),
        }),
        whatIf: AuthorizedWhatIf.create({
          whatIf: whatIfs.service,
          permissions,
          readPermissions: ReadPermissions.create({
            auth,
            permissions,
            rules: {
              getRuleByName: name =>
                Object.values(scorecardPermissionRules).find(
                  rule => rule.name === name,
                ) as never,
            },
            entities: ReadableEntities.create({
              catalog: policy.catalog,
              auth,
              subjects,
              clock,
            }),
            subjects,
          }),
        }),
      }),
    );
    app.use(errorMapper({ logger }));
    const ask = (user: string) => {
      const authorization = mockCredentials.user.header(`user:default/${user}`);
      return {
        get: (path: string) =>
          request(app).get(path).set('Authorization', authorization),
        delete: (path: string) =>
          request(app).delete(path).set('Authorization', authorization),
        post: (model: unknown, id = 'garden') =>
          request(app)
            .post(`/v1/models/${id}/what-if`)
            .set('Authorization', authorization)
            .send({ model } as object),
      };
    };
    return { scoring, snapshot, whatIfs, ask };
  }

  async function plant(scoring: TestScoring) {
    await scoring.put(system('park'));
    for (let index = 0; index < BEDS; index++) {
      const entity = component(`bed-${index}`);
      await scoring.put({
        ...entity,
        relations: [
          {
            type: 'ownedBy',
            targetRef: `group:default/${index < 4 ? 'north' : 'south'}`,
          },
        ],
      });
      await scoring.report(refOf(index), {
        'plants.watered': index % 3 !== 0,
        'tools.sharp': index % 2 === 0,
      });
    }
  }

  it('tell everybody what they may read, after a restart too', async () => {
    const database = await open();
    const first = await start(database);
    await plant(first.scoring);
    await first.snapshot.load();
    const { body: started } = await first
      .ask('manager')
      .post(stringify(DRAFT))
      .expect(202);
    expect(started).toMatchObject({
      state: 'queued',
      startedBy: 'user:default/manager',
      progress: { share: 0, done: 0 },
    });
    const path = `/v1/what-if/${started.id}`;
    const { body: refused } = await first
      .ask('manager')
      .post(DRAFT)
      .expect(409);
    expect(refused.error.message).toContain(started.id);
    await first.ask('manager').get(`${path}/moves`).expect(409);
    await first.whatIfs.worker.runOnce();

    // beds that are dry and sharp climb, those that are wet and blunt drop
    const { ask, snapshot } = await start(database);
    await snapshot.load();
    const { body: all } = await ask('manager').get(path).expect(200);
    expect(all).toMatchObject({
      state: 'done',
      progress: { share: 1, done: BEDS + 1, total: BEDS + 1 },
      failed: { count: 0, subjects: [] },
      result: {
        subjects: BEDS + 1,
        ladders: [
          {
            drops: 4,
            climbs: 2,
            levels: [
              { level: 0, before: 4, after: 6 },
              { level: 1, title: 'Seed' },
              { level: 2 },
              { level: 3 },
            ],
          },
          { category: { id: 'plants' } },
          { category: { id: 'tools' } },
        ],
        owners: [
          { owner: 'group:default/south', drops: 3, climbs: 1 },
          { owner: 'group:default/north', drops: 1, climbs: 1 },
        ],
        practices: [
          {
            id: 'sharp-tools',
            drops: 4,
            checks: [{ id: 'sharp-tools/all', drops: 4 }],
          },
        ],
      },
    });

    const { body: some } = await ask('reader').get(path).expect(200);
    expect(some.progress).toEqual({ share: 1 });
    expect(some.result).toMatchObject({
      subjects: 3,
      ladders: [{ drops: 1, climbs: 0 }, {}, {}],
      owners: [{ owner: 'group:default/north', drops: 1, climbs: 0 }],
      totalOwners: 1,
    });
    const { body: moves } = await ask('reader')
      .get(`${path}/moves`)
      .expect(200);
    expect(moves).toEqual({
      totalItems: 1,
      items: [
        {
          entityRef: refOf(1),
          title: 'bed-1',
          owner: 'group:default/north',
          from: 1,
          to: 0,
          stoppedBy: [{ practice: 'sharp-tools', checks: ['sharp-tools/all'] }],
        },
      ],
    });
    await ask('nobody').get(path).expect(403);
    await ask('nobody').get(`${path}/moves`).expect(403);
    await ask('manager').get('/v1/what-if/none').expect(404);
  });

  it('page through those who move', async () => {
    const { scoring, snapshot, whatIfs, ask } = await start(await open());
    await plant(scoring);
    await snapshot.load();
    const { body } = await ask('manager').post(DRAFT).expect(202);
    await whatIfs.worker.runOnce();
    const path = `/v1/what-if/${body.id}/moves?category=*&limit=3`;
    const found: string[] = [];
    let totalItems = 0;
    let cursor = '';
    do {
      const { body: page }: { body: WhatIfMovesAnswer } = await ask('manager')
        .get(`${path}${cursor}`)
        .expect(200);
      found.push(
        ...page.items.map(
          ({ entityRef, category }) => `${entityRef} ${category}`,
        ),
      );
      totalItems = page.totalItems;
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : '';
    } while (cursor);
    expect(totalItems).toBeGreaterThan(3);
    expect(found).toHaveLength(totalItems);
    expect(new Set(found).size).toBe(found.length);

    const south = await ask('manager')
      .get(`${path}&owner=group:default/south&move=climb`)
      .expect(200);
    expect(
      south.body.items.map((item: { owner: string }) => item.owner),
    ).toContain('group:default/south');
    const none = await ask('manager').get(`${path}&owner=none`).expect(200);
    expect(none.body.items).toEqual([]);
    const wrong = await ask('manager')
      .get(`/v1/what-if/${body.id}/moves?category=weather&owner=:`)
      .expect(400);
    expect(
      wrong.body.error.mistakes.map(({ path: of }: { path: string }) => of),
    ).toEqual(['query.category', 'query.owner']);
  });

  it('refuse a draft with mistakes, naming each, and who may not', async () => {
    const { ask, snapshot, scoring } = await start(await open());
    await snapshot.load();
    const draft = gardenModel(spec => {
      spec.practices[0].categories = ['weather'];
      spec.practices[2].requiredAt = [9];
    });
    const { body } = await ask('manager').post(draft).expect(400);
    const places = (answer: { error: { mistakes: { path: string }[] } }) =>
      answer.error.mistakes.map(({ path }) => path);
    expect(places(body)).toEqual([
      expect.stringMatching(/^body\.model\.spec\.practices\.0\.categories/),
      expect.stringMatching(/^body\.model\.spec\.practices\.2\.requiredAt/),
    ]);
    const text = await ask('manager').post(stringify(draft)).expect(400);
    expect(places(text.body)).toEqual(places(body));
    expect(text.body.error.mistakes[1].line).toBeGreaterThan(
      text.body.error.mistakes[0].line,
    );
    const other = { ...DRAFT, metadata: { id: 'orchard', title: 'Orchard' } };
    expect(places((await ask('manager').post(other).expect(400)).body)).toEqual(
      ['body.model.metadata.id'],
    );
    await ask('manager').post('kind: [').expect(400);
    await ask('manager').post(DRAFT, 'orchard').expect(404);
    await ask('reader').post(DRAFT).expect(403);
    await ask('reader').delete('/v1/what-if/any').expect(403);
    expect(await scoring.database.knex('what_ifs')).toEqual([]);
  });

  it('end one that is not finished', async () => {
    const { ask, snapshot } = await start(await open());
    await snapshot.load();
    const { body } = await ask('manager').post(DRAFT).expect(202);
    const { body: ended } = await ask('manager')
      .delete(`/v1/what-if/${body.id}`)
      .expect(200);
    expect(ended.state).toBe('cancelled');
    await ask('manager').post(DRAFT).expect(202);
  });
});
