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

import { maturityPermissions } from '@platform-maturity/backstage-plugin-maturity-common';
import fc from 'fast-check';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { authorizationOf, CI, PortalCaller } from './__testUtils__/callers';
import { COMPANY_CONFIG, PEOPLE, SEEN } from './__testUtils__/company';
import { ContractRoute, contractRoutes } from './__testUtils__/contract';
import { digestTables } from './__testUtils__/digestTables';
import { requestsTo } from './__testUtils__/fuzzedRequests';
import { placeOf } from './__testUtils__/places';
import { PortalCatalog } from './__testUtils__/PortalCatalog';
import { ALLOW } from './__testUtils__/PortalPolicy';
import { PREPARED } from './__testUtils__/preparedRoutes';
import { Pool, SCRIPT_URL } from './__testUtils__/schemaValues';
import { RawAnswer, RawRequest, sendRaw } from './__testUtils__/sendRaw';
import { Portal, startPortal } from './__testUtils__/startPortal';

const NEW_CASES = Boolean(process.env.MATURITY_NEW_CASES);
const RUNS = NEW_CASES ? 100 : 25;

jest.setTimeout(NEW_CASES ? 1_200_000 : 300_000);

/** Written by what goes on while requests come. */
const WRITTEN_BY_OTHERS = [
  'changes',
  'daily_counts',
  'dirty',
  'scorecards',
  'transitions',
  'what_ifs',
  'what_if_results',
];

/** 413 comes before anybody reads the body. */
const TOO_LARGE = Buffer.alloc(5 * 1024 * 1024 + 10, '[');

