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
  BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
// The module is tried in the plugin that it is for.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import maturityPlugin from '@platform-maturity/backstage-plugin-maturity-backend';
import request from 'supertest';
import { setTimeout as sleep } from 'timers/promises';
import maturityModule from '..';

const SOURCE = 'tech-insights';
const TASK = `maturity-facts-${SOURCE}`;
const PATIENCE_MS = 60_000;

interface SourceHealth {
  readonly id: string;
  readonly lastRunAt?: string;
}

/** A portal with the maturity backend and this source. */
export interface Portal {
  get<T>(path: string): Promise<T>;
  /** Lets the source ask once, and gives its health. */
  collect(): Promise<SourceHealth>;
}

export async function startPortal(options: {
  techInsights: JsonObject;
  /** Default: those that ship with the product. */
  models?: JsonObject[];
  components: readonly string[];
  features?: BackendFeature[];
}): Promise<Portal> {
  const { techInsights, models, components, features = [] } = options;
  const scheduler = mockServices.scheduler();
  const { server } = await startTestBackend({
    features: [
      maturityPlugin,
      maturityModule,
      ...features,
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      mockServices.rootConfig.factory({
        data: { maturity: { models, sources: { techInsights } } },
      }),
      catalogServiceMock.factory({ entities: components.map(toComponent) }),
      metricsServiceMock.factory(),
      mockServices.auditor.factory(),
    ],
  });
  const get: Portal['get'] = async path => {
    const { body } = await request(server)
      .get(`/api/maturity/v1/${path}`)
      .set('Authorization', mockCredentials.service.header());
    return body;
  };
  const health = async () => {
    const { sources } = await get<{ sources: SourceHealth[] }>('status');
    return sources.find(({ id }) => id === SOURCE);
  };
  const until = async (reached: () => Promise<boolean>) => {
    const end = Date.now() + PATIENCE_MS;
    while (!(await reached())) {
      if (Date.now() > end) {
        throw new Error(JSON.stringify(await get('status'), undefined, 1));
      }
      await sleep(100);
    }
  };
  const scan = scheduler.triggerTask('maturity-catalog-scan');
  await until(async () =>
    (await scheduler.getScheduledTasks()).some(({ id }) => id === TASK),
  );
  await scan;
  return {
    get,
    async collect() {
      const before = (await health())?.lastRunAt;
      await scheduler.triggerTask(TASK);
      let now: SourceHealth | undefined;
      await until(async () => {
        now = await health();
        return now?.lastRunAt !== undefined && now.lastRunAt !== before;
      });
      return now as SourceHealth;
    },
  };
}

function toComponent(ref: string) {
  const { kind, namespace, name } = parseEntityRef(ref);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind === 'api' ? 'API' : 'Component',
    metadata: { namespace, name },
    spec: { type: 'service', lifecycle: 'production', owner: 'team' },
  };
}
