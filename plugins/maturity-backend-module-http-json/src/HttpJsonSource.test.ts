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
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { createSource } from './__testUtils__/createSource';
import { startServer, TestServer } from './__testUtils__/startServer';
import { HttpJsonSource } from './HttpJsonSource';

const ANNOTATION = 'acme.example/key';

function component(name: string, key?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: key === undefined ? {} : { [ANNOTATION]: key },
    },
  };
}

describe('HttpJsonSource', () => {
  let problems: readonly string[] = [];
  const { signal } = new AbortController();
  let server: TestServer;
  let other: TestServer;

  beforeAll(async () => {
    other = await startServer((_, response) => response.end('{"runs":1}'));
    server = await startServer((request, response) => {
      const key = decodeURIComponent(
        new URL(request.url ?? '', 'http://host').pathname.split('/')[2],
      );
      const etag = `"${key}"`;
      const routes: { [key: string]: () => unknown } = {
        broken: () => response.writeHead(500).end('{"runs":1}'),
        html: () => response.end('<html>'),
        huge: () => response.end(' '.repeat(10 * 1024 * 1024)),
        gone: () => response.writeHead(404).end('{"runs":1}'),
        away: () =>
          response.writeHead(302, { location: `${other.url}/x/1` }).end(),
        denied: () => response.writeHead(401).end(),
        odd: () => response.end('{"runs":"many","when":"soon"}'),
        silent: () => undefined,
      };
      if (routes[key]) {
        routes[key]();
      } else if (request.headers['if-none-match'] === etag) {
        response.writeHead(304).end();
      } else {
        response.writeHead(200, { etag }).end(
          JSON.stringify({
            runs: key.length,
            when: '2026-11-20T10:00:00Z',
            page: `https://ci.example/${key}`,
          }),
        );
      }
    });
  });

  afterAll(async () => {
    await server.close();
    await other.close();
  });

  beforeEach(() => {
    server.requests.length = 0;
    other.requests.length = 0;
  });

  const RUNS = { fact: 'ci.runs-30d', path: '$.runs', as: 'number' };

  const create = (more: object = {}) =>
    createSource({
      id: 'inventory',
      url: `${server.url}/runs/{{ metadata.annotations.${ANNOTATION} }}`,
      headers: { authorization: 'Bearer s3cret' },
      facts: [RUNS],
      ...more,
    });

  async function collect(source: HttpJsonSource, ...entities: Entity[]) {
    const answer = await source.collect({ entities, now: Date.now() }, signal);
    problems = answer.problems ?? [];
    return answer.facts;
  }

  it('reports what answers say, with moment and link', async () => {
    const source = create({
      facts: [{ ...RUNS, observedAt: '$.when' }],
      linkFrom: '$.page',
    });
    expect(source).toMatchObject({
      id: 'inventory',
      facts: ['ci.runs-30d'],
      grade: 'observed',
    });
    expect(await collect(source, component('a', 'shop'))).toEqual([
      {
        entityRef: 'component:default/a',
        fact: 'ci.runs-30d',
        value: 4,
        observedAt: '2026-11-20T10:00:00Z',
        url: 'https://ci.example/shop',
      },
    ]);
    expect(server.requests[0].headers.authorization).toBe('Bearer s3cret');
  });

  it('is asked about entities that have what the URL needs', () => {
    const matches = filterPredicateToFilterFunction(create().entities);
    expect(matches(component('a', 'x'))).toBe(true);
    expect(matches(component('a'))).toBe(false);
    const narrowed = filterPredicateToFilterFunction(
      create({ entities: { kind: 'API' } }).entities,
    );
    expect(narrowed(component('a', 'x'))).toBe(false);
    expect(narrowed({ ...component('a', 'x'), kind: 'API' })).toBe(true);
  });

  it('loses nothing to entities whose answer is of no use', async () => {
    const facts = await collect(
      create(),
      component('empty', '  '),
      component('up', '..'),
      component('encoded', '%2e%2e'),
      component('a', 'good'),
      component('b', 'broken'),
      component('c', 'html'),
      component('d', 'huge'),
      component('e', 'gone'),
      component('f', 'away'),
      component('g', 'odd'),
      component('h', 'a/b'),
      component('i', '@host'),
    );
    expect(facts.map(({ entityRef, value }) => [entityRef, value])).toEqual([
      ['component:default/a', 4],
      ['component:default/h', 3],
      ['component:default/i', 5],
    ]);
    expect(problems).toEqual([
      expect.stringMatching(/default\/up: the value of .* no place in the URL/),
      expect.stringMatching(/default\/encoded: the value of .* no place/),
      expect.stringMatching(/default\/b: .* status 500/),
      expect.stringMatching(/default\/c: .* not JSON/),
      expect.stringMatching(/default\/d: .* more than 4194304 bytes/),
      expect.stringMatching(/default\/f: .* to another host/),
    ]);
    expect(problems.join()).not.toContain('s3cret');
    expect(other.requests).toHaveLength(0);
    expect(server.requests.map(({ url }) => url)).toEqual(
      expect.arrayContaining(['/runs/a%2Fb', '/runs/%40host']),
    );
  });

  it('asks once for entities that share an answer, and then by ETag', async () => {
    const source = create();
    const entities = [component('a', 'same'), component('b', 'same')];
    const first = await collect(source, ...entities);
    expect(first.map(({ value }) => value)).toEqual([4, 4]);
    expect(server.requests).toHaveLength(1);
    expect(await collect(source, ...entities)).toEqual(first);
    expect(server.requests[1].headers['if-none-match']).toBe('"same"');
  });

  it('says what no answer means only if that is configured', async () => {
    const gone = component('e', 'gone');
    expect(await collect(create(), gone)).toEqual([]);
    const [fact] = await collect(
      create({ facts: [{ ...RUNS, ifMissing: 0 }] }),
      gone,
    );
    expect(fact.value).toBe(0);
  });

  it('takes the first of several ways to say a fact that says something', async () => {
    const source = create({
      facts: [{ ...RUNS, path: '$.nothing' }, { ...RUNS, multiply: 10 }, RUNS],
    });
    expect(source.facts).toEqual(['ci.runs-30d']);
    const facts = await collect(source, component('a', 'good'));
    expect(facts.map(({ value }) => value)).toEqual([40]);
  });

  it('fails, and asks no more, when the credentials are not taken', async () => {
    const denied = Array.from({ length: 20 }, (_, n) =>
      component(`c${n}`, n < 4 ? 'denied' : `k${n}`),
    );
    await expect(collect(create(), ...denied)).rejects.toThrow('status 401');
    expect(server.requests).toHaveLength(1);
  });

  it('waits for an answer only so long', async () => {
    const source = create({ timeoutSeconds: 0.05 });
    await expect(collect(source, component('a', 'silent'))).rejects.toThrow(
      'no answer within 0.05 s',
    );
    expect(source.batchTimeout).toEqual({ seconds: 2 });
  });

  it('ends with the signal', async () => {
    const controller = new AbortController();
    const asked = create().collect(
      { entities: [component('a', 'silent')], now: 0 },
      controller.signal,
    );
    controller.abort(new Error('the round is over'));
    await expect(asked).rejects.toThrow('the round is over');
  });
});
