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

import { mkdtemp, rm, symlink } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { TestHost, writeFiles } from './__testUtils__/TestHost';
import { SERVICE } from './__testUtils__/service';
import {
  HOUR,
  START,
  TOKEN,
  component,
  componentAt,
  setUpSource,
} from './__testUtils__/setUpSource';

describe('RepositoryFactSource', () => {
  let github: TestHost;
  let gitlab: TestHost;

  beforeEach(async () => {
    [github, gitlab] = await Promise.all([TestHost.start(), TestHost.start()]);
  });

  afterEach(async () => {
    await Promise.all([github.stop(), gitlab.stop()]);
  });

  it('reports what the files of a GitHub repository prove, and where', async () => {
    await github.commit('acme/shop', SERVICE);
    const { collect } = setUpSource({ hosts: { github } });
    const root = `${github.url}/acme/shop/tree/main`;
    const answer = await collect([componentAt('shop', `${root}/`)]);

    expect(answer).toMatchObject({ complete: true, problems: [] });
    const seen = answer.facts.map(({ fact, value, url }) => [fact, value, url]);
    expect(seen).toEqual([
      ['scm.repository-linked', true, `${root}/`],
      ['scm.readme-present', true, `${root}/README.md`],
      ['scm.docs-present', false, `${root}/`],
      ['scm.codeowners-present', true, `${root}/.github/CODEOWNERS`],
      ['scm.license-present', true, `${root}/LICENSE`],
      ['scm.dependency-bot-configured', true, `${root}/.github/dependabot.yml`],
      ['ci.pipeline-present', true, `${root}/.github/workflows/ci.yml`],
      ['scm.containerfile-present', true, `${root}/Dockerfile`],
      ['scm.deploy-manifests-in-repo', true, `${root}/deploy/app.yaml`],
      ['scm.tests-present', true, `${root}/src/index.test.ts`],
      ['scm.lock-file-present', true, `${root}/yarn.lock`],
      ['scm.secret-files', 0, `${root}/`],
    ]);
    expect(new Set(answer.facts.map(fact => fact.observedAt))).toEqual(
      new Set([START]),
    );
  });

  it('reads GitLab with groups in groups, and links to the whole without a branch', async () => {
    await gitlab.commit('acme/web/shop', {
      'README.md': '# Shop',
      '.gitlab-ci.yml': 'build: {}',
      '.env': 'DATABASE_PASSWORD=hunter2',
      'src/main.go': 'package main',
    });
    const { collect } = setUpSource({ hosts: { gitlab } });
    const { facts } = await collect([
      componentAt('shop', `${gitlab.url}/acme/web/shop`),
    ]);
    const byFact = new Map(facts.map(fact => [fact.fact, fact]));
    expect(byFact.get('ci.pipeline-present')?.value).toBe(true);
    expect(byFact.get('scm.tests-present')?.value).toBe(false);
    expect(byFact.get('scm.secret-files')).toMatchObject({
      value: 1,
      url: `${gitlab.url}/acme/web/shop/`,
    });
    expect(JSON.stringify(facts)).not.toContain('hunter2');
    expect(gitlab.takeRequests()).toEqual([
      'GET /api/v4/projects/acme%2Fweb%2Fshop',
      'GET /api/v4/projects/acme%2Fweb%2Fshop/repository/commits',
      'GET /api/v4/projects/acme%2Fweb%2Fshop/repository/archive',
    ]);
  });

  it('reads a repository that many share once, and tells its folders apart', async () => {
    await github.commit('acme/mono', {
      'README.md': '# All',
      '.github/workflows/ci.yml': 'on: push',
      'package-lock.json': '{}',
      'services/a/README.md': '# A',
      'services/a/package.json': '{}',
      'services/a/a.test.js': '',
      'services/b/package.json': '{}',
      'services/b/b.js': '',
      'services/b/Dockerfile': 'FROM scratch',
      'services/b/.env.production': 'TOKEN=abc',
      'descriptors/c.yaml': 'kind: Component',
    });
    const { collect, factsOf } = setUpSource({ hosts: { github } });
    const at = (name: string, folder: string) =>
      componentAt(name, `${github.url}/acme/mono/tree/main/${folder}`);
    const a = at('a', 'services/a/');
    const b = at('b', 'services/b/');
    const { facts } = await collect([a, b]);
    expect(github.takeRequests()).toHaveLength(2);
    expect(facts.length).toBeGreaterThan(10);

    expect(await factsOf(a)).toEqual({
      'scm.repository-linked': true,
      'scm.readme-present': true,
      'scm.docs-present': false,
      'scm.codeowners-present': false,
      'scm.license-present': false,
      'scm.dependency-bot-configured': false,
      'ci.pipeline-present': true,
      'scm.tests-present': true,
      'scm.lock-file-present': true,
      'scm.secret-files': 0,
    });
    // a README and tests are elsewhere; whether for this one nobody can tell
    expect(await factsOf(b)).toEqual({
      'scm.repository-linked': true,
      'scm.docs-present': false,
      'scm.codeowners-present': false,
      'scm.license-present': false,
      'scm.dependency-bot-configured': false,
      'ci.pipeline-present': true,
      'scm.containerfile-present': true,
      'scm.lock-file-present': true,
      'scm.secret-files': 1,
    });
    expect(await factsOf(at('c', 'descriptors/'))).toEqual({
      'scm.repository-linked': true,
    });
    expect(github.takeRequests()).toEqual([]);
  });

  it('asks an unchanged repository for its commit only, and renews its facts', async () => {
    await github.commit('acme/shop', SERVICE);
    const { collect, factsOf, pass } = setUpSource({ hosts: { github } });
    const shop = componentAt('shop', `${github.url}/acme/shop/tree/main/`);
    await collect([shop]);
    expect(github.takeRequests().at(-1)).toMatch(/\/tarball\//);

    pass(3 * HOUR);
    const { facts } = await collect([shop]);
    expect(github.takeRequests()).toEqual([
      'GET /api/repos/acme/shop/commits/main/status',
    ]);
    expect(facts).toHaveLength(12);
    expect(facts[0].observedAt).toBe(START + 3 * HOUR);

    await github.commit('acme/shop', { 'src/index.ts': '' });
    pass(3 * HOUR);
    expect(await factsOf(shop)).toMatchObject({
      'scm.readme-present': false,
      'scm.tests-present': false,
    });
  });

  it('names what it may not read, keeps quiet about it, and reads the rest', async () => {
    await github.commit('acme/shop', SERVICE);
    await github.commit('acme/hidden', SERVICE);
    await github.commit('acme/broken', SERVICE);
    github.refuse('acme/hidden', { status: 401 });
    github.refuse('acme/broken', { status: 500 });
    github.refuse('acme/empty', { status: 409 });
    const { collect, logger } = setUpSource({ hosts: { github } });
    const at = (name: string) =>
      componentAt(name, `${github.url}/acme/${name}/tree/main/`);
    const names = ['shop', 'hidden', 'broken', 'empty', 'gone'];
    const answer = await collect([
      ...names.map(at),
      componentAt('elsewhere', 'https://code.example.test/acme/elsewhere/'),
    ]);

    expect(new Set(answer.facts.map(fact => fact.entityRef))).toEqual(
      new Set(['component:default/shop']),
    );
    expect(answer.complete).toBe(false);
    const url = (name: string) => `${github.url}/acme/${name}/tree/main/`;
    expect(answer.problems).toEqual([
      `${url(
        'hidden',
      )} (component:default/hidden): the host refuses; the token of the portal's integration may not read it`,
      expect.stringMatching(
        /broken.*: Request failed for the host, 500 Internal Server Error$/,
      ),
      `${url('empty')} (component:default/empty): the repository is empty`,
      `${url(
        'gone',
      )} (component:default/gone): not found; moved, or hidden from the portal's integration`,
      'https://code.example.test/acme/elsewhere/ (component:default/elsewhere): the portal has no integration for this host',
    ]);
    expect(logger.warn).toHaveBeenCalledTimes(5);
    expect(JSON.stringify(answer)).not.toContain(TOKEN);

    // one round asks once
    github.takeRequests();
    await collect(names.map(at));
    expect(github.takeRequests()).toEqual([]);
  });

  it('keeps what a repository proved before it could not be read', async () => {
    await github.commit('acme/shop', SERVICE);
    const { collect, pass } = setUpSource({ hosts: { github } });
    const shop = componentAt('shop', `${github.url}/acme/shop/tree/main/`);
    await collect([shop]);
    github.refuse('acme/shop', { status: 404 });
    pass(3 * HOUR);
    expect(await collect([shop])).toMatchObject({ facts: [], complete: false });

    github.refuse('acme/shop', undefined);
    github.takeRequests();
    pass(3 * HOUR);
    const { facts } = await collect([shop]);
    expect(facts).toHaveLength(12);
    expect(github.takeRequests()).toHaveLength(1);
  });

  it('says of an empty archive that nothing is there', async () => {
    await github.commit('acme/bare', {});
    const { factsOf } = setUpSource({ hosts: { github } });
    expect(
      await factsOf(componentAt('bare', `${github.url}/acme/bare/tree/main/`)),
    ).toEqual({
      'scm.repository-linked': true,
      'scm.readme-present': false,
      'scm.docs-present': false,
      'scm.codeowners-present': false,
      'scm.license-present': false,
      'scm.dependency-bot-configured': false,
      'scm.containerfile-present': false,
      'scm.secret-files': 0,
    });
  });

  it('reads folders of this machine only where it is told to', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'local-'));
    try {
      await writeFiles(directory, {
        'repositories/shop/README.md': '# Shop',
        'repositories/shop/catalog-info.yaml': 'kind: Component',
        'repositories/shop/id_rsa': '-----BEGIN OPENSSH PRIVATE KEY-----\nx',
        'repositories/shop/node_modules/x/Dockerfile': '',
        'outside/README.md': '#',
        'outside/Dockerfile': '#',
      });
      await symlink(
        join(directory, 'outside'),
        join(directory, 'repositories/link'),
      );
      await symlink(
        join(directory, 'outside/Dockerfile'),
        join(directory, 'repositories/shop/Dockerfile'),
      );
      const shop = component('shop', {
        'backstage.io/managed-by-location': `file:${join(
          directory,
          'repositories/shop/catalog-info.yaml',
        )}`,
      });
      const closed = setUpSource({});
      expect(await closed.factsOf(shop)).toEqual({});

      const open = setUpSource({
        config: { local: { directory: join(directory, 'repositories') } },
      });
      expect(await open.factsOf(shop)).toEqual({
        'scm.repository-linked': true,
        'scm.readme-present': true,
        'scm.docs-present': false,
        'scm.codeowners-present': false,
        'scm.license-present': false,
        'scm.dependency-bot-configured': false,
        'scm.containerfile-present': false,
        'scm.secret-files': 1,
      });
      const at = (path: string) =>
        component('x', { 'backstage.io/source-location': `file:${path}` });
      expect(await open.factsOf(at('./shop'))).toMatchObject({
        'scm.readme-present': true,
      });
      for (const path of ['../outside', './link', '.', '/etc']) {
        expect(await open.factsOf(at(path))).toEqual({});
      }
      expect(
        (await open.collect([at('./missing')]).catch(String)) as string,
      ).toMatch(/missing/);
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});
