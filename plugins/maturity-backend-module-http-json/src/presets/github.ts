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

import { z } from 'zod';
import { FactShape } from '../requestShape';
import type { Preset, PresetRequests } from './Preset';

const SLUG = '{{ metadata.annotations.github.com/project-slug | segments(2) }}';
const optionsShape = z.strictObject({
  testChecks: z.array(z.string().min(1)).default([]),
  scanChecks: z.array(z.string().min(1)).default([]),
});

/**
 * A repository and the protection of its default branch. Which of the required
 * status checks run tests and which scan only the organisation knows, so their
 * names are options. They prove that a fact is true; that none is listed proves
 * nothing, since rulesets can require checks that this API does not show.
 */
export const github: Preset = {
  baseUrl: 'https://api.github.com',
  expand({ baseUrl, options }): PresetRequests {
    const { testChecks, scanChecks } = optionsShape.parse(options);
    return {
      headers: {
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
      },
      requests: [
        {
          name: 'repository',
          url: `${baseUrl}/repos/${SLUG}`,
          expect: '$.full_name',
          linkFrom: '$.html_url',
          keep: { branch: '$.default_branch' },
          facts: [
            {
              fact: 'scm.repository-linked',
              path: '$.full_name',
              as: 'presence',
            },
            {
              fact: 'ci.secret-scan-step',
              path: '$.security_and_analysis.secret_scanning.status',
              table: { enabled: true, disabled: false },
            },
          ],
        },
        {
          name: 'branch',
          url: `${baseUrl}/repos/${SLUG}/branches/{{ answers.branch }}`,
          expect: '$.protected',
          linkFrom: '$._links.html',
          facts: [
            ...requiredChecks('ci.tests-on-change', testChecks),
            ...requiredChecks('ci.scan-gates-merge', scanChecks),
          ],
        },
      ],
    };
  },
};

function requiredChecks(fact: string, names: readonly string[]): FactShape[] {
  if (names.length === 0) {
    return [];
  }
  return [
    {
      fact,
      path: '$.protection[?@.enforcement_level != "off"].contexts[*]',
      table: Object.fromEntries(names.map(name => [name, true])),
      combine: 'any',
    },
  ];
}
