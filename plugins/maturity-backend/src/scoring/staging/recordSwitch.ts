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

import { Database, Dialect, Tx } from '../../database';
import { CATEGORY_BYTES, NO_LEVEL } from '../codec';

/** A version with its categories, in the order of the bytes. */
export interface SwitchedVersion {
  readonly version: string;
  readonly categories: readonly { readonly id: string }[];
}

export interface RecordSwitchOptions {
  modelId: string;
  before: SwitchedVersion;
  after: SwitchedVersion;
  /** Milliseconds. */
  at: number;
}

/**
 * Writes the history of a switch from one version of a model to another: what
 * levels and categories come to now, with the model as the cause. Categories
 * are the same by their id; one that the former version did not have begins
 * without a level. Whom only one of the versions asks arrives in the model or
 * leaves it. One statement for each kind of change, whatever the number of
 * subjects.
 */
export async function recordSwitch(
  database: Database,
  tx: Tx,
  options: RecordSwitchOptions,
): Promise<void> {
  await recordLevels(tx, options);
  await recordCategories(database, tx, options);
  await recordLeavers(database, tx, options);
}

const COLUMNS = `subject_id, model_id, model_version, at, kind, item,
  from_value, to_value, cause`;

function changeOf(kind: 'level' | 'category'): string {
  return `cast(? as varchar(200)), cast(? as varchar(64)),
    cast(? as bigint), '${kind}'`;
}

/** Levels that differ, and subjects that the former version did not ask. */
async function recordLevels(
  tx: Tx,
  { modelId, before, after, at }: RecordSwitchOptions,
): Promise<void> {
  await tx.raw(
    `insert into transitions (${COLUMNS})
     select now.subject_id, ${changeOf('level')}, null,
       cast(was.level as varchar(32)), cast(now.level as varchar(32)), 'model'
     from scorecards now
     left join scorecards was on was.subject_id = now.subject_id
       and was.model_id = ? and was.model_version = ?
     where now.model_id = ? and now.model_version = ?
       and (was.subject_id is null or was.level is distinct from now.level)
     order by now.subject_id`,
    [
      ...[modelId, after.version, at],
      ...[modelId, before.version],
      ...[modelId, after.version],
    ],
  );
}

/** Categories of those that both versions ask. */
async function recordCategories(
  { dialect }: Database,
  tx: Tx,
  { modelId, before, after, at }: RecordSwitchOptions,
): Promise<void> {
  const positions = after.categories.map(({ id }, position) => [
    id,
    position,
    before.categories.findIndex(category => category.id === id),
  ]);
  const was = levelAt(dialect, 'was.categories', 'place.was_at');
  const now = levelAt(dialect, 'now.categories', 'place.is_at');
  await tx.raw(
    `with place(item, is_at, was_at) as (${valuesOf(positions)})
     insert into transitions (${COLUMNS})
     select now.subject_id, ${changeOf('category')}, place.item,
       cast(${was} as varchar(32)), cast(${now} as varchar(32)), 'model'
     from scorecards now
     join scorecards was on was.subject_id = now.subject_id
       and was.model_id = ? and was.model_version = ?
     cross join place
     where now.model_id = ? and now.model_version = ?
       and ${was} is distinct from ${now}
     order by now.subject_id, place.is_at`,
    [
      ...positions.flat(),
      ...[modelId, after.version, at],
      ...[modelId, before.version],
      ...[modelId, after.version],
    ],
  );
}

/** Those that the new version does not ask any more. */
async function recordLeavers(
  { dialect }: Database,
  tx: Tx,
  { modelId, before, after, at }: RecordSwitchOptions,
): Promise<void> {
  const left = `from scorecards was
     left join scorecards now on now.subject_id = was.subject_id
       and now.model_id = ? and now.model_version = ?`;
  const leavers = `where was.model_id = ? and was.model_version = ?
       and now.subject_id is null`;
  const bindings = [...[modelId, after.version], ...[modelId, before.version]];
  await tx.raw(
    `insert into transitions (${COLUMNS})
     select was.subject_id, ${changeOf('level')}, null,
       cast(was.level as varchar(32)), null, 'model'
     ${left} ${leavers} order by was.subject_id`,
    [...[modelId, after.version, at], ...bindings],
  );
  const positions = before.categories.map(({ id }, index) => [id, index, -1]);
  const was = levelAt(dialect, 'was.categories', 'place.is_at');
  await tx.raw(
    `with place(item, is_at, was_at) as (${valuesOf(positions)})
     insert into transitions (${COLUMNS})
     select was.subject_id, ${changeOf('category')}, place.item,
       cast(${was} as varchar(32)), null, 'model'
     ${left} cross join place ${leavers} and ${was} is not null
     order by was.subject_id, place.is_at`,
    [...positions.flat(), ...[modelId, after.version, at], ...bindings],
  );
}

function valuesOf(places: readonly unknown[]): string {
  const row =
    '(cast(? as varchar(200)), cast(? as integer), cast(? as integer))';
  return `values ${places.map(() => row).join(', ')}`;
}

/** The level of the category at a position; null for none, or for none there. */
function levelAt(dialect: Dialect, bytes: string, position: string): string {
  const byte = `${CATEGORY_BYTES} * ${position}`;
  const level =
    dialect === 'pg'
      ? `get_byte(${bytes}, ${byte})`
      : hexByte(`hex(substr(${bytes}, ${byte} + 1, 1))`);
  return `(case when ${position} >= 0 and length(${bytes}) > ${byte}
    then nullif(${level}, ${NO_LEVEL}) end)`;
}

/** SQLite tells a byte by two digits only. */
function hexByte(hex: string): string {
  const digit = (at: number) =>
    `(instr('0123456789ABCDEF', substr(${hex}, ${at}, 1)) - 1)`;
  return `${digit(1)} * 16 + ${digit(2)}`;
}