describeDatabases('every route, whatever is sent', open => {
  let portal: Portal;
  let port: string;
  let pool: Pool;
  let state: Record<string, string>;

  beforeAll(async () => {
    portal = await startPortal({
      database: await open(),
      catalog: PortalCatalog.of([...SEEN, ...PEOPLE]),
      config: COMPANY_CONFIG,
    });
    port = new URL(portal.address).port;
    for (const person of ['ana', 'cleo']) {
      portal.policy.give(`user:default/${person}`, {
        ...Object.fromEntries(
          maturityPermissions.map(({ name }) => [name, ALLOW]),
        ),
        'catalog.entity.read': ALLOW,
      });
    }
    await portal.untilScored();
    pool = await poolOf(portal);
    state = await stateOf(portal);
  });

  afterAll(async () => {
    await portal?.stop();
  });

  /** Somebody for whom the route is, each time another service where it can be. */
  let services = 0;
  function callerOf({ id }: ContractRoute): PortalCaller {
    const { only, as } = PREPARED[id];
    if (only === 'people') {
      return { user: as === 'owner' ? 'ana' : 'cleo' };
    }
    services += 1;
    // previews are counted by caller
    return only === 'services' ? CI : { service: `external:fuzz-${services}` };
  }

  async function send(
    route: ContractRoute,
    { headers, ...raw }: RawRequest,
  ): Promise<RawAnswer> {
    return sendRaw(port, {
      ...raw,
      headers: { ...headers, authorization: authorizationOf(callerOf(route)) },
    });
  }

  /** What holds of every answer. */
  async function check(answer: RawAnswer): Promise<void> {
    const before = state;
    state = await stateOf(portal);
    const { status, text, contentType } = answer;
    if (status < 400) {
      return;
    }
    const body = contentType.includes('json') ? JSON.parse(text) : text;
    const wrong = [
      status >= 500 && 'the backend failed',
      JSON.stringify(before) !== JSON.stringify(state) &&
        `changed ${Object.keys(state).filter(
          name => state[name] !== before[name],
        )}`,
      typeof body.error?.name !== 'string' && 'no name of an error',
      typeof body.error?.message !== 'string' && 'no message',
      body.response?.statusCode !== status && 'another status in the body',
      body.error?.stack !== undefined && 'a stack trace',
      body.error?.mistakes?.length > 100 && 'more than 100 mistakes',
    ].filter(Boolean);
    if (wrong.length > 0) {
      throw new Error(`${wrong.join(', ')}: ${status} ${text.slice(0, 1_000)}`);
    }
  }

  it.each(contractRoutes)('$id is answered and breaks nothing', async route => {
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(requestsTo(route, pool), async request => {
        const answer = await send(route, request);
        statuses.add(answer.status);
        await check(answer);
      }),
      { numRuns: RUNS, endOnFailure: !NEW_CASES },
    );
    // Some are right, and some are not, or the cases would say little.
    expect([...statuses].some(status => status >= 400)).toBe(true);
    expect([...statuses].filter(status => status >= 500)).toEqual([]);
    expect(statuses.size).toBeGreaterThan(1);
  });

  it.each(contractRoutes.filter(({ body }) => body))(
    '$id refuses what is too large',
    async route => {
      const answer = await send(route, {
        method: route.method,
        path: `/api/maturity${route.path.replace('{id}', 'x')}`,
        headers: { 'content-type': 'application/json' },
        body: TOO_LARGE,
      });
      expect(answer.status).toBe(413);
      await check(answer);
    },
  );

  it('nothing polluted what all objects share', () => {
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

async function stateOf({ database }: Portal): Promise<Record<string, string>> {
  const digests = await digestTables(database);
  const [drafts] = digests.what_ifs.split(' ');
  return {
    ...Object.fromEntries(
      Object.entries(digests).filter(
        ([table]) => !WRITTEN_BY_OTHERS.includes(table),
      ),
    ),
    drafts,
  };
}

/** Values that lead somewhere, so that requests get past the first check. */
async function poolOf(portal: Portal): Promise<Pool> {
  const { ask } = portal;
  const place = placeOf(portal, '');
  const model = await ask({ path: '/v1/models/five-level' });
  const { practices, facts } = model.body.document.spec;
  const cursorOf = async (path: string) =>
    (await ask({ path: `${path}?limit=1` })).body.nextCursor ?? 'none';
  const refs = [
    place.component,
    place.system,
    place.platform,
    'Component:checkout',
    'component:default/nowhere',
    'user:default/ana',
  ];
  const names = (items: { id: string }[]) => items.map(({ id }) => id);
  const ids = [
    await place.attestation(),
    await place.attestation(),
    await place.waiver(),
    await place.whatIf(),
    'five-level',
    'cncf',
    'backend-service',
  ];
  return {
    entityRef: refs,
    fact: [
      'ci.tests-on-change',
      'k8s.secret-in-git-findings',
      'k8s.namespace',
      'vuln.exceptions-registered',
      'cncf.adoption',
      ...names(facts).slice(0, 5),
    ],
    source: ['ci', 'attestation', 'catalog-scan'],
    model: ['five-level', 'cncf', 'none'],
    practice: names(practices).slice(0, 4),
    check: practices
      .slice(0, 4)
      .flatMap(({ checks }: { checks?: { id: string }[] }) =>
        names(checks ?? []),
      ),
    category: ['security', 'delivery', 'adoption'],
    kind: ['component', 'system', '*', 'Component'],
    namespace: ['default'],
    name: ['checkout', 'shop', 'road'],
    owner: ['group:default/team', 'none'],
    parent: ['group:default/department', 'domain:default/trade'],
    system: [place.system],
    domain: ['domain:default/trade', 'none'],
    type: ['service'],
    by: ['user:default/cleo'],
    since: ['P7D', '2026-01-01'],
    within: ['P30D', 'P365D'],
    compare: ['P30D', '2026-01-01'],
    cursor: [
      await cursorOf('/v1/scorecards'),
      await cursorOf('/v1/evidence'),
      await cursorOf('/v1/attestations'),
      await cursorOf('/v1/next-actions'),
    ],
    'path.id': ids,
    'path.kind': ['component', 'system', 'Component'],
    'path.namespace': ['default', 'Default'],
    'path.name': ['checkout', 'road', 'shop', 'nothing'],
    url: ['https://ci.example/1', SCRIPT_URL],
    evidenceUrl: ['https://ci.example/1', SCRIPT_URL],
    apiVersion: ['backstage.io/v1alpha1'],
  };
}
