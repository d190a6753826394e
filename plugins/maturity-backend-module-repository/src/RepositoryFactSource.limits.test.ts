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

import { TestHost } from './__testUtils__/TestHost';
import { SERVICE } from './__testUtils__/service';
import { componentAt, setUpSource } from './__testUtils__/setUpSource';

describe('RepositoryFactSource, where something keeps it back', () => {
  let github: TestHost;
  let gitlab: TestHost;

  beforeEach(async () => {
    [github, gitlab] = await Promise.all([TestHost.start(), TestHost.start()]);
  });

  afterEach(async () => {
    await Promise.all([github.stop(), gitlab.stop()]);
  });

  it('leaves a host alone that limits the rate, and goes on with others', async () => {
    await github.commit('acme/shop', SERVICE);
    await gitlab.commit('acme/cart', SERVICE);
    await gitlab.commit('acme/till', SERVICE);
    const limited = { status: 429, headers: { 'retry-after': '600' } };
    gitlab.refuse('acme/cart', limited);
    gitlab.refuse('acme/till', limited);
    const { collect, pass } = setUpSource({
      hosts: { github, gitlab },
      config: { concurrency: 1 },
    });
    const shop = componentAt('shop', `${github.url}/acme/shop`);
    const cart = componentAt('cart', `${gitlab.url}/acme/cart`);
    const till = componentAt('till', `${gitlab.url}/acme/till`);

    const answer = await collect([cart, till, shop]);
    expect(answer.problems).toEqual([
      expect.stringMatching(/cart.*limits the rate of requests/),
      expect.stringMatching(/till.*not asked.*rate limit/),
    ]);
    expect(gitlab.takeRequests()).toHaveLength(1);
    expect(answer.facts[0].entityRef).toBe('component:default/shop');

    await expect(collect([cart, till])).rejects.toThrow(/rate limit/);
    expect(gitlab.takeRequests()).toEqual([]);

    gitlab.refuse('acme/cart', undefined);
    gitlab.refuse('acme/till', undefined);
    pass(16 * 60_000);
    expect(await collect([cart, till])).toMatchObject({ complete: true });
  });

  it('knows the rate limit of GitHub by its headers', async () => {
    github.refuse('acme/shop', {
      status: 403,
      headers: { 'x-ratelimit-remaining': '0' },
    });
    const { collect } = setUpSource({ hosts: { github } });
    const shop = componentAt('shop', `${github.url}/acme/shop/tree/main/`);
    await expect(collect([shop])).rejects.toThrow(/limits the rate/);
  });

  it('looks at no more of a huge repository than it may, and says so', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [`data/${i}.txt`, 'x'.repeat(99)]),
    );
    await github.commit('acme/huge', { ...files, 'A/README.md': '#' });
    const huge = componentAt('huge', `${github.url}/acme/huge/tree/main/`);
    for (const config of [{ maxFiles: 50 }, { maxBytes: 5_000 }]) {
      const { collect } = setUpSource({ hosts: { github }, config });
      const { facts, problems } = await collect([huge]);
      expect(facts.map(({ fact }) => fact)).toEqual(['scm.repository-linked']);
      expect(problems).toEqual([expect.stringMatching(/huge.*too large/)]);
    }
  });

  it('waits for no host that is silent, and listens to the signal', async () => {
    await github.commit('acme/shop', SERVICE);
    github.refuse('acme/silent', 'silence');
    const at = (name: string) =>
      componentAt(name, `${github.url}/acme/${name}/tree/main/`);
    const quick = setUpSource({
      hosts: { github },
      config: { timeout: { milliseconds: 500 } },
    });
    const { problems, facts } = await quick.collect([at('silent'), at('shop')]);
    expect(problems).toEqual([
      expect.stringMatching(/silent.*gave no answer in time/),
    ]);
    expect(facts).toHaveLength(12);

    const patient = setUpSource({ hosts: { github } });
    const stop = new AbortController();
    const collecting = patient.collect([at('silent')], stop.signal);
    stop.abort(new Error('enough'));
    await expect(collecting).rejects.toThrow('enough');
    await expect(patient.collect([at('shop')])).resolves.toMatchObject({
      complete: true,
    });
  });

  it('cannot list what is on a host that is merely allowed', async () => {
    const { collect } = setUpSource({
      backend: { reading: { allow: [{ host: github.host }] } },
    });
    const { problems, facts } = await collect([
      componentAt('files', `${github.url}/files/`),
    ]);
    expect(facts).toEqual([]);
    expect(problems).toEqual([
      expect.stringMatching(/no integration that can list files/),
    ]);
  });
});
