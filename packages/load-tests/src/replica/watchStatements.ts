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

import { writeSync } from 'node:fs';
import { Trap, TRAP_LINE, TrapReport } from './Trap';

type Query = (this: object, ...args: unknown[]) => unknown;

const STDERR = 2;
const STATEMENT_LENGTH = 60;

/**
 * Looks at every statement that the process sends to PostgreSQL, and kills or
 * stops the process at the one that a trap names: no handler, no last
 * statement, nothing is closed.
 *
 * @returns sets a trap; only the last one counts
 */
export function watchStatements(): (trap: Trap) => void {
  let armed: { trap: Trap; left: number; connection?: object } | undefined;
  const { Client } = require('pg') as {
    Client: { prototype: { query: Query } };
  };
  const query = Client.prototype.query;

  function springs(connection: object, text: string): boolean {
    if (!armed) {
      return false;
    }
    if (armed.connection) {
      return armed.connection === connection && /^commit/i.test(text);
    }
    if (!text.startsWith(armed.trap.statement)) {
      return false;
    }
    armed.left -= 1;
    if (armed.left > 0) {
      return false;
    }
    armed.connection = connection;
    return armed.trap.moment === 'sent';
  }

  Client.prototype.query = function watched(this: object, ...args: unknown[]) {
    const [asked] = args;
    const text =
      typeof asked === 'string'
        ? asked
        : String((asked as { text?: string }).text ?? '');
    const kill = springs(this, text.trimStart());
    const result = query.apply(this, args);
    if (kill) {
      const statement = text.replace(/\s+/g, ' ').slice(0, STATEMENT_LENGTH);
      const report: TrapReport = { at: Date.now(), statement };
      writeSync(STDERR, `${TRAP_LINE}${JSON.stringify(report)}\n`);
      const signal = armed?.trap.signal ?? 'SIGKILL';
      armed = undefined;
      process.kill(process.pid, signal);
    }
    return result;
  };

  return trap => {
    armed = { trap, left: trap.occurrence };
  };
}
