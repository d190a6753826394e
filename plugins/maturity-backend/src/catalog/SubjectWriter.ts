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

import { difference, groupBy } from 'lodash';
import {
  Database,
  MemberRow,
  Tx,
  inChunks,
  inInserts,
  markDirty,
  recordChanges,
  transact,
} from '../database';
import { ScanFact } from './Subject';
import { SubjectEntityRow } from './subjectRow';

export interface SubjectWriterOptions {
  database: Database;
  /** Called in the transaction in which refs come that were not there. */
  onArrival: (tx: Tx, refs: readonly string[]) => Promise<void>;
}

/** A new or changed entity with what the scan observes on it. */
export interface SubjectChange {
  readonly row: SubjectEntityRow;
  /** Left alone when absent. */
  readonly scanFacts?: readonly ScanFact[];
  readonly arrives: boolean;
}

/**
 * Writes what changed in the catalog, and queues in the same transaction whose
 * scorecards depend on it.
 */
export class SubjectWriter {
  readonly #database: Database;
  readonly #onArrival: SubjectWriterOptions['onArrival'];

  static create(options: SubjectWriterOptions): SubjectWriter {
    return new SubjectWriter(options);
  }

  private constructor(options: SubjectWriterOptions) {
    this.#database = options.database;
    this.#onArrival = options.onArrival;
  }

  async write(changes: readonly SubjectChange[], now: number): Promise<void> {
    if (changes.length === 0) {
      return;
    }
    const refs = changes.map(({ row }) => row.ref);
    await transact(this.#database, async tx => {
      const alike = groupBy(changes, change => keptColumns(change).join());
      for (const group of Object.values(alike)) {
        await upsert(tx, group, now);
      }
      const arrived = changes.filter(({ arrives }) => arrives);
      if (arrived.length > 0) {
        await this.#onArrival(
          tx,
          arrived.map(({ row }) => row.ref),
        );
      }
      await this.#announce(tx, refs, now);
    });
  }

  async remove(refs: readonly string[], now: number): Promise<void> {
    if (refs.length === 0) {
      return;
    }
    await transact(this.#database, async tx => {
      for (const chunk of inChunks(refs, 1)) {
        await tx('subjects').whereIn('ref', chunk).update({ removed_at: now });
      }
      await this.#announce(tx, refs, now);
    });
  }

  /** Replaces what the scan observed, by ref. */
  async writeScanFacts(
    facts: ReadonlyMap<string, readonly ScanFact[]>,
    now: number,
  ): Promise<void> {
    if (facts.size === 0) {
      return;
    }
    await transact(this.#database, async tx => {
      for (const chunk of inChunks([...facts], 2)) {
        const values = chunk
          .map(() => '(cast(? as text), cast(? as text))')
          .join(', ');
        await tx.raw(
          `with observed(ref, facts) as (values ${values})
           update subjects set scan_facts =
             (select facts from observed where observed.ref = subjects.ref)
           where ref in (select ref from observed)`,
          chunk.flatMap(([ref, observed]) => [ref, JSON.stringify(observed)]),
        );
      }
      await this.#announce(tx, [...facts.keys()], now);
    });
  }

  /** Lets members join and leave, and queues the systems whose members change. */
  async writeMembers(
    change: { join: readonly MemberRow[]; leave: readonly MemberRow[] },
    now: number,
  ): Promise<void> {
    const { join, leave } = change;
    if (join.length + leave.length === 0) {
      return;
    }
    await transact(this.#database, async tx => {
      for (const chunk of inChunks(leave, 2)) {
        await tx('members')
          .whereIn(
            ['system_ref', 'member_ref'],
            chunk.map(row => [row.system_ref, row.member_ref]),
          )
          .delete();
      }
      for (const chunk of inInserts(join, 2)) {
        await tx('members')
          .insert(chunk)
          .onConflict(['system_ref', 'member_ref'])
          .ignore();
      }
      await this.#announce(
        tx,
        [...join, ...leave].map(row => row.system_ref),
        now,
      );
    });
  }

  async #announce(tx: Tx, refs: readonly string[], now: number): Promise<void> {
    await markDirty(tx, { refs, now });
    const ids: number[] = [];
    for (const chunk of inChunks([...new Set(refs)], 1)) {
      ids.push(...(await tx('subjects').whereIn('ref', chunk).pluck('id')));
    }
    await recordChanges(this.#database, tx, { subjectIds: ids, now });
  }
}

/** `ref`, entity fields, times and scan facts. */
const BINDINGS_PER_SUBJECT = 22;

async function upsert(
  tx: Tx,
  changes: readonly SubjectChange[],
  now: number,
): Promise<void> {
  const sorted = [...changes].sort((a, b) => (a.row.ref < b.row.ref ? -1 : 1));
  for (const chunk of inInserts(sorted, BINDINGS_PER_SUBJECT)) {
    const rows = chunk.map(({ row, scanFacts }) => ({
      ...row,
      scan_facts: JSON.stringify(scanFacts ?? []),
      created_at: now,
      updated_at: now,
      removed_at: null,
    }));
    await tx('subjects')
      .insert(rows)
      .onConflict('ref')
      .merge(
        difference(Object.keys(rows[0]), ['ref', ...keptColumns(chunk[0])]),
      );
  }
}

/** What stays as it is of a subject that is known; who comes back begins anew. */
function keptColumns({ arrives, scanFacts }: SubjectChange): string[] {
  return [
    ...(arrives ? [] : ['created_at']),
    ...(scanFacts ? [] : ['scan_facts']),
  ];
}
