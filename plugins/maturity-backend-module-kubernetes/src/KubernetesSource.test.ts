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

import { CollectedFacts } from '@platform-maturity/backstage-plugin-maturity-node';
import { component } from './__testUtils__/component';
import { createSource } from './__testUtils__/createSource';
import { ApiOptions, startApi } from './__testUtils__/startApi';
import { startServer, TestServer } from './__testUtils__/startServer';

const shop = component('shop', { id: 'shop' });
const cart = component('cart', { id: 'cart' });
const nightly = component('nightly', {
  'label-selector': 'team=data',
  namespace: 'batch',
});
const ghost = component('ghost', { id: 'ghost' });
const NOW = Date.UTC(2026, 10, 21);

function factsOf(
  { facts }: CollectedFacts,
  name: string,
): Record<string, unknown> {
  return Object.fromEntries(
    facts
      .filter(({ entityRef }) => entityRef === `component:default/${name}`)
      .map(({ fact, value }) => [fact.replace('k8s.', ''), value]),
  );
}

describe('KubernetesSource', () => {
  const servers: TestServer[] = [];

  async function api(options?: ApiOptions): Promise<TestServer> {
    const server = await startApi(options);
    servers.push(server);
    return server;
  }

  afterEach(async () => {
    await Promise.all(servers.splice(0).map(server => server.close()));
  });

  function collect(
    clusters: Record<string, TestServer | string>,
    options: {
      entities?: object[];
      config?: object;
      signal?: AbortSignal;
    } = {},
  ): Promise<CollectedFacts> {
    const source = createSource({
      clusters: Object.fromEntries(
        Object.entries(clusters).map(([name, server]) => [
          name,
          typeof server === 'string' ? server : server.url,
        ]),
      ),
      config: options.config,
    });
    return source.collect(
      {
        entities: (options.entities ?? [shop, cart, nightly, ghost]) as Array<
          typeof shop
        >,
        now: NOW,
      },
      options.signal ?? new AbortController().signal,
    );
  }

  it('says what a recorded cluster shows', async () => {
    const server = await api({ token: 'a-token' });
    const answer = await collect(
      { prod: server },
      {
        config: {
          approvedRegistries: ['ghcr.io/acme'],
          costLabels: ['cost-center'],
        },
      },
    );
    expect(answer).toMatchObject({ problems: [], complete: true });
    expect(factsOf(answer, 'shop')).toEqual({
      'workload-found': true,
      'replicas-min': 3,
      'hpa-present': true,
      'hpa-beyond-cpu-memory': true,
      'hpa-at-max': false,
      'pdb-present': true,
      'requests-set-ratio': 1,
      'memory-limits-set-ratio': 1,
      'liveness-probe-ratio': 1,
      'readiness-probe-ratio': 1,
      'privileged-containers': 0,
      'host-namespaces-used': false,
      'run-as-non-root-ratio': 1,
      'no-privilege-escalation-ratio': 1,
      'capabilities-dropped-ratio': 1,
      'seccomp-set-ratio': 1,
      'read-only-rootfs-ratio': 1,
      'pss-profile': 'restricted',
      'dedicated-service-account': true,
      'token-automount-off': true,
      'plaintext-secret-env': 0,
      'secret-count': 1,
      'external-secret-used': true,
      'workload-identity-used': true,
      'network-policy-ingress': true,
      'network-policy-egress': true,
      'l7-policy-present': false,
      'ingress-count': 1,
      'ingress-tls-ratio': 1,
      'topology-spread': true,
      'zones-covered': 2,
      'priority-class-set': true,
      'image-latest-tags': 0,
      'image-digest-pinned-ratio': 1,
      'approved-registry-ratio': 1,
      'pvc-count': 1,
      'pvc-encrypted-ratio': 1,
      'pvc-expandable-ratio': 1,
      'rollout-strategy': 'rolling',
      'rollback-available': true,
      'dedicated-namespace': true,
      'resource-quota-present': true,
      'limit-range-present': true,
      'cost-labels-set-ratio': 1,
    });
    expect(factsOf(answer, 'cart')).toEqual({
      'workload-found': true,
      'replicas-min': 1,
      'hpa-present': false,
      'hpa-beyond-cpu-memory': false,
      'pdb-present': false,
      'requests-set-ratio': 0,
      'memory-limits-set-ratio': 0,
      'liveness-probe-ratio': 0,
      'readiness-probe-ratio': 0,
      'privileged-containers': 1,
      'host-namespaces-used': true,
      'run-as-non-root-ratio': 0,
      'no-privilege-escalation-ratio': 0,
      'capabilities-dropped-ratio': 0,
      'seccomp-set-ratio': 0,
      'read-only-rootfs-ratio': 0,
      'pss-profile': 'privileged',
      'dedicated-service-account': false,
      'token-automount-off': false,
      'plaintext-secret-env': 2,
      'secret-count': 0,
      'network-policy-ingress': false,
      'network-policy-egress': false,
      'l7-policy-present': false,
      'ingress-count': 0,
      'topology-spread': false,
      // none of its pods is ready
      'zones-covered': 0,
      'priority-class-set': false,
      'image-latest-tags': 1,
      'image-digest-pinned-ratio': 0,
      'approved-registry-ratio': 0,
      'pvc-count': 0,
      'rollout-strategy': 'recreate',
      'rollback-available': false,
      'dedicated-namespace': false,
      'resource-quota-present': false,
      'limit-range-present': false,
      'cost-labels-set-ratio': 0,
    });
    expect(factsOf(answer, 'nightly')).toMatchObject({
      'workload-found': true,
      'requests-set-ratio': 1,
      'dedicated-namespace': true,
    });
    // of a job nobody asks whether it is probed, scaled or called
    expect(Object.keys(factsOf(answer, 'nightly'))).not.toEqual(
      expect.arrayContaining(['liveness-probe-ratio']),
    );
    expect(factsOf(answer, 'ghost')).toEqual({ 'workload-found': false });
    expect(answer.facts[0].url).toBe('https://dashboard.example/prod');
    expect(JSON.stringify(answer)).not.toContain('correct-horse');
  });

  it('asks once for what entities share, and never for Secrets', async () => {
    const server = await api();
    await collect({ prod: server });
    const urls = server.requests.map(
      ({ url }) => new URL(url ?? '', server.url),
    );
    const byLabel = urls.filter(
      url =>
        url.pathname === '/apis/apps/v1/deployments' &&
        url.searchParams.has('labelSelector'),
    );
    expect(
      byLabel.map(({ searchParams }) => [
        searchParams.get('labelSelector'),
        searchParams.get('limit'),
        searchParams.has('continue'),
      ]),
    ).toEqual([
      ['backstage.io/kubernetes-id in (shop,cart,ghost)', '500', false],
      ['backstage.io/kubernetes-id in (shop,cart,ghost)', '500', true],
    ]);
    expect(urls.some(({ pathname }) => pathname.endsWith('/secrets'))).toBe(
      false,
    );
    expect(new Set(server.requests.map(({ method }) => method))).toEqual(
      new Set(['GET']),
    );
  });

  it('leaves out what hangs on a kind that may not be listed', async () => {
    const server = await api({
      forbidden: ['poddisruptionbudgets', 'pods'],
    });
    const answer = await collect({ prod: server }, { entities: [shop] });
    expect(answer.complete).toBe(false);
    expect(answer.problems).toEqual(
      expect.arrayContaining([
        'prod: may not list poddisruptionbudgets.policy in shop',
        'prod: may not list pods in shop',
      ]),
    );
    const facts = factsOf(answer, 'shop');
    expect(facts).not.toHaveProperty('pdb-present');
    expect(facts).not.toHaveProperty('zones-covered');
    expect(facts).toMatchObject({ 'hpa-present': true });
  });

  it('needs every kind of workload to say what is true of all', async () => {
    const server = await api({ forbidden: ['statefulsets'] });
    const answer = await collect(
      { prod: server },
      { entities: [shop, cart, ghost] },
    );
    expect(answer.problems).toContain('prod: may not list statefulsets.apps');
    expect(factsOf(answer, 'shop')).toEqual(
      expect.objectContaining({ 'workload-found': true }),
    );
    expect(factsOf(answer, 'shop')).not.toHaveProperty('pdb-present');
    expect(factsOf(answer, 'shop')).not.toHaveProperty('requests-set-ratio');
    // what one workload disproves no other can prove
    expect(factsOf(answer, 'cart')).toMatchObject({
      'pdb-present': false,
      'pss-profile': 'privileged',
      'host-namespaces-used': true,
    });
    expect(factsOf(answer, 'ghost')).toEqual({});

    const without = await collect(
      { prod: server },
      { entities: [shop], config: { leaveOut: ['StatefulSet'] } },
    );
    expect(without.problems).toEqual([]);
    expect(factsOf(without, 'shop')).toMatchObject({
      'pdb-present': true,
      'requests-set-ratio': 1,
    });
    expect(factsOf(without, 'shop')).not.toHaveProperty('dedicated-namespace');
  });

  it('begins a list anew that expired, but not for ever', async () => {
    const server = await api({ expiring: new Map([['deployments', 2]]) });
    const answer = await collect({ prod: server }, { entities: [cart] });
    expect(answer.problems).toEqual([]);
    expect(factsOf(answer, 'cart')).toMatchObject({ 'workload-found': true });

    const restless = await api({ expiring: new Map([['deployments', 99]]) });
    const other = await collect({ prod: restless }, { entities: [cart] });
    expect(other.problems).toEqual([
      'prod: /apis/apps/v1/deployments answered with status 410',
    ]);
    expect(other.facts).toEqual([]);
  });

  it('lets a cluster that is down take nothing from the others', async () => {
    const server = await api();
    const down = await startServer((_, response) => response.destroy());
    servers.push(down);
    const here = component('here', { id: 'shop', cluster: 'prod' });
    const elsewhere = component('elsewhere', { id: 'shop', cluster: 'moon' });
    const answer = await collect(
      { prod: server, dr: down },
      { entities: [shop, cart, here, elsewhere, ghost] },
    );
    expect(answer.complete).toBe(false);
    expect(answer.problems).toEqual([
      'component:default/elsewhere: names a cluster that is not read',
      expect.stringMatching(/^dr: could not be reached: /),
    ]);
    // of all its clusters one did not answer
    expect(factsOf(answer, 'shop')).toEqual({
      'workload-found': true,
      'l7-policy-present': false,
    });
    expect(factsOf(answer, 'cart')).toMatchObject({ 'hpa-present': false });
    expect(factsOf(answer, 'cart')).not.toHaveProperty('replicas-min');
    expect(factsOf(answer, 'ghost')).toEqual({});
    expect(factsOf(answer, 'here')).toMatchObject({ 'replicas-min': 3 });
    expect(factsOf(answer, 'elsewhere')).toEqual({});
  });

  it('judges workloads of all clusters together', async () => {
    const answer = await collect(
      { prod: await api(), dr: await api() },
      { entities: [cart] },
    );
    expect(factsOf(answer, 'cart')).toMatchObject({
      'privileged-containers': 2,
      'plaintext-secret-env': 4,
      'image-latest-tags': 1,
    });
  });

  it('fails when no cluster could be asked, without saying the token', async () => {
    const server = await api({ token: 'another' });
    const error = await collect({ prod: server }).catch(reason => reason);
    expect(String(error)).toBe('Error: prod: /apis answered with status 401');
    expect(JSON.stringify(error)).not.toContain('a-token');
  });

  it('reads single namespaces where it may not read all', async () => {
    const server = await api({ forbiddenEverywhere: ['deployments'] });
    const answer = await collect(
      { prod: server },
      {
        entities: [component('shop', { id: 'shop', namespace: 'shop' }), cart],
        config: { leaveOut: ['StatefulSet'] },
      },
    );
    expect(answer.problems).toEqual(['prod: may not list deployments.apps']);
    expect(factsOf(answer, 'shop')).toMatchObject({ 'pdb-present': true });
    expect(factsOf(answer, 'cart')).toEqual({});
  });

  it.each([
    ['an HTML page', '<html>log in</html>', 'something that is no JSON'],
    ['another thing', '{"items":"none"}', 'something else than a list'],
    ['half an object', '{"items":[{"kind":"Pod"}]}', '(metadata)'],
    ['too much', `"${'x'.repeat(100_000)}"`, 'more than 50000 bytes'],
  ])('takes %s for no list', async (_, body, message) => {
    const server = await api({ rubbish: new Map([['services', body]]) });
    const answer = await collect(
      { prod: server },
      { entities: [shop], config: { maxBytes: 50_000 } },
    );
    expect(answer.problems).toEqual([expect.stringContaining(message)]);
    expect(factsOf(answer, 'shop')).toMatchObject({ 'pdb-present': true });
    expect(factsOf(answer, 'shop')).not.toHaveProperty('ingress-count');
  });

  it('refuses what no cluster could take', async () => {
    const server = await api();
    const answer = await collect(
      { prod: server },
      {
        entities: [
          component('a', { id: 'x) , y in (z' }),
          component('b', { id: 'shop', namespace: '../secrets' }),
          component('c', { 'label-selector': 'x'.repeat(2_000) }),
        ],
      },
    );
    expect(answer.facts).toEqual([]);
    expect(answer.problems).toHaveLength(3);
    expect(server.requests).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const hanging = await startServer(() => stop.abort(new Error('enough')));
    servers.push(hanging);
    await expect(
      collect({ prod: hanging }, { signal: stop.signal }),
    ).rejects.toThrow('enough');
  });
});
