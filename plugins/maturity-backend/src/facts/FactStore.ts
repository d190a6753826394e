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
  FactRecord,
  FactValue,
} from '@platform-maturity/backstage-plugin-maturity-common';
import {
  Database,
  FactRow,
  markDirty,
  toNumber,
  toOptionalNumber,
  transact,
  Tx,
} from '../database';
import { WakeUp } from '../wakeUp';
import { FactWrite, FactWriter, FactWriterOptions } from './FactWriter';
import {
  deleteFactsByKey,
  WithdrawalScope,
  withdrawFacts,
} from './operations/deleteFacts';
import { lockSource } from './operations/lockSource';
import { readFactsOfEntities, readFactsOfSource } from './operations/readFacts';
import { releaseWaitingFacts } from './operations/releaseWaitingFacts';
import { CheckedFact, FactKey } from './types';

export interface FactStoreOptions extends FactWriterOptions {
  /** Wakes the scoring when facts were written. */
  wakeUp: WakeUp;
}

export interface WriteFactsResult {
  /** Records that are new or changed in anything. */
  accepted: number;
  /** Those that were there already, or are older than what is there. */
  unchanged: number;
}

export interface SyncFactsResult extends WriteFactsResult {
  withdrawn: number;
}

/**
 * The records of facts about entities, one for each entity, fact and source.
 *
 * Whatever changes a scorecard marks its subject dirty in the same
 * transaction, so that an accepted fact is scored whatever happens next.
 */
export class FactStore {
  readonly #database: Database;
  readonly #writer: FactWriter;
  readonly #wakeUp: WakeUp;

  static create(options: FactStoreOptions): FactStore {
    return new FactStore(options);
  }

  private constructor(options: FactStoreOptions) {
    this.#database = options.database;
    this.#writer = FactWriter.create(options);
    this.#wakeUp = options.wakeUp;
  }

  /**
   * What is on record about some entities, from all sources but the entities
   * themselves and the catalog scan. Entities without records are absent.
   */
  async forEntities(
    tx: Tx | undefined,
    refs: readonly string[],
  ): Promise<Map<string, FactRecord[]>> {
    const rows = await readFactsOfEntities(tx ?? this.#database.knex, refs);
    const records = new Map<string, FactRecord[]>();
    for (const row of rows) {
      const known = records.get(row.entity_ref);
      if (known) {
        known.push(toRecord(row));
      } else {
        records.set(row.entity_ref, [toRecord(row)]);
      }
    }
    return records;
  }

  /**
   * Stores facts of a source, all or none. Of two observations of the same the
   * newer stays, at equal time the later write.
   *
   * @throws FactMistakesError, TooManyRequestsError
   */
  async write(
    write: Omit<FactWrite, 'replaceNewer'>,
  ): Promise<WriteFactsResult> {
    const accepted = await this.#transact(write.source.id, tx =>
      this.#writer.write(tx, { ...write, replaceNewer: false }),
    );
    return { accepted, unchanged: write.facts.length - accepted };
  }

  /**
   * Makes a source's records what the source says now, all or nothing: what it
   * says replaces what was there, and what it says no more is withdrawn.
   *
   * @param options - `refs`: only of these entities; `keep`: what is not
   *   withdrawn, though it is not among the facts
   * @throws FactMistakesError, TooManyRequestsError
   */
  async sync(
    options: Omit<FactWrite, 'replaceNewer'> & {
      refs?: readonly string[];
      keep?: readonly FactKey[];
    },
  ): Promise<SyncFactsResult> {
    const { source, facts, refs, keep = [], now } = options;
    return this.#transact(source.id, async tx => {
      const rows = await readFactsOfSource(tx, source.id, refs);
      const gone = new Map(rows.map(row => [keyOf(row), row]));
      const changed = facts.filter(fact => {
        const key = `${fact.ref} ${fact.fact}`;
        const row = gone.get(key);
        gone.delete(key);
        return !row || !saysTheSame(row, fact, source.grade);
      });
      keep.forEach(({ ref, fact }) => gone.delete(`${ref} ${fact}`));
      const withdrawn = [...gone.values()];
      await deleteFactsByKey(
        tx,
        source.id,
        withdrawn.map(row => ({ ref: row.entity_ref, fact: row.fact })),
      );
      const accepted = await this.#writer.write(tx, {
        source,
        facts: changed,
        replaceNewer: true,
        now,
      });
      await markDirty(tx, { refs: withdrawn.map(row => row.entity_ref), now });
      return {
        accepted,
        unchanged: facts.length - accepted,
        withdrawn: withdrawn.length,
      };
    });
  }

  /** Deletes records of a source; says how many there were. */
  async withdraw(options: WithdrawalScope & { now: number }): Promise<number> {
    const { now, ...scope } = options;
    return this.#transact(scope.source, tx =>
      withdrawFacts(tx, scope, refs => markDirty(tx, { refs, now })),
    );
  }

  /**
   * Ends the waiting of facts about entities that have arrived in the catalog,
   * in the transaction that adds their subjects and marks them dirty.
   */
  async releaseWaiting(tx: Tx, refs: readonly string[]): Promise<void> {
    await releaseWaitingFacts(tx, refs);
  }

  async #transact<T>(source: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const result = await transact(this.#database, async tx => {
      await lockSource(this.#database, tx, source);
      return work(tx);
    });
    this.#wakeUp.notify();
    return result;
  }
}

function keyOf(row: FactRow): string {
  return `${row.entity_ref} ${row.fact}`;
}

/** Waiting records are written again: their entity may have arrived. */
function saysTheSame(row: FactRow, fact: CheckedFact, grade: string): boolean {
  return (
    row.value === fact.json &&
    row.grade === grade &&
    toNumber(row.observed_at) === fact.observedAt &&
    toOptionalNumber(row.expires_at) === fact.expiresAt &&
    (row.url ?? undefined) === fact.url &&
    row.waiting_since === null
  );
}

function toRecord(row: FactRow): FactRecord {
  return {
    fact: row.fact,
    value: JSON.parse(row.value) as FactValue,
    evidence: row.grade,
    observedAt: toNumber(row.observed_at),
    source: row.source,
    expiresAt: toOptionalNumber(row.expires_at),
    url: row.url ?? undefined,
  };
}
