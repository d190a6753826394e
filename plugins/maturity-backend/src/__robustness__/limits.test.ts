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

import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { maturityPermissions } from '@platform-maturity/backstage-plugin-maturity-common';
import { once } from 'node:events';
import { get, request } from 'node:http';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { authorizationOf, CI } from './__testUtils__/callers';
import { digestTables } from './__testUtils__/digestTables';
import { factOf, LARGE_CHECKS, largeModel } from './__testUtils__/largeModel';
import { PortalCatalog } from './__testUtils__/PortalCatalog';
import { ALLOW } from './__testUtils__/PortalPolicy';
import { Portal, startPortal } from './__testUtils__/startPortal';

jest.setTimeout(300_000);

const GROUPS = 1_000;
const DEPTH = 50;
const COMPONENTS = 200;
const ANNOTATIONS = 5_000;
const FACTS_PER_ENTITY = 500;

/** Every answer that a page asks for stays below it. */
const LARGEST_ANSWER = 1_000_000;

const entity = (
  kind: string,
  name: string,
  relations: [string, string][] = [],
  metadata: Partial<Entity['metadata']> = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', ...metadata },
  spec: { type: 'service' },
  relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
});

const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => index);

const group = (name: string) => `group:default/${name}`;

/** The lowest of the deep groups is the parent of the highest. */
const DEEP = numbers(DEPTH).map(depth =>
  entity('Group', `deep-${depth}`, [
    ['childOf', group(`deep-${(depth + DEPTH - 1) % DEPTH}`)],
  ]),
);

const WIDE = numbers(GROUPS).map(index =>
  entity('Group', `wide-${index}`, [['childOf', group('all')]]),
);

/** Titles so long that no socket takes an export at once. */
const COMPONENT_ENTITIES = numbers(COMPONENTS).map(index =>
  entity(
    'Component',
    `service-${index}`,
    [['ownedBy', group(index % 2 ? `wide-${index}` : `deep-${index % DEPTH}`)]],
    { title: `service ${index} ${'long '.repeat(4_000)}` },
  ),
);

const HUGE = entity('Component', 'huge', [['ownedBy', group('wide-0')]], {
  annotations: Object.fromEntries(
    numbers(ANNOTATIONS).map(index => [
      index < LARGE_CHECKS
        ? `facts.platform-maturity.io/${factOf(index)}`
        : `example.org/annotation-${index}`,
      index % 2 === 0 ? 'true' : 'a'.repeat(100),
    ]),
  ),
});

const ENTITIES = [
  entity('Group', 'all'),
  ...DEEP,
  ...WIDE,
  ...COMPONENT_ENTITIES,
  HUGE,
  entity('User', 'deep', [['memberOf', group('deep-25')]]),
];

