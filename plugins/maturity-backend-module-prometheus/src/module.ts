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
import { maturityFactSourcesExtensionPoint } from '@platform-maturity/backstage-plugin-maturity-node';
import { readPrometheusConfig } from './config';
import { PrometheusSource } from './PrometheusSource';

/**
 * Adds a fact source for each entry of `maturity.sources.prometheus`.
 *
 * @public
 */
export const maturityModulePrometheus = createBackendModule({
  pluginId: 'maturity',
  moduleId: 'prometheus',
  register(env) {
    env.registerInit({
      deps: {
        sources: maturityFactSourcesExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ sources, config, logger }) {
        const entries = readPrometheusConfig(config);
        if (entries.length === 0) {
          logger.info(
            'No Prometheus is asked for facts, since maturity.sources.prometheus is not configured',
          );
        }
        for (const entry of entries) {
          sources.addFactSource(PrometheusSource.create(entry));
        }
      },
    });
  },
});
