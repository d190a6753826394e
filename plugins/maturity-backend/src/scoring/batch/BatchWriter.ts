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

import { SubjectStore } from '../../catalog';
import {
  Database,
  inChunks,
  markDirty,
  recordChanges,
  SubjectRow,
  transact,
  Tx,
} from '../../database';
import { ModelStore } from '../../models';
import { ScorecardStore } from '../cards/ScorecardStore';
import { Claim } from '../queue/Claim';
import { DirtyQueue } from '../queue/DirtyQueue';
import { Transition } from '../transitions/Transition';
import { TransitionStore } from '../transitions/TransitionStore';
import { BatchResult } from './BatchResult';

export interface BatchWriterOptions {
  database: Database;
  models: Pick<ModelStore, 'verify'>;
  subjects: SubjectStore;
  cards: ScorecardStore;
  transitions: TransitionStore;
  queue: DirtyQueue;
  /** Throws a ClaimLostError in a writing transaction that has no right to. */
  guard?: (tx: Tx) => Promise<void>;
  /** Called with what was written, once it is. It must not throw. */
  onTransitions?: (transitions: readonly Transition[]) => void;
}

/**
 * Writes what a batch came to in one transaction: the scorecards, their
 * history, the marks of the systems that count the subjects, and the end of
 * the work in the queue. If the claim is lost by then, or models have other
 * versions than the batch was scored under, nothing is written.
 */
export class BatchWriter {
  readonly #options: BatchWriterOptions;

  static create(options: BatchWriterOptions): BatchWriter {
    return new BatchWriter(options);
  }

  private constructor(options: BatchWriterOptions) {
    this.#options = options;
  }

  /**
   * @param claim - of the subjects that the result is about, no others
   * @throws ClaimLostError and VersionsChangedError
   */
  async write(claim: Claim, result: BatchResult): Promise<void> {
    await transact(this.#options.database, async tx => {
      await this.#options.guard?.(tx);
      await this.#options.models.verify(tx, result.versions);
      await this.#write(tx, claim, result);
    });
    this.#options.onTransitions?.(result.transitions);
  }

  /**
   * Refs of subjects, to name them where they cannot be loaded. Those that are
   * not there are absent.
   */
  async refsOf(
    subjectIds: readonly number[],
    tx: Tx = this.#options.database.knex,
  ): Promise<Map<number, string>> {
    const refs = new Map<number, string>();
    for (const chunk of inChunks(subjectIds, 1)) {
      const rows = await tx<SubjectRow>('subjects')
        .whereIn('id', chunk)
        .select('id', 'ref');
      rows.forEach(({ id, ref }) => refs.set(id, ref));
    }
    return refs;
  }

  async #write(tx: Tx, claim: Claim, result: BatchResult): Promise<void> {
    const { database, cards, transitions, queue } = this.#options;
    const { now } = result;
    const failed = [...result.failed.keys()];
    const scored = [...claim.counters.keys()].filter(
      id => !result.failed.has(id),
    );
    await cards.delete(tx, result.obsolete);
    await cards.write(tx, result.cards);
    await transitions.add(tx, result.transitions);
    // systems do not wait for members that cannot be scored
    const systems = await this.#systemsOf(tx, [
      ...result.movedRefs,
      ...(await this.refsOf(failed, tx)).values(),
    ]);
    const stagedOnly = await this.#systemsOf(tx, result.stagedMovedRefs);
    await queue.settle(tx, claim, {
      scored,
      failed,
      alsoLock: [...systems, ...stagedOnly],
    });
    await markDirty(tx, { subjectIds: systems, now });
    await markDirty(tx, { subjectIds: stagedOnly, now, background: true });
    await recordChanges(database, tx, { subjectIds: result.changed, now });
  }

  async #systemsOf(tx: Tx, refs: readonly string[]): Promise<number[]> {
    const systems = await this.#options.subjects.systemsOf(refs, tx);
    const ids: number[] = [];
    for (const chunk of inChunks(
      [...new Set([...systems.values()].flat())],
      1,
    )) {
      ids.push(...(await tx('subjects').whereIn('ref', chunk).pluck('id')));
    }
    return ids;
  }
}
