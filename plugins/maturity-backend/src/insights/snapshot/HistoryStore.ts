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
  inChunks,
  ModelActivationRow,
  readHistoryEdges,
  toNumber,
  TransitionRow,
} from '../../database';
import { DailyCount, DailyCountStore } from '../daily/DailyCountStore';
import { LevelTransition } from './MoveBatch';

const PAGE = 20_000;
const KINDS = ['level', 'category', 'subject'] as const;
const COLUMNS = [
  'id',
  'subject_id',
  'at',
  'kind',
  'item',
  'from_value',
  'to_value',
  'cause',
] as const;

type MoveRow = Pick<TransitionRow, (typeof COLUMNS)[number]>;

/** A level transition before the row of its subject is looked up. */
export type StoredMove = Omit<LevelTransition, 'row'> & { subjectId: number };

/** What a model's history is, beside the moves of levels. */
export interface HistoryFrame {
  /** When the history begins, in milliseconds; undefined for none. */
  since: number | undefined;
  /** Before it history was deleted; undefined where none was. */
  edge: number | undefined;
  /** When which version took the place of another, the oldest first. */
  activations: readonly { version: string; at: number }[];
  /** What was counted on each day, by UTC date. */
  days: ReadonlyMap<string, DailyCount>;
}

/** The statements by which the snapshot reads the history of a model. */
export class HistoryStore {
  readonly #database: Database;
  readonly #dailyCounts: DailyCountStore;

  static create(database: Database): HistoryStore {
    return new HistoryStore(database);
  }

  private constructor(database: Database) {
    this.#database = database;
    this.#dailyCounts = DailyCountStore.create(database);
  }

  /** Everything that moved a level of anybody since a moment. */
  async *moves(modelId: string, since: number): AsyncGenerator<StoredMove[]> {
    for (const kind of KINDS) {
      let last: MoveRow | undefined;
      for (;;) {
        const after = last;
        const rows: MoveRow[] = await this.#database
          .knex('transitions')
          .where({ model_id: modelId, kind })
          .where('at', '>', since)
          .modify(query => {
            if (after) {
              query.whereRaw('(at, id) > (?, ?)', [after.at, after.id]);
            }
          })
          .orderBy(['at', 'id'])
          .limit(PAGE)
          .select(COLUMNS);
        yield rows.map(toMove);
        if (rows.length < PAGE) {
          break;
        }
        last = rows[rows.length - 1];
      }
    }
  }

  /** Everything that moved a level of some subjects since a moment. */
  async movesOf(
    modelId: string,
    options: { since: number; subjectIds: readonly number[] },
  ): Promise<StoredMove[]> {
    const found: StoredMove[] = [];
    for (const chunk of inChunks(options.subjectIds, 1)) {
      const rows: MoveRow[] = await this.#database
        .knex('transitions')
        .whereIn('subject_id', chunk)
        .where({ model_id: modelId })
        .whereIn('kind', KINDS)
        .where('at', '>', options.since)
        .select(COLUMNS);
      found.push(...rows.map(toMove));
    }
    return found;
  }

  async frame(modelId: string): Promise<HistoryFrame> {
    const first: Pick<TransitionRow, 'at'> | undefined = await this.#database
      .knex('transitions')
      .where({ model_id: modelId, kind: 'level' })
      .orderBy('at')
      .first('at');
    const { [modelId]: edge } = await readHistoryEdges(this.#database.knex);
    const activations: ModelActivationRow[] = await this.#database
      .knex('model_activations')
      .where({ model_id: modelId })
      .orderBy('id');
    return {
      since: edge ?? (first && toNumber(first.at)),
      edge,
      // Before the first version there was nothing to change.
      activations: activations.slice(1).map(row => ({
        version: row.version,
        at: toNumber(row.activated_at),
      })),
      days: await this.#dailyCounts.ofModel(modelId),
    };
  }
}

function toMove(row: MoveRow): StoredMove {
  return {
    id: toNumber(row.id),
    subjectId: row.subject_id,
    at: toNumber(row.at),
    kind: row.kind as StoredMove['kind'],
    category: row.item ?? undefined,
    from: row.from_value ?? undefined,
    to: row.to_value ?? undefined,
    cause: row.cause,
  };
}
