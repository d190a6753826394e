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
  Cluster as ClientCluster,
  KubeConfig,
  User,
} from '@kubernetes/client-node';
import { KubernetesCredential } from '@backstage/plugin-kubernetes-node';

/** Who asks an API server. */
export type Credential =
  | KubernetesCredential
  /** The service account of the pod that the backend runs in. */
  | { readonly type: 'in cluster' };

/** A cluster that is read, with everything that it takes. */
export interface Cluster {
  readonly name: string;
  readonly url: string;
  readonly skipTLSVerify: boolean;
  readonly caData?: string;
  readonly caFile?: string;
  /** Where people look at it. */
  readonly dashboardUrl?: string;
  /** Asked for in each round, since tokens end. */
  credential(): Promise<Credential>;
}

/** The cluster as the client library wants it. */
export async function toKubeConfig(cluster: Cluster): Promise<KubeConfig> {
  const { name, url, caData, caFile } = cluster;
  const server = url.replace(/\/+$/, '');
  const target: ClientCluster = {
    name,
    server,
    caData,
    caFile,
    // without TLS there is nothing to verify, and the library wants it said
    skipTLSVerify: cluster.skipTLSVerify || server.startsWith('http:'),
  };
  const config = new KubeConfig();
  config.loadFromClusterAndUser(target, toUser(await cluster.credential()));
  return config;
}

function toUser(credential: Credential): User {
  const name = 'maturity';
  switch (credential.type) {
    case 'bearer token':
      return { name, token: credential.token };
    case 'x509 client certificate':
      return {
        name,
        certData: Buffer.from(credential.cert).toString('base64'),
        keyData: Buffer.from(credential.key).toString('base64'),
      };
    case 'in cluster': {
      const own = new KubeConfig();
      own.loadFromCluster();
      const user = own.getCurrentUser();
      return user ?? { name };
    }
    default:
      return { name };
  }
}
