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

import { PolicyDecision } from '@backstage/plugin-permission-common';
import { maturityPermissions } from '@platform-maturity/backstage-plugin-maturity-common';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { CI, PortalCaller } from './__testUtils__/callers';
import {
  COMPANY_CONFIG,
  HIDDEN,
  MARK,
  PEOPLE,
  SEEN,
} from './__testUtils__/company';
import { ContractRoute, contractRoutes } from './__testUtils__/contract';
import { differenceOf } from './__testUtils__/differenceOf';
import { digestTables } from './__testUtils__/digestTables';
import { NOWHERE, Place, placeOf } from './__testUtils__/places';
import { PortalCatalog } from './__testUtils__/PortalCatalog';
import { ALLOW, SOME_ENTITIES } from './__testUtils__/PortalPolicy';
import { PREPARED, PreparedRoute } from './__testUtils__/preparedRoutes';
import { Answer, Portal, startPortal } from './__testUtils__/startPortal';

jest.setTimeout(300_000);

const CATALOG_READ = 'catalog.entity.read';
const PERMISSIONS = [...maturityPermissions.map(({ name }) => name)];

const WRITING = ['post', 'put', 'delete', 'patch'];

/** Read by POST, since what they ask does not fit into an address. */
const READING = ['POST /v1/scorecards/by-refs', 'POST /v1/preview'];

const rights = (
  without: readonly string[] = [],
  catalog: PolicyDecision = ALLOW,
): Record<string, PolicyDecision> => ({
  ...Object.fromEntries(
    PERMISSIONS.filter(name => !without.includes(name)).map(name => [
      name,
      ALLOW,
    ]),
  ),
  [CATALOG_READ]: catalog,
});

/** An answer without what is of one place or moment. */
const anonymous = ({ text }: Answer) =>
  text
    .replaceAll(MARK, 'nowhere')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]{8,12}Z/g, 'time');

describe('every route of the contract', () => {
  it.each(contractRoutes.map(({ id }) => id))('%s has a valid request', id => {
    expect(PREPARED[id]).toBeDefined();
  });
});

