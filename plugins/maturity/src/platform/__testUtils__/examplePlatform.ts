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

import {
  AssessedAspect,
  AssessedCharacteristic,
  Assessment,
  Attestation,
  MaturityModelDocument,
  Scorecard,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { exampleScorecard } from '../../__testUtils__';
import {
  aspects,
  fiveLevel,
  mockMaturityApi,
} from '../../filters/__testUtils__/organisationFixture';

export const PLATFORM = 'system:default/runway';

export const exampleStatement: Attestation = {
  id: 'said-1',
  entityRef: PLATFORM,
  fact: 'aspects.security',
  value: 1,
  note: 'Asked the team',
  evidenceUrl: 'https://handbook.example/team',
  attestedBy: 'user:default/paula',
  attestedAt: '2026-11-01T00:00:00Z',
  // Long gone, so that it is about to expire whenever the tests run.
  expiresAt: '2026-11-30T00:00:00Z',
  state: 'active',
};

const open: AssessedCharacteristic = {
  check: 'security-two/roadmap',
  title: 'There is a =roadmap',
  state: 'unknown',
  effort: 'small',
  remediation: { text: 'Write one,\n and tell "everybody"' },
  attestable: [{ fact: 'platform.roadmap', title: 'Roadmap', type: 'boolean' }],
  attestations: [],
};

function aspectOf(options: {
  category: string;
  title: string;
  level: number;
  attestation?: Attestation;
}): AssessedAspect {
  const { category, title } = options;
  return {
    ...options,
    description: `What ${title} is about`,
    fact: `aspects.${category}`,
    topLevel: 2,
    cells: [
      {
        practice: `${category}-one`,
        title: 'By hand',
        description: 'Somebody does it when asked.',
        level: 1,
        met: options.level >= 1,
        state: options.level >= 1 ? 'passed' : 'unknown',
        characteristics: [],
      },
      {
        practice: `${category}-two`,
        title: 'By a team',
        description: 'A team does it.',
        level: 2,
        met: false,
        state: 'unknown',
        characteristics: [open],
      },
    ],
    contradictions: [],
  };
}

export const exampleAssessment: Assessment = {
  entityRef: PLATFORM,
  title: 'Runway',
  modelId: 'aspects',
  modelVersion: 'v1',
  status: 'scored',
  aspects: [
    {
      ...aspectOf({
        category: 'security',
        title: 'Security',
        level: 1,
        attestation: exampleStatement,
      }),
      target: {
        category: 'security',
        level: 2,
        origin: 'chosen',
        chosenBy: 'user:default/paula',
        chosenAt: '2026-11-02T00:00:00Z',
      },
    },
    aspectOf({ category: 'delivery', title: 'Delivery', level: 0 }),
  ],
  roadmap: [
    {
      category: 'security',
      level: 2,
      practice: 'security-two',
      title: 'By a team',
      attest: { fact: 'aspects.security', value: 2 },
      steps: [open],
    },
  ],
};

/** What both examples of a model have in common. */
const spec = {
  levels: [
    { id: 'one', title: 'Launchpad' },
    {
      id: 'two',
      title: 'Foundation',
      audience: ['Those who go on'],
      requirements: [
        { text: 'There is money', fact: 'readiness.money' },
        { text: 'There is a plan', fact: 'readiness.plan' },
        { text: 'There is courage' },
      ],
      benefits: ['Trust'],
      do: ['Begin small'],
      dont: ['Buy everything'],
    },
  ],
  categories: fiveLevel.categories,
  facts: [
    {
      id: 'readiness.money',
      type: 'boolean',
      title: 'Money',
      attest: 'anyone',
    },
    { id: 'readiness.plan', type: 'boolean', title: 'Plan', attest: 'anyone' },
  ],
  practices: [
    {
      id: 'upgrades',
      title: 'Cluster upgrades',
      categories: ['security'],
      requiredAt: [2],
      checks: [
        {
          id: 'upgrades/recent',
          title: 'Recent',
          appliesTo: { kind: 'System', 'spec.type': 'platform' },
          rule: { fact: 'readiness.money', eq: true },
        },
      ],
    },
    {
      id: 'tests',
      title: 'Tests',
      categories: ['delivery'],
      requiredAt: [1, 2],
      checks: [
        {
          id: 'tests/run',
          title: 'Run',
          rule: { fact: 'readiness.plan', eq: true },
        },
      ],
    },
  ],
  painPoints: [
    {
      id: 'slow',
      title: 'Everything is slow',
      categories: ['delivery', 'security'],
      practices: ['tests'],
      advice: 'Measure first.',
    },
    { id: 'leaks', title: 'Secrets leak', categories: ['security'] },
    { id: 'fear', title: 'Releases are feared', categories: ['delivery'] },
  ],
  guidance: [
    { text: 'The level is not the point.' },
    { atLevel: 2, text: 'Two is enough for many.' },
  ],
} as unknown as MaturityModelDocument['spec'];

export const exampleLadder: Scorecard = {
  ...exampleScorecard,
  entityRef: PLATFORM,
  modelId: 'five-level',
  level: 1,
  levelWithoutWaivers: 1,
  potentialLevel: 2,
  nextLevel: 2,
  topLevel: 2,
  practices: [
    {
      id: 'upgrades',
      title: 'Cluster upgrades',
      categories: ['security'],
      requiredAt: [2],
      state: 'failed',
      strict: 'failed',
    },
    {
      id: 'tests',
      title: 'Tests',
      categories: ['delivery'],
      requiredAt: [1, 2],
      state: 'failed',
      strict: 'failed',
    },
  ],
};

/** A backend with one platform; a test replaces what it is about. */
export function mockPlatformApi(
  replaced: Parameters<typeof mockMaturityApi>[0] = {},
) {
  return mockMaturityApi({
    getPlatforms: jest.fn(async () => ({
      items: [{ entityRef: PLATFORM, title: 'Runway', isDefault: true }],
    })),
    getModel: jest.fn(async (id: string) => ({
      summary: id === 'aspects' ? aspects : fiveLevel,
      document: { spec },
      overrides: [],
    })),
    getAssessment: jest.fn(async () => exampleAssessment),
    getScorecard: jest.fn(async () => exampleLadder),
    getFacts: jest.fn(async () => [
      {
        fact: 'readiness.money',
        value: true,
        source: 'attestation',
        evidence: 'attested',
        observedAt: '2026-11-01T00:00:00Z',
        inUse: true,
        stale: false,
      },
    ]),
    getAttestations: jest.fn(async () => ({
      items: [{ ...exampleStatement, fact: 'readiness.money', value: true }],
      totalItems: 1,
    })),
    getTargets: jest.fn(async () => ({
      items: [{ level: 2, origin: 'configuration' }],
    })),
    attest: jest.fn(async () => ({ items: [], totalItems: 0 })),
    chooseTargets: jest.fn(async () => ({ items: [] })),
    revokeAttestation: jest.fn(async () => exampleStatement),
    ...replaced,
  });
}
