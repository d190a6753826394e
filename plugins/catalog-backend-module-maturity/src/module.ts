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
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { MaturityAnnotationsProcessor } from './MaturityAnnotationsProcessor';
import { readKnownModels } from './readKnownModels';

/**
 * Checks the maturity annotations of entities when the catalog ingests them.
 *
 * @public
 */
export const catalogModuleMaturity = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'maturity',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ catalog, config, logger }) {
        catalog.addProcessor(
          MaturityAnnotationsProcessor.create(
            await readKnownModels({ config, logger }),
          ),
        );
      },
    });
  },
});
