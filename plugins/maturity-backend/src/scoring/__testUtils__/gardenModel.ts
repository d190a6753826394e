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
  MaturityModelDocument,
  ModelSpec,
  PracticeDefinition,
} from '@platform-maturity/backstage-plugin-maturity-common';

function check(
  id: string,
  more: Partial<CheckDefinition> & Pick<CheckDefinition, 'rule'>,
): CheckDefinition {
  return { id, title: id, appliesTo: { kind: 'Component' }, ...more };
}

function practice(
  id: string,
  more: Pick<PracticeDefinition, 'requiredAt' | 'checks'> &
    Partial<PracticeDefinition>,
): PracticeDefinition {
  return { id, title: id, categories: ['plants'], ...more };
}

/**
 * A model that has something of everything: three levels, the last with
 * evidence, a roll-up, a stand-in, a window, facts that age, a check that is
 * still to come, a target, a golden path.
 */
export function gardenModel(
  change: (spec: ModelSpec) => void = () => {},
): MaturityModelDocument {
  const document: MaturityModelDocument = {
    apiVersion: 'platform-maturity.io/v1',
    kind: 'MaturityModel',
    metadata: { id: 'garden', title: 'Garden' },
    spec: {
      appliesTo: { kind: { $in: ['Component', 'System'] } },
      levels: [
        { id: 'seed', title: 'Seed' },
        { id: 'sprout', title: 'Sprout' },
        { id: 'tree', title: 'Tree', minEvidence: 'attested' },
      ],
      categories: [
        { id: 'plants', title: 'Plants' },
        { id: 'tools', title: 'Tools' },
      ],
      facts: [
        { id: 'plants.watered', type: 'boolean', ttl: 'P10D' },
        { id: 'plants.pruned', type: 'boolean' },
        { id: 'plants.weeds', type: 'number', inconclusive: [-1] },
        { id: 'tools.cleaned-at', type: 'datetime' },
        { id: 'tools.sharp', type: 'boolean' },
        { id: 'tools.electric', type: 'boolean' },
      ],
      practices: [
        practice('labels', {
          requiredAt: [1],
          checks: [
            check('labels/there', {
              rule: { annotation: 'garden/label', exists: true },
            }),
          ],
        }),
        practice('water', {
          requiredAt: [1, 2, 3],
          checks: [
            check('water/daily', {
              rule: { fact: 'plants.watered', eq: true },
            }),
          ],
          rollup: {
            appliesTo: { kind: 'System' },
            of: { kind: 'Component' },
            share: 0.6,
          },
        }),
        practice('weeds', {
          requiredAt: [2],
          checks: [
            check('weeds/few', {
              rule: {
                any: [
                  { fact: 'plants.weeds', lte: 3 },
                  { fact: 'plants.pruned', eq: true },
                ],
              },
            }),
          ],
        }),
        practice('sharp-tools', {
          categories: ['tools'],
          requiredAt: [2],
          supersededBy: ['electric-tools'],
          checks: [
            check('sharp-tools/all', {
              appliesTo: { kind: 'Component', 'spec.type': 'bed' },
              rule: { fact: 'tools.sharp', eq: true },
            }),
          ],
        }),
        practice('electric-tools', {
          categories: ['tools'],
          requiredAt: [],
          checks: [
            check('electric-tools/all', {
              rule: { fact: 'tools.electric', eq: true },
              minEvidence: 'attested',
            }),
          ],
        }),
        practice('clean-tools', {
          categories: ['tools'],
          requiredAt: [3],
          checks: [
            check('clean-tools/monthly', {
              rule: { fact: 'tools.cleaned-at', within: 'P30D' },
            }),
          ],
        }),
        practice('hedge', {
          requiredAt: [3],
          checks: [
            check('hedge/cut', {
              rule: { fact: 'plants.pruned', eq: true },
              enabledOn: '2026-12-01',
            }),
          ],
        }),
      ],
      goldenPaths: [
        {
          id: 'new-bed',
          title: 'New bed',
          appliesTo: { kind: 'Component' },
          steps: [
            { id: 'label', title: 'Label', checks: ['labels/there'] },
            {
              id: 'cut',
              title: 'Cut',
              rule: { fact: 'plants.pruned', eq: true },
            },
          ],
        },
      ],
    },
  };
  change(document.spec);
  return document;
}
