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

import { organisation } from '../organisation';
import { createRandom, Random } from '../organisation/random';
import { countClaims, findDoubleClaims, findForeignWrites } from './claims';
import { Cluster } from './Cluster';
import {
  compareWithUndisturbed,
  startUndisturbed,
} from './compareWithUndisturbed';
import { DAMAGES, LONG_DAMAGES } from './damages';
import { DamageLog } from './DamageLog';
import { BrokenChain, findBrokenChains } from './findBrokenChains';
import { Ledger, LostFact } from './Ledger';
import { Pushers } from './Pushers';
import { readFacts, readProgress } from './records';
import { Scene } from './Scene';
import { until } from './until';

const LIMIT_MS = 180_000;

export interface DamageOptions {
  /** The long form has damages that take minutes. */
  form: 'short' | 'long';
  seed: number;
  components: number;
  /** Every damage happens once in a round, in another order. */
  rounds: number;
  /** The share of what the sources could report that is pushed. */
  factShare: number;
  pushers: number;
  /** Facts pushed at once, at most. */
  batch: number;
  /** Gets each line of the log as it comes. */
  write?: (line: string) => void;
}

/** What came of it. */
export interface DamageReport {
  log: string;
  kills: number;
  acceptedFacts: number;
  scorecards: number;
  transitions: number;
  lostFacts: LostFact[];
  differingScorecards: string[];
  differingOverviews: string[];
  brokenChains: BrokenChain[];
  doubleClaims: object[];
  foreignWrites: object[];
  /** What replicas wrote that ended without being told to. */
  failedReplicas: readonly string[];
}

/**
 * Damages two replicas, their database and their catalog while facts arrive,
 * and compares what is left with a run that nothing happened to.
 */
export async function runDamage(options: DamageOptions): Promise<DamageReport> {
  const { seed, components, rounds } = options;
  const log = DamageLog.create(options);
  const company = organisation({ seed, components });
  const random = createRandom(seed, 'damage');
  const drawn = [...company.facts()].filter(() =>
    random.chance(options.factShare),
  );
  const damages =
    options.form === 'long' ? [...DAMAGES, ...LONG_DAMAGES] : DAMAGES;
  const cluster = await Cluster.start(company);
  try {
    const ledger = new Ledger();
    const pushers = Pushers.create({
      facts: drawn,
      seed,
      count: options.pushers,
      batch: options.batch,
      replicas: () => cluster.replicas,
      ledger,
    });
    const scene = Scene.create({ cluster, pushers, ledger, log, random });
    await untilRead(cluster);
    log.note(
      'Two replicas have started',
      `${cluster.catalog.size} entities, ${drawn.length} facts to push`,
    );
    await pushers.pushAll();
    log.note('Every fact was pushed once', `${ledger.accepted} accepted`);
    pushers.start();
    for (let round = 1; round <= rounds; round += 1) {
      for (const damage of inAnyOrder(damages, random)) {
        await damage(scene);
        if (cluster.failures.length > 0) {
          throw new Error(`A replica failed: ${cluster.failures.join('\n')}`);
        }
      }
    }
    await pushers.stop();
    log.note(
      'The pushers stop',
      `${ledger.accepted} facts accepted, ${ledger.unanswered} without an answer`,
    );
    return await judge(scene);
  } finally {
    await cluster.stop();
  }
}

async function judge(scene: Scene): Promise<DamageReport> {
  const { cluster, ledger, log } = scene;
  const { knex } = cluster;
  const [undisturbed] = await Promise.all([
    startUndisturbed(cluster),
    scene.drain(),
  ]);
  log.note('The queue is empty');
  const lostFacts = ledger.compare(await readFacts(knex));
  log.note(
    'Facts on record against the answers',
    `${ledger.keys} facts, ${lostFacts.length} lost or wrong`,
  );
  const { transitions, broken } = await findBrokenChains(knex);
  log.note(
    'Transitions, each from where the one before ended',
    `${transitions}, ${broken.length} broken`,
  );
  const counts = await countClaims(knex);
  const doubleClaims = await findDoubleClaims(knex);
  const foreignWrites = await findForeignWrites(knex);
  log.note(
    'Claims of subjects',
    `${counts.claims} by ${counts.replicas} replicas, ${counts.takenOver} after their lease ran out, ${doubleClaims.length} while another held them; ${counts.writes} scorecards written, ${foreignWrites.length} without a claim of the writer`,
  );
  const differences = await compareWithUndisturbed(cluster, undisturbed);
  log.note(
    'Scorecards against those of an undisturbed run',
    `${differences.scorecards}, ${differences.differing.length} differ`,
  );
  log.note(
    'Overviews of both replicas against the undisturbed one',
    `${differences.overviews.length} differ`,
  );
  return {
    log: log.text,
    kills: scene.kills,
    acceptedFacts: ledger.accepted,
    scorecards: differences.scorecards,
    transitions,
    lostFacts,
    differingScorecards: differences.differing,
    differingOverviews: differences.overviews,
    brokenChains: broken,
    doubleClaims,
    foreignWrites,
    failedReplicas: cluster.failures,
  };
}

/** Facts of entities that are not known yet would have to wait. */
async function untilRead(cluster: Cluster): Promise<void> {
  await until({
    what: 'The first scan',
    limit: LIMIT_MS,
    check: async () =>
      (await readProgress(cluster.knex, 0)).scans > 0 || undefined,
  });
}

function inAnyOrder<T>(items: readonly T[], random: Random): T[] {
  return items
    .map(item => ({ item, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
