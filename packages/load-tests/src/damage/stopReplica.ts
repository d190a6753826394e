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

import { claimedAgain, openClaimsOf } from './claims';
import { Scene } from './Scene';
import { until } from './until';

const LIMIT_MS = 120_000;

/** A replica stands still for longer than its lease, with subjects claimed. */
export async function stopForLongerThanLease(scene: Scene): Promise<void> {
  const { log, cluster } = scene;
  const replica = scene.victim();
  await replica.setTrap({
    statement: 'update "dirty" set "claim_id"',
    occurrence: 1,
    moment: 'commit',
    signal: 'SIGSTOP',
  });
  const { at } = await replica.stopped();
  const left = await openClaimsOf(cluster.knex, replica.name);
  await until({
    what: `That somebody takes over the ${left.subjects.length} subjects of ${replica.name}`,
    limit: LIMIT_MS,
    check: async () => {
      const { subjects } = left;
      const again = await claimedAgain(cluster.knex, { subjects, after: at });
      return again.length === subjects.length || undefined;
    },
  });
  replica.goOn();
  log.note(
    `${replica.name} stood still (SIGSTOP) with claimed subjects, and goes on`,
    `${((Date.now() - at) / 1000).toFixed(1)} s; its ${
      left.subjects.length
    } subjects are others' by now`,
  );
}
