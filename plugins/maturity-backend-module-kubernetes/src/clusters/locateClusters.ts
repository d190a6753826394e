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

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  AuthenticationStrategy,
  ClusterDetails,
  KubernetesClustersSupplier,
} from '@backstage/plugin-kubernetes-node';
import { Cluster, Credential } from './Cluster';

const AUTH_PROVIDER = 'kubernetes.io/auth-provider';

/** Whatever says which clusters there are, and how one logs in to them. */
export interface ClusterLocation {
  readonly supplier: KubernetesClustersSupplier;
  /** By the name of the auth provider. */
  readonly strategies: ReadonlyMap<string, AuthenticationStrategy>;
  /** Tokens of an account that is used instead, by the name of the cluster. */
  readonly tokens: ReadonlyMap<string, string>;
  /** Those that are read. Default: all. */
  readonly only?: readonly string[];
}

/** The clusters that are read, as Backstage's Kubernetes plugin names them. */
export async function locateClusters(
  location: ClusterLocation,
  credentials: BackstageCredentials,
): Promise<Cluster[]> {
  const { supplier, only } = location;
  const found = await supplier.getClusters({ credentials });
  return found
    .filter(({ name }) => only?.includes(name) ?? true)
    .map(details => ({
      name: details.name,
      url: details.url,
      skipTLSVerify: details.skipTLSVerify ?? false,
      caData: details.caData,
      caFile: details.caFile,
      dashboardUrl: details.dashboardUrl,
      credential: () => findCredential(details, location),
    }));
}

async function findCredential(
  details: ClusterDetails,
  { strategies, tokens }: ClusterLocation,
): Promise<Credential> {
  const { name, authMetadata } = details;
  const own = tokens.get(name);
  if (own) {
    return { type: 'bearer token', token: own };
  }
  const provider = authMetadata[AUTH_PROVIDER] ?? '';
  const strategy = strategies.get(provider);
  if (strategy) {
    return strategy.getCredential(details, {});
  }
  switch (provider) {
    case 'serviceAccount': {
      const token = authMetadata.serviceAccountToken;
      return token ? { type: 'bearer token', token } : { type: 'in cluster' };
    }
    case 'localKubectlProxy':
      return { type: 'anonymous' };
    default:
      throw new InputError(
        `the auth provider '${provider}' logs in people; give a token in maturity.sources.kubernetes.tokens, or an auth strategy`,
      );
  }
}
