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

import '@testing-library/jest-dom';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  FactEvidence,
  MaturityApi,
  MaturityStatus,
  ModelSummary,
  Overview,
  ScorecardSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import { SWRConfig } from 'swr';
import {
  exampleAction,
  exampleCauses,
  exampleHeatmap,
  exampleMovers,
} from '../../__testUtils__';
import { maturityApiRef } from '../../api';
import { rootRouteRef } from '../../routes';

// jsdom has no CSS object; the tables look up rows and headers by it.
globalThis.CSS ??= {
  escape: (text: string) => text.replace(/[^\w-]/g, found => `\\${found}`),
} as typeof CSS;

export const fiveLevel: ModelSummary = {
  id: 'five-level',
  title: 'Five levels',
  version: 'v1',
  origin: 'builtin',
  overall: 'combined',
  kinds: ['component', 'system'],
  defaultKinds: ['component'],
  levels: [
    { id: 'one', title: 'Launchpad', number: 1 },
    { id: 'two', title: 'Foundation', number: 2 },
  ],
  categories: [
    { id: 'security', title: 'Security' },
    { id: 'delivery', title: 'Delivery' },
  ],
  counts: { practices: 1, checks: 1, facts: 1, goldenPaths: 0 },
};

export const aspects: ModelSummary = {
  ...fiveLevel,
  id: 'aspects',
  title: 'Aspects',
  overall: 'none',
};

export const someOverview: Overview = {
  modelId: 'five-level',
  modelVersion: 'v1',
  subjects: 45,
  scored: 40,
  notScored: 4,
  pending: 1,
  medianLevel: 1,
  withTarget: 30,
  atTarget: 12,
  atTargetWithoutWaivers: 10,
  coverage: 0.61,
  levels: [
    { level: 0, count: 20, undecided: 12 },
    { level: 1, count: 15, undecided: 0 },
    { level: 2, count: 5, undecided: 0 },
  ],
  categories: [
    {
      id: 'security',
      title: 'Security',
      levels: [
        { level: 0, count: 10, undecided: 3 },
        { level: 2, count: 24, undecided: 0 },
      ],
      notAsked: 6,
    },
    {
      id: 'delivery',
      title: 'Delivery',
      levels: [{ level: 1, count: 40, undecided: 0 }],
      notAsked: 0,
    },
  ],
  waivers: { active: 3, expiring30d: 1 },
  unowned: 2,
  contradictions: 0,
  askedForLess: 0,
};

export const someFact: FactEvidence = {
  fact: 'vuln.critical-open',
  title: 'Open critical vulnerabilities',
  asked: 40,
  known: 10,
  declared: 0,
  attested: 0,
  observed: 10,
  stale: 5,
  inconclusive: 0,
  invalid: 0,
  missing: 25,
  unlocks: 7,
  sources: [{ source: 'scanner', subjects: 10 }],
  reportedBy: ['the vulnerability scanner'],
  attest: 'nobody',
  exampleRef: 'component:default/checkout',
};

export const scoredStatus: MaturityStatus = {
  state: 'scored',
  scan: { running: false, finishedAt: '2026-11-21T08:00:00Z', entities: 60 },
  queue: { waiting: 0 },
  sources: [
    { id: 'pipelines', kind: 'push', facts: 0, grade: 'observed' },
    { id: 'files', kind: 'file', facts: 9, grade: 'observed' },
  ],
  models: [{ id: 'five-level', version: 'v1', subjects: 45, scored: 45 }],
};

export function summaryOf(name: string): ScorecardSummary {
  return {
    entityRef: `component:default/${name}`,
    title: name,
    kind: 'component',
    namespace: 'default',
    name,
    type: 'service',
    owner: 'group:default/payments',
    ownerExists: true,
    status: 'scored',
    level: 0,
    levelWithoutWaivers: 0,
    potentialLevel: 2,
    nextLevel: 1,
    topLevel: 2,
    targetLevel: 2,
    coverage: 0.5,
    categories: [
      { id: 'security', level: 1, potentialLevel: 2 },
      { id: 'delivery', level: null, potentialLevel: null },
    ],
    counts: { openSteps: 3, failed: 1, unknown: 2, waived: 0 },
  };
}

