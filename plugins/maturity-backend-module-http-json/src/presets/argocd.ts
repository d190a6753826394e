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

const NAME = '{{ metadata.annotations.argocd/app-name }}';
const optionsShape = z.strictObject({
  appNamespace: z.string().min(1).optional(),
});

/**
 * An application of Argo CD. While one is being synced, suspended or unknown to
 * the controller its state says nothing.
 */
export const argocd: Preset = {
  expand({ baseUrl, options }): PresetRequests {
    const { appNamespace } = optionsShape.parse(options);
    const query = appNamespace
      ? `?appNamespace=${encodeURIComponent(appNamespace)}`
      : '';
    return {
      requests: [
        {
          name: 'application',
          url: `${baseUrl}/api/v1/applications/${NAME}${query}`,
          expect: '$.metadata.name',
          link: `${baseUrl}/applications/${
            appNamespace ? `${encodeURIComponent(appNamespace)}/` : ''
          }${NAME}`,
          facts: [
            {
              fact: 'gitops.app-linked',
              path: '$.metadata.name',
              as: 'presence',
            },
            {
              fact: 'gitops.synced',
              path: '$.status.sync.status',
              table: { Synced: true, OutOfSync: false },
            },
            {
              fact: 'gitops.healthy',
              path: '$.status.health.status',
              table: { Healthy: true, Degraded: false, Missing: false },
            },
            {
              fact: 'gitops.auto-sync',
              path: '$.spec[?@.automated && @.automated.enabled != false]',
              as: 'presence',
            },
            {
              fact: 'gitops.self-heal',
              path: '$.spec[?@.automated.selfHeal == true && @.automated.enabled != false]',
              as: 'presence',
            },
          ],
        },
      ],
    };
  },
};
