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
  BigIntColumn,
  Database,
  inChunks,
  inInserts,
  toNumber,
  TransitionRow,
  Tx,
} from '../../database';
import { Cause, Transition } from './Transition';

const COLUMNS = 9;

/** Of longer histories the newest transitions are looked at. */
const MOST_AT_ONCE = 10_000;

/** What of a member's history says why its system moved. */
export interface MemberTransition {
  readonly subjectId: number;
  /** Milliseconds. */
  readonly at: number;
  readonly kind: Transition['kind'];
  readonly item?: string;
  readonly to?: string;
  readonly cause: Cause;
}

/** The history of scorecards. */
export class TransitionStore {
  readonly #database: Database;

  static create(options: { database: Database }): TransitionStore {
    return new TransitionStore(options.database);
  }

  private constructor(database: Database) {
    this.#database = database;
  }

  async add(tx: Tx, transitions: readonly Transition[]): Promise<void> {
    for (const chunk of inInserts(transitions, COLUMNS)) {
      await tx('transitions').insert(chunk.map(toRow));
    }
  }

  /** Whether nothing has ever been scored. */
  async isEmpty(): Promise<boolean> {
    const row: { id: BigIntColumn } | undefined = await this.#database
      .knex('transitions')
      .first('id');
    return row === undefined;
  }

  /**
   * What changed in some subjects under a model since a moment, newest first;
   * their arrival is no change.
   */
  async since(
    options: { subjectIds: readonly number[]; modelId: string; at: number },
    tx: Tx = this.#database.knex,
  ): Promise<MemberTransition[]> {
    const found: MemberTransition[] = [];
    for (const chunk of inChunks(options.subjectIds, 1)) {
      const rows: TransitionRow[] = await tx('transitions')
        .whereIn('subject_id', chunk)
        .where({ model_id: options.modelId })
        .where('at', '>=', options.at)
        .whereNotNull('from_value')
        .whereNot({ kind: 'subject' })
        .orderBy('id', 'desc')
        .limit(MOST_AT_ONCE);
      found.push(
        ...rows.map(row => ({
          subjectId: row.subject_id,
          at: toNumber(row.at),
          kind: row.kind,
          item: row.item ?? undefined,
          to: row.to_value ?? undefined,
          cause: row.cause,
        })),
      );
    }
    return found;
  }

  /**
   * How levels and categories changed when another version of a model took
   * over, in portions of some subjects each, all of a subject in one.
   */
  async *ofSwitch(options: {
    modelId: string;
    /** The moment of the switch, in milliseconds. */
    at: number;
    subjects: number;
  }): AsyncGenerator<Transition[]> {
    const { modelId, at, subjects } = options;
    const changes = () =>
      this.#database
        .knex<TransitionRow>('transitions')
        .where({ model_id: modelId, at, cause: 'model' })
        .whereIn('kind', ['level', 'category']);
    let after = 0;
    for (;;) {
      const ids = await changes()
        .where('subject_id', '>', after)
        .distinct('subject_id')
        .orderBy('subject_id')
        .limit(subjects)
        .pluck('subject_id');
      if (ids.length === 0) {
        return;
      }
      const rows: TransitionRow[] = await changes()
        .whereIn('subject_id', ids)
        .orderBy('id');
      yield rows.map(fromRow);
      after = ids[ids.length - 1];
    }
  }
}

function fromRow(row: TransitionRow): Transition {
  return {
    subjectId: row.subject_id,
    modelId: row.model_id,
    modelVersion: row.model_version,
    at: toNumber(row.at),
    kind: row.kind,
    item: row.item ?? undefined,
    from: row.from_value ?? undefined,
    to: row.to_value ?? undefined,
    cause: row.cause,
  };
}

function toRow(transition: Transition): Omit<TransitionRow, 'id'> {
  return {
    subject_id: transition.subjectId,
    model_id: transition.modelId,
    model_version: transition.modelVersion,
    at: transition.at,
    kind: transition.kind,
    item: transition.item ?? null,
    from_value: transition.from ?? null,
    to_value: transition.to ?? null,
    cause: transition.cause,
  };
}
