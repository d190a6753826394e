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

import { Peer } from '../peer/Peer';
import { Portal } from '../Portal';
import { spreadOf } from '../report/statistics';
import { Measurement } from './Measurement';
import { Row } from './Row';

/** Beyond it takes minutes for a single answer. */
const MOST_ENTITIES = 10_000;
const CHECKS = 20;
const RUNS = 3;

/**
 * Tech Insights and this plugin on the same components, one after the other:
 * what a page over all of them asks for.
 */
export async function measurePeer(measurement: Measurement): Promise<Row[]> {
  const { portal, components } = measurement;
  const entities = Math.min(components, MOST_ENTITIES);
  const facts = factsFor(portal, entities);
  const [some] = facts.values();
  const peer = await Peer.start({
    postgres: portal.postgres,
    facts,
    factNames: Object.keys(some),
  });
  try {
    const runs = [];
    for (let run = 0; run < (entities < MOST_ENTITIES ? RUNS : 1); run += 1) {
      runs.push(await peer.run());
    }
    const own = [];
    for (let run = 0; run < RUNS; run += 1) {
      own.push(await portal.ask({ path: '/v1/overview' }));
    }
    const [{ bytes, statements }] = runs;
    const theirs = spreadOf(runs.map(({ milliseconds }) => milliseconds));
    const ours = spreadOf(own.map(({ milliseconds }) => milliseconds));
    return [
      {
        id: 'peer',
        what: `Tech Insights: ${CHECKS} checks of all components, at most ${MOST_ENTITIES.toLocaleString(
          'en-US',
        )}`,
        unit: 'ms',
        value: theirs.median,
        runs: theirs.runs,
        bytes,
        statements,
      },
      {
        id: 'peer-ratio',
        what: '… in times of the overview of all components in the same run',
        unit: '×',
        value: theirs.median / ours.median,
      },
    ];
  } finally {
    await peer.stop();
  }
}

function factsFor({ company }: Portal, entities: number) {
  const { counts } = company.shape;
  const from = counts.domain + counts.group + counts.user + counts.system;
  const facts = new Map<string, Record<string, boolean>>();
  for (const ref of company.refs({ from, limit: entities })) {
    const met = [...company.factsOf(ref)].map(({ value }) => value !== false);
    facts.set(
      ref,
      Object.fromEntries(
        Array.from({ length: CHECKS }, (_, i) => [`fact${i}`, met[i] ?? false]),
      ),
    );
  }
  return facts;
}
