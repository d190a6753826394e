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

import { stringifyEntityRef } from '@backstage/catalog-model';
import { maturityPermissions } from '@platform-maturity/backstage-plugin-maturity-common';
import { sortBy } from 'lodash';
import { Database } from '../database';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import {
  COMPANY_CONFIG,
  HIDDEN,
  MARK,
  PEOPLE,
  SEEN,
} from './__testUtils__/company';
import { contractRoutes } from './__testUtils__/contract';
import {
  attestationOf,
  NOWHERE,
  placeOf,
  waiverOf,
} from './__testUtils__/places';
import { PortalCatalog } from './__testUtils__/PortalCatalog';
import { ALLOW, SOME_ENTITIES } from './__testUtils__/PortalPolicy';
import { PREPARED } from './__testUtils__/preparedRoutes';
import { differenceOf } from './__testUtils__/differenceOf';
import { eventually, Portal, startPortal } from './__testUtils__/startPortal';

jest.setTimeout(300_000);

const FILTERS = [
  '',
  'kind=*',
  'kind=system',
  `text=${MARK}`,
  `type=${MARK}-type`,
  `tag=${MARK}-tag`,
  `lifecycle=${MARK}-lifecycle`,
  'owner=group:default/team',
  'owner=group:default/department&children=true',
  `owner=group:default/${MARK}-department&children=true`,
  `system=system:default/${MARK}-shop`,
  'domain=domain:default/trade',
  `domain=domain:default/${MARK}-trade`,
];

const HEATMAPS = ['group', 'system', 'domain', 'type', 'lifecycle'].flatMap(
  rows =>
    ['category', 'level', 'practice', 'check'].map(
      columns => `rows=${rows}&columns=${columns}`,
    ),
);

/** Questions about many at once, as a reader of one domain puts them. */
const QUESTIONS = [
  ...contractRoutes
    .filter(({ id }) => ['many', 'state'].includes(PREPARED[id]?.about))
    .map(({ id }) => (PREPARED[id].request(NOWHERE) as { path: string }).path),
  ...contractRoutes
    .filter(
      ({ method, parameters }) =>
        method === 'get' && parameters.some(({ name }) => name === 'owner'),
    )
    .flatMap(({ path }) =>
      FILTERS.map(
        filter =>
          `${path}?${path.endsWith('heatmap') ? 'rows=group&' : ''}${filter}`,
      ),
    ),
  ...HEATMAPS.map(heatmap => `/v1/heatmap?${heatmap}&kind=*`),
  '/v1/heatmap?rows=group&parent=group:default/department',
  `/v1/heatmap?rows=group&parent=group:default/${MARK}-department`,
  '/v1/heatmap?rows=domain&parent=domain:default/trade',
  '/v1/next-actions?toLevel=5&kind=*',
  '/v1/movers?direction=up&kind=*',
  '/v1/attestations',
  `/v1/attestations?by=user:default/cleo`,
  '/v1/waivers',
  '/v1/waivers?state=active',
  '/v1/scorecards/system/default/shop/members',
  '/v1/scorecards/system/default/shop',
  '/v1/scorecards/domain/default/trade',
  '/v1/scorecards?kind=*&limit=2',
  '/v1/what-if/{id}',
  ...['drop', 'climb', 'start', 'stop'].map(
    move => `/v1/what-if/{id}/moves?move=${move}&category=*`,
  ),
];

