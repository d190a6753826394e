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
  Scorecard,
  ScorecardCheck,
  ScorecardPractice,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { exampleGoldenPath } from './exampleGoldenPath';

type CheckParts = Pick<ScorecardCheck, 'id' | 'title' | 'state'> &
  Partial<ScorecardCheck>;

type PracticeParts = Pick<
  ScorecardPractice,
  'id' | 'title' | 'categories' | 'requiredAt' | 'state'
> &
  Partial<ScorecardPractice>;

/** A required check that is no blocker, of the practice that its id names. */
export function exampleCheck(parts: CheckParts): ScorecardCheck {
  return {
    practice: parts.id.split('/')[0],
    required: true,
    blocker: false,
    soleBlocker: false,
    actual: [],
    ...parts,
  };
}

export function examplePractice(parts: PracticeParts): ScorecardPractice {
  return { strict: parts.state, ...parts };
}

/** Every state that a practice and a check can have, on one service. */
export const exampleScorecard: Scorecard = {
  entityRef: 'component:default/checkout',
  title: 'Checkout',
  modelId: 'three-steps',
  modelVersion: 'a1',
  status: 'scored',
  evaluatedAt: '2026-11-21T09:00:00.000Z',
  level: 1,
  levelWithoutWaivers: 0,
  potentialLevel: 2,
  nextLevel: 2,
  firstLevel: 1,
  topLevel: 3,
  targetLevel: 3,
  coverage: 0.714,
  categories: [
    {
      id: 'security',
      title: 'Security',
      level: 1,
      levelWithoutWaivers: 0,
      potentialLevel: 2,
      firstLevel: 1,
      topLevel: 3,
      nextLevel: 2,
      cells: [
        { level: 1, met: 1, asked: 1 },
        { level: 2, met: 1, asked: 3 },
        { level: 3, met: 0, asked: 1 },
      ],
    },
    {
      id: 'delivery',
      title: 'Delivery',
      level: 0,
      levelWithoutWaivers: 0,
      potentialLevel: 0,
      firstLevel: 2,
      topLevel: 3,
      nextLevel: 2,
      cells: [
        { level: 1, met: 0, asked: 0 },
        { level: 2, met: 1, asked: 2 },
        { level: 3, met: 0, asked: 1 },
      ],
    },
  ],
  practices: [
    examplePractice({
      id: 'dependencies',
      title: 'Known dependencies',
      categories: ['security'],
      requiredAt: [1, 2],
      state: 'waived',
      strict: 'failed',
    }),
    examplePractice({
      id: 'secrets',
      title: 'Secrets out of the repository',
      categories: ['security'],
      requiredAt: [2],
      state: 'unknown',
    }),
    examplePractice({
      id: 'vault',
      title: 'Secrets in a vault',
      categories: ['security'],
      requiredAt: [2, 3],
      state: 'unknown',
    }),
    examplePractice({
      id: 'tests',
      title: 'Tests on every change',
      categories: ['delivery'],
      requiredAt: [2],
      state: 'failed',
    }),
    examplePractice({
      id: 'build',
      title: 'Build pipeline',
      description: 'Every change is built by `the pipeline`.',
      categories: ['delivery'],
      requiredAt: [2],
      state: 'passed',
      evidence: 'observed',
    }),
    examplePractice({
      id: 'on-call',
      title: 'Somebody is on call',
      categories: ['delivery'],
      requiredAt: [3],
      state: 'passed',
      evidence: 'declared',
    }),
    examplePractice({
      id: 'backup',
      title: 'Backups',
      categories: ['security'],
      requiredAt: [2],
      state: 'not-applicable',
    }),
    examplePractice({
      id: 'provenance',
      title: 'Signed builds',
      categories: ['delivery'],
      requiredAt: [3],
      state: 'not-applicable',
    }),
  ],
  checks: [
    exampleCheck({
      id: 'dependencies/no-critical',
      title: 'No critical finding is open',
      state: 'waived',
      wouldBe: 'failed',
      waiver: {
        id: 'w1',
        reason: 'The vendor ships a fix in March.',
        by: 'user:default/tom',
        until: '2027-03-31T00:00:00.000Z',
      },
      expected: {
        type: 'fact',
        id: 'vuln.critical-open',
        title: 'Critical findings',
        operator: 'eq',
        wanted: 0,
        outcome: 'failed',
        value: 2,
      },
      actual: [
        {
          type: 'fact',
          id: 'vuln.critical-open',
          title: 'Critical findings',
          value: 2,
          source: 'scanner',
          grade: 'observed',
          observedAt: '2026-11-20T09:00:00.000Z',
        },
      ],
    }),
    exampleCheck({
      id: 'secrets/none-found',
      title: 'No secret is found in the repository',
      state: 'unknown',
      reason: 'missing',
      blocker: true,
      effort: 'medium',
      expected: {
        type: 'fact',
        id: 'secrets.found',
        title: 'Secrets in the repository',
        operator: 'eq',
        wanted: 0,
        outcome: 'unknown',
        reason: 'missing',
      },
      actual: [
        {
          type: 'fact',
          id: 'secrets.found',
          title: 'Secrets in the repository',
          reason: 'missing',
          reportedBy: ['The scanner, with `scan --secrets`'],
          declarable: 'facts.platform-maturity.io/secrets.found: "0"',
        },
      ],
      remediation: { text: 'Run `gitleaks detect` and report what it finds.' },
    }),
    exampleCheck({
      id: 'vault/used',
      title: 'Secrets come from a vault',
      state: 'unknown',
      reason: 'stale',
      blocker: true,
      expected: {
        type: 'fact',
        id: 'vault.used',
        title: 'A vault is used',
        operator: 'eq',
        wanted: true,
        outcome: 'unknown',
        reason: 'stale',
      },
      actual: [
        {
          type: 'fact',
          id: 'vault.used',
          title: 'A vault is used',
          reason: 'stale',
          source: 'cluster',
          observedAt: '2026-09-01T00:00:00.000Z',
        },
      ],
    }),
    exampleCheck({
      id: 'tests/coverage',
      title: 'At least 60 % of the code is tested',
      state: 'failed',
      blocker: true,
      effort: 'small',
      expected: {
        type: 'fact',
        id: 'ci.coverage',
        title: 'Code coverage',
        unit: '%',
        operator: 'gte',
        wanted: 60,
        outcome: 'failed',
        value: 42,
      },
      actual: [
        {
          type: 'fact',
          id: 'ci.coverage',
          title: 'Code coverage',
          unit: '%',
          value: 42,
          source: 'ci',
          grade: 'observed',
          observedAt: '2026-11-19T09:00:00.000Z',
          url: 'https://ci.example.com/checkout/7',
          conflict: [{ value: 80, source: 'declaration', grade: 'declared' }],
        },
      ],
      remediation: {
        text: 'Add tests where they hurt least.',
        links: [
          { title: 'How we test', url: 'https://docs.example.com/tests' },
          { title: 'A trap', url: 'data:text/html,gotcha' },
        ],
        annotation: 'ci.example.com/project: checkout',
      },
    }),
    exampleCheck({
      id: 'build/pipeline',
      title: 'A pipeline builds it',
      state: 'passed',
      evidence: 'observed',
      actual: [],
    }),
    exampleCheck({
      id: 'on-call/named',
      title: 'A rota is named',
      state: 'passed',
      evidence: 'declared',
      actual: [],
    }),
    exampleCheck({
      id: 'backup/recent',
      title: 'A backup of this week exists',
      state: 'not-applicable',
      whyNotApplicable: { kind: 'Resource', 'spec.type': 'database' },
    }),
    exampleCheck({
      id: 'provenance/signed',
      title: 'Builds are signed',
      state: 'upcoming',
      wouldBe: 'failed',
      enabledOn: '2027-07-01',
      expected: {
        type: 'annotation',
        id: 'build.example.com/key',
        operator: 'exists',
        wanted: true,
        outcome: 'failed',
      },
      actual: [{ type: 'annotation', id: 'build.example.com/key' }],
    }),
  ],
  nextSteps: [
    {
      practice: 'secrets',
      title: 'Secrets out of the repository',
      category: 'security',
      level: 2,
      why: 'no-data',
      checks: ['secrets/none-found'],
    },
    {
      practice: 'vault',
      title: 'Secrets in a vault',
      category: 'security',
      level: 2,
      why: 'stale',
      checks: ['vault/used'],
    },
    {
      practice: 'tests',
      title: 'Tests on every change',
      category: 'delivery',
      level: 2,
      why: 'failed',
      checks: ['tests/coverage'],
    },
  ],
  goldenPaths: [exampleGoldenPath],
  contradictions: [{ kind: 'declaration', fact: 'ci.coverage' }],
};
