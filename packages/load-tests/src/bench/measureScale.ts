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

import { explainReads, ExplainedStatement } from './explain/explainReads';
import { loadFacts } from './loadFacts';
import { Portal } from './Portal';
import { measureChangedModel } from './rows/changedModel';
import { measureFirstScoring } from './rows/firstScoring';
import { measureHistory } from './rows/history';
import { measureIngest } from './rows/ingest';
import { Measurement } from './rows/Measurement';
import { measurePeer } from './rows/peer';
import { measurePushedFact } from './rows/pushedFact';
import { measureReads } from './rows/reads';
import { Row } from './rows/Row';
import { measureSnapshot } from './rows/snapshot';
import { measureUnchangedPass } from './rows/unchangedPass';

const SEED = 20_261_121;

export interface ScaleOptions {
  components: number;
  /** How often what is quick is repeated. */
  runs: number;
  /** Whether Tech Insights is measured beside it. */
  peer: boolean;
  say: (text: string) => void;
  /** Called with each part as it is there. */
  onRows?: (rows: readonly Row[]) => void;
}

/** All figures of one size of organisation. */
export interface ScaleResult {
  readonly components: number;
  readonly entities: number;
  readonly facts: number;
  /** The version. */
  readonly postgres: string;
  readonly rows: readonly Row[];
  readonly explained: readonly ExplainedStatement[];
}

export async function measureScale(
  options: ScaleOptions,
): Promise<ScaleResult> {
  const { components, runs, say, onRows } = options;
  const portal = await Portal.create({ seed: SEED, components });
  const measurement: Measurement = { portal, components, runs, say };
  const rows: Row[] = [];
  const add = (title: string, found: readonly Row[]) => {
    say(title);
    rows.push(...found);
    onRows?.(found);
  };
  try {
    say(`${components} components: facts are put on record`);
    const facts = await loadFacts(portal);
    const first = await measureFirstScoring(measurement);
    add('First scoring', first.rows);
    add('Pass with nothing changed', await measureUnchangedPass(measurement));
    add('Pushed fact', await measurePushedFact(measurement));
    add('Ingest', await measureIngest(measurement));
    add('Snapshot', await measureSnapshot(measurement, first.empty));
    add('History', await measureHistory(measurement));
    add('Reads', await measureReads(measurement));
    const explained = await explainReads(portal);
    if (options.peer) {
      add('Peer', await measurePeer(measurement));
    }
    add('Changed model', await measureChangedModel(measurement));
    const entities = portal.company.size;
    const postgres = await versionOf(portal);
    return { components, entities, facts, postgres, rows, explained };
  } finally {
    await portal.stop();
  }
}

async function versionOf({ database }: Portal): Promise<string> {
  const { rows } = await database.raw('show server_version');
  return rows[0].server_version;
}