describeDatabases('a portal at its limits', open => {
  let portal: Portal;

  beforeAll(async () => {
    const catalog = PortalCatalog.of(ENTITIES);
    catalog.pageSize = 500;
    portal = await startPortal({
      database: await open(),
      catalog,
      config: {
        models: [{ document: largeModel() }],
        facts: {
          sources: {
            ci: { subjects: ['external:test-service'], facts: ['ci.*'] },
          },
        },
      },
    });
    portal.policy.give('user:default/deep', {
      ...Object.fromEntries(
        maturityPermissions.map(({ name }) => [name, ALLOW]),
      ),
      'catalog.entity.read': ALLOW,
    });
    await portal.untilScored();
  });

  afterAll(async () => {
    await portal?.stop();
  });

  const read = async (path: string) => {
    const answer = await portal.ask({ path });
    expect({ path, ...answer }).toMatchObject({ path, status: 200 });
    return answer;
  };

  const isAlive = () => read('/v1/overview');

  it('scores by a model with 1,000 checks', async () => {
    const { body } = await read('/v1/scorecards/component/default/service-0');
    expect(body).toMatchObject({ status: 'scored', level: 0 });
    expect(body.checks).toHaveLength(LARGE_CHECKS);
    for (const path of [
      '/v1/overview',
      '/v1/next-actions?toLevel=5',
      '/v1/evidence',
      '/v1/movers',
      ...['category', 'level', 'practice', 'check'].map(
        columns => `/v1/heatmap?rows=group&columns=${columns}`,
      ),
    ]) {
      const { text } = await read(path);
      expect({ path, isSmall: text.length < LARGEST_ANSWER }).toEqual({
        path,
        isSmall: true,
      });
    }
  });

  it('takes an entity with 5,000 annotations', async () => {
    const { body } = await read('/v1/scorecards/component/default/huge');
    expect(body).toMatchObject({ status: 'scored', level: 5 });
    await read('/v1/facts?entityRef=component:default/huge');
  });

  it('counts each once in a tree 50 deep that is a circle', async () => {
    const owned = COMPONENT_ENTITIES.filter(({ relations }) =>
      relations?.[0].targetRef.includes('deep'),
    ).length;
    for (const depth of [0, 25, DEPTH - 1]) {
      const { body } = await read(
        `/v1/overview?owner=${group(`deep-${depth}`)}&children=true`,
      );
      expect(body.subjects).toBe(owned);
    }
    await read(`/v1/heatmap?rows=group&parent=${group('deep-10')}`);
    // whoever is anywhere in the circle owns what any of its groups owns
    const answer = await portal.ask({
      as: { user: 'deep' },
      method: 'post',
      path: '/v1/attestations',
      body: {
        entityRefs: ['component:default/service-0'],
        fact: factOf(0),
        value: true,
        note: 'By an owner',
        expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      },
    });
    expect(answer.status).toBe(403);
  });

  it('pages through 1,000 groups, each once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await read(
        `/v1/heatmap?rows=group&parent=${group('all')}${cursor}`,
      );
      expect(body.items.length).toBeLessThanOrEqual(50);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
      expect(seen.length).toBeLessThanOrEqual(GROUPS);
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    // groups that own anything
    expect(seen.length).toBeGreaterThanOrEqual(COMPONENTS / 2);
  });

  it('keeps 500 facts of an entity and refuses one more', async () => {
    const push = (fact: number) => ({
      entityRef: 'component:default/service-1',
      fact: factOf(2 * fact),
      value: true,
    });
    const send = (facts: object[]) =>
      portal.ask({
        method: 'post',
        path: '/v1/facts',
        body: { source: 'ci', facts },
      });
    expect(LARGE_CHECKS / 2).toBe(FACTS_PER_ENTITY);
    const all = numbers(FACTS_PER_ENTITY).map(push);
    expect(await send(all)).toMatchObject({ status: 200 });
    const more = await send([
      { ...push(0), fact: factOf(1), value: 'a'.repeat(4_000) },
    ]);
    expect(more.status).toBe(400);
    await portal.untilScored();
    const { body } = await read('/v1/scorecards/component/default/service-1');
    expect(body.status).toBe('scored');
  });

  it('serves others while one reads an export slowly, or leaves', async () => {
    const open_ = () =>
      new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
        get(
          `${portal.address}/v1/export.csv`,
          { headers: { authorization: authorizationOf(CI) } },
          resolve,
        ).on('error', reject);
      });
    const gone = await open_();
    gone.on('error', () => {});
    await once(gone, 'readable');
    gone.destroy();
    await isAlive();

    const slow = await open_();
    let text = '';
    slow.setEncoding('utf8');
    for await (const chunk of slow) {
      text += chunk;
      await isAlive();
    }
    expect(text.trimEnd().split('\r\n')).toHaveLength(COMPONENTS + 2);
  });

  it('serves others while one sends a body byte by byte', async () => {
    const body = Buffer.from(
      JSON.stringify({ entityRefs: ['component:default/huge'] }),
    );
    const url = new URL(`${portal.address}/v1/scorecards/by-refs`);
    const sent = request(url, {
      method: 'POST',
      headers: {
        authorization: authorizationOf(CI),
        'content-type': 'application/json',
        'content-length': body.length,
      },
    });
    const answered = once(sent, 'response');
    for (const byte of body) {
      sent.write(Buffer.from([byte]));
      await yieldToOthers();
    }
    await isAlive();
    sent.end();
    const [response] = await answered;
    expect(response.statusCode).toBe(200);
    response.resume();

    const abandoned = request(url, {
      method: 'POST',
      headers: {
        authorization: authorizationOf(CI),
        'content-type': 'application/json',
        'content-length': 1_000_000,
      },
    });
    abandoned.on('error', () => {});
    abandoned.write('{"entityRefs":[');
    await yieldToOthers();
    abandoned.destroy();
    await isAlive();
  });

  it('answers a thousand requests at once', async () => {
    const paths = [
      '/v1/overview',
      '/v1/scorecards?limit=50&sort=level',
      '/v1/scorecards/component/default/service-7',
      '/v1/heatmap?rows=group',
      '/v1/next-actions',
      '/v1/movers',
      '/v1/trend',
      '/v1/facts?entityRef=component:default/service-1',
      '/v1/waivers',
      '/v1/status',
    ];
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    const statuses = await Promise.all(
      numbers(1_000).map(async index => {
        const { status } = await portal.ask({
          path: paths[index % paths.length],
        });
        most = Math.max(most, process.memoryUsage().heapUsed);
        return status;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect((most - before) / 2 ** 20).toBeLessThan(1_000);
  });

  describe('refuses hostile drafts at once and changes nothing', () => {
    const nested = (depth: number): JsonValue =>
      depth === 0
        ? { fact: factOf(0), eq: true }
        : { all: [nested(depth - 1)] };

    const withRule = (rule: JsonValue): JsonObject => {
      const draft = JSON.parse(JSON.stringify(largeModel()));
      draft.spec.practices[0].checks[0].rule = rule;
      return draft;
    };

    const drafts: [string, JsonValue][] = [
      ['rules nested 100 deep', withRule(nested(100))],
      ['rules nested 5,000 deep', withRule(nested(2_000))],
      [
        'a rule of 100,000 parts',
        withRule({
          any: numbers(20_000).map(() => ({ fact: factOf(0), eq: true })),
        }),
      ],
      [
        'a pattern that counts to a million',
        withRule({ fact: factOf(1), matches: '((a{1000}){1000}){1000}' }),
      ],
      [
        'a pattern that looks back',
        withRule({ fact: factOf(1), matches: '(a)\\1(?=b)' }),
      ],
      [
        'a pattern of a megabyte',
        withRule({ fact: factOf(1), matches: 'a|'.repeat(500_000) }),
      ],
      [
        '10,000 levels',
        largeModel({
          levels: numbers(10_000).map(id => ({ id: `l-${id}`, title: 'x' })),
        }),
      ],
      [
        'aliases that double',
        [
          'a0: &a0 [x, x]',
          ...numbers(30).map(
            index => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`,
          ),
        ].join('\n'),
      ],
      ['text that is no YAML', '{{{{'],
      [
        'prototype keys',
        JSON.parse('{"__proto__":{"kind":"MaturityModel"},"constructor":1}'),
      ],
    ];

    it.each(drafts)('%s', async (_, model) => {
      const before = await digestTables(portal.database);
      for (const [path, body] of [
        ['/v1/preview', { entity: COMPONENT_ENTITIES[0], model }],
        ['/v1/models/large/what-if', { model }],
      ] as const) {
        const [answer] = await Promise.all([
          portal.ask({ method: 'post', path, body }),
          isAlive(),
        ]);
        // what is no model may be the id of one
        expect([400, 404]).toContain(answer.status);
        expect(answer.text.length).toBeLessThan(100_000);
      }
      expect(await digestTables(portal.database)).toEqual(before);
    });
  });
});
