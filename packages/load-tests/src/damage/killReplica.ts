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

import { fiveLevelModel } from '../organisation';
import { Trap } from '../replica';
import { changeSome } from './changeSome';
import { readProgress } from './records';
import { Scene } from './Scene';

/** SIGKILL while a push is being written, or in the moment of its commit. */
export async function killInIngest(scene: Scene): Promise<void> {
  const { random, ledger, log } = scene;
  const replica = scene.victim();
  const before = ledger.unanswered;
  await replica.setTrap({
    statement: 'insert into facts',
    occurrence: 1 + random.below(8),
    moment: random.pick(['sent', 'commit']),
    signal: 'SIGKILL',
  });
  const { end, left, back } = await scene.bury(replica);
  log.note(
    `SIGKILL of ${replica.name} in mid-ingest`,
    `after sending \`${end.report?.statement}\`; ${
      ledger.unanswered - before
    } facts without an answer, ${
      left.subjects.length
    } claimed subjects left; back in ${back}`,
  );
}

/** Where scoring stands when it is killed. */
const SCORING_MOMENTS: readonly Omit<Trap, 'occurrence' | 'signal'>[] = [
  { statement: 'insert into "scorecards"', moment: 'sent' },
  { statement: 'insert into "transitions"', moment: 'sent' },
  { statement: 'update "dirty" set "claim_id"', moment: 'commit' },
  { statement: 'insert into "scorecards"', moment: 'commit' },
];

/** SIGKILL while most of the organisation is scored again. */
export async function killInScoring(scene: Scene): Promise<void> {
  const { random, pushers, log, cluster } = scene;
  const replica = scene.victim();
  await replica.setTrap({
    ...random.pick(SCORING_MOMENTS),
    occurrence: 1 + random.below(3),
    signal: 'SIGKILL',
  });
  const wave = pushers.pushWave(`wave ${scene.kills}`);
  wave.catch(() => {});
  await replica.ended;
  const { waiting } = await readProgress(cluster.knex, 0);
  const { end, left, back } = await scene.bury(replica);
  await wave;
  log.note(
    `SIGKILL of ${replica.name} in mid-rescoring`,
    `after sending \`${end.report?.statement}\`; ${waiting} subjects waiting, of which ${left.subjects.length} were its own; back in ${back}`,
  );
}

/** SIGKILL while pages of the catalog are read, which has changed. */
export async function killInScan(scene: Scene): Promise<void> {
  const { random, cluster, log } = scene;
  changeSome(scene);
  const page = 2 + random.below(3);
  const replica = await new Promise<string>(resolve => {
    cluster.catalog.onPage = asked => {
      const found = cluster.replicas.find(({ name }) => name === asked.replica);
      if (asked.page === page && found) {
        cluster.catalog.onPage = () => {};
        found.kill();
        resolve(found.name);
      }
    };
  });
  const killedAt = Date.now();
  const { left, back } = await scene.bury(cluster.replica(replica));
  scene.expectScan('the kill in mid-scan', killedAt);
  log.note(
    `SIGKILL of ${replica} in mid-scan`,
    `while it waited for page ${page}; ${left.subjects.length} claimed subjects left; back in ${back}`,
  );
}

/** SIGKILL while a new version of the model is scored, then all have it. */
export async function killInModelChange(scene: Scene): Promise<void> {
  const { random, log, cluster } = scene;
  const [first, second] = cluster.replicas;
  cluster.withoutCheck = random.pick(fiveLevelModel().checks).id;
  await first.stop();
  const replica = await cluster.startReplica(first.name);
  await replica.setTrap({
    statement: 'insert into "scorecards"',
    occurrence: 1 + random.below(3),
    moment: 'sent',
    signal: 'SIGKILL',
  });
  const { end, left, back } = await scene.bury(replica);
  await second.stop();
  await cluster.startReplica(second.name);
  log.note(
    `SIGKILL of ${replica.name} in a change of the model`,
    `without \`${cluster.withoutCheck}\`, after sending \`${end.report?.statement}\`; ${left.subjects.length} claimed subjects left; back in ${back}`,
  );
}
