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

'use strict';

const { createBackend } = require('@backstage/backend-defaults');
const {
  coreServices,
  createServiceFactory,
} = require('@backstage/backend-plugin-api');
const { WinstonLogger } = require('@backstage/backend-defaults/rootLogger');
const { ConfigReader } = require('@backstage/config');
const { readSettings, toConfig } = require('./settings');
const { factFileModule } = require('./factFileModule');

const settings = readSettings(process.env);
const backend = createBackend();

// Nothing of the repository around it is read: neither app-config.yaml nor
// other packages' configuration.
backend.add(
  createServiceFactory({
    service: coreServices.rootConfig,
    deps: {},
    factory: () => new ConfigReader(toConfig(settings)),
  }),
);
backend.add(
  createServiceFactory({
    service: coreServices.rootLogger,
    deps: {},
    factory: () => {
      const logger = WinstonLogger.create({
        level: process.env.LOG_LEVEL ?? 'info',
        format: WinstonLogger.colorFormat(),
      });
      logger.addRedactions([settings.token]);
      return logger;
    },
  }),
);
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage-community/plugin-tech-insights-backend'));
backend.add(
  import('@backstage-community/plugin-tech-insights-backend-module-jsonfc'),
);
if (settings.factFile) {
  backend.add(factFileModule(settings.factFile));
}
backend.start();
