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
import { Clock } from '../clock';
import { Database, markDirty, transact, Tx } from '../database';
import { WakeUp } from '../wakeUp';
import {
  ofRemovedSubjects,
  pruneChanges,
  waitingSince,
} from './operations/cleanUp';
import { lockSource } from './operations/lockSource';
import {
  findArrivedRefs,
  releaseWaitingFacts,
} from './operations/releaseWaitingFacts';
import { changeRecords } from './operations/changeRecords';

/** A replica that is so far behind the changes loads everything anew. */
const CHANGES_KEPT_MS = 24 * 3_600_000;

export interface FactCleanerOptions {
  database: Database;
  retention: {
    /** How long facts and waivers wait for a removed entity, in milliseconds. */
    readonly removedSubjects: number;
    /** How long facts wait for an entity that never was there. */
    readonly waitingFacts: number;
  };
  /** What goes with the facts. */
  waivers: Removable;
  attestations: Removable;
  clock: Clock;
  wakeUp: WakeUp;
}

/** What waits for a removed entity, for some time. */
interface Removable {
  deleteOfRemoved(removedBefore: number): Promise<number>;
}

export interface CleanUpResult {
  released: number;
  expired: number;
  removed: number;
  waivers: number;
  attestations: number;
}

/**
 * Lets go of what nobody will ask for: facts whose entity did not come, facts
 * and waivers whose entity did not come back, change numbers that were long
 * followed. It is run every few minutes by one replica.
 */
export class FactCleaner {
  readonly #options: FactCleanerOptions;

  static create(options: FactCleanerOptions): FactCleaner {
    return new FactCleaner(options);
  }

  private constructor(options: FactCleanerOptions) {
    this.#options = options;
  }

  async clean(): Promise<CleanUpResult> {
    const { database, retention, waivers, attestations, clock } = this.#options;
    const now = clock.now();
    const released = await this.#releaseArrived(now);
    const removedBefore = now - retention.removedSubjects;
    const result = {
      released,
      expired: await this.#deleteBySource(tx =>
        waitingSince(tx, now - retention.waitingFacts),
      ),
      removed: await this.#deleteBySource(tx =>
        ofRemovedSubjects(tx, removedBefore),
      ),
      waivers: await waivers.deleteOfRemoved(removedBefore),
      attestations: await attestations.deleteOfRemoved(removedBefore),
    };
    await pruneChanges(database.knex, now - CHANGES_KEPT_MS);
    return result;
  }

  /**
   * A push and the arrival of its entity that pass each other leave facts that
   * wait for what is there; here they are found.
   */
  async #releaseArrived(now: number): Promise<number> {
    const { database, wakeUp } = this.#options;
    const refs = await findArrivedRefs(database.knex);
    if (refs.length === 0) {
      return 0;
    }
    const released = await transact(database, async tx => {
      const count = await releaseWaitingFacts(tx, refs);
      await markDirty(tx, { refs, now });
      return count;
    });
    wakeUp.notify();
    return released;
  }

  /** Source by source, as all writers do, so that none waits in a circle. */
  async #deleteBySource(
    select: (tx: Tx) => Knex.QueryBuilder,
  ): Promise<number> {
    const { database } = this.#options;
    const sources: string[] = await select(database.knex)
      .distinct('source')
      .pluck('source');
    let deleted = 0;
    for (const source of sources) {
      deleted += await transact(database, async (tx): Promise<number> => {
        await lockSource(database, tx, source);
        const gone: number = await select(tx).where({ source }).del();
        await changeRecords(tx, source, -gone);
        return gone;
      });
    }
    return deleted;
  }
}
