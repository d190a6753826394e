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

import { Knex } from 'knex';
import { describeDatabase, Tx } from '../../database';

/** What one column of an array of rows is on PostgreSQL. */
export type ColumnType = 'text' | 'bigint';

export function isPostgres(tx: Tx): boolean {
  return describeDatabase(tx).dialect === 'pg';
}

/**
 * Rows as a table to select from. PostgreSQL gets one array per column, since
 * reading thousands of single bindings takes it longer than writing the rows.
 */
export function rowsOf(
  tx: Tx,
  columns: readonly ColumnType[],
  rows: readonly (readonly Knex.Value[])[],
): Knex.Raw {
  if (isPostgres(tx)) {
    const arrays = columns.map(type => `cast(? as ${type}[])`).join(', ');
    return tx.raw(
      `select * from unnest(${arrays})`,
      columns.map((_, column) => rows.map(row => row[column])) as Knex.Value[],
    );
  }
  const row = `(${columns.map(() => '?').join(', ')})`;
  return tx.raw(
    `values ${rows.map(() => row).join(', ')}`,
    rows.flatMap(values => values),
  );
}
