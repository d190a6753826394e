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

import { changeSome } from './changeSome';
import { readProgress } from './records';
import { restartPostgres } from './restartPostgres';
import { Scene } from './Scene';
import { until } from './until';

const LIMIT_MS = 120_000;

/** The catalog breaks off after page 3, again and again; then it is whole. */
export async function failCatalog(scene: Scene): Promise<void> {
  const { cluster, random, log } = scene;
  const { catalog, knex } = cluster;
  changeSome(scene);
  const before = await readPresent(scene);
  const since = Date.now();
  const fault = random.pick(['failsAfterPage', 'cutsAfterPage'] as const);
  catalog.fault = { [fault]: 3, slow: random.pick([0, 200]) };
  await restartPostgres(scene, 'shutDown');
  await until({
    what: 'That a scan fails',
    limit: LIMIT_MS,
    check: async () =>
      knex('scans')
        .where('started_at', '>=', since)
        .whereNotNull('error')
        .first('id'),
  });
  const after = await readPresent(scene);
  catalog.fault = {};
  const healedAt = Date.now();
  scene.expectScan('the catalog came back', healedAt);
  refuseLoss('A failing catalog', before, after);
  log.note(
    fault === 'failsAfterPage'
      ? 'The catalog answers 503 after page 3'
      : 'The catalog cuts the connection after page 3',
    `no subject and no scorecard went (${after.size} scorecards)`,
  );
}

/** The catalog says that it is half of what it was. */
export async function halveCatalog(scene: Scene): Promise<void> {
  const { cluster, log } = scene;
  const before = await readPresent(scene);
  cluster.catalog.fault = { half: true };
  const held = await until({
    what: 'That removals are held back',
    limit: LIMIT_MS,
    check: async () => (await readProgress(cluster.knex, 0)).held || undefined,
  });
  const after = await readPresent(scene);
  cluster.catalog.fault = {};
  scene.expectScan('the catalog was whole again', Date.now());
  refuseLoss('Half a catalog', before, after);
  log.note(
    'The catalog answers half its entities',
    `${held} removals held back, no scorecard went (${after.size} scorecards)`,
  );
}

/**
 * The entities of the catalog that are subjects with a scorecard. Those that
 * did go from the catalog lose theirs some time after the scan that missed
 * them, whatever the catalog does by then.
 */
async function readPresent({ cluster }: Scene): Promise<Set<string>> {
  const inCatalog = new Set(cluster.catalog.refs);
  const scored: string[] = await cluster
    .knex('subjects')
    .whereNull('removed_at')
    .whereIn('id', cluster.knex('scorecards').select('subject_id'))
    .pluck('ref');
  return new Set(scored.filter(ref => inCatalog.has(ref)));
}

function refuseLoss(
  who: string,
  before: Set<string>,
  after: Set<string>,
): void {
  const lost = [...before].filter(ref => !after.has(ref));
  if (lost.length > 0) {
    throw new Error(`${who} took away ${lost.join(', ')}`);
  }
}