describeDatabases('the permissions of every route', open => {
  let portal: Portal;
  let seen: Place;
  let hidden: Place;

  beforeAll(async () => {
    portal = await startPortal({
      database: await open(),
      catalog: PortalCatalog.of([...SEEN, ...HIDDEN, ...PEOPLE]),
      config: COMPANY_CONFIG,
    });
    const { policy, catalog } = portal;
    for (const person of ['ana', 'cleo']) {
      policy.give(`user:default/${person}`, rights());
      policy.give(`user:default/${person}-limited`, rights([], SOME_ENTITIES));
      policy.give(
        `user:default/${person}-blind`,
        rights([], { result: 'DENY' }),
      );
      catalog.limit(
        `user:default/${person}-limited`,
        ref => !ref.includes(MARK),
      );
    }
    seen = placeOf(portal, '');
    hidden = placeOf(portal, `${MARK}-`);
    await portal.untilScored();
  });

  afterAll(async () => {
    await portal?.stop();
  });

  /** Makes the prepared request of a route. */
  async function go(
    { method }: ContractRoute,
    prepared: PreparedRoute,
    options: { as: PortalCaller; place?: Place },
  ): Promise<Answer> {
    const { as, place = seen } = options;
    const request = await prepared.request(place);
    portal.audit.take();
    return portal.ask({ as, method, ...request });
  }

  /** A person for whom the request is right, or one of that person's doubles. */
  const person = ({ as }: PreparedRoute, double = ''): PortalCaller => ({
    user: `${as === 'owner' ? 'ana' : 'cleo'}${double}`,
  });

  const service = (...permissionNames: string[]): PortalCaller => ({
    service: 'external:test-service',
    permissionNames,
  });

  const walk = contractRoutes.flatMap(route =>
    PREPARED[route.id] ? [{ ...route, prepared: PREPARED[route.id] }] : [],
  );

  describe.each(walk)('of $id', ({ prepared, ...route }) => {
    /** What the auditor has to hear; reading is none of its business. */
    const told = (outcome: string) =>
      WRITING.includes(route.method) && !READING.includes(route.id)
        ? [{ eventId: prepared.audited, outcome }]
        : [];

    it('answers whom it is for', async () => {
      const caller = prepared.only === 'services' ? CI : person(prepared);
      const answer = await go(route, prepared, { as: caller });
      expect(answer).toMatchObject({ status: prepared.status ?? 200 });
      expect(portal.audit.take()).toMatchObject(told('success'));
    });

    it('asks nobody in: 401, and nothing happens', async () => {
      const request = await prepared.request(seen);
      await portal.untilScored();
      await portal.untilTried();
      const before = await digestTables(portal.database);
      const { status, body } = await portal.ask({
        as: 'nobody',
        method: route.method,
        ...request,
      });
      expect(status).toBe(401);
      expect(body.error.name).toBe('AuthenticationError');
      expect(await digestTables(portal.database)).toEqual(before);
    });

    it('refuses people and services without the permission, and says which', async () => {
      for (const need of prepared.needs) {
        const names = [need].flat();
        const request = await prepared.request(seen);
        await portal.untilScored();
        await portal.untilTried();
        const before = await digestTables(portal.database);
        const user = person(prepared) as { user: string };
        portal.policy.give(`user:default/${user.user}`, rights(names));
        const others = PERMISSIONS.filter(name => !names.includes(name));
        for (const as of [user, service(...others)]) {
          portal.audit.take();
          const answer = await portal.ask({
            as,
            method: route.method,
            ...request,
          });
          expect({ as, ...answer }).toMatchObject({ as, status: 403 });
          expect(answer.body.error.name).toBe('NotAllowedError');
          const isNamed = names.some(name => answer.text.includes(name));
          expect({ as, isNamed: isNamed || as !== user }).toEqual({
            as,
            isNamed: true,
          });
          expect(portal.audit.take()).toMatchObject(told('failure'));
        }
        portal.policy.give(`user:default/${user.user}`, rights());
        expect(await digestTables(portal.database)).toEqual(before);
      }
    });

    it('lets a service whose token is for it in, and no other', async () => {
      const enough = prepared.needs.map(need => [need].flat()[0]);
      const expected =
        prepared.only === 'people' ? 403 : prepared.status ?? 200;
      for (const as of [CI, service(...enough)]) {
        const answer = await go(route, prepared, { as });
        expect({ as, status: answer.status }).toEqual({ as, status: expected });
      }
      const { status } = await go(route, prepared, {
        as: service(CATALOG_READ),
      });
      expect(status).toBe(403);
    });

    if (prepared.about === 'one' && prepared.only !== 'services') {
      it.each(['-limited', '-blind'])(
        'answers of what may not be read as of what is not there (%s)',
        async double => {
          const as = person(prepared, double);
          const [there, nowhere] = [
            await go(route, prepared, { as, place: hidden }),
            await go(route, prepared, { as, place: NOWHERE }),
          ];
          expect(there.status).toBe(nowhere.status);
          expect(differenceOf(anonymous(there), anonymous(nowhere))).toBe('');
          expect([200, 400, 404]).toContain(there.status);
        },
      );

      it('answers of what may be read to whoever may read that only', async () => {
        const { status } = await go(route, prepared, {
          as: person(prepared, '-limited'),
        });
        expect(status).toBe(200);
      });
    }

    if (prepared.only !== 'services') {
      it('names nothing to whoever reads nothing in the catalog', async () => {
        const { text } = await go(route, prepared, {
          as: person(prepared, '-blind'),
          place: prepared.about === 'one' ? NOWHERE : seen,
        });
        expect(text).not.toMatch(
          new RegExp(`${MARK}|default/(checkout|cart|tax|shop|road|team)`),
        );
      });
    }
  });
});
