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
import { readTechInsightsConfig } from './config';
import { createAccess } from './createAccess';
import { readShippedTypes } from './readShippedTypes';
import { TechInsightsSource } from './TechInsightsSource';

/**
 * Adds the fact source `tech-insights`, if `maturity.sources.techInsights` is
 * configured.
 *
 * @public
 */
export const maturityModuleTechInsights = createBackendModule({
  pluginId: 'maturity',
  moduleId: 'tech-insights',
  register(env) {
    env.registerInit({
      deps: {
        sources: maturityFactSourcesExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        discovery: coreServices.discovery,
        auth: coreServices.auth,
      },
      async init({ sources, config, logger, discovery, auth }) {
        const options = readTechInsightsConfig(config);
        if (!options) {
          logger.info(
            'The source tech-insights is off, since maturity.sources.techInsights is not configured',
          );
          return;
        }
        sources.addFactSource(
          TechInsightsSource.create({
            ...options,
            access: createAccess({ ...options, discovery, auth }),
            types: await readShippedTypes(),
          }),
        );
      },
    });
  },
});
