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
  Database,
  ModelActivationRow,
  toNumber,
  TransitionRow,
} from '../../database';

const PAGE = 20_000;

/** What of a transition moves a count. */
export interface LevelMove {
  subjectId: number;
  at: number;
  kind: 'level' | 'category' | 'subject';
  from: string | undefined;
  to: string | undefined;
}

/** The statements behind the trend. */
export class TrendStore {
  readonly #database: Database;

  static create(database: Database): TrendStore {
    return new TrendStore(database);
  }

  private constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Everything that moved a level since a moment, newest first, page by page:
   * overall, or in a category. Arrivals and departures are always among it.
   */
  async *moves(options: {
    modelId: string;
    category?: string;
    after: number;
  }): AsyncGenerator<LevelMove[]> {
    const { modelId, category, after } = options;
    let last: Pick<TransitionRow, 'at' | 'id'> | undefined;
    for (;;) {
      const from = last;
      const rows: TransitionRow[] = await this.#database
        .knex('transitions')
        .where({ model_id: modelId })
        .where('at', '>', after)
        .where(query => {
          query.whereIn('kind', ['level', 'subject']);
          if (category !== undefined) {
            query.orWhere({ kind: 'category', item: category });
          }
        })
        .modify(query => {
          if (from) {
            query.whereRaw('(at, id) < (?, ?)', [from.at, from.id]);
          }
        })
        .orderBy([
          { column: 'at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .limit(PAGE)
        .select('id', 'subject_id', 'at', 'kind', 'from_value', 'to_value');
      if (rows.length === 0) {
        return;
      }
      yield rows.map(row => ({
        subjectId: row.subject_id,
        at: toNumber(row.at),
        kind: row.kind as LevelMove['kind'],
        from: row.from_value ?? undefined,
        to: row.to_value ?? undefined,
      }));
      last = rows[rows.length - 1];
    }
  }

  /** When the history of a model begins. */
  async historySince(modelId: string): Promise<number | undefined> {
    const row: Pick<TransitionRow, 'at'> | undefined = await this.#database
      .knex('transitions')
      .where({ model_id: modelId, kind: 'level' })
      .orderBy('at')
      .first('at');
    return row && toNumber(row.at);
  }

  /** When which version of a model took the place of another. */
  async versionChanges(
    modelId: string,
  ): Promise<{ version: string; at: number }[]> {
    const rows: ModelActivationRow[] = await this.#database
      .knex('model_activations')
      .where({ model_id: modelId })
      .orderBy('id');
    // Before the first version there was nothing to change.
    return rows.slice(1).map(row => ({
      version: row.version,
      at: toNumber(row.activated_at),
    }));
  }
}
