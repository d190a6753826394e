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

import { Organisation } from '../organisation';
import { Random } from '../organisation/random';
import { Replica, ReplicaEnd } from '../replica';
import { OpenClaims, claimedAgain, openClaimsOf } from './claims';
import { Cluster, SCAN_TIMEOUT_SECONDS } from './Cluster';
import { DamageLog } from './DamageLog';
import { Ledger } from './Ledger';
import { Pushers } from './Pushers';
import { readProgress } from './records';
import { until } from './until';

/** A claim lasts so long without its worker. */
const LEASE_MS = 60_000;
/** Whoever takes over may have other work at hand. */
const BUSY_MS = 30_000;
/** The scheduler looks once a minute for tasks whose time is over. */
const SCAN_TAKEN_OVER_MS = (SCAN_TIMEOUT_SECONDS + 60) * 1000 + BUSY_MS;
const LIMIT_MS = 180_000;
/** So often in a row. */
const QUIET_LOOKS = 5;

export interface SceneOptions {
  cluster: Cluster;
  pushers: Pushers;
  ledger: Ledger;
  log: DamageLog;
  random: Random;
}

/** What a killed replica left. */
export interface Burial {
  end: ReplicaEnd;
  left: OpenClaims;
  /** How long it took to start again. */
  back: string;
}

/** What the damages happen to, and what they have in common. */
export class Scene {
  readonly cluster: Cluster;
  readonly pushers: Pushers;
  readonly ledger: Ledger;
  readonly log: DamageLog;
  readonly random: Random;
  /** What somebody else has to take over, and does in the background. */
  readonly #takeovers: Promise<void>[] = [];
  #kills = 0;
  #changedAt = Date.now();

  static create(options: SceneOptions): Scene {
    return new Scene(options);
  }

  private constructor(options: SceneOptions) {
    this.cluster = options.cluster;
    this.pushers = options.pushers;
    this.ledger = options.ledger;
    this.log = options.log;
    this.random = options.random;
  }

  get kills(): number {
    return this.#kills;
  }

  changeCatalog(change: (organisation: Organisation) => void): void {
    this.cluster.catalog.change(change);
    this.#changedAt = Date.now();
  }

  /** Any of the replicas that run. */
  victim(): Replica {
    return this.random.pick(this.cluster.replicas);
  }

  /**
   * After a replica was killed: what it had claimed is watched until somebody
   * else has it, and the replica starts again.
   *
   * @returns what it left behind, for the log
   */
  async bury(replica: Replica): Promise<Burial> {
    const end = await replica.ended;
    const killedAt = end.report?.at ?? Date.now();
    if (end.signal !== 'SIGKILL') {
      throw new Error(
        `${replica.name} was not killed but ended:\n${replica.log.join('\n')}`,
      );
    }
    this.#kills += 1;
    const left = await openClaimsOf(this.cluster.knex, replica.name);
    if (left.subjects.length > 0) {
      this.#watch(this.#claimsTakenOver(replica.name, left, killedAt));
    }
    const begun = Date.now();
    await this.cluster.startReplica(replica.name);
    return { end, left, back: seconds(Date.now() - begun) };
  }

  /** A complete scan has to begin after this moment. */
  expectScan(why: string, since: number): void {
    this.#watch(
      until({
        what: `A scan after ${why}`,
        limit: SCAN_TAKEN_OVER_MS,
        check: async () => {
          const { scans } = await readProgress(this.cluster.knex, since);
          return scans > 0 || undefined;
        },
      }).then(() =>
        this.log.note(
          `The catalog is read whole again after ${why}`,
          `${seconds(Date.now() - since)} later`,
        ),
      ),
    );
  }

  /** Nothing waits, nothing is held back, and the catalog was read since. */
  async drain(): Promise<void> {
    await Promise.all(this.#takeovers.splice(0));
    const { knex } = this.cluster;
    let quiet = 0;
    await until({
      what: 'An empty queue',
      limit: LIMIT_MS,
      check: async () => {
        const progress = await readProgress(knex, this.#changedAt);
        const { waiting, scans, held, staged } = progress;
        const isQuiet = waiting + held + staged === 0 && scans > 0;
        quiet = isQuiet ? quiet + 1 : 0;
        return quiet > QUIET_LOOKS || undefined;
      },
    });
  }

  #watch(takeover: Promise<void>): void {
    // It is awaited when everything is drained.
    takeover.catch(() => {});
    this.#takeovers.push(takeover);
  }

  async #claimsTakenOver(
    name: string,
    { subjects }: OpenClaims,
    killedAt: number,
  ): Promise<void> {
    const { knex } = this.cluster;
    await until({
      what: `That somebody takes over the ${subjects.length} subjects of ${name}`,
      limit: LEASE_MS + BUSY_MS,
      check: async () => {
        const again = await claimedAgain(knex, { subjects, after: killedAt });
        return again.length === subjects.length || undefined;
      },
    });
    const again = await claimedAgain(knex, { subjects, after: killedAt });
    const [first, last] = [Math.min(...again), Math.max(...again)];
    this.log.note(
      `What ${name} had claimed is taken over`,
      `${subjects.length} subjects, ${seconds(first - killedAt)} to ${seconds(
        last - killedAt,
      )} after the kill`,
    );
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
