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
import { ScmIntegrations } from '@backstage/integration';
import { maturityFactSourcesExtensionPoint } from '@platform-maturity/backstage-plugin-maturity-node';
import { readRepositorySourceConfig } from './config';
import { RepositoryFactSource } from './RepositoryFactSource';

/**
 * Adds the source `repository` to the maturity backend. It works without
 * configuration, with the integrations that the portal has.
 *
 * @public
 */
export const maturityModuleRepository = createBackendModule({
  pluginId: 'maturity',
  moduleId: 'repository',
  register(env) {
    env.registerInit({
      deps: {
        sources: maturityFactSourcesExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        urlReader: coreServices.urlReader,
      },
      async init({ sources, config, logger, urlReader }) {
        sources.addFactSource(
          RepositoryFactSource.create({
            config: readRepositorySourceConfig(config),
            urlReader,
            integrations: ScmIntegrations.fromConfig(config),
            logger,
          }),
        );
      },
    });
  },
});
