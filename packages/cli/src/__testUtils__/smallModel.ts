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

/** A model of two levels over the facts `a` and `b`, as a file would hold it. */
export function smallModel(
  options: { id?: string; requireB?: boolean; overall?: string } = {},
): JsonObject {
  const { id = 'small', requireB = true, overall = 'combined' } = options;
  const practice = (name: string, level: number, required: boolean) => ({
    id: name,
    title: `Practice ${name}`,
    categories: ['all'],
    requiredAt: [level],
    checks: [
      {
        id: `${name}/check`,
        title: name,
        required,
        rule: { fact: name, eq: true },
        remediation: {
          text: `Do ${name}`,
          annotation: `facts.platform-maturity.io/${name}: "true"`,
        },
      },
    ],
  });
  return {
    apiVersion: 'platform-maturity.io/v1',
    kind: 'MaturityModel',
    metadata: { id, title: 'Small' },
    spec: {
      overall,
      appliesTo: { kind: 'Component' },
      levels: [
        { id: 'one', title: 'The first' },
        { id: 'two', title: 'The second' },
      ],
      categories: [{ id: 'all', title: 'Everything' }],
      facts: [
        { id: 'a', type: 'boolean' },
        { id: 'b', type: 'boolean' },
      ],
      practices: [practice('a', 1, true), practice('b', 2, requireB)],
    },
  } as unknown as JsonObject;
}

/** A component that declares facts. */
export function component(
  name: string,
  facts: Record<string, string> = {},
): string {
  return JSON.stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: Object.fromEntries(
        Object.entries(facts).map(([id, value]) => [
          `facts.platform-maturity.io/${id}`,
          value,
        ]),
      ),
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team' },
  });
}
