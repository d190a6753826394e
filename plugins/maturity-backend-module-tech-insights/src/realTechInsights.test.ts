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

import { join } from 'path';
import { PEER_FOLDER, Peer, startPeer } from './__testUtils__/startPeer';
import { Portal, startPortal } from './__testUtils__/startPortal';

jest.setTimeout(300_000);

// It takes an installation of its own: `npm run test:peers`.
const describePeers = process.env.MATURITY_PEERS ? describe : describe.skip;

const REVIEW = 'serviceReviewFactRetriever';
const CHECKS: { [theirs: string]: string } = {
  groupOwnerCheck: 'owned/group',
  tagsCheck: 'findable/tags',
  coverageCheck: 'tested/coverage',
  podSecurityCheck: 'hardened/pods',
};

interface StoredFact {
  readonly fact: string;
  readonly value: unknown;
  readonly source: string;
  readonly observedAt: string;
}

type Latest = { [retriever: string]: { timestamp: string } | undefined };

describePeers('a real Tech Insights backend', () => {
  let peer: Peer;
  let portal: Portal;

  beforeAll(async () => {
    const ids = [
      'entityMetadataFactRetriever',
      'entityOwnershipFactRetriever',
      REVIEW,
    ];
    const query = ids.map(id => `ids[]=${id}`).join('&');
    peer = await startPeer(async ({ ask }) => {
      const latest = await Promise.all(
        ['shop', 'cart'].map(name =>
          ask<Latest>(
            `/facts/latest?entity=component:default/${name}&${query}`,
          ),
        ),
      );
      return latest.every(records => ids.every(id => records[id]));
    });
    portal = await startPortal({
      models: [{ file: join(PEER_FOLDER, 'example/model.yaml') }],
      components: ['shop', 'cart', 'unheard-of'].map(
        name => `component:default/${name}`,
      ),
      techInsights: {
        baseUrl: peer.baseUrl,
        token: peer.token,
        facts: [
          {
            from: 'entityOwnershipFactRetriever/hasGroupOwner',
            fact: 'acme.group-owner',
          },
          {
            from: 'entityMetadataFactRetriever/hasTags',
            fact: 'acme.tags-set',
          },
          {
            from: `${REVIEW}/coverage`,
            fact: 'ci.coverage-percent',
            multiply: 100,
          },
          { from: `${REVIEW}/podSecurity`, fact: 'k8s.pss-profile' },
        ],
      },
    });
  });

  afterAll(() => peer?.stop());

  it('loses nothing that it holds', async () => {
    expect(await portal.collect()).toMatchObject({
      entitiesAsked: 3,
      factsStored: 7,
      errors: [],
    });
    const { items } = await portal.get<{ items: StoredFact[] }>(
      'facts?entityRef=component:default/shop',
    );
    const facts = Object.fromEntries(
      items
        .filter(({ source }) => source === 'tech-insights')
        .map(({ fact, value }) => [fact, value]),
    );
    expect(facts).toEqual({
      'acme.group-owner': true,
      'acme.tags-set': true,
      'ci.coverage-percent': 82.5,
      'k8s.pss-profile': 'restricted',
    });
    const records = await peer.ask<Latest>(
      `/facts/latest?entity=component:default/shop&ids[]=entityMetadataFactRetriever`,
    );
    const seen = items.find(({ fact }) => fact === 'acme.tags-set');
    expect(Date.parse(seen?.observedAt ?? '')).toBeLessThanOrEqual(
      Date.parse(records.entityMetadataFactRetriever?.timestamp ?? ''),
    );
    expect(Date.now() - Date.parse(seen?.observedAt ?? '')).toBeLessThan(
      600_000,
    );
  });

  it('comes to the same results, but where nothing is known', async () => {
    const results = async (name: string) => {
      const theirs = await peer.ask<
        Array<{ check: { id: string }; result: unknown }>
      >(`/checks/run/default/component/${name}`, {
        method: 'POST',
        body: JSON.stringify({ checks: Object.keys(CHECKS) }),
      });
      const { checks } = await portal.get<{
        checks: Array<{ id: string; state: string }>;
      }>(`scorecards/component/default/${name}?model=moved`);
      return Object.entries(CHECKS).map(([id, check]) => [
        check,
        theirs.find(one => one.check.id === id)?.result,
        checks.find(one => one.id === check)?.state,
      ]);
    };
    expect(await results('shop')).toEqual([
      ['owned/group', true, 'passed'],
      ['findable/tags', true, 'passed'],
      ['tested/coverage', true, 'passed'],
      ['hardened/pods', true, 'passed'],
    ]);
    expect(await results('cart')).toEqual([
      ['owned/group', false, 'failed'],
      ['findable/tags', false, 'failed'],
      ['tested/coverage', false, 'unknown'],
      ['hardened/pods', false, 'failed'],
    ]);
  });
});
