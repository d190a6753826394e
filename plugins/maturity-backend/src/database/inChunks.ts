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
 * Slices of a list of which each fits into one statement.
 */
export function* inChunks<T>(
  items: readonly T[],
  bindingsPerItem: number,
): Generator<T[]> {
  const size = Math.max(1, Math.floor(MAX_BINDINGS / bindingsPerItem));
  for (let start = 0; start < items.length; start += size) {
    yield items.slice(start, start + size);
  }
}
