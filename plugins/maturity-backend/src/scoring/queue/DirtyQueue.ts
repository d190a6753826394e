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
import { Knex } from 'knex';
import { Clock, systemClock } from '../../clock';
import {
  BigIntColumn,
  Database,
  inChunks,
  SYSTEM_RANK,
  toNumber,
  Tx,
} from '../../database';

/** How long a worker may be silent before its work is given to another. */
export const LEASE_MS = 60_000;

/** How often a claim is renewed. */
export const RENEW_MS = 20_000;

const MINUTE_MS = 60_000;

/** After how many minutes what could not be scored is tried again. */
const BACK_OFF_MINUTES = [1, 5, 30, 120, 360];

/** After so many failures nobody waits for a subject any more. */
export const GIVEN_UP_AFTER = 3;

/** Rows of the queue that one worker holds, all of the same rank. */
export interface Claim {
  readonly id: string;
  /** The counter of each subject when it was claimed. */
  readonly counters: ReadonlyMap<number, number>;
}

/** Thrown in a writing transaction when another worker has taken over. */
export class ClaimLostError extends Error {
  constructor() {
    super('The claim ran out and another worker has taken over');
    this.name = 'ClaimLostError';
  }
}

/** How the work on a claim, or on a part of it, ended. */
export interface Settlement {
  /** Subjects that are done. */
  readonly scored: readonly number[];
  /** Those that could not be scored: they stay, to be tried again later. */
  readonly failed?: readonly number[];
  /**
   * Subjects that the transaction is going to mark: all rows are locked in one
   * order, so that two writers never wait for each other.
   */
  readonly alsoLock?: readonly number[];
}

export interface QueueLength {
  /** Without those that failed three times or more. */
  waiting: number;
  /** When the oldest of them was marked. */
  oldest?: number;
  /** Could not be scored three times or more. */
  failed: number;
}

interface LockedRow {
  subject_id: number;
  counter: number;
  attempts: number;
  claim_id: string | null;
}

export interface DirtyQueueOptions {
  database: Database;
  /** Leases run in real time, even where history is replayed. */
  clock?: Clock;
}

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

  static create(options: DirtyQueueOptions): DirtyQueue {
    return new DirtyQueue(options);
  }

  private constructor(options: DirtyQueueOptions) {
    this.#database = options.database;
    this.#clock = options.clock ?? systemClock;
  }

  /**
   * Claims the next rows: systems only when nothing else waits, since they are
   * made from their members.
   */
  async claimNext(limits: {
    subjects: number;
    systems: number;
  }): Promise<Claim | undefined> {
    const ranks = [
      { rank: 0, limit: limits.subjects },
      { rank: SYSTEM_RANK, limit: limits.systems },
    ];
    for (const { rank, limit } of ranks) {
      const claim = await this.#claim(free =>
        free
          .where({ rank })
          .where(row =>
            row
              .whereNull('next_attempt_at')
              .orWhere('next_attempt_at', '<=', this.#clock.now()),
          )
          .orderBy('marked_at')
          .limit(limit),
      );
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
    return this.#claim(free => free.where({ subject_id: subjectId }));
  }

  async #claim(
    choose: (free: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<Claim | undefined> {
    const { knex, dialect } = this.#database;
    const now = this.#clock.now();
    const id = randomUUID();
    const rows = await knex.transaction(async tx => {
      const free = choose(
        tx('dirty').where(row =>
          row.whereNull('claimed_until').orWhere('claimed_until', '<=', now),
        ),
      ).select('subject_id', 'counter');
      // Two statements: a subquery with a limit may be run more than once.
      const chosen: { subject_id: number; counter: number }[] =
        await (dialect === 'pg' ? free.forUpdate().skipLocked() : free);
      if (chosen.length > 0) {
        await tx('dirty')
          .whereIn(
            'subject_id',
            chosen.map(row => row.subject_id),
          )
          .update({ claim_id: id, claimed_until: now + LEASE_MS });
      }
      return chosen;
    });
    return rows.length === 0
      ? undefined
      : {
          id,
          counters: new Map(
            rows
              .sort((a, b) => a.subject_id - b.subject_id)
              .map(row => [row.subject_id, row.counter]),
          ),
        };
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
   * writes their scorecards. Those that were marked again stay, unclaimed, and
   * those that failed stay until it is time to try them again.
   *
   * @throws ClaimLostError when another worker has any of them
   */
  async settle(tx: Tx, claim: Claim, settlement: Settlement): Promise<void> {
    const { scored, failed = [], alsoLock = [] } = settlement;
    const held = await this.#lock(tx, [...scored, ...failed, ...alsoLock]);
    const own = (id: number): LockedRow => {
      const row = held.get(id);
      if (row?.claim_id !== claim.id) {
        throw new ClaimLostError();
      }
      return row;
    };
    const done: number[] = [];
    const again: number[] = [];
    for (const id of scored) {
      (own(id).counter === claim.counters.get(id) ? done : again).push(id);
    }
    for (const chunk of inChunks(done, 1)) {
      await tx('dirty').whereIn('subject_id', chunk).delete();
    }
    for (const chunk of inChunks(again, 1)) {
      await tx('dirty')
        .whereIn('subject_id', chunk)
        .update({ claim_id: null, claimed_until: null });
    }
    for (const row of failed.map(own)) {
      const same = row.counter === claim.counters.get(row.subject_id);
      await tx('dirty')
        .where({ subject_id: row.subject_id })
        .update({
          claim_id: null,
          claimed_until: null,
          attempts: row.attempts + 1,
          next_attempt_at: same
            ? this.#clock.now() + backOff(row.attempts)
            : null,
        });
    }
  }

  async #lock(
    tx: Tx,
    subjectIds: readonly number[],
  ): Promise<Map<number, LockedRow>> {
    const held = new Map<number, LockedRow>();
    const ids = [...new Set(subjectIds)].sort((a, b) => a - b);
    for (const chunk of inChunks(ids, 1)) {
      const rows = tx<LockedRow>('dirty')
        .whereIn('subject_id', chunk)
        .orderBy('subject_id')
        .select('subject_id', 'counter', 'attempts', 'claim_id');
      const locked: LockedRow[] =
        this.#database.dialect === 'pg' ? await rows.forUpdate() : await rows;
      locked.forEach(row => held.set(row.subject_id, row));
    }
    return held;
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
    const failed = new Set<number>();
    for (const chunk of inChunks(subjectIds, 1)) {
      const ids: number[] = await this.#database
        .knex('dirty')
        .whereIn('subject_id', chunk)
        .where('attempts', '>', 0)
        .pluck('subject_id');
      ids.forEach(id => failed.add(id));
    }
    return failed;
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
    const { knex } = this.#database;
    const [row]: { waiting: BigIntColumn; oldest: BigIntColumn | null }[] =
      await knex('dirty')
        .where('attempts', '<', GIVEN_UP_AFTER)
        .count({ waiting: '*' })
        .min({ oldest: 'marked_at' });
    const [{ failed }]: { failed: BigIntColumn }[] = await knex('dirty')
      .where('attempts', '>=', GIVEN_UP_AFTER)
      .count({ failed: '*' });
    return {
      waiting: toNumber(row.waiting),
      ...(row.oldest === null ? {} : { oldest: toNumber(row.oldest) }),
      failed: toNumber(failed),
    };
  }
}

/** @param attempts - how often it had failed before */
function backOff(attempts: number): number {
  const last = BACK_OFF_MINUTES.length - 1;
  return BACK_OFF_MINUTES[Math.min(attempts, last)] * MINUTE_MS;
}
