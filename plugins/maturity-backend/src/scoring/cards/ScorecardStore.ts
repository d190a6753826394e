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
  inInserts,
  ScorecardRow,
  Tx,
} from '../../database';
import { Foreseen } from '../forecast/Foreseen';
import { readForecast } from '../forecast/storedForecast';
import {
  readScorecard,
  StoredScorecard,
  toScorecardRow,
} from './StoredScorecard';

/** Names one row. */
export type ScorecardKey = Pick<
  StoredScorecard,
  'subjectId' | 'modelId' | 'modelVersion'
>;

const KEY = ['subject_id', 'model_id', 'model_version'];
const COLUMNS = 29;

/** What a system counts of a member. */
export interface MemberCard {
  readonly subjectId: number;
  readonly modelId: string;
  readonly practices: Uint8Array;
  /** Empty where nothing is foreseen. */
  readonly foreseen: readonly Foreseen[];
}

/** Stored scorecards: one operation per method. */
export class ScorecardStore {
  readonly #database: Database;

  static create(options: { database: Database }): ScorecardStore {
    return new ScorecardStore(options.database);
  }

  private constructor(database: Database) {
    this.#database = database;
  }

  /** All scorecards of some subjects: of every model and version. */
  async ofSubjects(
    subjectIds: readonly number[],
    tx: Tx = this.#database.knex,
  ): Promise<Map<number, StoredScorecard[]>> {
    const cards = new Map<number, StoredScorecard[]>();
    for (const chunk of inChunks(subjectIds, 1)) {
      const rows: ScorecardRow[] = await tx('scorecards').whereIn(
        'subject_id',
        chunk,
      );
      for (const row of rows) {
        const card = readScorecard(row);
        const known = cards.get(card.subjectId);
        if (known) {
          known.push(card);
        } else {
          cards.set(card.subjectId, [card]);
        }
      }
    }
    return cards;
  }

  /** The practices of some subjects under versions of models. */
  async practicesOf(
    subjectIds: readonly number[],
    versions: readonly string[],
    tx: Tx = this.#database.knex,
  ): Promise<MemberCard[]> {
    const cards: MemberCard[] = [];
    for (const chunk of inChunks(subjectIds, 1)) {
      const rows: Pick<
        ScorecardRow,
        'subject_id' | 'model_id' | 'practices' | 'forecast'
      >[] = await tx('scorecards')
        .select('subject_id', 'model_id', 'practices', 'forecast')
        .whereIn('subject_id', chunk)
        .whereIn('model_version', versions);
      cards.push(
        ...rows.map(row => ({
          subjectId: row.subject_id,
          modelId: row.model_id,
          practices: row.practices,
          foreseen: readForecast(row.forecast),
        })),
      );
    }
    return cards;
  }

  async write(tx: Tx, cards: readonly StoredScorecard[]): Promise<void> {
    const rows = cards.map(toScorecardRow);
    for (const chunk of inInserts(rows, COLUMNS)) {
      await tx('scorecards').insert(chunk).onConflict(KEY).merge();
    }
  }

  async delete(tx: Tx, keys: readonly ScorecardKey[]): Promise<void> {
    for (const chunk of inChunks(keys, KEY.length)) {
      await tx('scorecards')
        .whereIn(
          KEY,
          chunk.map(key => [key.subjectId, key.modelId, key.modelVersion]),
        )
        .delete();
    }
  }
}
