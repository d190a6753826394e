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
import { CheckChange } from '../movers/MovedCheckStore';

/** A step of a subject: its scoring at that moment moved its level. */
export interface SubjectStep {
  subjectId: number;
  at: number;
}

/** What checks did when levels moved, for one page of steps at a time. */
export class StepCheckStore {
  readonly #database: Database;

  static create(database: Database): StepCheckStore {
    return new StepCheckStore(database);
  }

  private constructor(database: Database) {
    this.#database = database;
  }

  /** Of each step, in their order: the checks that changed with it. */
  async of(
    modelId: string,
    steps: readonly SubjectStep[],
  ): Promise<CheckChange[][]> {
    const changes = new Map<string, CheckChange[]>(
      steps.map(step => [keyOf(step), []]),
    );
    const times = steps.map(({ at }) => at);
    const subjectIds = [...new Set(steps.map(({ subjectId }) => subjectId))];
    for (const chunk of inChunks(subjectIds, 1)) {
      const rows: TransitionRow[] = await this.#database
        .knex('transitions')
        .whereIn('subject_id', chunk)
        .where({ model_id: modelId, kind: 'check' })
        .whereBetween('at', [Math.min(...times), Math.max(...times)])
        .orderBy('id');
      for (const row of rows) {
        const at = toNumber(row.at);
        changes.get(keyOf({ subjectId: row.subject_id, at }))?.push({
          check: row.item ?? '',
          from: row.from_value ?? undefined,
          to: row.to_value ?? undefined,
          cause: row.cause,
          at,
        });
      }
    }
    return steps.map(step => changes.get(keyOf(step)) ?? []);
  }
}

function keyOf({ subjectId, at }: SubjectStep): string {
  return `${subjectId} ${at}`;
}
