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

import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  ClusterDetails,
  KubernetesClustersSupplier,
} from '@backstage/plugin-kubernetes-node';
import { z } from 'zod';

const KEY = 'kubernetes.clusterLocatorMethods';
const AUTH_PROVIDER = 'kubernetes.io/auth-provider';

/** What is read of Backstage's own configuration; the rest is not for us. */
const clusterShape = z.object({
  name: z.string().min(1),
  title: z.string().optional(),
  url: z.url({ protocol: /^https?$/ }),
  authProvider: z.string().optional(),
  authMetadata: z.record(z.string(), z.string()).optional(),
  serviceAccountToken: z.string().optional(),
  skipTLSVerify: z.boolean().optional(),
  caData: z.string().optional(),
  caFile: z.string().optional(),
  dashboardUrl: z.string().optional(),
});

const methodShape = z.object({
  type: z.string(),
  clusters: z.array(clusterShape).optional(),
});

/** Clusters of the configuration, and what of it needs a supplier. */
export interface ConfiguredClusters {
  readonly supplier: KubernetesClustersSupplier;
  readonly names: readonly string[];
  /** Types of locators that cannot be read here, such as `gke`. */
  readonly others: readonly string[];
}

/**
 * Reads the clusters that stand in the configuration of Backstage's Kubernetes
 * plugin.
 *
 * @throws an InputError that names every mistake with its path, and never
 *   shows a value
 */
export function readClusterConfig(root: Config): ConfiguredClusters {
  const methods = root.getOptionalConfigArray(KEY) ?? [];
  const mistakes: string[] = [];
  const others: string[] = [];
  const clusters = methods.flatMap((method, index): ClusterDetails[] => {
    const parsed = methodShape.safeParse(method.get());
    if (!parsed.success) {
      parsed.error.issues.forEach(({ path, message }) =>
        mistakes.push(`  ${KEY}[${index}].${path.join('.')}: ${message}`),
      );
      return [];
    }
    switch (parsed.data.type) {
      case 'config':
        return (parsed.data.clusters ?? []).map(toDetails);
      case 'localKubectlProxy':
        return [
          {
            name: 'local',
            url: 'http://localhost:8001',
            authMetadata: { [AUTH_PROVIDER]: 'localKubectlProxy' },
            skipTLSVerify: true,
          },
        ];
      default:
        others.push(parsed.data.type);
        return [];
    }
  });
  if (mistakes.length > 0) {
    throw new InputError(
      `The configuration of the clusters is not valid:\n${mistakes.join('\n')}`,
    );
  }
  return {
    supplier: { getClusters: async () => clusters },
    names: clusters.map(({ name }) => name),
    others,
  };
}

function toDetails(cluster: z.output<typeof clusterShape>): ClusterDetails {
  const {
    authProvider,
    authMetadata = {},
    serviceAccountToken,
    ...details
  } = cluster;
  return {
    ...details,
    authMetadata: {
      ...(authProvider ? { [AUTH_PROVIDER]: authProvider } : {}),
      ...(serviceAccountToken ? { serviceAccountToken } : {}),
      ...authMetadata,
    },
  };
}
