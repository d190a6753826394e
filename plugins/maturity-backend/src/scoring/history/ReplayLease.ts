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
import { Clock } from '../../clock';
import {
  Database,
  readSetting,
  replaceSetting,
  transact,
  Tx,
} from '../../database';
import { ClaimLostError, LEASE_MS } from '../queue/Claim';
import { ReplayRecord } from './ReplayRecord';
import { scoredSince, undoReplay } from './undoReplay';

export interface ReplayLeaseOptions {
  database: Database;
  clock: Clock;
}

/**
 * Who replays the history, and how far that is: one record in the database.
 *
 * Whoever finds no record, or one whose time has run out, takes it; of several
 * at once one does. It renews the record while it plays. When a record runs
 * out, what was written by then is taken back in the transaction that takes
 * the record, so that history begins anew from the first day. The former
 * holder, should it still live, notices in its next writing transaction
 * ({@link ReplayLease.guard}) or when it renews.
 */
export class ReplayLease {
  readonly #options: ReplayLeaseOptions;
  readonly #lost = new AbortController();
  /** The record as this one wrote it last, and the text that it is stored as. */
  #record: ReplayRecord;
  #stored: string | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** What the database says. */
  static async read(database: Database): Promise<ReplayRecord | undefined> {
    return parse(await readSetting(database.knex, 'replay'));
  }

  /**
   * Takes the record, unless somebody has it or it is done.
   *
   * @returns undefined when it could not be taken
   */
  static async take(
    options: ReplayLeaseOptions,
  ): Promise<ReplayLease | undefined> {
    const { database, clock } = options;
    return transact(database, async tx => {
      const stored = await readSetting(tx, 'replay');
      const left = parse(stored);
      const now = clock.now();
      if (left && (left.state === 'done' || left.until > now)) {
        return undefined;
      }
      const lease = new ReplayLease(options, now);
      const text = JSON.stringify(lease.#record);
      if (!(await replaceSetting(tx, 'replay', stored, text))) {
        return undefined;
      }
      lease.#stored = text;
      if (left && (await scoredSince(tx, left.start))) {
        // Scoring went on without it: that is not to be lost.
        const done = JSON.stringify({ ...left, state: 'done' });
        await replaceSetting(tx, 'replay', text, done);
        return undefined;
      }
      if (left) {
        await undoReplay(database, tx, { ...left, now });
      }
      return lease;
    });
  }

  private constructor(options: ReplayLeaseOptions, now: number) {
    this.#options = options;
    this.#record = {
      state: 'running',
      by: randomUUID(),
      until: now + LEASE_MS,
      start: now,
      day: 0,
      days: 0,
    };
  }

  /** From when the days are counted back, in milliseconds. */
  get start(): number {
    return this.#record.start;
  }

  /** Aborted when another has taken over. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /**
   * Keeps the record for another minute.
   *
   * @param progress - how far it is now
   * @throws ClaimLostError when another has taken over
   */
  async renew(
    progress: Partial<Pick<ReplayRecord, 'day' | 'days'>> = {},
  ): Promise<void> {
    await this.#write(() => ({
      ...progress,
      until: this.#options.clock.now() + LEASE_MS,
    }));
  }

  /** Nothing is left to play. */
  async finish(): Promise<void> {
    await this.#write(() => ({ state: 'done' }));
  }

  /** Lets the next one that looks begin anew. */
  async handOver(): Promise<void> {
    await this.#write(() => ({ until: 0 }));
  }

  /**
   * Takes everything back that was written, for good.
   *
   * @throws ClaimLostError when another has taken over
   */
  async giveUp(): Promise<void> {
    const { database, clock } = this.#options;
    await this.#last;
    await transact(database, async tx => {
      await this.guard(tx);
      await undoReplay(database, tx, { ...this.#record, now: clock.now() });
    });
    await this.finish();
  }

  /**
   * Called in writing transactions: nobody takes over before they end.
   *
   * @throws ClaimLostError when another has taken over
   */
  async guard(tx: Tx): Promise<void> {
    const { dialect } = this.#options.database;
    const query = tx('settings').where({ key: 'replay' }).first('value');
    const row: { value: string } | undefined = await (dialect === 'pg'
      ? query.forShare()
      : query);
    const record = parse(row?.value);
    if (record?.by !== this.#record.by || record.state !== 'running') {
      this.#lost.abort();
      throw new ClaimLostError();
    }
  }

  /** One write after the other: each replaces what the last one wrote. */
  async #write(change: () => Partial<ReplayRecord>): Promise<void> {
    const write = this.#last.then(async () => {
      const record = { ...this.#record, ...change() };
      const text = JSON.stringify(record);
      const { knex } = this.#options.database;
      if (!(await replaceSetting(knex, 'replay', this.#stored, text))) {
        this.#lost.abort();
        throw new ClaimLostError();
      }
      this.#record = record;
      this.#stored = text;
    });
    this.#last = write.catch(() => {});
    await write;
  }
}

function parse(text: string | undefined): ReplayRecord | undefined {
  return text === undefined ? undefined : JSON.parse(text);
}
