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
import type { Preset, PresetRequests } from './Preset';

const KEY = '{{ metadata.annotations.sonarqube.org/project-key | last }}';
const noOptions = z.strictObject({});

const valueOf = (metric: string) =>
  `$.component.measures[?@.metric == "${metric}"].value`;

/**
 * Measures of a project of SonarQube or SonarCloud. The annotation may name an
 * instance before a slash, as that of Backstage's SonarQube plugin may.
 */
export const sonarqube: Preset = {
  expand({ baseUrl, options }): PresetRequests {
    noOptions.parse(options);
    return {
      requests: [
        {
          name: 'measures',
          url: `${baseUrl}/api/measures/component?component=${KEY}&metricKeys=alert_status,line_coverage`,
          expect: '$.component.key',
          link: `${baseUrl}/dashboard?id=${KEY}`,
          facts: [
            {
              fact: 'quality.gate-passed',
              path: valueOf('alert_status'),
              table: { OK: true, ERROR: false },
            },
            {
              fact: 'ci.coverage-percent',
              path: valueOf('line_coverage'),
              as: 'number',
            },
          ],
        },
      ],
    };
  },
};
