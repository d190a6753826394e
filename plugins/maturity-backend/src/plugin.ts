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
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { JsonObject } from '@backstage/types';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  maturityFactSourcesExtensionPoint,
  maturityModelsExtensionPoint,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { FactSources } from './facts';
import { startMaturity } from './startMaturity';

/**
 * Scores the entities of the catalog against maturity models.
 *
 * @public
 */
export const maturityPlugin = createBackendPlugin({
  pluginId: 'maturity',
  register(env) {
    const addedModels: (string | JsonObject)[] = [];
    env.registerExtensionPoint(maturityModelsExtensionPoint, {
      addModel(model) {
        addedModels.push('text' in model ? model.text : model.document);
      },
    });
    const sources = FactSources.create();
    env.registerExtensionPoint(maturityFactSourcesExtensionPoint, sources);

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { router, authPolicy, stop } = await startMaturity({
          ...deps,
          addedModels,
          sources,
        });
        deps.httpRouter.use(router);
        if (authPolicy) {
          deps.httpRouter.addAuthPolicy(authPolicy);
        }
        deps.lifecycle.addShutdownHook(stop);
      },
    });
  },
});
