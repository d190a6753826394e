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

import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { readClusterConfig } from '../clusters/readClusterConfig';
import { readKubernetesConfig } from '../config';
import { KubernetesSource } from '../KubernetesSource';

/** The source that reads clusters at these addresses. */
export function createSource(options: {
  clusters: Record<string, string>;
  config?: object;
  token?: string;
}): KubernetesSource {
  const { clusters, config = {}, token = 'a-token' } = options;
  const root = new ConfigReader({
    maturity: { sources: { kubernetes: { ...config } } },
    kubernetes: {
      clusterLocatorMethods: [
        {
          type: 'config',
          clusters: Object.entries(clusters).map(([name, url]) => ({
            name,
            url,
            authProvider: 'serviceAccount',
            serviceAccountToken: token,
            dashboardUrl: `https://dashboard.example/${name}`,
          })),
        },
      ],
    },
  });
  const read = readKubernetesConfig(root);
  if (!read) {
    throw new Error('is not configured');
  }
  return KubernetesSource.create({
    config: read,
    auth: mockServices.auth(),
    location: {
      supplier: readClusterConfig(root).supplier,
      strategies: new Map(),
      tokens: read.tokens,
      only: read.clusters,
    },
  });
}
