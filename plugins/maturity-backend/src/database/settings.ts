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

import { Tx } from './Database';
import { SettingRow } from './rows';

/** What the product remembers beside its tables, by name. */
export type SettingKey =
  /** The configured targets by which scorecards were scored, JSON. */
  | 'targets'
  /** Why the next scan looks at everything again; empty: it need not. */
  | 'catalog.recheck'
  /** The replay of the demo's history. */
  | 'replay';

export async function readSetting(
  tx: Tx,
  key: SettingKey,
): Promise<string | undefined> {
  const row = await tx<SettingRow>('settings').where({ key }).first();
  return row?.value;
}

export async function writeSetting(
  tx: Tx,
  key: SettingKey,
  value: string,
): Promise<void> {
  await tx('settings').insert({ key, value }).onConflict('key').merge();
}

/** Forgets a setting, if it still is what was read. */
export async function clearSetting(
  tx: Tx,
  key: SettingKey,
  value: string,
): Promise<void> {
  await tx('settings').where({ key, value }).delete();
}
