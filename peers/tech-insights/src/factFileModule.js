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

const fs = require('node:fs');
const { createBackendModule } = require('@backstage/backend-plugin-api');
const { parseEntityRef } = require('@backstage/catalog-model');
const {
  techInsightsFactRetrieversExtensionPoint,
} = require('@backstage-community/plugin-tech-insights-node');
const { DateTime } = require('luxon');

/**
 * A fact retriever as companies write them: what it says stands in a file,
 * `{ id, version, schema, entities: { <ref>: { observedAt?, facts } } }`, which
 * is read again in each round.
 */
function factFileModule(file) {
  const read = () => JSON.parse(fs.readFileSync(file, 'utf8'));
  const { id, version, title, description, schema } = read();
  return createBackendModule({
    pluginId: 'tech-insights',
    moduleId: 'fact-file',
    register(env) {
      env.registerInit({
        deps: { retrievers: techInsightsFactRetrieversExtensionPoint },
        async init({ retrievers }) {
          retrievers.addFactRetrievers({
            factFile: {
              id,
              version,
              title,
              description,
              schema,
              handler: async () => Object.entries(read().entities).map(toFacts),
            },
          });
        },
      });
    },
  });
}

function toFacts([ref, { observedAt, facts }]) {
  return {
    entity: parseEntityRef(ref),
    facts,
    timestamp: observedAt ? DateTime.fromISO(observedAt) : DateTime.now(),
  };
}

module.exports = { factFileModule };
