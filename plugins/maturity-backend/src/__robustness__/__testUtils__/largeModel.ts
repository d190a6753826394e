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

import { JsonObject } from '@backstage/types';

const PRACTICES = 100;
const CHECKS_PER_PRACTICE = 10;

export const LARGE_CHECKS = PRACTICES * CHECKS_PER_PRACTICE;

const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => index);

export const factOf = (check: number) => `ci.fact-${check}`;

/** A model with a thousand checks, each of a fact of its own. */
export function largeModel(change: JsonObject = {}): JsonObject {
  return {
    apiVersion: 'platform-maturity.io/v1',
    kind: 'MaturityModel',
    metadata: { id: 'large', title: 'Large model' },
    spec: {
      levels: numbers(5).map(level => ({
        id: `level-${level + 1}`,
        title: `Level ${level + 1}`,
      })),
      categories: numbers(4).map(category => ({
        id: `category-${category}`,
        title: `Category ${category}`,
      })),
      facts: numbers(LARGE_CHECKS).map(check => ({
        id: factOf(check),
        type: check % 2 === 0 ? 'boolean' : 'string',
        title: `Fact ${check}`,
        reportedBy: ['CI'],
      })),
      practices: numbers(PRACTICES).map(practice => ({
        id: `practice-${practice}`,
        title: `Practice ${practice}`,
        categories: [`category-${practice % 4}`],
        requiredAt: numbers(5 - (practice % 5)).map(
          level => (practice % 5) + level + 1,
        ),
        checks: numbers(CHECKS_PER_PRACTICE)
          .map(check => practice * CHECKS_PER_PRACTICE + check)
          .map(check => ({
            id: `practice-${practice}/check-${check}`,
            title: `Check ${check}`,
            appliesTo: { kind: 'Component' },
            rule:
              check % 2 === 0
                ? { fact: factOf(check), eq: true }
                : { fact: factOf(check), matches: '^(a+)+$' },
            effort: 'small',
            remediation: { text: `Mend ${check}` },
          })),
      })),
      ...change,
    },
  };
}
