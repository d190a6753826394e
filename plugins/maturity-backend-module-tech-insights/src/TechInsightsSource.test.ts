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

import { mockServices } from '@backstage/backend-test-utils';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { createSource } from './__testUtils__/createSource';
import { latestFixture, readFixture } from './__testUtils__/readFixture';
import { startServer, TestServer } from './__testUtils__/startServer';
import { TechInsightsSource } from './TechInsightsSource';

const REVIEW = 'serviceReviewFactRetriever';
const GATE = { from: `${REVIEW}/gatePassed`, fact: 'quality.gate-passed' };

const FACTS = [
  GATE,
  { from: `${REVIEW}/coverage`, fact: 'ci.coverage-percent', multiply: 100 },
  { from: `${REVIEW}/openFindings`, fact: 'acme.findings' },
  { from: `${REVIEW}/openFindings`, fact: 'vuln.critical-open', count: true },
  {
    from: `${REVIEW}/podSecurity`,
    fact: 'acme.restricted',
    equals: 'restricted',
  },
  { from: `${REVIEW}/lastBackup`, fact: 'backup.last-success-at' },
  { from: `${REVIEW}/alertRules`, fact: 'acme.watched', atLeast: 1 },
  { from: 'entityMetadataFactRetriever/hasTags', fact: 'acme.tagged' },
  {
    from: 'techdocsFactRetriever/hasAnnotationBackstageIoTechdocsEntity',
    fact: 'acme.own-docs',
    invert: true,
  },
];

function entity(ref: string): Entity {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name },
  };
}

