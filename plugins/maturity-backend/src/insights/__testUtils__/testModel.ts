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
  CheckDefinition,
  compileModel,
  CompiledModel,
  MaturityModelDocument,
  PracticeDefinition,
} from '@platform-maturity/backstage-plugin-maturity-common';

function check(
  id: string,
  fact: string,
  more: Partial<CheckDefinition> = {},
): CheckDefinition {
  return {
    id,
    title: `Check ${id}`,
    appliesTo: { kind: 'Component' },
    rule: { fact, eq: true },
    effort: 'small',
    remediation: { text: `Mend ${fact}` },
    ...more,
  };
}

function practice(
  id: string,
  more: Partial<PracticeDefinition> & Pick<PracticeDefinition, 'requiredAt'>,
): PracticeDefinition {
  return {
    id,
    title: `Practice ${id}`,
    categories: ['quality'],
    checks: [check(`${id}/done`, `${id}.done`)],
    ...more,
  };
}

/** Three levels, two categories, a roll-up, a golden path. */
export function testDocument(): MaturityModelDocument {
  return {
    apiVersion: 'platform-maturity.io/v1',
    kind: 'MaturityModel',
    metadata: { id: 'test', title: 'Test model' },
    spec: {
      levels: [
        { id: 'one', title: 'One' },
        { id: 'two', title: 'Two' },
        { id: 'three', title: 'Three', minEvidence: 'attested' },
      ],
      categories: [
        { id: 'quality', title: 'Quality' },
        { id: 'safety', title: 'Safety' },
      ],
      facts: ['build', 'test', 'scan', 'drill', 'extra'].map(id => ({
        id: `${id}.done`,
        type: 'boolean',
        title: `Fact ${id}`,
        reportedBy: ['CI'],
      })),
      practices: [
        practice('build', {
          requiredAt: [1, 2, 3],
          rollup: {
            appliesTo: { kind: 'System' },
            of: { kind: 'Component' },
            share: 0.8,
          },
        }),
        practice('test', { requiredAt: [2, 3] }),
        practice('scan', {
          requiredAt: [2, 3],
          categories: ['safety'],
          checks: [
            check('scan/done', 'scan.done', {
              appliesTo: { kind: 'Component', 'spec.type': 'service' },
            }),
          ],
        }),
        practice('drill', { requiredAt: [3], categories: ['safety'] }),
        practice('extra', {
          requiredAt: [],
          checks: [check('extra/done', 'extra.done', { required: false })],
        }),
      ],
      goldenPaths: [
        {
          id: 'service',
          title: 'Service',
          appliesTo: { kind: 'Component', 'spec.type': 'service' },
          steps: [
            { id: 'build', title: 'Build', checks: ['build/done'] },
            {
              id: 'test',
              title: 'Test',
              rule: { fact: 'test.done', eq: true },
            },
            {
              id: 'extra',
              title: 'Extra',
              required: false,
              checks: ['extra/done'],
            },
          ],
        },
      ],
    },
  };
}

export function testModel(
  change: (document: MaturityModelDocument) => void = () => {},
): CompiledModel {
  const document = testDocument();
  change(document);
  return compileModel(document);
}
