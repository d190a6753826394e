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
  createBackendModule,
  createServiceFactory,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import permissionPlugin from '@backstage/plugin-permission-backend';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { JsonObject } from '@backstage/types';
import { setTimeout as sleep } from 'timers/promises';
import { Database } from '../../database';
import { maturityPlugin } from '../../plugin';
import { AuditTrail } from './AuditTrail';
import { authorizationOf, CI, PortalCaller, portalHttpAuth } from './callers';
import { PortalCatalog } from './PortalCatalog';
import { PortalPolicy } from './PortalPolicy';

const CATALOG_SCAN = 'maturity-catalog-scan';

const HOUR_MS = 3_600_000;
const DAY = 86_400_000;

/** Tells hanging from answering, on a busy machine too. */
const ANSWER_WITHIN_MS = 60_000;

export interface PortalOptions {
  database: Database;
  catalog: PortalCatalog;
  /** Below `maturity`. */
  config?: JsonObject;
  features?: BackendFeature[];
  /**
   * Nothing is scored until the catalog is read as a whole, as at a first
   * start; that takes ten seconds. Otherwise scoring runs beside the scan.
   */
  isNew?: boolean;
}

export interface Ask {
  as?: PortalCaller;
  method?: string;
  /** Below `/api/maturity`. */
  path: string;
  /** Sent as JSON, and a string as it is. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** Undefined when it is not JSON. */
  body: any;
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;

/**
 * The plugin in a backend with the permission backend, on a port, on a
 * database, before a catalog. What comes back asks it over HTTP.
 */
export async function startPortal(options: PortalOptions) {
  const { database, catalog, config = {}, features = [], isNew } = options;
  if (!isNew) {
    await pretendSettled(database);
  }
  const policy = PortalPolicy.create();
  const audit = AuditTrail.create();
  let scheduler: SchedulerService | undefined;
  const backend = await startTestBackend({
    features: [
      maturityPlugin,
      permissionPlugin,
      createBackendModule({
        pluginId: 'permission',
        moduleId: 'portal-policy',
        register(reg) {
          reg.registerInit({
            deps: { policies: policyExtensionPoint },
            async init({ policies }) {
              policies.setPolicy(policy);
            },
          });
        },
      }),
      createBackendModule({
        pluginId: 'maturity',
        moduleId: 'portal-scheduler',
        register(reg) {
          reg.registerInit({
            deps: { tasks: coreServices.scheduler },
            async init({ tasks }) {
              scheduler = tasks;
            },
          });
        },
      }),
      mockServices.database.factory({ knex: database.knex }),
      mockServices.rootConfig.factory({
        data: { permission: { enabled: true }, maturity: config },
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog.service,
      }),
      mockServices.scheduler.factory(),
      metricsServiceMock.factory(),
      portalHttpAuth,
      audit.factory(),
      ...features,
    ],
  });
  const address = `http://localhost:${backend.server.port()}/api/maturity`;

  async function ask(wish: Ask): Promise<Answer> {
    const { as = CI, method = 'get', path, body, headers = {} } = wish;
    const response = await send(`${address}${path}`, {
      method: method.toUpperCase(),
      headers: {
        authorization: authorizationOf(as),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body:
        body === undefined || typeof body === 'string'
          ? body
          : JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: parsed(text),
    };
  }

  /** Waits until the catalog is read and nothing waits to be scored. */
  const untilScored = () =>
    eventually(
      async () => (await ask({ path: '/v1/status' })).body,
      ({ state, scan, models }) =>
        state === 'scored' &&
        // the scan that is on record from the beginning is of yesterday
        Date.parse(scan.finishedAt) > Date.now() - HOUR_MS &&
        models.some(({ subjects }: { subjects: number }) => subjects > 0),
    );

  /** Waits until no draft is tried any more: there is one at a time. */
  const untilTried = () =>
    eventually(
      () => database.knex('what_ifs').where({ active: 1 }),
      ({ length }) => length === 0,
    );

  return {
    address,
    ask,
    audit,
    catalog,
    database,
    policy,
    scan: async () => scheduler?.triggerTask(CATALOG_SCAN),
    stop: () => backend.stop(),
    untilScored,
    untilTried,
  };
}

/** Asks again until the answer is as wanted; the answer is shown if never. */
export async function eventually<T>(
  ask: () => Promise<T>,
  wanted: (answer: T) => boolean,
  attempts = 600,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await ask();
    if (wanted(answer)) {
      return answer;
    }
    if (attempt > attempts) {
      throw new Error(`It stayed at ${JSON.stringify(answer, null, 1)}`);
    }
    await sleep(100);
  }
}

/**
 * As after a scan of yesterday, of a catalog with an entity that is gone now:
 * scoring does not wait for a catalog that is being filled.
 */
async function pretendSettled({ knex }: Database): Promise<void> {
  if (await knex('subjects').first('id')) {
    return;
  }
  const yesterday = Date.now() - DAY;
  await knex('scans').insert({
    started_at: yesterday,
    finished_at: yesterday,
    complete: true,
    entities: 1,
    changed: 0,
    removed: 1,
  });
  await knex('subjects').insert({
    ref: 'component:default/gone',
    kind: 'component',
    namespace: 'default',
    name: 'gone',
    title: 'gone',
    part_of: '[]',
    tags: '[]',
    entity: '{}',
    hash: '',
    scan_facts: '[]',
    created_at: yesterday,
    updated_at: yesterday,
    removed_at: yesterday,
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads again over a connection of its own what met one that was just closed. */
async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    const { code } = (error as { cause?: { code?: string } }).cause ?? {};
    if (code === 'ECONNRESET' && init.method === 'GET') {
      return fetch(url, init);
    }
    throw error;
  }
}
