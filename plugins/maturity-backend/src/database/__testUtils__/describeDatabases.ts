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

import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Database, describeDatabase, migrationsDirectory } from '../Database';

const DATABASES: TestDatabaseId[] = ['SQLITE_3', 'POSTGRES_18'];

/**
 * Runs the same tests on every database that we support. PostgreSQL is the
 * one that the Jest set-up starts.
 */
export function describeDatabases(
  name: string,
  define: (open: () => Promise<Database>, id: TestDatabaseId) => void,
): void {
  const databases = TestDatabases.create({ ids: DATABASES });
  describe.each(databases.eachSupportedId())(`${name} on %p`, id => {
    define(async () => {
      const knex = await databases.init(id);
      await knex.migrate.latest({ directory: migrationsDirectory });
      return describeDatabase(knex);
    }, id);
  });
}
