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
import { readOpenssfScorecardConfig } from './config';
import { OpenssfScorecardSource } from './OpenssfScorecardSource';

/**
 * Adds the fact source `openssf-scorecard`, if `maturity.sources.openssfScorecard`
 * is configured.
 *
 * @public
 */
export const maturityModuleOpenssfScorecard = createBackendModule({
  pluginId: 'maturity',
  moduleId: 'openssf-scorecard',
  register(env) {
    env.registerInit({
      deps: {
        sources: maturityFactSourcesExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        urlReader: coreServices.urlReader,
      },
      async init({ sources, config, logger, urlReader }) {
        const options = readOpenssfScorecardConfig(config);
        if (!options) {
          logger.info(
            'The source openssf-scorecard is off, since maturity.sources.openssfScorecard is not configured',
          );
          return;
        }
        sources.addFactSource(
          OpenssfScorecardSource.create({ ...options, urlReader }),
        );
      },
    });
  },
});
