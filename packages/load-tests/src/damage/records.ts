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

import { FactValue } from '@platform-maturity/backstage-plugin-maturity-common';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';

/** A fact as the database has it. */
export interface FactOnRecord {
  entityRef: string;
  fact: string;
  source: string;
  value: FactValue;
  /** Milliseconds. */
  observedAt: number;
  /** Milliseconds; absent where the fact's own time to live counts. */
  expiresAt?: number;
}

/** As it is pushed, beside its source. */
export function toItem(fact: FactOnRecord): JsonObject {
  const { source: _, observedAt, expiresAt, ...item } = fact;
  return {
    ...item,
    observedAt: new Date(observedAt).toISOString(),
    ...(expiresAt !== undefined && {
      expiresAt: new Date(expiresAt).toISOString(),
    }),
  };
}

export async function readFacts(knex: Knex): Promise<FactOnRecord[]> {
  const rows = await knex('facts').select();
  return rows.map(row => ({
    entityRef: row.entity_ref,
    fact: row.fact,
    source: row.source,
    value: JSON.parse(row.value),
    observedAt: Number(row.observed_at),
    ...(row.expires_at !== null && { expiresAt: Number(row.expires_at) }),
  }));
}

/** What says nothing about the result: numbers given as rows come, and when. */
const INCIDENTAL = ['subject_id', 'evaluated_at'];

/**
 * Every scorecard of the active models, by ref and model: all columns but when
 * it was made, bytes in hexadecimal.
 */
export async function readScorecards(
  knex: Knex,
): Promise<Map<string, JsonObject>> {
  const rows = await knex('scorecards')
    .join('subjects', 'subjects.id', 'scorecards.subject_id')
    .join('model_versions', active =>
      active
        .on('model_versions.model_id', 'scorecards.model_id')
        .on('model_versions.version', 'scorecards.model_version')
        .onVal('model_versions.state', 'active'),
    )
    .select('subjects.ref', 'scorecards.*');
  return new Map(
    rows.map(({ ref, ...row }) => [
      `${ref} ${row.model_id}`,
      Object.fromEntries(
        Object.entries(row)
          .filter(([column]) => !INCIDENTAL.includes(column))
          .map(([column, value]) => [
            column,
            Buffer.isBuffer(value) ? value.toString('hex') : value,
          ]),
      ) as JsonObject,
    ]),
  );
}

/** How far the work is. */
export interface Progress {
  /** Subjects that wait to be scored. */
  waiting: number;
  /** Those that could not be scored. */
  failed: number;
  /** Complete reads of the catalog that began after a moment. */
  scans: number;
  /** Removals that wait for a second scan. */
  held: number;
  /** Versions of models that are scored and not yet active. */
  staged: number;
}

export async function readProgress(
  knex: Knex,
  since: number,
): Promise<Progress> {
  const { rows } = await knex.raw(
    `select (select count(*) from dirty) as waiting,
       (select count(*) from dirty where attempts > 0) as failed,
       (select count(*) from scans where complete and started_at >= ?) as scans,
       (select count(*) from held_removals) as held,
       (select count(*) from model_versions where state = 'staged') as staged`,
    [since],
  );
  const [{ waiting, failed, scans, held, staged }] = rows;
  return {
    waiting: Number(waiting),
    failed: Number(failed),
    scans: Number(scans),
    held: Number(held),
    staged: Number(staged),
  };
}
