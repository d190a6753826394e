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

import { Scene } from './Scene';
import { until } from './until';

const LIMIT_MS = 120_000;

/** The database ends under load, with or without its consent. */
export async function restartPostgres(
  scene: Scene,
  how: 'shutDown' | 'crash',
): Promise<void> {
  const { cluster, ledger, log } = scene;
  const before = ledger.unanswered;
  const begun = Date.now();
  await cluster.postgres[how]();
  await cluster.postgres.startAgain();
  const down = Date.now() - begun;
  await until({
    what: 'That the replicas answer again',
    limit: LIMIT_MS,
    check: async () => {
      const answers = await Promise.all(
        cluster.replicas.map(replica => replica.ask({ path: '/v1/status' })),
      );
      const count = answers.filter(({ status }) => status === 200).length;
      return count === 2 || undefined;
    },
  });
  log.note(
    how === 'crash'
      ? 'SIGKILL of every process of PostgreSQL, and started again'
      : 'Fast shutdown of PostgreSQL, and started again',
    `down for ${(down / 1000).toFixed(1)} s, replicas answer ${(
      (Date.now() - begun - down) /
      1000
    ).toFixed(1)} s later; ${
      ledger.unanswered - before
    } facts without an answer; both processes live`,
  );
}
