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
import {
  Database,
  transact,
  Tx,
  WhatIfResultRow,
  WhatIfRow,
} from '../database';
import { ClaimLostError, LEASE_MS } from '../scoring';
import { ComparedSubject } from './ComparedSubject';
import { addFailures } from './operations/addFailures';
import { deleteResults } from './operations/deleteResults';
import { endWhatIf } from './operations/endWhatIf';
import { toWhatIf } from './operations/toWhatIf';
import { ClaimedWhatIf, WhatIfFailure } from './WhatIf';
import { WhatIfLayout } from './WhatIfLayout';

/** One that ended so often without an end takes the process down with it. */
const MAX_ATTEMPTS = 3;

/** What was found out about some subjects. */
export interface WhatIfProgress {
  readonly chunk: number;
  readonly subjects: readonly ComparedSubject[];
  readonly failures: readonly WhatIfFailure[];
  /** All subjects so far. */
  readonly done: number;
}

/**
 * Who works on a what-if: whoever holds a claim, which runs out unless it is
 * renewed. Every write verifies it, so that a worker that was taken for dead,
 * or whose work was cancelled, writes nothing more.
 */
export class WhatIfClaims {
  readonly #database: Database;

  static create(options: { database: Database }): WhatIfClaims {
    return new WhatIfClaims(options.database);
  }

  private constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Takes the one that is queued, or whose worker has been silent for too
   * long; that one begins anew.
   */
  async claim(now: number): Promise<ClaimedWhatIf | undefined> {
    const claimId = randomUUID();
    return transact(this.#database, async tx => {
      const claimed = await open(tx, now).update({
        state: 'running',
        claim_id: claimId,
        claimed_until: now + LEASE_MS,
        attempts: tx.raw('attempts + 1'),
        done: 0,
        total: null,
        failed: 0,
        failures: '[]',
      });
      if (claimed === 0) {
        return undefined;
      }
      const row = await tx<WhatIfRow>('what_ifs')
        .where({ claim_id: claimId })
        .first();
      if (!row) {
        return undefined;
      }
      await deleteResults(tx, [row.id]);
      if (row.attempts > MAX_ATTEMPTS) {
        await endWhatIf(tx, row.id, {
          state: 'failed',
          error: `It was interrupted ${MAX_ATTEMPTS} times`,
          finished_at: now,
        });
        return undefined;
      }
      return {
        ...toWhatIf(row),
        claimId,
        document: JSON.parse(row.document),
      };
    });
  }

  /** Writes down what it is about, now that it runs. */
  async begin(
    claim: ClaimedWhatIf,
    begun: { baseVersion: string; layout: WhatIfLayout; total: number },
  ): Promise<void> {
    await this.#update(this.#database.knex, claim, {
      base_version: begun.baseVersion,
      layout: JSON.stringify(begun.layout),
      total: begun.total,
    });
  }

  /** @throws ClaimLostError when it was cancelled, or another has taken over */
  async renew(claim: ClaimedWhatIf, now: number): Promise<void> {
    await this.#update(this.#database.knex, claim, {
      claimed_until: now + LEASE_MS,
    });
  }

  /** @throws ClaimLostError when it was cancelled, or another has taken over */
  async write(
    claim: ClaimedWhatIf,
    { chunk, subjects, failures, done }: WhatIfProgress,
    now: number,
  ): Promise<void> {
    await transact(this.#database, async tx => {
      await this.#update(tx, claim, { done, claimed_until: now + LEASE_MS });
      if (failures.length > 0) {
        await addFailures(tx, claim.id, failures);
      }
      const row: WhatIfResultRow = {
        what_if_id: claim.id,
        chunk,
        subjects: Buffer.from(
          Int32Array.from(subjects, ({ subjectId }) => subjectId).buffer,
        ),
        levels: Buffer.concat(subjects.map(({ levels }) => levels)),
        stops: JSON.stringify(
          Object.fromEntries(
            subjects.flatMap(({ stops }, position) =>
              stops.length > 0 ? [[position, stops]] : [],
            ),
          ),
        ),
      };
      await tx('what_if_results').insert(row);
    });
  }

  /** @throws ClaimLostError when it was cancelled, or another has taken over */
  async finish(
    claim: ClaimedWhatIf,
    end: { state: 'done' | 'failed'; error?: string },
    now: number,
  ): Promise<void> {
    await transact(this.#database, async tx => {
      await this.#update(tx, claim, { claimed_until: now });
      await endWhatIf(tx, claim.id, { ...end, finished_at: now });
    });
  }

  /** Lets another one begin it anew at once. */
  async handOver(claim: ClaimedWhatIf): Promise<void> {
    await this.#update(this.#database.knex, claim, {
      state: 'queued',
      claim_id: null,
      attempts: this.#database.knex.raw('attempts - 1'),
    });
  }

  async #update(
    tx: Tx,
    { id, claimId }: ClaimedWhatIf,
    values: object,
  ): Promise<void> {
    const updated = await tx('what_ifs')
      .where({ id, claim_id: claimId, state: 'running' })
      .update(values);
    if (updated === 0) {
      throw new ClaimLostError();
    }
  }
}

function open(tx: Tx, now: number) {
  return tx('what_ifs')
    .where({ active: 1 })
    .where(query =>
      query.where({ state: 'queued' }).orWhere('claimed_until', '<=', now),
    );
}
