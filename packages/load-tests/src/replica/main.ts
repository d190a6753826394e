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

import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import maturityPlugin from '@platform-maturity/backstage-plugin-maturity-backend';
import { REPLICA_OPTIONS, ReplicaOptions } from './ReplicaOptions';
import { Trap } from './Trap';
import { watchStatements } from './watchStatements';

/*
 * A backend as adopters run several of: the plugin with Backstage's own
 * services, on a PostgreSQL and a catalog that others use too.
 */
const options: ReplicaOptions = JSON.parse(
  process.env[REPLICA_OPTIONS] ?? '{}',
);
const setTrap = watchStatements();
const baseUrl = `http://127.0.0.1:${options.port}`;

const backend = createBackend();
backend.add(
  createServiceFactory({
    service: coreServices.rootConfig,
    deps: {},
    factory: () =>
      new ConfigReader({
        app: { baseUrl },
        backend: {
          baseUrl,
          listen: { host: '127.0.0.1', port: options.port },
          auth: {
            externalAccess: [
              {
                type: 'static',
                options: { token: options.token, subject: 'external:pipeline' },
              },
            ],
          },
          database: {
            client: 'pg',
            prefix: options.databasePrefix,
            connection: {
              ...options.postgres,
              application_name: options.name,
            },
          },
        },
        discovery: {
          endpoints: [{ target: options.catalogUrl, plugins: ['catalog'] }],
        },
        maturity: options.maturity,
      }),
  }),
);
backend.add(maturityPlugin);
backend.start().then(
  () => process.send?.('started'),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);

process.on('message', trap => {
  setTrap(trap as Trap);
  process.send?.('trap set');
});
// Whoever started it may be killed.
process.on('disconnect', () => process.exit(0));
