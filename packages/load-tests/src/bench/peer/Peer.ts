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
import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import knexFactory from 'knex';
import { benchFile, repositoryFile } from '../paths';
import { freePort } from '../process/freePort';
import { RunningPostgres } from '../process/startPostgres';

const FOLDER = repositoryFile('peers/tech-insights');
const TOKEN = 'tech-insights-bench-token';
const DATABASE = 'backstage_plugin_tech-insights';
const RETRIEVER = 'benchFactRetriever';
const PATIENCE_MS = 600_000;

/** What asking all checks of all entities costs. */
export interface PeerRun {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly statements: number;
}

export interface PeerOptions {
  postgres: RunningPostgres;
  /** Boolean facts by entity. */
  facts: ReadonlyMap<string, Readonly<Record<string, boolean>>>;
  /** One check for each. */
  factNames: readonly string[];
}

/** Tech Insights with the same entities, on the same PostgreSQL. */
export class Peer {
  readonly #process: ChildProcess;
  readonly #port: number;
  readonly #folder: string;
  readonly #checks: readonly string[];

  /** Resolves when it has the facts of all entities. */
  static async start(options: PeerOptions): Promise<Peer> {
    const folder = await mkdtemp(join(tmpdir(), 'maturity-peer-'));
    const port = await freePort();
    const { factNames, facts, postgres } = options;
    const write = async (name: string, content: unknown) => {
      const file = join(folder, name);
      await writeFile(file, JSON.stringify(content));
      return file;
    };
    await createDatabase(postgres);
    const child = spawn(
      process.execPath,
      ['-r', benchFile('peer/countStatements.js'), 'src/start.js'],
      {
        cwd: FOLDER,
        env: {
          ...process.env,
          NODE_ENV: 'development',
          LOG_LEVEL: 'error',
          TECH_INSIGHTS_PORT: String(port),
          TECH_INSIGHTS_TOKEN: TOKEN,
          TECH_INSIGHTS_POSTGRES: JSON.stringify(postgres.connection),
          TECH_INSIGHTS_RETRIEVERS: 'factFile',
          TECH_INSIGHTS_FACTS: await write('facts.json', factFile(options)),
          TECH_INSIGHTS_CHECKS: await write('checks.json', checksOf(factNames)),
        },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    );
    const checks = factNames.map(checkId);
    const peer = new Peer({ child, port, folder, checks });
    try {
      await untilFactsAreThere(child, postgres, facts.size);
    } catch (error) {
      await peer.stop();
      throw error;
    }
    return peer;
  }

  private constructor(options: {
    child: ChildProcess;
    port: number;
    folder: string;
    checks: readonly string[];
  }) {
    this.#process = options.child;
    this.#port = options.port;
    this.#folder = options.folder;
    this.#checks = options.checks;
  }

  /** All checks of all entities that it knows, as its overview asks for them. */
  async run(): Promise<PeerRun> {
    const before = await this.#statements();
    const started = performance.now();
    const response = await fetch(
      `http://127.0.0.1:${this.#port}/api/tech-insights/checks/run`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${TOKEN}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ entities: [], checks: this.#checks }),
      },
    );
    const content = await response.arrayBuffer();
    const milliseconds = performance.now() - started;
    if (!response.ok) {
      throw new Error(`Tech Insights answered with ${response.status}`);
    }
    return {
      milliseconds,
      bytes: content.byteLength,
      statements: (await this.#statements()) - before,
    };
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const ended = once(this.#process, 'exit');
      this.#process.kill('SIGKILL');
      await ended;
    }
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #statements(): Promise<number> {
    const answer = once(this.#process, 'message');
    this.#process.send('statements');
    const [total] = await answer;
    return total;
  }
}

function factFile({ facts, factNames }: PeerOptions): JsonObject {
  return {
    id: RETRIEVER,
    version: '1.0.0',
    title: 'Bench',
    description: 'What the generated organisation reports',
    schema: Object.fromEntries(
      factNames.map(name => [name, { type: 'boolean', description: name }]),
    ),
    entities: Object.fromEntries(
      [...facts].map(([ref, values]) => [ref, { facts: { ...values } }]),
    ),
  };
}

function checkId(fact: string): string {
  return `${fact}Check`;
}

function checksOf(factNames: readonly string[]): JsonObject {
  return Object.fromEntries(
    factNames.map(fact => [
      checkId(fact),
      {
        type: 'json-rules-engine',
        name: fact,
        description: fact,
        factIds: [RETRIEVER],
        rule: {
          conditions: { all: [{ fact, operator: 'equal', value: true }] },
        },
      },
    ]),
  );
}

async function createDatabase({ connection }: RunningPostgres): Promise<void> {
  const knex = knexFactory({ client: 'pg', connection });
  try {
    await knex.raw('create database ??', [DATABASE]);
  } finally {
    await knex.destroy();
  }
}

async function untilFactsAreThere(
  child: ChildProcess,
  { connection }: RunningPostgres,
  wanted: number,
): Promise<void> {
  const knex = knexFactory({
    client: 'pg',
    connection: { ...connection, database: DATABASE },
    pool: { min: 0, max: 1 },
  });
  const end = performance.now() + PATIENCE_MS;
  try {
    while ((await countEntities(knex)) < wanted) {
      if (child.exitCode !== null || performance.now() > end) {
        throw new Error('Tech Insights did not take in the facts');
      }
      await sleep(500);
    }
  } finally {
    await knex.destroy();
  }
}

async function countEntities(
  knex: ReturnType<typeof knexFactory>,
): Promise<number> {
  try {
    const [{ count }] = await knex('facts').countDistinct({ count: 'entity' });
    return Number(count);
  } catch {
    // The table is not there yet.
    return 0;
  }
}
