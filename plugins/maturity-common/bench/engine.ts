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

/*
 * How many scorecards one core evaluates per second, the engine alone, on the
 * shipped five-level model and components with a record for every fact that
 * they are asked for.
 *
 *   yarn workspace @platform-maturity/backstage-plugin-maturity-common bench [components] [runs]
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CompiledModel,
  compileModel,
  evaluate,
  FactDefinition,
  FactRecord,
  FactValue,
  parseModel,
  PreparedEntity,
  prepareEntity,
} from '../src';

type Entity = Parameters<typeof prepareEntity>[1];

interface Subject {
  entity: Entity;
  facts: FactRecord[];
}

const NOW = Date.UTC(2026, 10, 20, 12);
const BAR_FIRST = 5_000;
const BAR_AGAIN = 15_000;

/** A small generator with a seed, so that every run scores the same catalog. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TYPES = ['service', 'service', 'service', 'website', 'library', 'job'];
const LIFECYCLES = ['production', 'production', 'experimental', 'deprecated'];

function createEntity(index: number, random: () => number): Entity {
  const name = `component-${index}`;
  const pick = (values: string[]) =>
    values[Math.floor(random() * values.length)];
  const team = `team-${Math.floor(random() * 400)}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      title: `Component ${index}`,
      description: 'A generated component',
      tags: ['generated', pick(['java', 'go', 'python', 'typescript'])],
      annotations: {
        'backstage.io/managed-by-location': `url:https://example.org/${name}`,
        'backstage.io/source-location': `url:https://example.org/${name}/`,
        'backstage.io/techdocs-ref': 'dir:.',
        'github.com/project-slug': `example/${name}`,
        'backstage.io/kubernetes-id': name,
        'pagerduty.com/service-id': `P${index}`,
        'sonarqube.org/project-key': name,
        'facts.platform-maturity.io/secrets.central-store': 'true',
      },
    },
    spec: {
      type: pick(TYPES),
      lifecycle: pick(LIFECYCLES),
      owner: `group:default/${team}`,
      system: `system-${Math.floor(index / 5)}`,
    },
    relations: [
      { type: 'ownedBy', targetRef: `group:default/${team}` },
      {
        type: 'partOf',
        targetRef: `system:default/system-${Math.floor(index / 5)}`,
      },
    ],
  };
}

function createValue(fact: FactDefinition, random: () => number): FactValue {
  switch (fact.type) {
    case 'boolean':
      return random() < 0.9;
    case 'number':
      return Math.round(random() * 100) / 10;
    case 'string[]':
      return ['metrics', 'logs', 'traces'];
    case 'datetime':
      return new Date(NOW - random() * 40 * 86_400_000).toISOString();
    default:
      return 'restricted';
  }
}

function createFacts(
  model: CompiledModel,
  prepared: PreparedEntity,
  random: () => number,
): FactRecord[] {
  const { facts } = evaluate(model, { prepared, now: NOW });
  return model.facts
    .filter((_, i) => facts[i].asked)
    .map<FactRecord>(fact => ({
      fact: fact.id,
      value: createValue(fact, random),
      evidence: fact.attest === 'nobody' ? 'observed' : 'attested',
      // milliseconds, as a store hands them out
      observedAt: NOW - Math.floor(random() * 86_400_000),
      source: fact.attest === 'nobody' ? 'ci' : 'attestation',
    }));
}

/** As many as a backend claims at a time; their facts come fresh from a store. */
const BATCH = 500;

function createBatch(
  model: CompiledModel,
  batch: number,
  size: number,
): Subject[] {
  const random = createRandom(20_261_121 + batch);
  return Array.from({ length: size }, (_, i) => {
    const entity = createEntity(batch * BATCH + i, random);
    const prepared = prepareEntity(model, entity);
    return { entity, facts: createFacts(model, prepared, random) };
  });
}

/**
 * Scorecards per second of processor time, garbage collection included, so
 * that what else the machine does has little say. Making the batches is not
 * counted.
 */
function measure(
  model: CompiledModel,
  count: number,
  run: (subject: Subject, index: number) => void,
): number {
  let spent = 0;
  for (let at = 0; at < count; at += BATCH) {
    const size = Math.min(BATCH, count - at);
    const batch = createBatch(model, at / BATCH, size);
    // what making the batch left behind is not the engine's to clear away
    globalThis.gc?.({ type: 'minor', execution: 'sync' });
    const start = process.cpuUsage();
    for (let i = 0; i < size; i++) {
      run(batch[i], at + i);
    }
    const { user, system } = process.cpuUsage(start);
    spent += user + system;
  }
  return (count * 1_000_000) / spent;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

interface Row {
  components: number;
  first: number;
  again: number;
}

function benchmark(
  model: CompiledModel,
  components: number,
  runs: number,
): Row {
  const first: number[] = [];
  const again: number[] = [];
  for (let run = 0; run < runs; run++) {
    const kept: PreparedEntity[] = new Array(components);
    first.push(
      measure(model, components, ({ entity, facts }, i) => {
        kept[i] = prepareEntity(model, entity);
        evaluate(model, { prepared: kept[i], facts, now: NOW });
      }),
    );
    again.push(
      measure(model, components, ({ facts }, i) => {
        evaluate(model, { prepared: kept[i], facts, now: NOW });
      }),
    );
  }
  return { components, first: median(first), again: median(again) };
}

function print(row: Row, base: Row): void {
  const cell = (value: number, digits = 0) =>
    value.toFixed(digits).padStart(12);
  // time per component against the smallest catalog: 1.00 is exactly linear
  process.stdout.write(
    `${cell(row.components)}${cell(row.first)}${cell(row.again)}${cell(
      base.first / row.first,
      2,
    )}${cell(base.again / row.again, 2)}\n`,
  );
}

function main(components: number, runs: number): void {
  const file = join(__dirname, '../models/five-level.yaml');
  const model = compileModel(parseModel(readFileSync(file, 'utf8')));
  const sample = createBatch(model, 0, 100);
  const records = sample.reduce((sum, { facts }) => sum + facts.length, 0);
  process.stdout.write(
    `${model.title}: ${model.checks.length} checks, ${
      model.facts.length
    } facts; ${(records / sample.length).toFixed(
      0,
    )} records per component\n\n` +
      '  components     first/s     again/s   first time  again time\n',
  );
  benchmark(model, 2_000, 2);
  const rows = [0.25, 0.5, 1].map(part =>
    benchmark(model, components * part, runs),
  );
  rows.forEach(row => print(row, rows[0]));
  const last = rows[rows.length - 1];
  const verdict = (value: number, bar: number) =>
    `${value >= bar ? 'reached' : 'MISSED'} (${(value / bar).toFixed(1)} x)`;
  process.stdout.write(
    `\nbars: first ${BAR_FIRST}/s ${verdict(
      last.first,
      BAR_FIRST,
    )}, again ${BAR_AGAIN}/s ${verdict(last.again, BAR_AGAIN)}\n`,
  );
}

main(Number(process.argv[2] ?? 20_000), Number(process.argv[3] ?? 3));
