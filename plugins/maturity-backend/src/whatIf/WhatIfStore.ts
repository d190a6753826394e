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

import { randomUUID } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import { Database, transact, WhatIfResultRow, WhatIfRow } from '../database';
import { deleteResults } from './operations/deleteResults';
import { endWhatIf } from './operations/endWhatIf';
import { toWhatIf } from './operations/toWhatIf';
import { WhatIf } from './WhatIf';
import { WhatIfLayout } from './WhatIfLayout';

/**
 * The tables of what-ifs. One at a time is queued or running, which a unique
 * column guards.
 */
export class WhatIfStore {
  readonly #database: Database;

  static create(options: { database: Database }): WhatIfStore {
    return new WhatIfStore(options.database);
  }

  private constructor(database: Database) {
    this.#database = database;
  }

  /** @throws ConflictError that names the one which is queued or running */
  async add(
    what: Pick<
      WhatIf,
      'modelId' | 'baseVersion' | 'startedBy' | 'startedAt'
    > & {
      draftVersion: string;
      document: object;
    },
  ): Promise<WhatIf> {
    const id = randomUUID();
    await this.#database
      .knex('what_ifs')
      .insert({
        id,
        model_id: what.modelId,
        base_version: what.baseVersion,
        draft_version: what.draftVersion,
        document: JSON.stringify(what.document),
        state: 'queued',
        active: 1,
        failures: '[]',
        started_by: what.startedBy,
        started_at: what.startedAt,
      })
      .onConflict('active')
      .ignore();
    const added = await this.byId(id);
    if (added) {
      return added;
    }
    const running = await this.#database
      .knex<WhatIfRow>('what_ifs')
      .where({ active: 1 })
      .first('id', 'model_id', 'started_by');
    throw new ConflictError(
      running
        ? `There is one at a time: ${running.id} of model '${running.model_id}', started by ${running.started_by}, is not finished; see GET /v1/what-if/${running.id}`
        : 'Another one has just finished; try again',
    );
  }

  async byId(id: string): Promise<WhatIf | undefined> {
    const row = await this.#database
      .knex<WhatIfRow>('what_ifs')
      .where({ id })
      .first();
    return row && toWhatIf(row);
  }

  /** Ends one that is queued or running; what has ended stays as it is. */
  async cancel(id: string, now: number): Promise<void> {
    await transact(this.#database, async tx => {
      const cancelled = await endWhatIf(tx, id, {
        state: 'cancelled',
        finished_at: now,
      });
      if (cancelled > 0) {
        await deleteResults(tx, [id]);
      }
    });
  }

  /** What it is about; undefined until it has begun. */
  async layout(id: string): Promise<WhatIfLayout | undefined> {
    const row = await this.#database
      .knex<WhatIfRow>('what_ifs')
      .where({ id })
      .first('layout');
    return row?.layout ? JSON.parse(row.layout) : undefined;
  }

  async results(id: string): Promise<WhatIfResultRow[]> {
    return this.#database
      .knex<WhatIfResultRow>('what_if_results')
      .where({ what_if_id: id })
      .orderBy('chunk');
  }

  /** Forgets those that ended before a moment; gives how many. */
  async deleteEndedBefore(before: number): Promise<number> {
    return transact(this.#database, async (tx): Promise<number> => {
      const ids: string[] = await tx('what_ifs')
        .where('finished_at', '<=', before)
        .pluck('id');
      await deleteResults(tx, ids);
      return tx('what_ifs').whereIn('id', ids).delete();
    });
  }
}
