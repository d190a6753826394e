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

import { mockCredentials } from '@backstage/backend-test-utils';
import {
  createScorecardConditionalDecision,
  scorecardConditions,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { maturityScorecardReadPermission } from '@platform-maturity/backstage-plugin-maturity-common';
import request from 'supertest';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { TestSubject } from '../insights/__testUtils__/testRows';
import { createTestApp } from './__testUtils__/createTestApp';
import {
  ALL_RIGHTS,
  ALLOW,
  CATALOG_CONDITIONAL,
} from './__testUtils__/TestPolicy';

jest.setTimeout(60_000);

const MONEY = 'domain:default/money';
const TEAM_A = 'group:default/team-a';

/** Two domains; the system `pay` has a member in the other one. */
const SUBJECTS: TestSubject[] = [
  { kind: 'Group', name: 'team-a', pending: true },
  {
    name: 'ledger',
    system: 'system:default/pay',
    owner: TEAM_A,
    facts: { 'build.done': true, 'test.done': true },
  },
  {
    name: 'secret',
    system: 'system:default/pay',
    domain: 'domain:default/hidden',
    owner: 'group:default/team-b',
    facts: { 'build.done': false },
  },
  { name: 'shop', domain: 'domain:default/hidden', owner: TEAM_A },
  { kind: 'System', name: 'pay', domain: MONEY, owner: TEAM_A },
];

const USERS = {
  everything: mockCredentials.user('user:default/everything'),
  nothing: mockCredentials.user('user:default/nothing'),
  money: mockCredentials.user('user:default/money'),
  own: mockCredentials.user('user:default/own'),
  both: mockCredentials.user('user:default/both'),
  noScorecards: mockCredentials.user('user:default/noscorecards'),
  noCatalog: mockCredentials.user('user:default/nocatalog'),
};

const OWN = createScorecardConditionalDecision(
  maturityScorecardReadPermission,
  scorecardConditions.isEntityOwner({ claims: ['Group:default/Team-A'] }),
);

const IN_MONEY = [
  'component:default/ledger',
  'system:default/pay',
  'component:default/unknown',
];

describeDatabases('visibility', open => {
  async function setUp() {
    const test = createTestApp({ database: await open() });
    const { policy, catalog, snapshot, app } = test;
    await catalog.put(...SUBJECTS);
    await snapshot.load();
    const give = (
      user: keyof typeof USERS,
      decisions: (typeof ALL_RIGHTS)['decisions'],
      readable?: string[],
    ) =>
      policy.give(USERS[user].principal.userEntityRef, {
        decisions: { ...ALL_RIGHTS.decisions, ...decisions },
        readable,
      });
    const denied = { result: 'DENY' as const };
    give('everything', {});
    give('money', { 'catalog.entity.read': CATALOG_CONDITIONAL }, IN_MONEY);
    give('own', { 'maturity.scorecard.read': OWN });
    give(
      'both',
      {
        'maturity.scorecard.read': OWN,
        'catalog.entity.read': CATALOG_CONDITIONAL,
      },
      ['component:default/secret', 'component:default/shop'],
    );
    give('noScorecards', { 'maturity.scorecard.read': denied });
    give('noCatalog', { 'catalog.entity.read': denied });
    policy.give('user:default/nothing', {
      decisions: { 'catalog.entity.read': ALLOW },
    });
    const get = (user: keyof typeof USERS, path: string) =>
      request(app)
        .get(path)
        .set(
          'Authorization',
          mockCredentials.user.header(USERS[user].principal.userEntityRef),
        );
    return { ...test, get };
  }

  const names = (body: { items: { name: string }[] }) =>
    body.items.map(({ name }) => name);

  it('names and counts only what both permissions let a caller read', async () => {
    const { get, policy } = await setUp();
    const expected: [keyof typeof USERS, string[]][] = [
      ['everything', ['ledger', 'pay', 'secret', 'shop']],
      ['money', ['ledger', 'pay']],
      ['own', ['ledger', 'pay', 'shop']],
      ['both', ['shop']],
      ['noCatalog', []],
    ];
    for (const [user, visible] of expected) {
      const list = await get(user, '/v1/scorecards?kind=*').expect(200);
      expect(names(list.body)).toEqual(visible);
      expect(list.body.totalItems).toBe(visible.length);

      const overview = await get(user, '/v1/overview?kind=*').expect(200);
      expect(overview.body.subjects).toBe(visible.length);

      const csv = await get(user, '/v1/export.csv?kind=*').expect(200);
      expect(csv.text.trim().split('\r\n')).toHaveLength(visible.length + 1);

      const trend = await get(user, '/v1/trend?kind=*').expect(200);
      expect(trend.body.days.pop().scored).toBe(visible.length);

      const evidence = await get(user, '/v1/evidence').expect(200);
      const components = visible.filter(name => name !== 'pay');
      expect(
        Math.max(
          0,
          ...evidence.body.items.map((fact: { asked: number }) => fact.asked),
        ),
      ).toBe(components.length);

      const paths = await get(user, '/v1/golden-paths').expect(200);
      expect(paths.body.items[0].subjects).toBe(components.length);
    }
    // asked once by each of the two whose permission is conditional
    expect(policy.catalogQueries).toBe(2);
  });

  it('answers 404 for what may not be read, as for what is not there', async () => {
    const { get } = await setUp();
    for (const path of [
      '/v1/transitions?entityRef=component:default/NAME',
      '/v1/scorecards/component/default/NAME/members',
    ]) {
      const hidden = await get('money', path.replace('NAME', 'secret'));
      const absent = await get('money', path.replace('NAME', 'absent'));
      expect(hidden.status).toBe(404);
      expect(absent.status).toBe(404);
      expect(hidden.body.error.message.replace('secret', 'absent')).toBe(
        absent.body.error.message,
      );
      await get('everything', path.replace('NAME', 'secret')).expect(200);
    }
  });

  it('counts hidden members of a system and names none', async () => {
    const { get } = await setUp();
    const path = '/v1/scorecards/system/default/pay/members';
    const all = await get('everything', path).expect(200);
    expect(names(all.body)).toEqual(['secret', 'ledger']);
    expect(all.body.hidden).toBe(0);
    const some = await get('money', path).expect(200);
    expect(names(some.body)).toEqual(['ledger']);
    expect(some.body).toMatchObject({ totalItems: 1, hidden: 1 });
    expect(
      some.body.levels.reduce(
        (sum: number, { count }: { count: number }) => sum + count,
        0,
      ),
    ).toBe(1);
    expect(JSON.stringify(some.body)).not.toContain('secret');
  });

  it('gives nothing for refs that may not be read', async () => {
    const { app } = await setUp();
    const { body } = await request(app)
      .post('/v1/scorecards/by-refs')
      .set('Authorization', mockCredentials.user.header('user:default/money'))
      .send({
        entityRefs: [
          'Component:default/Ledger',
          'component:secret',
          'component:default/absent',
          'group:default/team-a',
        ],
      })
      .expect(200);
    expect(
      body.items.map((item: { name: string } | null) => item?.name),
    ).toEqual(['ledger', undefined, undefined, undefined]);
  });

  it('says 403 without the permission, and 401 without credentials', async () => {
    const { get, app } = await setUp();
    const lists = ['/v1/scorecards', '/v1/export.csv'];
    const counts = ['/v1/overview', '/v1/evidence', '/v1/trend'];
    for (const path of [...lists, ...counts, '/v1/models']) {
      const { body } = await get('nothing', path).expect(403);
      expect(body.error.message).toMatch(
        /maturity\.(scorecard|overview)\.read/,
      );
      await request(app)
        .get(path)
        .set('Authorization', mockCredentials.none.header())
        .expect(401);
    }
    await get('noScorecards', '/v1/scorecards').expect(403);
    const { body } = await get('noScorecards', '/v1/overview').expect(200);
    expect(body.subjects).toBe(0);
  });

  it('lets services read everything, unless their token says less', async () => {
    const { permissions } = await setUp();
    const service = (permissionNames?: string[]) =>
      mockCredentials.service(
        'external:ci',
        permissionNames && { permissionNames },
      );
    const all = await permissions.forScorecards(service());
    expect(all.rows).toBeUndefined();
    expect(all.mayRead('component:default/secret')).toBe(true);
    await permissions.forCounts(service());

    const narrow = service(['maturity.scorecard.read']);
    const same = await permissions.forScorecards(narrow);
    expect(same.rows).toBeUndefined();
    await expect(permissions.forCounts(narrow)).rejects.toThrow(
      'maturity.overview.read',
    );
    await expect(
      permissions.forScorecards(service(['maturity.fact.write'])),
    ).rejects.toThrow('maturity.scorecard.read');
  });
});