describeDatabases('a reader of one domain', open => {
  const portals: Portal[] = [];
  /** The draft that was tried in a portal. */
  const tried = new Map<Portal, string>();

  /** A company whose entities have seen facts, people and targets. */
  async function company(
    database: Database,
    entities: typeof SEEN,
  ): Promise<Portal> {
    const portal = await startPortal({
      database,
      catalog: PortalCatalog.of(entities),
      config: COMPANY_CONFIG,
      // what is scored before the scan has read all would be scored twice
      isNew: true,
    });
    portals.push(portal);
    const { policy, catalog, ask } = portal;
    const rights = Object.fromEntries(
      maturityPermissions.map(({ name }) => [name, ALLOW]),
    );
    const everything = { ...rights, 'catalog.entity.read': ALLOW };
    policy.give('user:default/ana', everything);
    policy.give('user:default/cleo', everything);
    policy.give('user:default/cleo-limited', {
      ...rights,
      'catalog.entity.read': SOME_ENTITIES,
    });
    catalog.limit('user:default/cleo-limited', ref => !ref.includes(MARK));
    await portal.untilScored();

    const refs = (kind: string) =>
      entities
        .filter(entity => entity.kind === kind)
        .map(entity => stringifyEntityRef(entity));
    // One after the other: what is scored between two decides which moves
    // there are, and has to be the same in each portal.
    const send = async (
      user: string | undefined,
      path: string,
      body: object,
    ) => {
      expect(
        await ask({
          ...(user && { as: { user } }),
          method: path === '/v1/targets' ? 'put' : 'post',
          path,
          body,
        }),
      ).toMatchObject({ status: 200 });
      await portal.untilScored();
    };
    await send(undefined, '/v1/facts', {
      source: 'ci',
      facts: refs('Component').flatMap((entityRef, index) => [
        { entityRef, fact: 'k8s.secret-in-git-findings', value: index % 2 },
        { entityRef, fact: 'ci.tests-on-change', value: true },
      ]),
    });
    for (const ref of refs('Component')) {
      await send('cleo', '/v1/attestations', attestationOf(ref));
      await send('ana', '/v1/waivers', waiverOf(ref));
    }
    for (const entityRef of refs('System').filter(ref => ref.match(/road$/))) {
      await send('cleo', '/v1/targets', {
        entityRef,
        model: 'cncf',
        categories: { adoption: 2 },
      });
    }
    const { body } = await ask({ path: '/v1/waivers?limit=500' });
    for (const { id } of body.items.slice().reverse()) {
      await send('cleo', `/v1/waivers/${id}/approve`, {});
    }
    tried.set(portal, await placeOf(portal, '').whatIf());
    return portal;
  }

  afterEach(async () => {
    await Promise.all(portals.splice(0).map(portal => portal.stop()));
  });

  it('gets the answers of a portal that has this domain only', async () => {
    const databases = [await open(), await open()];
    const [alone, among] = await Promise.all([
      company(databases[0], [...SEEN, ...PEOPLE]),
      company(databases[1], [...SEEN, ...HIDDEN, ...PEOPLE]),
    ]);
    const as = { user: 'cleo-limited' };
    const answerOf = async (portal: Portal, question: string) => {
      const path = question.replace('{id}', tried.get(portal) ?? '');
      const { status, text } = await portal.ask({ as, path });
      return {
        status,
        text: asNamed(path, text)
          // what is read now and then only
          .replace(/"last(Run|Success)At":"[^"]*",/g, '')
          .replace(/"historySince":"[^"]*",/, '')
          .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
          .replace(/\d{4}-\d\d-\d\dT[\d:.]{8,12}Z/g, 'time'),
      };
    };
    const told: Record<string, number> = {};
    for (const path of QUESTIONS) {
      const [expected, found] = await eventually(
        () => Promise.all([alone, among].map(one => answerOf(one, path))),
        ([one, other]) => one.text === other.text,
        30,
      ).catch(() =>
        Promise.all([alone, among].map(one => answerOf(one, path))),
      );
      expect({ path, status: found.status }).toEqual({
        path,
        status: expected.status,
      });
      expect({ path, at: differenceOf(expected.text, found.text) }).toEqual({
        path,
        at: '',
      });
      expect({
        path,
        isNamed: found.text.replaceAll(path, '').includes(MARK),
      }).toEqual({
        path,
        isNamed: path.includes(MARK) && found.status !== 200,
      });
      told[path] = found.text.length;
    }
    // and so much for the others: whoever may, reads more
    const { body } = await among.ask({ path: '/v1/scorecards?kind=*' });
    const { body: own } = await among.ask({
      as,
      path: '/v1/scorecards?kind=*',
    });
    expect(body.totalItems).toBeGreaterThan(own.totalItems);
    expect(own.totalItems).toBeGreaterThan(3);
    expect(Object.keys(told)).toHaveLength(new Set(QUESTIONS).size);
  });
});

/**
 * Moves stand in the order of their times, which are those at which each portal
 * happened to score; among portals they are compared in the order of names.
 */
function asNamed(path: string, text: string): string {
  if (!/^\/v1\/moves(\?|$)/.test(path)) {
    return text;
  }
  const { items, ...rest } = JSON.parse(text);
  return JSON.stringify({ items: sortBy(items, 'entityRef', 'to'), ...rest });
}
