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

import { createExtensionPoint } from '@backstage/backend-plugin-api';
import {
  AuthenticationStrategy,
  KubernetesClustersSupplier,
} from '@backstage/plugin-kubernetes-node';

/**
 * Lets modules of the maturity plugin say which clusters there are, and how
 * one logs in to them, in the terms of Backstage's Kubernetes plugin.
 *
 * @public
 */
export interface MaturityKubernetesExtensionPoint {
  /**
   * Names the clusters, instead of those of
   * `kubernetes.clusterLocatorMethods`.
   *
   * @throws an InputError if there is a supplier already
   */
  setClusterSupplier(supplier: KubernetesClustersSupplier): void;

  /**
   * Logs in to clusters of an auth provider, such as `aws`. It is asked for
   * credentials of the backend itself, with no user's.
   *
   * @throws an InputError if there is a strategy for that provider already
   */
  addAuthStrategy(provider: string, strategy: AuthenticationStrategy): void;
}

/**
 * Lets modules of the maturity plugin say which clusters there are, and how
 * one logs in to them.
 *
 * @public
 */
export const maturityKubernetesExtensionPoint =
  createExtensionPoint<MaturityKubernetesExtensionPoint>({
    id: 'maturity.kubernetes',
  });
