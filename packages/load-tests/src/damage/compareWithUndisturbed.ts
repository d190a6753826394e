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

import { JsonObject, JsonValue } from '@backstage/types';
import { Knex } from 'knex';
import { isDeepStrictEqual } from 'node:util';
import { Replica } from '../replica';
import { Cluster } from './Cluster';
import {
  FactOnRecord,
  readFacts,
  readProgress,
  readScorecards,
  toItem,
} from './records';
import { until } from './until';

const BATCH = 1_000;
const LIMIT_MS = 300_000;
const QUIET_LOOKS = 5;
/** When something was written and what came before are not of the result. */
const HISTORY = ['evaluatedAt', 'askedForLess'];

/** In what a run differs from one that nothing happened to. */
export interface Differences {
  /** How many scorecards are compared. */
  scorecards: number;
  /** By ref and model: the columns that differ, `missing` or `added`. */
  differing: string[];
  /** By filter and replica. */
  overviews: string[];
}

/** A run that nothing happens to. */
export interface Undisturbed {
  replica: Replica;
  knex: Knex;
}

/** Resolves when it has read the catalog, which does not change any more. */
export async function startUndisturbed(cluster: Cluster): Promise<Undisturbed> {
  const undisturbed = await cluster.startUndisturbed();
  // Facts of entities that it does not know yet would have to wait.
  await until({
    what: 'The first scan of the undisturbed run',
    limit: LIMIT_MS,
    check: async () => {
      const { scans } = await readProgress(undisturbed.knex, 0);
      return scans > 0 || undefined;
    },
  });
  return undisturbed;
}

/** Scores the same facts and catalog in peace, and compares. */
export async function compareWithUndisturbed(
  cluster: Cluster,
  { replica, knex }: Undisturbed,
): Promise<Differences> {
  await pushFacts(replica, await readFacts(cluster.knex));
  await untilQuiet(knex);
  const expected = await readScorecards(knex);
  const found = await readScorecards(cluster.knex);
  return {
    scorecards: expected.size,
    differing: differencesOf(expected, found),
    overviews: await differingOverviews(cluster, replica),
  };
}

async function untilQuiet(knex: Knex): Promise<void> {
  let quiet = 0;
  await until({
    what: 'The end of the undisturbed run',
    limit: LIMIT_MS,
    check: async () => {
      const { waiting } = await readProgress(knex, 0);
      quiet = waiting === 0 ? quiet + 1 : 0;
      return quiet > QUIET_LOOKS || undefined;
    },
  });
}

async function pushFacts(
  replica: Replica,
  facts: readonly FactOnRecord[],
): Promise<void> {
  const bySource = new Map<string, JsonObject[]>();
  for (const fact of facts) {
    const list = bySource.get(fact.source) ?? [];
    bySource.set(fact.source, list);
    list.push(toItem(fact));
  }
  for (const [source, list] of bySource) {
    for (let at = 0; at < list.length; at += BATCH) {
      const body = { source, facts: list.slice(at, at + BATCH) };
      const answer = await replica.ask({ path: '/v1/facts', body });
      if (answer.status !== 200) {
        throw new Error(JSON.stringify(answer.body));
      }
    }
  }
}

function differencesOf(
  expected: ReadonlyMap<string, JsonObject>,
  found: ReadonlyMap<string, JsonObject>,
): string[] {
  const differing: string[] = [];
  for (const [key, card] of expected) {
    const other = found.get(key);
    const columns = Object.keys(card).filter(
      column => other && !isSame(column, card[column], other[column]),
    );
    if (!other || columns.length > 0) {
      const what = columns.map(
        column => `${column} ${other?.[column]} instead of ${card[column]}`,
      );
      differing.push(`${key}: ${other ? what.join(', ') : 'missing'}`);
    }
  }
  for (const key of found.keys()) {
    if (!expected.has(key)) {
      differing.push(`${key}: added`);
    }
  }
  return differing;
}

/**
 * A fact that is reported again as it was moves the end of a scorecard's
 * validity without scoring it; it is looked at again at the former end.
 */
function isSame(
  column: string,
  expected?: JsonValue,
  found?: JsonValue,
): boolean {
  return column === 'valid_until' && expected && found
    ? Number(found) <= Number(expected)
    : isDeepStrictEqual(expected, found);
}

const FILTERS = ['', '?type=service', '?kind=system', '?lifecycle=production'];

/** What the snapshots of the replicas answer, against the undisturbed one's. */
async function differingOverviews(
  cluster: Cluster,
  undisturbed: Replica,
): Promise<string[]> {
  const differing: string[] = [];
  for (const filter of FILTERS) {
    const path = `/v1/overview${filter}`;
    const expected = await overviewOf(undisturbed, path);
    for (const replica of cluster.replicas) {
      const found = await overviewOf(replica, path);
      if (!isDeepStrictEqual(found, expected)) {
        differing.push(
          `${replica.name} ${path}: ${JSON.stringify(
            found,
          )} instead of ${JSON.stringify(expected)}`,
        );
      }
    }
  }
  return differing;
}

async function overviewOf(replica: Replica, path: string): Promise<JsonObject> {
  const { status, body } = await replica.ask({ path });
  if (status !== 200) {
    throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  }
  return Object.fromEntries(
    Object.entries(body)
      .filter(([key]) => !HISTORY.includes(key))
      // A mean: its last digit depends on the order in which it was summed up.
      .map(([key, value]) => [
        key,
        typeof value === 'number' ? Number(value.toPrecision(12)) : value,
      ]),
  ) as JsonObject;
}
