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

import { Database, inChunks, toNumber, TransitionRow } from '../../database';
import { Cause } from '../../scoring';

/** How one check of a subject changed since a moment, all in all. */
export interface CheckChange {
  check: string;
  from: string | undefined;
  to: string | undefined;
  /** Of its last change. */
  cause: Cause;
  at: number;
}

/** What checks did, for one page of subjects at a time. */
export class MovedCheckStore {
  readonly #database: Database;

  static create(database: Database): MovedCheckStore {
    return new MovedCheckStore(database);
  }

  private constructor(database: Database) {
    this.#database = database;
  }

  /** By id of the subject, what changed last first; what came back is left out. */
  async since(
    modelId: string,
    options: { at: number; subjectIds: readonly number[] },
  ): Promise<Map<number, CheckChange[]>> {
    const found = new Map<number, Map<string, CheckChange>>();
    for (const chunk of inChunks(options.subjectIds, 1)) {
      const rows: TransitionRow[] = await this.#database
        .knex('transitions')
        .whereIn('subject_id', chunk)
        .where({ model_id: modelId, kind: 'check' })
        .where('at', '>', options.at)
        .orderBy('id');
      for (const row of rows) {
        const ofSubject = found.get(row.subject_id) ?? new Map();
        found.set(row.subject_id, ofSubject);
        const check = row.item ?? '';
        const first = ofSubject.get(check);
        ofSubject.set(check, {
          check,
          from: first ? first.from : row.from_value ?? undefined,
          to: row.to_value ?? undefined,
          cause: row.cause,
          at: toNumber(row.at),
        });
      }
    }
    return new Map(
      [...found].map(([subjectId, changes]) => [
        subjectId,
        [...changes.values()]
          .filter(({ from, to }) => from !== to)
          .sort((a, b) => b.at - a.at || (a.check < b.check ? -1 : 1)),
      ]),
    );
  }
}
