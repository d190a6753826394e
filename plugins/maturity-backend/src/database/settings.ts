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
  | 'replay'
  /** Since when the history of models is kept, where older one was deleted: JSON, milliseconds by model id. */
  | 'history-since';

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

/**
 * Writes a setting if it still is what was read.
 *
 * @param before - undefined for one that was not there
 * @returns whether it was
 */
export async function replaceSetting(
  tx: Tx,
  key: SettingKey,
  before: string | undefined,
  value: string,
): Promise<boolean> {
  if (before === undefined) {
    await tx('settings').insert({ key, value }).onConflict('key').ignore();
    return (await readSetting(tx, key)) === value;
  }
  const replaced = await tx('settings')
    .where({ key, value: before })
    .update({ value });
  return replaced > 0;
}

/** Forgets a setting, if it still is what was read. */
export async function clearSetting(
  tx: Tx,
  key: SettingKey,
  value: string,
): Promise<void> {
  await tx('settings').where({ key, value }).delete();
}