const catalog: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'checkout', namespace: 'default', tags: ['java'] },
    spec: { type: 'service', lifecycle: 'production' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/payments' }],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'payments', namespace: 'default' },
    spec: { type: 'team', profile: { displayName: 'Payments team' } },
  },
];

type MockedApi = { [TName in keyof MaturityApi]: jest.Mock };

/** A backend that answers; a test replaces what it is about. */
export function mockMaturityApi(
  replaced: Partial<Record<keyof MaturityApi, jest.Mock>> = {},
): MockedApi {
  const api: Partial<Record<keyof MaturityApi, jest.Mock>> = {
    getModels: jest.fn(async () => ({
      defaultModel: 'five-level',
      items: [fiveLevel, aspects],
    })),
    getModel: jest.fn(async () => ({
      summary: fiveLevel,
      document: {
        spec: {
          practices: [
            {
              id: 'secrets',
              title: 'Secrets management',
              categories: ['security'],
              requiredAt: [1],
              checks: [
                {
                  id: 'secrets/no-criticals',
                  title: 'No critical vulnerability is open',
                  rule: { fact: 'vuln.critical-open', eq: 0 },
                },
              ],
            },
          ],
          facts: [{ id: 'vuln.critical-open', type: 'number' }],
        },
      },
      overrides: [],
    })),
    getStatus: jest.fn(async () => scoredStatus),
    getOverview: jest.fn(async () => someOverview),
    getEvidence: jest.fn(async () => ({ items: [someFact], totalItems: 1 })),
    getTrend: jest.fn(async () => ({
      modelId: 'five-level',
      from: '2026-11-19',
      to: '2026-11-21',
      days: ['2026-11-19', '2026-11-20', '2026-11-21'].map((date, index) => ({
        date,
        scored: 40,
        levels: [
          { level: 0, count: 22 - index },
          { level: 1, count: 18 + index },
        ],
        withTarget: 30,
        atTarget: 10 + index,
        causes: exampleCauses,
      })),
      marks: [],
    })),
    getScorecards: jest.fn(async () => ({
      items: [summaryOf('checkout'), summaryOf('ledger')],
      nextCursor: 'after-ledger',
      totalItems: 60,
    })),
    getNextActions: jest.fn(async () => ({
      items: [exampleAction],
      totalItems: 1,
      plans: [],
    })),
    getMovers: jest.fn(async () => exampleMovers),
    getHeatmap: jest.fn(async () => exampleHeatmap),
    ...replaced,
  };
  return api as MockedApi;
}

function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="address">{pathname + search}</output>;
}

/** Shows a page at an address, as somebody of the payments team. */
export function renderPage(options: {
  page: ReactElement;
  api: MockedApi;
  address?: string;
  /** What the reader is told about every permission. */
  permission?: 'ALLOW' | 'DENY';
}) {
  const { page, api, address = '/' } = options;
  const { permission = 'ALLOW' } = options;
  return renderInTestApp(
    // Permissions are remembered there, else from one test to the next.
    <SWRConfig value={{ provider: () => new Map() }}>
      {page}
      <Address />
    </SWRConfig>,
    {
      initialRouteEntries: [address],
      mountedRoutes: {
        '/maturity': rootRouteRef as never,
        '/catalog/:namespace/:kind/:name': entityRouteRef as never,
      },
      apis: [
        [maturityApiRef, api as unknown as MaturityApi],
        [catalogApiRef, catalogApiMock({ entities: catalog })],
        [
          permissionApiRef,
          mockApis.permission({ authorize: permission as never }),
        ],
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: 'user:default/ann',
            ownershipEntityRefs: ['user:default/ann', 'group:default/payments'],
          }),
        ],
      ],
    },
  );
}
