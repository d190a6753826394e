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
import { mockServices } from '@backstage/backend-test-utils';
import permissionBackend from '@backstage/plugin-permission-backend';
import maturityPlugin from '@platform-maturity/backstage-plugin-maturity-backend';
import { answerQuestions, readOptions } from '../process/answerQuestions';
import { authService } from './authService';
import { BackendOptions } from './BackendOptions';
import { policyModule } from './policyModule';
import { readerPlugin } from './readerPlugin';
import { Statements } from './Statements';

/*
 * The backend that is measured: the plugin as adopters have it, on PostgreSQL,
 * with permissions, and with the tokens of test backends.
 */
const statements = Statements.install();
const options = readOptions<BackendOptions>();
const baseUrl = `http://127.0.0.1:${options.port}`;
const reader = readerPlugin();

const backend = createBackend();
backend.add(
  mockServices.rootConfig.factory({
    data: {
      app: { baseUrl },
      backend: {
        baseUrl,
        listen: { host: '127.0.0.1', port: options.port },
        database: { client: 'pg', connection: { ...options.database } },
      },
      discovery: {
        endpoints: [
          {
            target: `http://127.0.0.1:${options.catalogPort}/api/catalog`,
            plugins: ['catalog'],
          },
        ],
      },
      permission: { enabled: true },
      maturity: options.maturity,
    },
  }),
);
backend.add(authService);
backend.add(mockServices.httpAuth.factory());
backend.add(mockServices.userInfo.factory());
backend.add(permissionBackend);
backend.add(policyModule({ reader: options.reader }));
backend.add(maturityPlugin);
backend.add(reader.feature);
const started = backend.start();

answerQuestions({
  ready: async () => {
    await started;
  },
  memory: () => {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  },
  readCatalog: () => reader.readCatalog(),
  statementsOf: key => statements.take(String(key)),
  statements: () => statements.total,
});
