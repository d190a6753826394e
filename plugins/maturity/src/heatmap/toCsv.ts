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

/** What a spreadsheet would take for a formula is quoted as text. */
const formula = /^[=+\-@\t\r]/;

/** Rows of cells as CSV. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map(row => row.map(toField).join(',')).join('\r\n');
}

function toField(value: string | number): string {
  if (typeof value === 'number') {
    return String(value);
  }
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
