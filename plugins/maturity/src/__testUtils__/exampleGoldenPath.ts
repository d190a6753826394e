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

import { ScorecardGoldenPath } from '@platform-maturity/backstage-plugin-maturity-common';

/** A path that the example service could join, half done already. */
export const exampleGoldenPath: ScorecardGoldenPath = {
  id: 'web-service',
  title: 'Web service',
  description: 'The supported way to build a service.',
  owner: 'group:default/platform',
  status: 'recommended',
  applies: true,
  onPath: false,
  templates: ['template:default/web-service'],
  done: 1,
  open: 1,
  unknown: 1,
  steps: [
    {
      id: 'pipeline',
      title: 'Build by the shared pipeline',
      who: 'automatic',
      required: true,
      state: 'done',
    },
    {
      id: 'tests',
      title: 'Test every change',
      why: 'What is not tested breaks.',
      who: 'developer',
      required: true,
      state: 'open',
      remediation: { text: 'Add tests.' },
    },
    {
      id: 'vault',
      title: 'Take secrets from the vault',
      who: 'platform',
      required: true,
      state: 'unknown',
    },
    {
      id: 'preview',
      title: 'Preview every change',
      who: 'developer',
      required: false,
      state: 'not-applicable',
    },
  ],
};
