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

import { CompiledModel } from '@platform-maturity/backstage-plugin-maturity-common';
import { Knex } from 'knex';

const DAY = 24 * 3_600_000;

interface SubjectRow {
  id: number;
  kind: string;
  type: string | null;
  system: string | null;
}

export interface RawTrendOptions {
  model: CompiledModel;
  /** Which components are counted. */
  matches: (subject: SubjectRow) => boolean | undefined;
  category?: string;
  /** UTC dates, the oldest first. */
  days: readonly string[];
}

/** Of one day: how many stood at each level, and what each cause changed. */
export interface RawDay {
  date: string;
  levels: number[];
  causes: Record<string, Record<number, number>>;
}

/**
 * The trend, recomputed forwards: all transitions from the beginning on are
 * played in the order in which they were written, and whatever one of them does
 * to the counts is put down to its cause.
 */
export async function rawTrend(
  knex: Knex,
  options: RawTrendOptions,
): Promise<RawDay[]> {
  const { model, matches, category, days } = options;
  const subjects: SubjectRow[] = await knex('subjects');
  const counted = new Set(
    subjects
      .filter(one => one.kind === 'component' && matches(one))
      .map(({ id }) => id),
  );
  const rows = await knex('transitions')
    .where({ model_id: model.id })
    .whereIn('kind', ['level', 'category', 'subject'])
    .orderBy('id');
  const firstCells = await firstLevels(knex, { model, category });
  const standing = new Map<number, number>();
  const counts = new Array<number>(model.levels.length + 1).fill(0);
  const changes: { at: number; cause: string; level: number; by: number }[] =
    [];
  const stand = (
    row: { subject_id: number; at: number; cause: string },
    level: number | undefined,
  ) => {
    const before = standing.get(row.subject_id);
    const change = (at: number | undefined, by: number) => {
      if (at !== undefined) {
        changes.push({ at: Number(row.at), cause: row.cause, level: at, by });
      }
    };
    change(before, -1);
    change(level, 1);
    if (level === undefined) {
      standing.delete(row.subject_id);
    } else {
      standing.set(row.subject_id, level);
    }
  };
  for (const row of rows.filter(({ subject_id }) => counted.has(subject_id))) {
    const to = /^\d+$/.test(row.to_value ?? '')
      ? Number(row.to_value)
      : undefined;
    if (row.kind === 'subject') {
      stand(row, undefined);
    } else if (category === undefined && row.kind === 'level') {
      stand(row, to);
    } else if (category !== undefined && row.item === category) {
      stand(row, to);
    } else if (category !== undefined && row.from_value === null) {
      // the first scoring tells of no category
      stand(row, firstCells.get(row.subject_id));
    }
  }
  return days.map(date => {
    const start = Date.parse(date);
    const end = start + DAY - 1;
    const levels = counts.map((_, level) =>
      changes
        .filter(change => change.level === level && change.at <= end)
        .reduce((sum, { by }) => sum + by, 0),
    );
    const causes: RawDay['causes'] = {};
    for (const { at, cause, level, by } of changes) {
      if (at >= start && at <= end) {
        causes[cause] ??= {};
        causes[cause][level] = (causes[cause][level] ?? 0) + by;
      }
    }
    return { date, levels, causes: withoutZeros(causes) };
  });
}

/**
 * Where subjects stood in a category when they were first scored: what their
 * first move began with, else where they stand.
 */
async function firstLevels(
  knex: Knex,
  options: { model: CompiledModel; category: string | undefined },
): Promise<Map<number, number>> {
  const { model, category } = options;
  const index = model.categories.findIndex(({ id }) => id === category);
  const first = new Map<number, number>();
  if (index < 0) {
    return first;
  }
  const cards = await knex('scorecards').where({
    model_id: model.id,
    model_version: model.version,
  });
  for (const { subject_id, categories } of cards) {
    const level = categories[index * 6];
    if (level !== 255) {
      first.set(subject_id, level);
    }
  }
  const moves = await knex('transitions')
    .where({ model_id: model.id, kind: 'category', item: category })
    .orderBy('id', 'desc');
  for (const { subject_id, from_value } of moves) {
    if (from_value === null) {
      first.delete(subject_id);
    } else {
      first.set(subject_id, Number(from_value));
    }
  }
  return first;
}

/** What comes and goes on one day by one cause changes nothing. */
function withoutZeros(causes: RawDay['causes']): RawDay['causes'] {
  return Object.fromEntries(
    Object.entries(causes)
      .map(([cause, levels]): [string, Record<number, number>] => [
        cause,
        Object.fromEntries(
          Object.entries(levels).filter(([, change]) => change !== 0),
        ),
      ])
      .filter(([, levels]) => Object.keys(levels).length > 0),
  );
}
