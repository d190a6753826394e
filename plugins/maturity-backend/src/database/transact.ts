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

import { Database, Tx } from './Database';

const ATTEMPTS = 3;

/** What PostgreSQL says to the transaction that it ends so that others go on. */
const GAVE_WAY = ['40P01', '40001'];

/** For how long a transaction may hold its locks without asking anything. */
const IDLE_AT_MOST = '30s';

/**
 * Runs work in one transaction, and again when the database ended it to let
 * others go on: deadlock or serialization failure. The work changes nothing
 * but the database. On PostgreSQL a process that stands still in the middle, or
 * whose network is gone, loses the transaction and so keeps nobody waiting.
 */
export async function transact<T>(
  database: Database,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.knex.transaction(async tx => {
        if (database.dialect === 'pg') {
          await tx.raw(
            `set local idle_in_transaction_session_timeout = '${IDLE_AT_MOST}'`,
          );
        }
        return work(tx);
      });
    } catch (error) {
      if (attempt === ATTEMPTS || !gaveWay(error)) {
        throw error;
      }
    }
  }
}

function gaveWay(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: string };
  return code !== undefined && GAVE_WAY.includes(code);
}
