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
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { mkdtemp, mkdir, rm, symlink, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { fixtureOf, FIXTURES, readFixture } from './__testUtils__/fixtures';
import { startServer, TestServer } from './__testUtils__/startServer';
import { readOpenssfScorecardConfig } from './config';
import { OpenssfScorecardSource } from './OpenssfScorecardSource';

const TEN_MEGABYTES = 10 * 1024 * 1024;

function component(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
  };
}
const withSlug = (name: string, slug: string) =>
  component(name, { 'github.com/project-slug': slug });

describe('OpenssfScorecardSource', () => {
  let problems: readonly string[] | undefined;
  const { signal } = new AbortController();
  let server: TestServer;

  beforeAll(async () => {
    server = await startServer((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://host');
      const [, , ...path] = pathname.split('/');
      const repository = path.slice(0, 3).join('/');
      const routes: { [repository: string]: () => unknown } = {
        'github.com/acme/broken': () =>
          response.writeHead(500).end('{"code":500,"message":"no"}'),
        'github.com/acme/html': () =>
          response
            .writeHead(200, { 'content-type': 'text/html' })
            .end('<html>Not here</html>'),
        'github.com/acme/huge': () => response.end(' '.repeat(TEN_MEGABYTES)),
        'github.com/acme/renamed': () => response.end(readFixture('flask')),
        'github.com/acme/busy': () => response.writeHead(429).end(),
      };
      const known = fixtureOf(repository);
      const etag = `"${repository}"`;
      if (known && request.headers['if-none-match'] === etag) {
        response.writeHead(304).end();
      } else if (known) {
        response
          .writeHead(200, { 'content-type': 'application/json', etag })
          .end(known);
      } else {
        (routes[repository] ?? (() => response.writeHead(404).end('{}')))();
      }
    });
  });

  afterAll(() => server.close());

  beforeEach(() => {
    server.requests.length = 0;
  });

  function create(openssfScorecard: object, reading: object = {}) {
    const config = readOpenssfScorecardConfig(
      new ConfigReader({ maturity: { sources: { openssfScorecard } } }),
    );
    if (!config) {
      throw new Error('is not configured');
    }
    const urlReader = UrlReaders.default({
      logger: mockServices.logger.mock(),
      config: new ConfigReader({ backend: { reading } }),
    });
    return OpenssfScorecardSource.create({ ...config, urlReader });
  }

  const api = () =>
    create({ api: { baseUrl: server.url, requestsPerSecond: 100 } });

  async function collect(source: OpenssfScorecardSource, ...of: Entity[]) {
    const answer = await source.collect(
      { entities: of, now: Date.now() },
      signal,
    );
    problems = answer.problems;
    return answer.facts;
  }

  it('reports score, date and link of each check', async () => {
    const facts = await collect(api(), withSlug('flask', 'pallets/flask'));
    expect(facts).toHaveLength(15);
    expect(facts).toContainEqual({
      entityRef: 'component:default/flask',
      fact: 'scorecard.vulnerabilities',
      value: 6,
      observedAt: '2024-06-17T00:00:00Z',
      url: `${server.url}/projects/github.com/pallets/flask`,
    });
    expect(facts).toContainEqual(
      expect.objectContaining({
        fact: 'scorecard.branch-protection',
        value: -1,
      }),
    );
  });

  it('reports every recorded result, and loses none to one that is of no use', async () => {
    const slugs = Object.keys(FIXTURES).map(name => name.slice(11));
    const facts = await collect(
      api(),
      withSlug('huge', 'acme/huge'),
      ...slugs.map((slug, index) => withSlug(`r${index}`, slug)),
      withSlug('missing', 'acme/missing'),
      withSlug('broken', 'acme/broken'),
      withSlug('html', 'acme/html'),
      withSlug('renamed', 'acme/renamed'),
      component('elsewhere', {
        'openssf/scorecard-location': 'https://evil.example/x.json',
      }),
    );
    const counts = new Map<string, number>();
    for (const { entityRef } of facts) {
      counts.set(entityRef, (counts.get(entityRef) ?? 0) + 1);
    }
    expect([...counts.values()].sort()).toEqual([15, 18, 18, 19]);
    expect(problems).toEqual([
      expect.stringMatching(/default\/elsewhere: annotation openssf/),
      expect.stringMatching(/default\/huge: .* more than 4194304 bytes/),
      expect.stringMatching(/default\/r4: .* Scorecard 3 or later/),
      expect.stringMatching(/default\/broken: .* status 500/),
      expect.stringMatching(/default\/html: .* not JSON \(text\/html\)/),
      expect.stringMatching(
        /default\/renamed: .* about github.com\/pallets\/flask, not about github.com\/acme\/renamed/,
      ),
    ]);
  });

  it('asks once for entities of one repository, and then by ETag', async () => {
    const source = api();
    const entities = [
      withSlug('web', 'pallets/flask'),
      withSlug('worker', 'Pallets/Flask'),
    ];
    const first = await collect(source, ...entities);
    expect(new Set(first.map(({ entityRef }) => entityRef)).size).toBe(2);
    expect(server.requests).toHaveLength(1);
    expect(await collect(source, ...entities)).toEqual(first);
    expect(server.requests[1].headers['if-none-match']).toBe(
      '"github.com/pallets/flask"',
    );
  });

  it('fails when it could find out nothing, so that it is asked again', async () => {
    await expect(
      collect(api(), withSlug('busy', 'acme/busy'), withSlug('a', 'acme/x')),
    ).resolves.toEqual([]);
    await expect(collect(api(), withSlug('busy', 'acme/busy'))).rejects.toThrow(
      'answered with status 429',
    );
    expect(await collect(api(), withSlug('missing', 'acme/missing'))).toEqual(
      [],
    );
  });

  it('reads files through the integrations of the portal', async () => {
    const { host } = new URL(server.url);
    const source = create(
      {
        files: { url: `${server.url}/bucket` },
        allowedLocations: [`${server.url}/other`],
      },
      { allow: [{ host }] },
    );
    const annotated = component('sample', {
      'openssf/scorecard-location': `${server.url}/other/github.com/call-for-code/project-sample`,
    });
    const entities = [withSlug('flask', 'pallets/flask'), annotated];
    const facts = await collect(source, ...entities);
    expect(facts).toHaveLength(15 + 18);
    expect(facts[0].url).toBe(
      `${server.url}/bucket/github.com/pallets/flask/results.json`,
    );
    expect(await collect(source, ...entities)).toEqual(facts);
    expect(server.requests[2].headers['if-none-match']).toBeDefined();
    expect(
      await collect(
        source,
        annotated,
        withSlug('huge', 'acme/huge'),
        withSlug('missing', 'acme/missing'),
        withSlug('html', 'acme/html'),
      ),
    ).toHaveLength(18);
    expect(problems).toEqual([
      expect.stringMatching(/default\/huge: .* larger than 4194304 bytes/),
      expect.stringMatching(/default\/html: .* is not JSON/),
    ]);
  });

  it('reads nothing that the portal may not read', async () => {
    const source = create({ files: { url: `${server.url}/bucket` } });
    await expect(
      collect(source, withSlug('flask', 'pallets/flask')),
    ).rejects.toThrow(/not allowed/i);
    expect(server.requests).toHaveLength(0);
  });

  describe('with a directory', () => {
    let directory: string;

    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'scorecards-'));
      await mkdir(join(directory, 'results/github.com/pallets'), {
        recursive: true,
      });
      await writeFile(
        join(directory, 'results/github.com/pallets/flask.json'),
        readFixture('flask'),
      );
      await writeFile(join(directory, 'secret.json'), readFixture('flask'));
      await symlink(
        join(directory, 'secret.json'),
        join(directory, 'results/link.json'),
      );
    });

    afterAll(() => rm(directory, { recursive: true, force: true }));

    it('reads its files, and nothing outside', async () => {
      const source = create({
        files: {
          directory: join(directory, 'results'),
          path: '{repository}.json',
        },
      });
      const facts = await collect(
        source,
        withSlug('flask', 'pallets/flask'),
        withSlug('missing', 'acme/missing'),
        component('link', { 'openssf/scorecard-location': 'link.json' }),
        component('up', { 'openssf/scorecard-location': '../secret.json' }),
      );
      expect(facts).toHaveLength(15);
      expect(facts[0].entityRef).toBe('component:default/flask');
      expect(facts[0].url).toMatch(/docs\/checks\.md#code-review$/);
      expect(problems).toEqual([
        expect.stringMatching(/default\/up: annotation/),
        expect.stringMatching(/default\/link: .*outside/),
      ]);
    });
  });

  it('is asked about entities with either annotation', () => {
    const matches = filterPredicateToFilterFunction(api().entities);
    expect(matches(withSlug('a', 'b/c'))).toBe(true);
    expect(matches(component('a', { 'openssf/scorecard-location': 'x' }))).toBe(
      true,
    );
    expect(matches(component('a', {}))).toBe(false);
    const narrowed = create({ api: {}, entities: { kind: 'API' } }).entities;
    expect(
      filterPredicateToFilterFunction(narrowed)(withSlug('a', 'b/c')),
    ).toBe(false);
  });

  it('ends with the signal', async () => {
    await expect(
      api().collect(
        { entities: [withSlug('flask', 'pallets/flask')], now: 0 },
        AbortSignal.abort(new Error('the round is over')),
      ),
    ).rejects.toThrow('the round is over');
  });
});
