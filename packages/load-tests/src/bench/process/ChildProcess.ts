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

import { ChildProcess as NodeProcess, spawn } from 'node:child_process';
import { JsonValue } from '@backstage/types';
import { readFileSync } from 'node:fs';
import { bundle } from './bundle';

/** What a started process is told by {@link ChildProcess.ask}. */
export interface Question {
  id: number;
  name: string;
  body?: JsonValue;
}

export interface Answer {
  id: number;
  body?: JsonValue;
  error?: string;
}

export interface ChildProcessOptions {
  /** A TypeScript file. */
  file: string;
  /** The process reads it as JSON from `BENCH_OPTIONS`. */
  options: unknown;
  nodeOptions?: readonly string[];
  env?: Readonly<Record<string, string>>;
}

const STOP_MS = 20_000;

/** A Node process of its own that answers questions. */
export class ChildProcess {
  readonly #process: NodeProcess;
  readonly #open = new Map<
    number,
    { resolve: (body: JsonValue) => void; reject: (error: Error) => void }
  >();
  #ids = 0;

  /** Resolves when the process says that it is there. */
  static async start(options: ChildProcessOptions): Promise<ChildProcess> {
    const file = await bundle(options.file);
    const child = new ChildProcess({ ...options, file });
    await child.ask('ready');
    return child;
  }

  private constructor(options: ChildProcessOptions) {
    this.#process = spawn(
      process.execPath,
      [...(options.nodeOptions ?? []), options.file],
      {
        env: {
          ...process.env,
          LOG_LEVEL: 'error',
          ...options.env,
          BENCH_OPTIONS: JSON.stringify(options.options),
        },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    );
    this.#process.on('message', message => this.#take(message as Answer));
    this.#process.on('exit', code => {
      this.#open.forEach(({ reject }) =>
        reject(new Error(`The process ended with ${code}`)),
      );
      this.#open.clear();
    });
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  ask<T extends JsonValue>(name: string, body?: JsonValue): Promise<T> {
    this.#ids += 1;
    const question: Question = { id: this.#ids, name, body };
    return new Promise((resolve, reject) => {
      this.#open.set(question.id, {
        resolve: answer => resolve(answer as T),
        reject,
      });
      this.#process.send(question, error => error && reject(error));
    });
  }

  /** The most memory that it ever had, in bytes, as the system counts it. */
  peakMemory(): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.pid}/status`, 'utf8');
      const kilobytes = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
      return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
    } catch {
      // Only Linux tells.
      return undefined;
    }
  }

  /** Asks it to end, and ends it if it does not. */
  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) {
      return;
    }
    const ended = new Promise<void>(resolve =>
      this.#process.once('exit', () => resolve()),
    );
    this.#process.kill('SIGTERM');
    const late = setTimeout(() => this.#process.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(late);
  }

  #take({ id, body, error }: Answer): void {
    const asked = this.#open.get(id);
    this.#open.delete(id);
    if (error === undefined) {
      asked?.resolve(body ?? null);
    } else {
      asked?.reject(new Error(error));
    }
  }
}
