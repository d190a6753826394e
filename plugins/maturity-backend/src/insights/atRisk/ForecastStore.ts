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

import { Database, inChunks, ScorecardRow } from '../../database';
import { Foreseen, readForecast } from '../../scoring';

/** The statement by which forecasts are read for one page. */
export class ForecastStore {
  readonly #database: Database;

  static create(database: Database): ForecastStore {
    return new ForecastStore(database);
  }

  private constructor(database: Database) {
    this.#database = database;
  }

  /** By subject; those of which nothing is foreseen are absent. */
  async ofSubjects(
    model: { id: string; version: string },
    subjectIds: readonly number[],
  ): Promise<Map<number, readonly Foreseen[]>> {
    const forecasts = new Map<number, readonly Foreseen[]>();
    for (const chunk of inChunks(subjectIds, 1)) {
      const rows: Pick<ScorecardRow, 'subject_id' | 'forecast'>[] =
        await this.#database
          .knex('scorecards')
          .where({ model_id: model.id, model_version: model.version })
          .whereIn('subject_id', chunk)
          .whereNotNull('forecast')
          .select('subject_id', 'forecast');
      rows.forEach(row =>
        forecasts.set(row.subject_id, readForecast(row.forecast)),
      );
    }
    return forecasts;
  }
}
