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

import {
  ChangeRow,
  Database,
  inChunks,
  toNumber,
  TransitionRow,
  WaiverRow,
} from '../../database';
import { ActiveWaiver, DroppedCheck } from './ModelExtras';
import { SCORECARD_COLUMNS, ScorecardColumns } from './ModelTable';
import { SubjectAttributes } from './SubjectTable';

const SUBJECT_COLUMNS = [
  'id',
  'ref',
  'kind',
  'name',
  'title',
  'type',
  'lifecycle',
  'owner',
  'system',
  'domain',
  'parent',
  'template',
  'template_version',
  'tags',
  'removed_at',
] as const;

const PAGE = 5_000;

export interface ModelVersion {
  modelId: string;
  version: string;
}

/** The statements by which the snapshot reads the database. */
export class SnapshotStore {
  readonly #database: Database;

  static create(database: Database): SnapshotStore {
    return new SnapshotStore(database);
  }

  private constructor(database: Database) {
    this.#database = database;
  }

  /** The greatest change number, 0 before the first. */
  async lastChange(): Promise<number> {
    const row = await this.#database
      .knex('changes')
      .max({ last: 'number' })
      .first();
    return toNumber(row?.last ?? 0);
  }

  /** The next changes, in order. */
  async changesAfter(
    number: number,
    limit: number,
  ): Promise<{ number: number; subjectId: number }[]> {
    const rows: Pick<ChangeRow, 'number' | 'subject_id'>[] =
      await this.#database
        .knex('changes')
        .where('number', '>', number)
        .orderBy('number')
        .limit(limit)
        .select('number', 'subject_id');
    return rows.map(row => ({
      number: toNumber(row.number),
      subjectId: row.subject_id,
    }));
  }

  /** All subjects, those that left included, page by page. */
  async *subjects(): AsyncGenerator<SubjectAttributes[]> {
    let after = 0;
    for (;;) {
      const rows: SubjectAttributes[] = await this.#database
        .knex('subjects')
        .where('id', '>', after)
        .orderBy('id')
        .limit(PAGE)
        .select(SUBJECT_COLUMNS);
      if (rows.length === 0) {
        return;
      }
      yield rows;
      after = rows[rows.length - 1].id;
    }
  }

  async subjectsById(ids: readonly number[]): Promise<SubjectAttributes[]> {
    const found: SubjectAttributes[] = [];
    for (const chunk of inChunks(ids, 1)) {
      found.push(
        ...(await this.#database
          .knex('subjects')
          .whereIn('id', chunk)
          .select(SUBJECT_COLUMNS)),
      );
    }
    return found;
  }

  /** All scorecards of a model version, page by page. */
  async *scorecards(model: ModelVersion): AsyncGenerator<ScorecardColumns[]> {
    let after = 0;
    for (;;) {
      const rows: ScorecardColumns[] = await this.#scorecardsOf(model)
        .where('subject_id', '>', after)
        .orderBy('subject_id')
        .limit(PAGE)
        .select(SCORECARD_COLUMNS);
      if (rows.length === 0) {
        return;
      }
      yield rows;
      after = rows[rows.length - 1].subject_id;
    }
  }

  async scorecardsById(
    model: ModelVersion,
    ids: readonly number[],
  ): Promise<ScorecardColumns[]> {
    const found: ScorecardColumns[] = [];
    for (const chunk of inChunks(ids, 1)) {
      found.push(
        ...(await this.#scorecardsOf(model)
          .whereIn('subject_id', chunk)
          .select(SCORECARD_COLUMNS)),
      );
    }
    return found;
  }

  /** Checks that the catalog turned not-applicable, of some subjects or all. */
  async droppedChecks(
    modelId: string,
    since: number,
    ids?: readonly number[],
  ): Promise<DroppedCheck[]> {
    const found: DroppedCheck[] = [];
    for (const chunk of ids ? inChunks(ids, 1) : [undefined]) {
      const query = this.#database
        .knex('transitions')
        .where({
          model_id: modelId,
          kind: 'check',
          cause: 'catalog',
          to_value: 'not-applicable',
        })
        .where('at', '>=', since)
        .groupBy('subject_id', 'item')
        .select('subject_id', 'item', this.#database.knex.raw('max(at) as at'));
      const rows: Pick<TransitionRow, 'subject_id' | 'item' | 'at'>[] =
        await (chunk ? query.whereIn('subject_id', chunk) : query);
      found.push(
        ...rows.map(row => ({
          subjectId: row.subject_id,
          check: row.item ?? '',
          at: toNumber(row.at),
        })),
      );
    }
    return found;
  }

  /** Approved waivers that have not expired, by model. */
  async activeWaivers(now: number): Promise<Map<string, ActiveWaiver[]>> {
    const rows: WaiverRow[] = await this.#database
      .knex('waivers')
      .where('state', 'approved')
      .where('expires_at', '>', now)
      .select();
    const byModel = new Map<string, ActiveWaiver[]>();
    for (const row of rows) {
      const waivers = byModel.get(row.model_id) ?? [];
      byModel.set(row.model_id, waivers);
      waivers.push({
        entityRef: row.entity_ref,
        practice: row.practice_id ?? undefined,
        check: row.check_id ?? undefined,
        expiresAt: toNumber(row.expires_at),
      });
    }
    return byModel;
  }

  #scorecardsOf({ modelId, version }: ModelVersion) {
    return this.#database
      .knex('scorecards')
      .where({ model_id: modelId, model_version: version });
  }
}
