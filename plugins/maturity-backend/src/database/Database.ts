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

import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** The plugin's own database with the dialect it speaks. */
export interface Database {
  readonly knex: Knex;
  readonly dialect: Dialect;
}

export type Dialect = 'pg' | 'sqlite';

/** A transaction, or the database itself where none is needed. */
export type Tx = Knex.Transaction | Knex;

export const migrationsDirectory = resolvePackagePath(
  '@platform-maturity/backstage-plugin-maturity-backend',
  'migrations',
);

/**
 * Opens the plugin's database and brings its tables up to date.
 *
 * @throws an Error that names the engine when it is not one that we run on
 */
export async function openDatabase(
  service: DatabaseService,
): Promise<Database> {
  const knex = await service.getClient();
  const database = describeDatabase(knex);
  if (!service.migrations?.skip) {
    await knex.migrate.latest({ directory: migrationsDirectory });
  }
  return database;
}

export function describeDatabase(knex: Knex): Database {
  const engine = String(knex.client.config.client);
  if (engine === 'pg' || engine === 'cockroachdb') {
    return { knex, dialect: 'pg' };
  }
  if (engine === 'better-sqlite3' || engine === 'sqlite3') {
    return { knex, dialect: 'sqlite' };
  }
  throw new Error(
    `The maturity plugin runs on PostgreSQL and SQLite, not on '${engine}'; set backend.database.client, or backend.database.plugin.maturity for this plugin alone`,
  );
}
