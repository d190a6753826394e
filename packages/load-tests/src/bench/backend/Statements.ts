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

import { AsyncLocalStorage } from 'node:async_hooks';
import { Server } from 'node:http';

/** A statement as it was sent, with its bindings. */
export interface Statement {
  sql: string;
  bindings: unknown[];
}

/** The header by which a request asks that its statements be kept. */
export const KEEP_HEADER = 'x-bench-statements';

type Query = (...args: unknown[]) => unknown;

/**
 * Counts the statements that the process sends to PostgreSQL, and keeps those
 * of single requests: what a request does not wait for, such as the polls of
 * the scoring, is not its own.
 */
export class Statements {
  readonly #current = new AsyncLocalStorage<Statement[]>();
  readonly #kept = new Map<string, Statement[]>();
  #total = 0;

  /** Before any connection is made, and any server started. */
  static install(): Statements {
    const statements = new Statements();
    const { Client } = require('pg') as {
      Client: { prototype: { query: Query } };
    };
    const query = Client.prototype.query;
    Client.prototype.query = function counted(this: unknown, ...args) {
      statements.#note(args);
      return query.apply(this, args);
    };
    const emit = Server.prototype.emit as Query;
    Server.prototype.emit = function entered(
      this: Server,
      ...args: unknown[]
    ): boolean {
      const [event, request] = args;
      const key =
        event === 'request' &&
        (request as { headers: Record<string, string> }).headers[KEEP_HEADER];
      if (!key) {
        return emit.apply(this, args) as boolean;
      }
      const list: Statement[] = [];
      statements.#kept.set(key, list);
      return statements.#current.run(list, () =>
        emit.apply(this, args),
      ) as boolean;
    };
    return statements;
  }

  get total(): number {
    return this.#total;
  }

  /** The statements of a request, once. */
  take(key: string): Statement[] {
    const list = this.#kept.get(key) ?? [];
    this.#kept.delete(key);
    return list;
  }

  #note([query, values]: readonly unknown[]): void {
    this.#total += 1;
    const list = this.#current.getStore();
    if (!list) {
      return;
    }
    const { text, values: bindings } =
      typeof query === 'string'
        ? { text: query, values }
        : (query as { text: string; values?: unknown });
    list.push({ sql: text, bindings: (bindings as unknown[]) ?? [] });
  }
}
