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

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import knexFactory, { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import { organisation, Organisation, SOURCES } from '../organisation';
import { BackendOptions } from './backend/BackendOptions';
import { KEEP_HEADER, Statement } from './backend/Statements';
import { CatalogOptions } from './catalog/CatalogOptions';
import { benchFile } from './paths';
import { ChildProcess } from './process/ChildProcess';
import { freePort } from './process/freePort';
import { HttpClient, TimedAnswer } from './process/HttpClient';
import { RunningPostgres, startPostgres } from './process/startPostgres';

const DATABASE = 'backstage_plugin_maturity';
const POLL_MS = 200;
/** As in a container of 1 GiB: left to itself Node takes more the more there is. */
const HEAP_MEGABYTES = 640;

/** A source that reports what the others report too. */
export const COLLECTOR = 'collector';

/** Who asks. */
export type Caller = 'everybody' | 'reader' | 'service';

const READER = 'user:default/reader';
const READERS_DOMAIN = 1;

const TOKENS: Readonly<Record<Caller, string>> = {
  everybody: mockCredentials.user.header('user:default/everybody'),
  reader: mockCredentials.user.header(READER),
  service: mockCredentials.service.header({
    onBehalfOf: mockCredentials.service('external:pipeline'),
    targetPluginId: 'maturity',
  }),
};

/** A request of a caller; of the path what comes after `/api/maturity`. */
export interface PortalRequest {
  path: string;
  caller?: Caller;
  method?: string;
  body?: JsonObject;
}

export interface PortalOptions {
  seed: number;
  components: number;
  /** The beginning of `maturity` in the configuration. */
  maturity?: JsonObject;
}

/** A database, a catalog and a backend, each in a process of its own. */
export class Portal {
  readonly company: Organisation;
  readonly database: Knex;
  readonly postgres: RunningPostgres;
  readonly #options: PortalOptions;
  readonly #catalog: ChildProcess;
  #backend: ChildProcess | undefined;
  #http: HttpClient | undefined;
  #requests = 0;

  /** With an empty database, the tables made, and no backend yet. */
  static async create(options: PortalOptions): Promise<Portal> {
    const postgres = await startPostgres();
    try {
      const database = await openDatabase(postgres);
      const catalogOptions: CatalogOptions = {
        seed: options.seed,
        components: options.components,
        reader: { ref: READER, domain: READERS_DOMAIN },
      };
      const catalog = await ChildProcess.start({
        file: benchFile('catalog/main.ts'),
        options: catalogOptions,
      });
      return new Portal(options, { postgres, database, catalog });
    } catch (error) {
      await postgres.stop();
      throw error;
    }
  }

  private constructor(
    options: PortalOptions,
    started: {
      postgres: RunningPostgres;
      database: Knex;
      catalog: ChildProcess;
    },
  ) {
    this.#options = options;
    this.company = organisation(options);
    this.postgres = started.postgres;
    this.database = started.database;
    this.#catalog = started.catalog;
  }

  get backend(): ChildProcess {
    if (!this.#backend) {
      throw new Error('The backend does not run');
    }
    return this.#backend;
  }

  /** Milliseconds until it answers. */
  async startBackend(maturity: JsonObject = {}): Promise<number> {
    const port = await freePort();
    const options: BackendOptions = {
      port,
      database: this.postgres.connection,
      catalogPort: await this.#catalog.ask<number>('port'),
      reader: READER,
      maturity: { ...maturityConfig(), ...this.#options.maturity, ...maturity },
    };
    const started = performance.now();
    this.#backend = await ChildProcess.start({
      file: benchFile('backend/main.ts'),
      options,
      nodeOptions: ['--expose-gc', `--max-old-space-size=${HEAP_MEGABYTES}`],
    });
    this.#http = HttpClient.create({ port });
    return performance.now() - started;
  }

  /** From now on a page of the catalog takes so long for each entity. */
  async paceCatalog(millisecondsPerEntity: number): Promise<void> {
    await this.#catalog.ask('pace', millisecondsPerEntity);
  }

  async stopBackend(): Promise<void> {
    this.#http?.close();
    await this.#backend?.stop();
    this.#backend = undefined;
  }

  async stop(): Promise<void> {
    await this.stopBackend();
    await this.#catalog.stop();
    await this.database.destroy();
    await this.postgres.stop();
  }

  /** @throws for an answer that is no success */
  async ask(request: PortalRequest): Promise<TimedAnswer> {
    return this.#ask(request);
  }

  async json<T = JsonObject>(request: PortalRequest | string): Promise<T> {
    const asked = typeof request === 'string' ? { path: request } : request;
    return JSON.parse((await this.#ask(asked)).text);
  }

  /** The statements that a request makes. */
  async statementsOf(request: PortalRequest): Promise<Statement[]> {
    this.#requests += 1;
    const key = `request-${this.#requests}`;
    await this.#ask(request, { [KEEP_HEADER]: key });
    const statements = await this.backend.ask('statementsOf', key);
    return statements as unknown as Statement[];
  }

  /** Asks again and again; milliseconds until the answer is as wanted. */
  async until<T = JsonObject>(
    request: PortalRequest | string,
    wanted: (answer: T) => boolean,
    pollMilliseconds: number = POLL_MS,
  ): Promise<number> {
    const started = performance.now();
    for (;;) {
      if (wanted(await this.json<T>(request))) {
        return performance.now() - started;
      }
      await sleep(pollMilliseconds);
    }
  }

  async #ask(
    { path, caller = 'everybody', method, body }: PortalRequest,
    headers?: Record<string, string>,
  ): Promise<TimedAnswer> {
    if (!this.#http) {
      throw new Error('The backend does not run');
    }
    const answer = await this.#http.send({
      path: `/api/maturity${path}`,
      token: TOKENS[caller],
      method,
      body,
      headers,
    });
    if (answer.status >= 300) {
      throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 500)}`);
    }
    return answer;
  }
}

/** The schedule is that of a day: passes begin when they are asked for. */
function maturityConfig(): JsonObject {
  const sources = Object.entries(SOURCES).map(([id, facts]) => [
    id,
    { subjects: ['external:pipeline'], facts: [...facts] },
  ]);
  const collector = {
    subjects: ['external:pipeline'],
    facts: Object.values(SOURCES).flat(),
  };
  return {
    catalog: {
      schedule: { frequency: { hours: 24 }, timeout: { hours: 1 } },
    },
    facts: {
      sources: { ...Object.fromEntries(sources), [COLLECTOR]: collector },
    },
  };
}

async function openDatabase({ connection }: RunningPostgres): Promise<Knex> {
  const server = knexFactory({ client: 'pg', connection });
  await server.raw(`create database ${DATABASE}`);
  await server.destroy();
  const database = knexFactory({
    client: 'pg',
    connection: { ...connection, database: DATABASE },
    pool: { min: 0, max: 4 },
  });
  await database.migrate.latest({
    directory: resolvePackagePath(
      '@platform-maturity/backstage-plugin-maturity-backend',
      'migrations',
    ),
  });
  return database;
}
