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
  MembersAnswer,
  Scorecard,
  ScorecardSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { examplePractice, exampleScorecard } from './exampleScorecard';

function member(
  parts: Pick<
    ScorecardSummary,
    'name' | 'title' | 'level' | 'potentialLevel' | 'coverage'
  >,
): ScorecardSummary {
  return {
    entityRef: `component:default/${parts.name}`,
    kind: 'component',
    namespace: 'default',
    type: 'service',
    status: parts.level === null ? 'not-scored' : 'scored',
    levelWithoutWaivers: parts.level,
    nextLevel: parts.level === null ? null : parts.level + 1,
    targetLevel: null,
    categories: [],
    counts: { openSteps: 3, failed: 1, unknown: 2, waived: 0 },
    ...parts,
  };
}

/** Three members, and two more that the reader may not see. */
export const exampleMembers: MembersAnswer = {
  items: [
    member({
      name: 'returns',
      title: 'Returns',
      level: 0,
      potentialLevel: 2,
      coverage: 0.2,
    }),
    member({
      name: 'checkout',
      title: 'Checkout',
      level: 1,
      potentialLevel: 2,
      coverage: 0.71,
    }),
    member({
      name: 'catalogue',
      title: 'Catalogue',
      level: 1,
      potentialLevel: 1,
      coverage: 0.9,
    }),
  ],
  totalItems: 3,
  hidden: 2,
  levels: [
    { level: 0, count: 1, undecided: 1 },
    { level: 1, count: 2, undecided: 1 },
    { level: 2, count: 0, undecided: 0 },
    { level: 3, count: 0, undecided: 0 },
  ],
};

/** A system that one practice of its members holds back. */
export const exampleSystemScorecard: Scorecard = {
  ...exampleScorecard,
  entityRef: 'system:default/shop',
  title: 'Shop',
  members: { total: 5, hidden: 2, pending: 1 },
  practices: [
    examplePractice({
      id: 'tests',
      title: 'Tests on every change',
      categories: ['delivery'],
      requiredAt: [2],
      state: 'failed',
      rollup: {
        state: 'failed',
        share: 0.8,
        passed: 3,
        failed: 1,
        unknown: 1,
        waived: 0,
        holdingBack: [
          {
            entityRef: 'component:default/returns',
            title: 'Returns',
            state: 'failed',
          },
          {
            entityRef: 'component:default/checkout',
            title: 'Checkout',
            state: 'unknown',
          },
        ],
      },
    }),
  ],
  checks: [],
  nextSteps: [
    {
      practice: 'tests',
      title: 'Tests on every change',
      category: 'delivery',
      level: 2,
      why: 'failed',
      checks: [],
      membersMissing: 1,
    },
  ],
  goldenPaths: [],
  contradictions: [],
};
