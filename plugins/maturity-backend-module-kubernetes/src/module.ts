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
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  AuthenticationStrategy,
  KubernetesClustersSupplier,
} from '@backstage/plugin-kubernetes-node';
import { maturityFactSourcesExtensionPoint } from '@platform-maturity/backstage-plugin-maturity-node';
import { readClusterConfig } from './clusters/readClusterConfig';
import { readKubernetesConfig } from './config';
import { maturityKubernetesExtensionPoint } from './extensionPoint';
import { KubernetesSource } from './KubernetesSource';

/**
 * Adds the fact source `kubernetes`, if `maturity.sources.kubernetes` is
 * configured.
 *
 * @public
 */
export const maturityModuleKubernetes = createBackendModule({
  pluginId: 'maturity',
  moduleId: 'kubernetes',
  register(env) {
    let supplied: KubernetesClustersSupplier | undefined;
    const strategies = new Map<string, AuthenticationStrategy>();
    env.registerExtensionPoint(maturityKubernetesExtensionPoint, {
      setClusterSupplier(supplier) {
        if (supplied) {
          throw new InputError('There is a supplier of clusters already');
        }
        supplied = supplier;
      },
      addAuthStrategy(provider, strategy) {
        if (strategies.has(provider)) {
          throw new InputError(
            `There is an auth strategy for '${provider}' already`,
          );
        }
        strategies.set(provider, strategy);
      },
    });
    env.registerInit({
      deps: {
        sources: maturityFactSourcesExtensionPoint,
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ sources, auth, config: root, logger }) {
        const config = readKubernetesConfig(root);
        if (!config) {
          logger.info(
            'No cluster is asked for facts, since maturity.sources.kubernetes is not configured',
          );
          return;
        }
        const configured = readClusterConfig(root);
        if (!supplied && configured.names.length === 0) {
          throw new InputError(
            'There is no cluster to ask for facts: kubernetes.clusterLocatorMethods has none of type config, and no module supplies any',
          );
        }
        const unknown = supplied
          ? []
          : (config.clusters ?? []).filter(
              name => !configured.names.includes(name),
            );
        if (unknown.length > 0) {
          throw new InputError(
            `maturity.sources.kubernetes.clusters: there is no cluster '${unknown[0]}' in kubernetes.clusterLocatorMethods`,
          );
        }
        if (!supplied && configured.others.length > 0) {
          logger.warn(
            `Clusters of the locators ${configured.others.join(
              ', ',
            )} are not asked for facts, since no module supplies them`,
          );
        }
        sources.addFactSource(
          KubernetesSource.create({
            config,
            auth,
            location: {
              supplier: supplied ?? configured.supplier,
              strategies,
              tokens: config.tokens,
              only: config.clusters,
            },
          }),
        );
      },
    });
  },
});
