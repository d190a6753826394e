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
import {
  FactType,
  isFactValue,
  SHIPPED_MODELS,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { readFileSync } from 'fs';
import { dirname, join } from 'path';
import { parse } from 'yaml';
import { createSource } from '../__testUtils__/createSource';
import { readFixture } from '../__testUtils__/readFixture';
import { startServer, TestServer } from '../__testUtils__/startServer';

/** What each API answers, by the part of the URL after the host. */
const RECORDED: { [url: string]: string } = {
  '/api/measures/component?component=acme%3Ashop&metricKeys=alert_status,line_coverage':
    'sonarqube-passed',
  '/api/measures/component?component=acme%3Acart&metricKeys=alert_status,line_coverage':
    'sonarqube-failed',
  '/repos/acme/shop': 'github-repository',
  '/repos/acme/shop/branches/release%2Fnext': 'github-branch',
  '/repos/acme/cart': 'github-repository',
  '/services/PIJ90N7': 'pagerduty-service',
  '/services/PN49J75': 'pagerduty-service-disabled',
  '/oncalls?escalation_policy_ids[]=PT20YPA': 'pagerduty-oncalls',
  '/oncalls?escalation_policy_ids[]=PINYWEF': 'pagerduty-oncalls-nobody',
  '/api/v1/applications/shop': 'argocd-synced',
  '/api/v1/applications/cart': 'argocd-manual',
  '/api/v1/applications/ledger': 'argocd-paused',
  '/api/v1/applications/search?appNamespace=apps': 'argocd-automated',
};

function readTypes(): Map<string, FactType> {
  const folder = dirname(
    require.resolve(
      '@platform-maturity/backstage-plugin-maturity-common/package.json',
    ),
  );
  return new Map(
    Object.values(SHIPPED_MODELS).flatMap(file =>
      parse(readFileSync(join(folder, 'models', file), 'utf8')).spec.facts.map(
        ({ id, type }: { id: string; type: FactType }) => [id, type],
      ),
    ),
  );
}

describe('presets', () => {
  const types = readTypes();
  let server: TestServer;
  let answers: { [url: string]: string };

  beforeAll(async () => {
    server = await startServer((request, response) => {
      const name = answers[request.url ?? ''];
      if (name) {
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(readFixture(name));
      } else {
        response.writeHead(404).end('{"message":"Not Found"}');
      }
    });
  });

  afterAll(() => server.close());

  beforeEach(() => {
    answers = { ...RECORDED };
    server.requests.length = 0;
  });

  /** Facts and links of one entity; every fact exists, with that type. */
  async function collect(entry: object, annotation: string, value: string) {
    const entity: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'shop', annotations: { [annotation]: value } },
    };
    const source = createSource({
      id: 'it',
      baseUrl: server.url,
      ...entry,
    });
    const { facts } = await source.collect(
      { entities: [entity], now: Date.now() },
      new AbortController().signal,
    );
    for (const { entityRef, fact, value: seen } of facts) {
      expect(entityRef).toBe('component:default/shop');
      expect(source.facts).toContain(fact);
      expect([fact, isFactValue(seen, types.get(fact) as FactType)]).toEqual([
        fact,
        true,
      ]);
    }
    return {
      facts: Object.fromEntries(facts.map(({ fact, value: v }) => [fact, v])),
      links: [...new Set(facts.map(({ url }) => url))],
    };
  }

  it('sonarqube: gate and coverage', async () => {
    const sonar = (value: string) =>
      collect(
        {
          preset: 'sonarqube',
          headers: { Authorization: 'Bearer s3cret' },
        },
        'sonarqube.org/project-key',
        value,
      );
    expect(await sonar('main-instance/acme:shop')).toEqual({
      facts: { 'quality.gate-passed': true, 'ci.coverage-percent': 87.5 },
      links: [`${server.url}/dashboard?id=acme%3Ashop`],
    });
    expect((await sonar('acme:cart')).facts).toEqual({
      'quality.gate-passed': false,
    });
    expect((await sonar('acme:unknown')).facts).toEqual({});
    expect(server.requests[0].headers.authorization).toBe('Bearer s3cret');
  });

  it('github: secret scanning, and what the protected branch requires', async () => {
    const github = (options: object, value = 'acme/shop') =>
      collect({ preset: 'github', options }, 'github.com/project-slug', value);
    expect(
      await github({ testChecks: ['unit "fast"'], scanChecks: ['CodeQL'] }),
    ).toEqual({
      facts: {
        'scm.repository-linked': true,
        'ci.secret-scan-step': true,
        'ci.tests-on-change': true,
      },
      links: [
        'https://github.com/acme/shop',
        'https://github.com/acme/shop/tree/release/next',
      ],
    });
    expect(server.requests[0].headers).toMatchObject({
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
    });
    answers['/repos/acme/shop/branches/release%2Fnext'] =
      'github-branch-unprotected';
    expect(
      (await github({ testChecks: ['unit "fast"'] })).facts,
    ).not.toHaveProperty('ci.tests-on-change');
  });

  it('github: asks for the branch only if somebody wants to know', async () => {
    const github = { preset: 'github' };
    const slug = 'github.com/project-slug';
    await collect(github, slug, 'acme/shop');
    expect(server.requests.map(({ url }) => url)).toEqual(['/repos/acme/shop']);
    const { facts } = await collect(
      { ...github, options: { testChecks: ['x'] } },
      slug,
      'acme/cart',
    );
    // the branch was not found; what the repository said stays
    expect(facts).toEqual({
      'scm.repository-linked': true,
      'ci.secret-scan-step': true,
    });
    expect(await collect(github, slug, 'acme/nothing')).toEqual({
      facts: {},
      links: [],
    });
  });

  it('pagerduty: whether there is a service and somebody on call', async () => {
    const pagerduty = (value: string) =>
      collect({ preset: 'pagerduty' }, 'pagerduty.com/service-id', value);
    expect(await pagerduty('PIJ90N7')).toEqual({
      facts: { 'oncall.linked': true, 'oncall.staffed': true },
      links: [
        'https://acme.pagerduty.com/services/PIJ90N7',
        'https://acme.pagerduty.com/escalation_policies/PT20YPA',
      ],
    });
    expect((await pagerduty('PN49J75')).facts).toEqual({
      'oncall.linked': false,
      'oncall.staffed': false,
    });
    expect((await pagerduty('NOBODY')).facts).toEqual({});
    expect(server.requests[0].headers.accept).toBe(
      'application/vnd.pagerduty+json;version=2',
    );
  });

  it('argocd: what the controller says of the application', async () => {
    const argocd = (value: string, options?: object) =>
      collect({ preset: 'argocd', options }, 'argocd/app-name', value);
    expect(await argocd('shop')).toEqual({
      facts: {
        'gitops.app-linked': true,
        'gitops.synced': true,
        'gitops.healthy': true,
        'gitops.auto-sync': true,
        'gitops.self-heal': true,
      },
      links: [`${server.url}/applications/shop`],
    });
    expect((await argocd('cart')).facts).toEqual({
      'gitops.app-linked': true,
      'gitops.synced': false,
      'gitops.healthy': false,
      'gitops.auto-sync': false,
      'gitops.self-heal': false,
    });
    expect((await argocd('ledger')).facts).toEqual({
      'gitops.app-linked': true,
      'gitops.auto-sync': false,
      'gitops.self-heal': false,
    });
    expect(await argocd('search', { appNamespace: 'apps' })).toEqual({
      facts: {
        'gitops.app-linked': true,
        'gitops.synced': true,
        'gitops.auto-sync': true,
        'gitops.self-heal': false,
      },
      links: [`${server.url}/applications/apps/search`],
    });
  });

  it('takes no other answer for the one that is wanted', async () => {
    answers['/api/v1/applications/shop'] = 'pagerduty-oncalls';
    await expect(
      collect({ preset: 'argocd' }, 'argocd/app-name', 'shop'),
    ).rejects.toThrow(/request application has nothing at \$/);
  });
});
