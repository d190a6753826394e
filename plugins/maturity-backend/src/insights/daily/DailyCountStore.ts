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

import { Database, DailyCountRow } from '../../database';

/** What of the whole organisation is remembered of a day. */
export interface DailyCount {
  readonly scored: number;
  /** Mean, 0 to 1; null when nothing is asked. */
  readonly coverage: number | null;
  /** Waivers in force. */
  readonly waivers: number;
  readonly unowned: number;
}

/** One row per model and UTC day. */
export class DailyCountStore {
  readonly #database: Database;

  static create(database: Database): DailyCountStore {
    return new DailyCountStore(database);
  }

  private constructor(database: Database) {
    this.#database = database;
  }

  /** By UTC date. */
  async ofModel(modelId: string): Promise<Map<string, DailyCount>> {
    const rows: DailyCountRow[] = await this.#database
      .knex('daily_counts')
      .where({ model_id: modelId });
    return new Map(
      rows.map(({ day, scored, coverage, waivers, unowned }) => [
        day,
        { scored, coverage, waivers, unowned },
      ]),
    );
  }

  /** Writes a day, or what it has become. */
  async put(modelId: string, day: string, count: DailyCount): Promise<void> {
    const row: DailyCountRow = { model_id: modelId, day, ...count };
    await this.#database
      .knex('daily_counts')
      .insert(row)
      .onConflict(['model_id', 'day'])
      .merge();
  }
}
