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
import { JsonObject } from '@backstage/types';
import { ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { REPLICA_OPTIONS, ReplicaOptions } from './ReplicaOptions';
import { Trap, TRAP_LINE, TrapReport } from './Trap';

const PACKAGE = resolvePackagePath('@platform-maturity/load-tests');
const KEPT_LINES = 400;
const STOP_MS = 20_000;
const ANSWER_MS = 30_000;

/** A request; of the path what comes after `/api/maturity`. */
export interface ReplicaRequest {
  path: string;
  body?: JsonObject;
}

export interface ReplicaAnswer {
  status: number;
  body: JsonObject;
}

/** How a process ended. */
export interface ReplicaEnd {
  signal?: NodeJS.Signals;
  code?: number;
  report?: TrapReport;
}

/** A backend in a process of its own that can be killed. */
export class Replica {
  readonly name: string;
  /** Resolves when the process is gone, however. */
  readonly ended: Promise<ReplicaEnd>;
  readonly #options: ReplicaOptions;
  readonly #process: ChildProcess;
  readonly #log: string[] = [];
  readonly #said = new EventEmitter();
  #report: TrapReport | undefined;
  #isGone = false;
  #isToEnd = false;

  /** Resolves when it answers. */
  static async start(options: ReplicaOptions): Promise<Replica> {
    const replica = new Replica(options);
    await replica.#hear('started');
    return replica;
  }

  private constructor(options: ReplicaOptions) {
    this.name = options.name;
    this.#options = options;
    this.#process = spawn(
      process.execPath,
      [
        '-r',
        '@backstage/cli/config/nodeTransform.cjs',
        join(PACKAGE, 'src/replica/main.ts'),
      ],
      {
        cwd: PACKAGE,
        env: {
          ...process.env,
          NODE_ENV: 'production',
          LOG_LEVEL: 'info',
          [REPLICA_OPTIONS]: JSON.stringify(options),
        },
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      if (stream) {
        createInterface(stream).on('line', line => this.#take(line));
      }
    }
    this.ended = new Promise(resolve =>
      // After its last line, which may be a report.
      this.#process.once('close', (code, signal) => {
        this.#isGone = true;
        this.#isToEnd ||= this.#report !== undefined;
        resolve({
          signal: signal ?? undefined,
          code: code ?? undefined,
          report: this.#report,
        });
      }),
    );
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  /** Whether it ended without being told to. */
  get hasFailed(): boolean {
    return this.#isGone && !this.#isToEnd;
  }

  /** The last lines that it wrote. */
  get log(): readonly string[] {
    return this.#log;
  }

  /** It will be killed at this moment; see {@link Replica.ended}. */
  async setTrap(trap: Trap): Promise<void> {
    this.#report = undefined;
    const heard = this.#hear('trap set');
    this.#process.send(trap);
    // It may spring at once.
    await Promise.race([heard, this.ended]);
  }

  /** At once, whatever it does. */
  kill(): void {
    this.#isToEnd = true;
    this.#process.kill('SIGKILL');
  }

  /** Resolves when its trap has sprung and it stands still. */
  async stopped(): Promise<TrapReport> {
    for (;;) {
      if (this.#report) {
        return this.#report;
      }
      await once(this.#said, 'line');
    }
  }

  /** It goes on where it was stopped. */
  goOn(): void {
    this.#report = undefined;
    this.#process.kill('SIGCONT');
  }

  /** As a system that is taken down does. */
  async stop(): Promise<void> {
    if (this.#isGone) {
      return;
    }
    this.#isToEnd = true;
    this.#process.kill('SIGTERM');
    const late = setTimeout(() => this.kill(), STOP_MS);
    await this.ended;
    clearTimeout(late);
  }

  /** @throws when there is no answer */
  async ask({ path, body }: ReplicaRequest): Promise<ReplicaAnswer> {
    const url = `http://127.0.0.1:${this.#options.port}/api/maturity${path}`;
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${this.#options.token}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    return { status: response.status, body: await response.json() };
  }

  #take(line: string): void {
    if (line.startsWith(TRAP_LINE)) {
      this.#report = JSON.parse(line.slice(TRAP_LINE.length));
      this.#said.emit('line');
      return;
    }
    this.#log.push(line);
    if (this.#log.length > KEPT_LINES) {
      this.#log.shift();
    }
  }

  #hear(message: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const listen = (heard: unknown) => {
        if (heard === message) {
          this.#process.off('message', listen);
          resolve();
        }
      };
      this.#process.on('message', listen);
      this.ended.then(({ code, signal }) =>
        reject(
          new Error(
            `${this.name} ended (${signal ?? code}):\n${this.#log.join('\n')}`,
          ),
        ),
      );
    });
  }
}
