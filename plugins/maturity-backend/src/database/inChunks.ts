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

/**
 * What one statement may bind: PostgreSQL ends at 65,535, SQLite at 32,766.
 */
const MAX_BINDINGS = 30_000;

/**
 * Rows of an insert: knex joins them by UNION on SQLite, which takes 500.
 */
const MAX_INSERTED_ROWS = 500;

/**
 * Slices of a list of which each fits into one statement.
 */
export function inChunks<T>(
  items: readonly T[],
  bindingsPerItem: number,
): Generator<T[]> {
  return slices(items, Math.floor(MAX_BINDINGS / bindingsPerItem));
}

/**
 * Slices of rows of which each fits into one insert.
 */
export function inInserts<T>(
  rows: readonly T[],
  bindingsPerRow: number,
): Generator<T[]> {
  return slices(
    rows,
    Math.min(MAX_INSERTED_ROWS, Math.floor(MAX_BINDINGS / bindingsPerRow)),
  );
}

function* slices<T>(items: readonly T[], size: number): Generator<T[]> {
  const step = Math.max(1, size);
  for (let start = 0; start < items.length; start += step) {
    yield items.slice(start, start + step);
  }
}
