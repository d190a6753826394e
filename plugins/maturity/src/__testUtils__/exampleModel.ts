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
  ModelAnswer,
  ModelSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';

/** A model of three levels; the third takes no declarations. */
export const exampleModel: ModelSummary = {
  id: 'three-steps',
  title: 'Three steps',
  version: 'a1',
  origin: 'config',
  overall: 'combined',
  kinds: ['component', 'system'],
  levels: [
    {
      id: 'start',
      number: 1,
      title: 'Start',
      summary: 'It can be found, built and changed.',
    },
    {
      id: 'solid',
      number: 2,
      title: 'Solid',
      summary: 'It can be run by others than its authors.',
    },
    {
      id: 'strong',
      number: 3,
      title: 'Strong',
      summary: 'It proves what it promises.',
      minEvidence: 'attested',
    },
  ],
  categories: [
    { id: 'security', title: 'Security' },
    { id: 'delivery', title: 'Delivery' },
  ],
  counts: { practices: 8, checks: 9, facts: 8, goldenPaths: 1 },
};

/** A model without an overall level, for the switch between models. */
export const exampleOtherModel: ModelSummary = {
  ...exampleModel,
  id: 'areas',
  title: 'Areas',
  description: 'How a team works, area by area.',
  version: 'b1',
  overall: 'none',
  kinds: ['component'],
};

/** A model that asks nothing of components. */
export const exampleApiModel: ModelSummary = {
  ...exampleModel,
  id: 'apis',
  title: 'API quality',
  version: 'c1',
  kinds: ['api'],
};

/** The model as `GET /v1/models/{id}` gives it, with what the pages read of it. */
export function exampleModelAnswer(summary: ModelSummary): ModelAnswer {
  return {
    summary,
    overrides: [],
    document: {
      spec: {
        practices: [{ id: 'secrets', supersededBy: ['vault'], checks: [] }],
        facts: [
          { id: 'vault.used', type: 'boolean', title: 'A vault is used' },
          { id: 'secrets.found', type: 'number', attest: 'nobody' },
        ],
      },
    },
  };
}
