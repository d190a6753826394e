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
const path = require('node:path');
const { CHECKS } = require('./checks');

const example = path.resolve(__dirname, '..', 'example');
const BUILT_IN = [
  'entityMetadataFactRetriever',
  'entityOwnershipFactRetriever',
  'techdocsFactRetriever',
];

/** What the environment says about the backend. */
function readSettings(env) {
  return {
    port: Number(env.TECH_INSIGHTS_PORT || 7207),
    token: env.TECH_INSIGHTS_TOKEN || 'tech-insights-peer-token',
    catalog: env.TECH_INSIGHTS_CATALOG || path.join(example, 'catalog.yaml'),
    factFile: env.TECH_INSIGHTS_FACTS || path.join(example, 'facts.json'),
    cadence: env.TECH_INSIGHTS_CADENCE || '* * * * *',
    postgres: env.TECH_INSIGHTS_POSTGRES
      ? JSON.parse(env.TECH_INSIGHTS_POSTGRES)
      : undefined,
    retrievers: env.TECH_INSIGHTS_RETRIEVERS
      ? env.TECH_INSIGHTS_RETRIEVERS.split(',')
      : [...BUILT_IN, 'factFile'],
    checks: env.TECH_INSIGHTS_CHECKS
      ? JSON.parse(fs.readFileSync(env.TECH_INSIGHTS_CHECKS, 'utf8'))
      : CHECKS,
  };
}

function toConfig(settings) {
  const { port, token, catalog, factFile, cadence, postgres } = settings;
  const retriever = { cadence, initialDelay: { seconds: 3 } };
  const retrievers = settings.retrievers.filter(
    name => name !== 'factFile' || factFile,
  );
  const url = /^https?:/.test(catalog);
  return {
    app: { baseUrl: `http://localhost:${port}` },
    backend: {
      baseUrl: `http://localhost:${port}`,
      listen: { host: '127.0.0.1', port },
      database: postgres
        ? { client: 'pg', connection: postgres }
        : { client: 'better-sqlite3', connection: ':memory:' },
      auth: {
        externalAccess: [
          { type: 'static', options: { token, subject: 'maturity' } },
        ],
      },
      reading: url ? { allow: [{ host: new URL(catalog).host }] } : {},
    },
    catalog: {
      processingInterval: { seconds: 30 },
      rules: [
        {
          allow: [
            'API',
            'Component',
            'Domain',
            'Group',
            'Location',
            'Resource',
            'System',
            'Template',
            'User',
          ],
        },
      ],
      locations: [{ type: url ? 'url' : 'file', target: locate(catalog, url) }],
    },
    techInsights: {
      factRetrievers: Object.fromEntries(
        retrievers.map(name => [name, retriever]),
      ),
      factChecker: { checks: settings.checks },
    },
  };
}

function locate(catalog, url) {
  return url ? catalog : path.resolve(catalog);
}

module.exports = { readSettings, toConfig };
