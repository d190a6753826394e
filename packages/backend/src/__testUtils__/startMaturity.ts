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
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import maturityPlugin from '@platform-maturity/backstage-plugin-maturity-backend';
import { Knex } from 'knex';
import request from 'supertest';
import { setTimeout as sleep } from 'timers/promises';

const SERVICE = mockCredentials.service.header();
const POLL_MS = 200;

export interface StartMaturityOptions {
  databases: TestDatabases;
  entities: Entity[];
  /** The `maturity` part of the configuration. */
  config: JsonObject;
}

/** The real plugin over a catalog that does not change. */
export interface StartedMaturity {
  knex: Knex;
  get<T>(path: string): Promise<T>;
  push(body: object): Promise<void>;
  /** Resolves when everything that is there has been scored. */
  settled(): Promise<void>;
}

export async function startMaturity(
  options: StartMaturityOptions,
): Promise<StartedMaturity> {
  const knex = await options.databases.init('SQLITE_3');
  const { server } = await startTestBackend({
    features: [
      maturityPlugin,
      mockServices.database.factory({ knex }),
      mockServices.rootConfig.factory({ data: { maturity: options.config } }),
      catalogServiceMock.factory({ entities: options.entities }),
      metricsServiceMock.factory(),
      mockServices.auditor.factory(),
    ],
  });
  const get = async <T>(path: string): Promise<T> => {
    const { status, body } = await request(server)
      .get(`/api/maturity${path}`)
      .set('Authorization', SERVICE);
    if (status !== 200) {
      throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    }
    return body;
  };
  return {
    knex,
    get,
    async push(body) {
      const answer = await request(server)
        .post('/api/maturity/v1/facts')
        .set('Authorization', SERVICE)
        .send(body);
      if (answer.status !== 200) {
        throw new Error(JSON.stringify(answer.body));
      }
    },
    async settled() {
      while ((await get<{ state: string }>('/v1/status')).state !== 'scored') {
        await sleep(POLL_MS);
      }
    },
  };
}
