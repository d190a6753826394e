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

import { JsonObject } from '@backstage/types';
import knexFactory, { Knex } from 'knex';
import { freePort } from '../bench/process/freePort';
import { Organisation, SOURCES } from '../organisation';
import { TestPostgres } from '../postgres';
import { Replica } from '../replica';
import { watchClaims } from './claims';
import { FaultyCatalog } from './FaultyCatalog';

const TOKEN = 'what-the-pipelines-present';
const REPLICAS = ['replica-a', 'replica-b'] as const;
/** Of a log that is shown. */
const LAST_LINES = 30;
const DATABASE = 'backstage_plugin_';

const silent = () => {};
const SILENT = {
  warn: silent,
  error: silent,
  deprecate: silent,
  debug: silent,
};

/** How long a scan may take before another replica reads the catalog. */
export const SCAN_TIMEOUT_SECONDS = 10;

/** Two replicas on one PostgreSQL, and the catalog that they read. */
export class Cluster {
  readonly postgres: TestPostgres;
  readonly catalog: FaultyCatalog;
  /** The tests' own connection to the database of the replicas. */
  readonly knex: Knex;
  /** The check that the model has no more, for those that start from now on. */
  withoutCheck: string | undefined;
  readonly #replicas = new Map<string, Replica>();
  /** What replicas wrote that ended without being told to. */
  readonly failures: string[] = [];
  readonly #others: { knex: Knex; replica?: Replica }[] = [];

  static async start(organisation: Organisation): Promise<Cluster> {
    const postgres = await TestPostgres.start();
    const catalog = await FaultyCatalog.start(organisation);
    const cluster = new Cluster(postgres, catalog);
    try {
      const [first, ...others] = REPLICAS;
      await cluster.startReplica(first);
      await watchClaims(cluster.knex);
      for (const name of others) {
        await cluster.startReplica(name);
      }
      return cluster;
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  }

  private constructor(postgres: TestPostgres, catalog: FaultyCatalog) {
    this.postgres = postgres;
    this.catalog = catalog;
    this.knex = this.#connect(DATABASE);
  }

  /** Those that run. */
  get replicas(): Replica[] {
    return [...this.#replicas.values()].filter(replica => !replica.isGone);
  }

  replica(name: string): Replica {
    const replica = this.#replicas.get(name);
    if (!replica) {
      throw new Error(`There is no ${name}`);
    }
    return replica;
  }

  async startReplica(name: string): Promise<Replica> {
    const replica = await this.#start({ name, databasePrefix: DATABASE });
    this.#replicas.set(name, replica);
    return replica;
  }

  /** A single replica that nothing happens to, on a database of its own. */
  async startUndisturbed(): Promise<{ replica: Replica; knex: Knex }> {
    const databasePrefix = 'undisturbed_';
    const other: { knex: Knex; replica?: Replica } = {
      knex: this.#connect(databasePrefix),
    };
    this.#others.push(other);
    const replica = await this.#start({ name: 'undisturbed', databasePrefix });
    other.replica = replica;
    return { replica, knex: other.knex };
  }

  async stop(): Promise<void> {
    const replicas = [
      ...this.#replicas.values(),
      ...this.#others.flatMap(({ replica }) => replica ?? []),
    ];
    await Promise.all(replicas.map(replica => replica.stop()));
    await Promise.all(
      [this.knex, ...this.#others.map(({ knex }) => knex)].map(knex =>
        knex.destroy(),
      ),
    );
    await this.catalog.stop();
    await this.postgres.stop();
  }

  async #start(options: {
    name: string;
    databasePrefix: string;
  }): Promise<Replica> {
    const replica = await Replica.start({
      ...options,
      port: await freePort(),
      postgres: this.postgres.connection,
      catalogUrl: this.catalog.urlFor(options.name),
      maturity: maturityConfig(this.withoutCheck),
      token: TOKEN,
    });
    replica.ended.then(({ code, signal }) => {
      if (replica.hasFailed) {
        const last = replica.log.slice(-LAST_LINES).join('\n');
        this.failures.push(`${replica.name} (${signal ?? code}):\n${last}`);
      }
    });
    return replica;
  }

  #connect(prefix: string): Knex {
    return knexFactory({
      client: 'pg',
      connection: {
        ...this.postgres.connection,
        database: `${prefix}maturity`,
        application_name: 'damage',
      },
      pool: { min: 0, max: 2 },
      // That connections break is what is wanted here.
      log: SILENT,
    });
  }
}

/** The catalog is read often, and given up soon. */
function maturityConfig(withoutCheck?: string): JsonObject {
  const sources = Object.entries(SOURCES).map(([id, facts]) => [
    id,
    { subjects: ['external:pipeline'], facts: [...facts] },
  ]);
  return {
    models: [
      {
        builtin: 'five-level',
        overrides: withoutCheck
          ? [{ check: withoutCheck, disabled: true }]
          : [],
      },
    ],
    catalog: {
      schedule: {
        frequency: { seconds: 5 },
        timeout: { seconds: SCAN_TIMEOUT_SECONDS },
        initialDelay: { seconds: 1 },
      },
    },
    facts: { sources: Object.fromEntries(sources) },
  };
}
