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

/**
 * Lets one transaction at a time work on something, until it ends. SQLite has
 * one writer anyway.
 *
 * @param area - what kind of thing is locked
 * @param name - which one of them
 */
export async function takeLock(
  database: Database,
  tx: Tx,
  area: string,
  name: string,
): Promise<void> {
  if (database.dialect === 'pg') {
    await tx.raw(
      `select pg_advisory_xact_lock(hashtext('maturity.' || ?), hashtext(?))`,
      [area, name],
    );
  }
}

/**
 * Keeps out whoever takes the lock, until the transaction ends; others may
 * share it at the same time.
 */
export async function shareLock(
  database: Database,
  tx: Tx,
  area: string,
  name: string,
): Promise<void> {
  if (database.dialect === 'pg') {
    await tx.raw(
      `select pg_advisory_xact_lock_shared(hashtext('maturity.' || ?), hashtext(?))`,
      [area, name],
    );
  }
}
