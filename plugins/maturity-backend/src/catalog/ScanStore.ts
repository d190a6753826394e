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
  HeldRemovalRow,
  ScanRow,
  Tx,
  inInserts,
  toNumber,
  toOptionalNumber,
} from '../database';

/** How many past scans are kept. */
const KEPT_SCANS = 100;

export interface Scan {
  readonly id: number;
  /** Milliseconds. */
  readonly startedAt: number;
  /** Absent while it runs. */
  readonly finishedAt?: number;
  readonly complete: boolean;
  readonly entities: number;
  readonly changed: number;
  readonly removed: number;
  readonly error?: string;
}

/** The log of scans, and the removals that wait for a second one. */
export class ScanStore {
  readonly #database: Database;

  static create(options: { database: Database }): ScanStore {
    return new ScanStore(options.database);
  }

  private constructor(database: Database) {
    this.#database = database;
  }

  async start(now: number): Promise<number> {
    const { knex } = this.#database;
    const [{ id }] = await knex('scans')
      .insert({
        started_at: now,
        complete: false,
        entities: 0,
        changed: 0,
        removed: 0,
      })
      .returning('id');
    await knex('scans')
      .where('id', '<=', id - KEPT_SCANS)
      .delete();
    return id;
  }

  async progress(
    id: number,
    counts: { entities: number; changed: number },
  ): Promise<void> {
    await this.#database.knex('scans').where({ id }).update(counts);
  }

  async finish(
    id: number,
    result: {
      now: number;
      complete: boolean;
      entities: number;
      changed: number;
      removed: number;
      error?: string;
    },
  ): Promise<void> {
    const { now, error, ...counts } = result;
    await this.#database
      .knex('scans')
      .where({ id })
      .update({ ...counts, finished_at: now, error: error ?? null });
  }

  /** The latest one, which may be running or have failed. */
  async last(): Promise<Scan | undefined> {
    const row: ScanRow | undefined = await this.#database
      .knex('scans')
      .orderBy('id', 'desc')
      .first();
    return row && readScan(row);
  }

  async lastComplete(): Promise<Scan | undefined> {
    return this.#complete('desc');
  }

  /** The oldest that is still in the log. */
  async firstComplete(): Promise<Scan | undefined> {
    return this.#complete('asc');
  }

  /** The latest complete one that found more than one in a hundred changed. */
  async lastBusy(): Promise<Scan | undefined> {
    const row: ScanRow | undefined = await this.#database
      .knex('scans')
      .where({ complete: true })
      .whereRaw('changed * 100 > entities')
      .orderBy('id', 'desc')
      .first();
    return row && readScan(row);
  }

  /** Whether anything but locations, which come first, was ever read. */
  async hasEntities(): Promise<boolean> {
    const found = await this.#database
      .knex('subjects')
      .whereNot({ kind: 'location' })
      .first('id');
    return found !== undefined;
  }

  /** What earlier scans missed, and since when in milliseconds. */
  async heldRemovals(
    tx: Tx = this.#database.knex,
  ): Promise<Map<string, number>> {
    const rows: HeldRemovalRow[] = await tx('held_removals').select();
    return new Map(rows.map(row => [row.ref, toNumber(row.missed_at)]));
  }

  async countHeldRemovals(): Promise<number> {
    const [{ count }] = await this.#database
      .knex('held_removals')
      .count({ count: '*' });
    return Number(count);
  }

  async holdRemovals(tx: Tx, hold: ReadonlyMap<string, number>): Promise<void> {
    await tx('held_removals').delete();
    for (const chunk of inInserts([...hold], 2)) {
      await tx('held_removals').insert(
        chunk.map(([ref, missed_at]) => ({ ref, missed_at })),
      );
    }
  }

  async #complete(order: 'asc' | 'desc'): Promise<Scan | undefined> {
    const row: ScanRow | undefined = await this.#database
      .knex('scans')
      .where({ complete: true })
      .orderBy('id', order)
      .first();
    return row && readScan(row);
  }
}

function readScan(row: ScanRow): Scan {
  return {
    id: row.id,
    startedAt: toNumber(row.started_at),
    finishedAt: toOptionalNumber(row.finished_at),
    complete: Boolean(row.complete),
    entities: row.entities,
    changed: row.changed,
    removed: row.removed,
    error: row.error ?? undefined,
  };
}
