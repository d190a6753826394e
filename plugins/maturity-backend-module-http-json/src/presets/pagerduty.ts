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

const SERVICE = '{{ metadata.annotations.pagerduty.com/service-id }}';
const noOptions = z.strictObject({});

/** A service, and who is on call for its escalation policy right now. */
export const pagerduty: Preset = {
  baseUrl: 'https://api.pagerduty.com',
  expand({ baseUrl, options }): PresetRequests {
    noOptions.parse(options);
    return {
      headers: { accept: 'application/vnd.pagerduty+json;version=2' },
      requests: [
        {
          name: 'service',
          url: `${baseUrl}/services/${SERVICE}`,
          expect: '$.service.id',
          linkFrom: '$.service.html_url',
          keep: { policy: '$.service.escalation_policy.id' },
          facts: [
            {
              fact: 'oncall.linked',
              path: '$.service.status',
              table: {
                active: true,
                warning: true,
                critical: true,
                maintenance: true,
                disabled: false,
              },
            },
          ],
        },
        {
          name: 'oncalls',
          url: `${baseUrl}/oncalls?escalation_policy_ids[]={{ answers.policy }}`,
          expect: '$.oncalls',
          linkFrom: '$.oncalls[0].escalation_policy.html_url',
          facts: [
            {
              fact: 'oncall.staffed',
              path: '$.oncalls[*].user.id',
              as: 'presence',
            },
          ],
        },
      ],
    };
  },
};
