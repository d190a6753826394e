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

import { Knex } from 'knex';
import { Clock, systemClock } from '../../clock';
import { BACKGROUND_RANK, Database, SYSTEM_RANK, Tx } from '../../database';
import { Claim, LEASE_MS } from './Claim';
import { claimRows } from './operations/claimRows';
import { countQueue, QueueLength } from './operations/countQueue';
import { readFailed } from './operations/readFailed';
import { settleClaim, Settlement } from './operations/settleClaim';

export interface DirtyQueueOptions {
  database: Database;
  /** Leases run in real time, even where history is replayed. */
  clock?: Clock;
}

/** Every so many claims begin with what has waited for long. */
const OVERDUE_EVERY = 4;
const OVERDUE_MS = 30_000;

/**
 * The subjects that wait to be scored.
 *
 * A worker claims rows for a minute and renews the claim while it works. It
 * settles them in the transaction that writes the scorecards: that fails when
 * the claim is no longer its own, so that what two workers scored is written
 * once, and it leaves the rows that were marked again in the meantime. A
 * killed worker's claim runs out and its rows are claimed by another; nothing
 * is lost. PostgreSQL hands each row to one of several claiming workers
 * (`skip locked`); SQLite has one connection and so one worker at a time.
 *
 * What cannot be scored stays with the count of its failures, and is tried
 * again after one minute, five, thirty and so on, or as soon as it is marked
 * again.
 */
export class DirtyQueue {
  readonly #database: Database;
  readonly #clock: Clock;
  #claims = 0;

  static create(options: DirtyQueueOptions): DirtyQueue {
    return new DirtyQueue(options);
  }

  private constructor(options: DirtyQueueOptions) {
    this.#database = options.database;
    this.#clock = options.clock ?? systemClock;
  }

  /**
   * Claims the next rows: systems only when no members wait, since they are
   * made from them, and what a staged version alone needs after everything
   * else, so that the active one stays current. While more comes than can be
   * scored that would be never: every fourth time, what has waited for long
   * goes first.
   */
  async claimNext(limits: {
    subjects: number;
    systems: number;
  }): Promise<Claim | undefined> {
    this.#claims += 1;
    const overdue =
      this.#claims % OVERDUE_EVERY === 0
        ? await this.#claimOverdue(limits.systems)
        : undefined;
    return overdue ?? this.#claimInOrder(limits);
  }

  async #claimOverdue(limit: number): Promise<Claim | undefined> {
    const now = this.#clock.now();
    return claimRows(this.#database, {
      now,
      choose: free =>
        untried(free, now)
          .where('rank', '>', 0)
          .where('marked_at', '<=', now - OVERDUE_MS)
          .orderBy('marked_at')
          .limit(limit),
    });
  }

  async #claimInOrder(limits: {
    subjects: number;
    systems: number;
  }): Promise<Claim | undefined> {
    const ranks = [
      { rank: 0, limit: limits.subjects },
      { rank: SYSTEM_RANK, limit: limits.systems },
      { rank: BACKGROUND_RANK, limit: limits.subjects },
      { rank: BACKGROUND_RANK + SYSTEM_RANK, limit: limits.systems },
    ];
    const now = this.#clock.now();
    for (const { rank, limit } of ranks) {
      const claim = await claimRows(this.#database, {
        now,
        choose: free =>
          untried(free, now).where({ rank }).orderBy('marked_at').limit(limit),
      });
      if (claim) {
        return claim;
      }
    }
    return undefined;
  }

  /**
   * Claims one subject, unless another worker has it. It does not matter when
   * it failed last: somebody asks for it.
   */
  async claimSubject(subjectId: number): Promise<Claim | undefined> {
    return claimRows(this.#database, {
      now: this.#clock.now(),
      choose: free => free.where({ subject_id: subjectId }),
    });
  }

  /** Keeps a claim for another minute. */
  async renew(claim: Claim): Promise<void> {
    await this.#database
      .knex('dirty')
      .where({ claim_id: claim.id })
      .update({ claimed_until: this.#clock.now() + LEASE_MS });
  }

  /** Gives rows back after a failure, to be claimed after a while. */
  async release(claim: Claim, delayMs: number): Promise<void> {
    await this.#database
      .knex('dirty')
      .where({ claim_id: claim.id })
      .update({ claimed_until: this.#clock.now() + delayMs });
  }

  /**
   * Takes the claimed subjects out of the queue, in the transaction that
   * writes their scorecards.
   *
   * @throws ClaimLostError when another worker has any of them
   */
  async settle(tx: Tx, claim: Claim, settlement: Settlement): Promise<void> {
    const now = this.#clock.now();
    await settleClaim(this.#database, tx, { claim, settlement, now });
  }

  /** Whether a subject waits, or is being worked on. */
  async holds(subjectId: number): Promise<boolean> {
    const row = await this.#database
      .knex('dirty')
      .where({ subject_id: subjectId })
      .first('subject_id');
    return row !== undefined;
  }

  /** Which of some subjects could not be scored when they were last tried. */
  async failedOf(subjectIds: readonly number[]): Promise<Set<number>> {
    return readFailed(this.#database.knex, subjectIds);
  }

  /** Whether nothing waits but what failed and is tried again later. */
  async isIdle(): Promise<boolean> {
    const row = await this.#database
      .knex('dirty')
      .whereNull('next_attempt_at')
      .orWhere('next_attempt_at', '<=', this.#clock.now())
      .first('subject_id');
    return row === undefined;
  }

  /** How many subjects wait, those that are being worked on included. */
  async length(): Promise<QueueLength> {
    return countQueue(this.#database.knex);
  }
}

/** What did not fail lately. */
function untried(free: Knex.QueryBuilder, now: number): Knex.QueryBuilder {
  return free.where(row =>
    row.whereNull('next_attempt_at').orWhere('next_attempt_at', '<=', now),
  );
}