describe('TechInsightsSource', () => {
  const { signal } = new AbortController();
  const discovery = mockServices.discovery();
  const auth = mockServices.auth();
  let server: TestServer;
  /** Stands for what was recorded, if it answers anything. */
  let instead: (
    url: URL,
  ) => { status?: number; body?: string; silent?: boolean } | undefined;

  beforeAll(async () => {
    server = await startServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://host');
      const other = instead(url);
      if (other?.silent) {
        return;
      }
      const body = url.pathname.endsWith('/fact-schemas')
        ? readFixture('fact-schemas')
        : latestFixture(url.searchParams.get('entity') ?? '');
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.writeHead(other?.status ?? 200).end(other?.body ?? body);
    });
  });

  afterAll(() => server.close());

  beforeEach(() => {
    server.requests.length = 0;
    instead = () => undefined;
  });

  const create = (more: object = {}) =>
    createSource({
      techInsights: {
        baseUrl: `${server.url}/api/tech-insights/`,
        token: 's3cret',
        facts: FACTS,
        ...more,
      },
      auth,
      discovery,
    });

  const collect = (source: TechInsightsSource, ...refs: string[]) =>
    source.collect({ entities: refs.map(entity), now: 0 }, signal);

  const valuesOf = ({
    facts,
  }: Awaited<ReturnType<TechInsightsSource['collect']>>) =>
    Object.fromEntries(facts.map(({ fact, value }) => [fact, value]));

  it('takes over what was said, when it was said', async () => {
    const source = create({
      link: 'https://portal.example/catalog/{namespace}/{kind}/{name}/tech-insights',
    });
    expect(source).toMatchObject({
      id: 'tech-insights',
      grade: 'observed',
      facts: FACTS.map(({ fact }) => fact),
    });
    const answer = await collect(source, 'component:default/shop');
    expect(valuesOf(answer)).toEqual({
      'quality.gate-passed': true,
      'ci.coverage-percent': 82.5,
      'acme.findings': ['CVE-2026-1', 'CVE-2026-2'],
      'vuln.critical-open': 2,
      'acme.restricted': true,
      'backup.last-success-at': '2026-11-20T02:00:00.000Z',
      'acme.watched': true,
      'acme.tagged': true,
      'acme.own-docs': true,
    });
    expect(answer.facts[0]).toEqual({
      entityRef: 'component:default/shop',
      fact: 'quality.gate-passed',
      value: true,
      observedAt: '2026-11-20T05:30:00.000Z',
      url: 'https://portal.example/catalog/default/component/shop/tech-insights',
    });
    expect(answer.problems).toEqual([]);
    expect(
      server.requests.map(({ url }) => decodeURIComponent(url ?? '')),
    ).toEqual([
      '/api/tech-insights/fact-schemas',
      `/api/tech-insights/facts/latest?entity=component:default/shop&ids[]=${REVIEW}&ids[]=entityMetadataFactRetriever&ids[]=techdocsFactRetriever`,
    ]);
    server.requests.forEach(({ headers }) =>
      expect(headers.authorization).toBe('Bearer s3cret'),
    );
  });

  it('leaves out what was not said, or not clearly', async () => {
    const answer = await collect(
      create(),
      'component:default/cart',
      'api:default/orders',
      'component:default/nothing',
    );
    expect(
      answer.facts
        .filter(({ entityRef }) => entityRef === 'component:default/cart')
        .map(({ fact, value }) => [fact, value]),
    ).toEqual([
      ['acme.findings', []],
      ['vuln.critical-open', 0],
      ['acme.restricted', false],
      ['acme.watched', false],
      ['acme.tagged', false],
      ['acme.own-docs', true],
    ]);
    expect(
      answer.facts
        .filter(({ entityRef }) => entityRef === 'api:default/orders')
        .map(({ fact }) => fact),
    ).toEqual(['acme.tagged', 'acme.own-docs']);
    expect(answer.facts).toHaveLength(8);
    expect(answer.problems).toEqual([
      `component:default/cart: ${REVIEW}/gatePassed is a text, not true or false`,
    ]);
  });

  it('wants the type that a fact of ours has', async () => {
    const source = createSource({
      techInsights: { baseUrl: server.url, facts: [GATE] },
      auth,
      discovery,
      types: new Map([['quality.gate-passed', 'number']]),
    });
    const refs = ['a', 'b', 'c', 'd', 'shop'].map(
      n => `component:default/${n}`,
    );
    instead = ({ pathname }) =>
      pathname.endsWith('latest')
        ? { body: readFixture('latest-shop') }
        : undefined;
    expect(await collect(source, ...refs)).toEqual({
      facts: [],
      problems: [
        `component:default/a, component:default/b, component:default/c and 2 more: ${REVIEW}/gatePassed is true or false, not a number`,
      ],
    });
  });

  it('names what is configured in vain, and asks for the rest', async () => {
    const inVain = [
      { from: 'gone/a', fact: 'acme.a' },
      { from: `${REVIEW}/passed`, fact: 'acme.b' },
    ];
    const answer = await collect(
      create({ facts: [...inVain, GATE] }),
      'component:default/shop',
    );
    expect(valuesOf(answer)).toEqual({ 'quality.gate-passed': true });
    expect(answer.problems).toEqual([
      "Tech Insights has no fact retriever 'gone'",
      `the fact retriever '${REVIEW}' has no fact 'passed' (it has gatePassed, coverage, openFindings, podSecurity, lastBackup, alertRules)`,
    ]);
    expect(server.requests[1].url).not.toContain('gone');

    server.requests.length = 0;
    const nothing = await collect(
      create({ facts: inVain.slice(0, 1) }),
      'component:default/shop',
    );
    expect(nothing.facts).toEqual([]);
    expect(nothing.problems).toHaveLength(1);
    expect(server.requests).toHaveLength(1);
  });

  it('takes the first of several ways to say a fact that says something', async () => {
    const answer = await collect(
      create({
        facts: [
          { ...GATE, from: 'entityOwnershipFactRetriever/hasGroupOwner' },
          GATE,
          { from: `${REVIEW}/coverage`, fact: 'acme.covered', atLeast: 0.5 },
          { from: `${REVIEW}/alertRules`, fact: 'acme.covered', atLeast: 1 },
        ],
      }),
      'component:default/cart',
    );
    expect(valuesOf(answer)).toEqual({
      'quality.gate-passed': false,
      'acme.covered': false,
    });
  });

  it('takes nothing over that has no time', async () => {
    instead = ({ pathname }) =>
      pathname.endsWith('latest')
        ? {
            body: readFixture('latest-shop').replace(
              '"2026-11-20T05:30:00.000+00:00"',
              'null',
            ),
          }
        : undefined;
    const answer = await collect(create(), 'component:default/shop');
    expect(Object.keys(valuesOf(answer))).toEqual([
      'acme.tagged',
      'acme.own-docs',
    ]);
    expect(answer.problems).toEqual([
      `component:default/shop: ${REVIEW} does not say when it was so`,
    ]);
  });

  it('loses nothing to entities about which the answer is of no use', async () => {
    const others: { [name: string]: ReturnType<typeof instead> } = {
      broken: { status: 500 },
      html: { body: '<html>' },
      odd: { body: '[1]' },
      huge: { body: `{"a":"${'x'.repeat(2 * 1024 * 1024)}"}` },
    };
    instead = ({ searchParams }) =>
      others[searchParams.get('entity')?.split('/')[1] ?? ''];
    const answer = await collect(
      create({ facts: [GATE] }),
      ...['broken', 'shop', 'html', 'odd', 'huge'].map(
        name => `component:default/${name}`,
      ),
    );
    expect(answer.facts).toHaveLength(1);
    expect(answer.problems).toEqual([
      expect.stringMatching(/default\/broken: .* answered with status 500/),
      expect.stringMatching(/default\/html: .* not JSON/),
      expect.stringMatching(/default\/odd: .* of another kind than Tech Ins/),
      expect.stringMatching(/default\/huge: .* more than 1048576 bytes/),
    ]);
  });

  it.each([
    [{ status: 401 }, 'answered with status 401'],
    [{ status: 403 }, 'answered with status 403'],
    [
      { status: 404 },
      /there is no Tech Insights API at .*\/api\/tech-insights$/,
    ],
    [{ body: '{"checks":[]}' }, 'of another kind than Tech Insights does'],
  ])('fails, and asks no more, when it gets %j', async (answer, message) => {
    instead = () => answer;
    const asked = collect(create(), 'component:default/a', 'api:default/b');
    await expect(asked).rejects.toThrow(message);
    await expect(asked).rejects.not.toThrow('s3cret');
    expect(server.requests).toHaveLength(1);
  });

  it('asks for many fact retrievers in several requests', async () => {
    const many = Array.from({ length: 45 }, (_, n) => `retriever${n}`);
    instead = ({ pathname, searchParams }) => ({
      body: JSON.stringify(
        pathname.endsWith('fact-schemas')
          ? many.map(id => ({ id, version: '1.0.0', n: { type: 'integer' } }))
          : Object.fromEntries(
              searchParams.getAll('ids[]').map(id => [
                id,
                {
                  id,
                  timestamp: '2026-11-20T05:30:00.000+00:00',
                  facts: { n: 1 },
                },
              ]),
            ),
      ),
    });
    const source = create({
      facts: many.map(id => ({
        from: `${id}/n`,
        fact: `acme.${id.toLowerCase()}`,
      })),
    });
    const { facts } = await collect(source, 'component:default/a');
    expect(facts).toHaveLength(45);
    expect(server.requests).toHaveLength(4);
  });

  it('asks the backend of this portal with a token for it', async () => {
    const asked = createSource({
      techInsights: { facts: [GATE] },
      auth,
      discovery: mockServices.discovery.mock({
        getBaseUrl: async id => `${server.url}/api/${id}`,
      }),
    });
    const answer = await collect(asked, 'component:default/shop');
    expect(answer.facts).toHaveLength(1);
    const [{ url, headers }] = server.requests;
    expect(url).toBe('/api/tech-insights/fact-schemas');
    const [, token] = headers.authorization?.split(' ') ?? [];
    const issued = await mockServices
      .auth({ pluginId: 'tech-insights' })
      .authenticate(token);
    expect(issued.principal).toMatchObject({ type: 'service' });
  });

  it('waits only so long, and ends with the signal', async () => {
    instead = () => ({ silent: true });
    await expect(
      collect(create({ timeoutSeconds: 0.05 }), 'component:default/a'),
    ).rejects.toThrow('no answer within 0.05 s');
    const controller = new AbortController();
    const asked = create().collect(
      { entities: [entity('component:default/a')], now: 0 },
      controller.signal,
    );
    controller.abort(new Error('the round is over'));
    await expect(asked).rejects.toThrow('the round is over');
  });
});
