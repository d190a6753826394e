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

import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';

export interface Config {
  maturity?: {
    sources?: {
      /**
       * Facts of the workloads in Kubernetes. The clusters are those of
       * `kubernetes.clusterLocatorMethods`.
       */
      kubernetes?: {
        /**
         * Names of the clusters that are read. Default: all.
         * @visibility backend
         */
        clusters?: string[];
        /**
         * Tokens of service accounts, by the name of the cluster. They are
         * used instead of those that Backstage's Kubernetes plugin has.
         * @deepVisibility secret
         */
        tokens?: { [cluster: string]: string };
        /**
         * Narrows which entities are asked about. A filter predicate.
         */
        entities?: JsonObject;
        /**
         * Kinds that are not asked for, such as `CronJob`.
         * @visibility backend
         */
        leaveOut?: string[];
        /**
         * Prefixes of the images that are approved, such as `ghcr.io/acme`.
         * Default: nothing is said of registries.
         * @visibility backend
         */
        approvedRegistries?: string[];
        /**
         * Labels that every workload carries for its costs. Default: nothing
         * is said of them.
         * @visibility backend
         */
        costLabels?: string[];
        /**
         * The namespace whose policies count for the whole mesh of Istio.
         * Default: `istio-system`.
         * @visibility backend
         */
        istioRootNamespace?: string;
        /**
         * For one answer. Default: 15, at most 60.
         * @visibility backend
         */
        timeoutSeconds?: number;
        /**
         * Of one answer. Default: 32 MiB, at most 256 MiB.
         * @visibility backend
         */
        maxBytes?: number;
        /**
         * Default: every hour.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
