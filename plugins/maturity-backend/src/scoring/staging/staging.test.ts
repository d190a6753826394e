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

import {
  MaturityModelDocument,
  ModelSpec,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Database, TransitionRow } from '../../database';
import { describeDatabases } from '../../database/__testUtils__/describeDatabases';
import { gardenModel } from '../__testUtils__/gardenModel';
import {
  component,
  START,
  system,
  TestScoring,
} from '../__testUtils__/TestScoring';
import { createScoring } from '../createScoring';
import { LEASE_MS } from '../queue/Claim';
import { DirtyQueue } from '../queue/DirtyQueue';
import { stagingProgress } from './stagingProgress';

jest.setTimeout(60_000);

const DAY = 24 * 3600_000;
const ROSES = 'component:default/roses';
const LAWN = 'component:default/lawn';
const PARK = 'system:default/park';
const SHOP = 'api:default/shop';

const WELL = {
  'plants.watered': true,
  'plants.weeds': 1,
  'tools.sharp': true,
  'tools.cleaned-at': new Date(START - DAY).toISOString(),
};

/** Asks APIs too, systems no more, and for a fact that nobody knew. */
const NEXT = (spec: ModelSpec) => {
  spec.appliesTo = { kind: { $in: ['Component', 'API'] } };
  spec.categories = [
    { id: 'soil', title: 'Soil' },
    { id: 'tools', title: 'Tools' },
    { id: 'plants', title: 'Plants' },
  ];
  spec.facts.push({ id: 'soil.rich', type: 'boolean' });
  spec.practices.push({
    id: 'compost',
    title: 'Compost',
    categories: ['soil', 'plants'],
    requiredAt: [2],
    checks: [
      {
        id: 'compost/there',
        title: 'There',
        rule: { fact: 'soil.rich', eq: true },
      },
    ],
  });
};

/** Where everybody stands by the transitions alone. */
function standing(rows: readonly TransitionRow[]): Map<number, string | null> {
  const levels = new Map<number, string | null>();
  for (const { subject_id, kind, from_value, to_value } of rows) {
    if (kind === 'level') {
      expect(from_value).toBe(levels.get(subject_id) ?? null);
      levels.set(subject_id, to_value);
    }
  }
  return levels;
}

describeDatabases('staging', (open, id) => {
  let database: Database;
  let garden: TestScoring;

  beforeEach(async () => {
    database = await open();
    garden = await TestScoring.open(database, [gardenModel()]);
    await garden.put(
      system('park'),
      component('roses', { system: PARK }),
      component('lawn', { system: PARK, type: 'lawn' }),
      { ...component('shop'), kind: 'API' },
    );
    await garden.members(PARK, [ROSES, LAWN]);
    await garden.report(ROSES, WELL);
    await garden.report(LAWN, WELL);
    await garden.drain();
    garden.clock.time += 1000;
  });

  /** A backend that starts with a model; its clock is the garden's. */
  const start = async (document: MaturityModelDocument) => {
    const replica = await TestScoring.open(database, [document]);
    replica.clock.time = garden.clock.time;
    await garden.registry.refresh();
    return replica;
  };

  const transitions = (): Promise<TransitionRow[]> =>
    database.knex('transitions').orderBy('id');
  const states = async () => {
    const found: string[] = await database
      .knex('model_versions')
      .orderBy('state')
      .pluck('state');
    return found;
  };
  const count = async (table: string) =>
    Number((await database.knex(table).count({ n: '*' }))[0].n);

  it('scores a version beside the one that is seen, and goes over at once', async () => {
    const seen = await transitions();
    const changes = await count('changes');
    await start(gardenModel(NEXT));
    expect(await states()).toEqual(['active', 'staged']);

    await garden.drain();
    expect(await garden.card(ROSES)).toMatchObject({ level: 3 });
    expect(await garden.stagedCard(ROSES)).toMatchObject({ level: 1 });
    expect(await garden.stagedCard(SHOP)).toMatchObject({ level: 0 });
    expect(await garden.stagedCard(PARK)).toBeUndefined();
    expect(await transitions()).toEqual(seen);
    expect(await count('changes')).toBe(changes);

    // facts go on, those that only the staged version knows among them
    garden.clock.time += 1000;
    await garden.report(ROSES, { 'soil.rich': true });
    await garden.report(LAWN, { 'plants.watered': false });
    await garden.drain();
    expect(await garden.stagedCard(ROSES)).toMatchObject({ level: 3 });
    expect(await garden.card(LAWN)).toMatchObject({ level: 0 });
    expect(await garden.stagedCard(LAWN)).toMatchObject({ level: 0 });
    expect(await garden.card(PARK)).toMatchObject({ level: 0 });

    garden.clock.time += 1000;
    const before = await transitions();
    await garden.report(LAWN, { 'plants.watered': true });
    await garden.drain();
    const [{ version: former }] = garden.registry.list();
    expect(await garden.scoring.switcher.runOnce()).toEqual([
      {
        modelId: 'garden',
        version: expect.any(String),
        formerVersion: former,
        at: garden.clock.time,
      },
    ]);
    expect(await states()).toEqual(['active', 'retired']);
    expect(await count('model_activations')).toBe(2);
    const rows = (await transitions()).slice(before.length);
    expect(
      rows
        .filter(({ cause }) => cause === 'model')
        .map(row => [row.subject_id, row.item, row.from_value, row.to_value]),
    ).toEqual([
      [await garden.id(SHOP), null, null, '0'],
      [await garden.id(LAWN), null, '3', '1'],
      [await garden.id(LAWN), 'soil', null, '0'],
      [await garden.id(LAWN), 'plants', '3', '1'],
      [await garden.id(ROSES), 'soil', null, '2'],
      [await garden.id(PARK), null, '3', null],
      [await garden.id(PARK), 'plants', '3', null],
    ]);

    const levels = standing(await transitions());
    for (const ref of [ROSES, LAWN, PARK, SHOP]) {
      const card = await garden.card(ref);
      const level = card?.level ?? null;
      expect(levels.get(await garden.id(ref)) ?? null).toBe(
        level === null ? null : String(level),
      );
    }
    expect(await garden.queued()).toEqual([]);
    expect(await garden.scoring.switcher.runOnce()).toEqual([]);
  });

  it('waits for every subject, and for what cannot be scored', async () => {
    const { switcher, worker } = garden.scoring;
    const other = gardenModel(spec => {
      spec.practices.forEach(practice => delete practice.rollup);
    });
    await start(other);
    expect(await switcher.runOnce()).toEqual([]);
    const [staged] = garden.registry.versions().staged;
    expect(await stagingProgress(database.knex, staged)).toEqual({
      subjects: 2,
      scored: 0,
      failed: 0,
    });

    // under the staged version one subject fails, under the active one none
    const failing = createScoring({
      ...garden.options,
      targetOf: (entity, model) => {
        if (entity.metadata.name === 'lawn' && model === staged.compiled) {
          throw new Error('It rains');
        }
        return undefined;
      },
    });
    await garden.report(LAWN, { 'plants.weeds': 9 });
    await failing.worker.drain();
    expect(await garden.card(LAWN)).toMatchObject({ level: 1 });
    expect(await garden.stagedCard(ROSES)).toBeDefined();
    expect(await stagingProgress(database.knex, staged)).toEqual({
      subjects: 2,
      scored: 1,
      failed: 1,
    });
    expect(await switcher.runOnce()).toEqual([]);

    await garden.report(LAWN, { 'plants.weeds': 1 });
    expect(await worker.drain()).toBeGreaterThan(0);
    expect(await switcher.runOnce()).toHaveLength(1);
  });

  it('writes nothing that was scored under other versions, and tries at once', async () => {
    const { queue, worker, switcher } = garden.scoring;
    await garden.report(ROSES, { 'plants.weeds': 9 });
    const claim = await queue.claimNext({ subjects: 10, systems: 10 });
    const unaware = () =>
      jest.spyOn(garden.registry, 'refresh').mockResolvedValue();
    let refresh = unaware();
    await TestScoring.registry(database, [gardenModel(NEXT)]);
    const rows = await database.knex('scorecards').select();
    expect(await worker.process(claim!)).toBe(false);
    expect(await database.knex('scorecards').select()).toEqual(rows);
    refresh.mockRestore();

    await garden.drain();
    expect(await garden.card(ROSES)).toMatchObject({ level: 1 });
    expect(await garden.stagedCard(ROSES)).toMatchObject({ level: 1 });

    // the same when the staged version is taken back meanwhile
    await garden.report(ROSES, { 'plants.weeds': 1 });
    const next = await queue.claimNext({ subjects: 10, systems: 10 });
    refresh = unaware();
    await TestScoring.registry(database, [gardenModel()]);
    expect(await worker.process(next!)).toBe(false);
    refresh.mockRestore();
    await garden.drain();
    expect(await garden.card(ROSES)).toMatchObject({ level: 3 });
    expect(await switcher.runOnce()).toEqual([]);
    garden.clock.time += DAY;
    await switcher.runOnce();
    await switcher.runOnce();
    expect(await states()).toEqual(['active']);
    expect(await count('scorecards')).toBe(3);
  });

  it('lets a subject go by the version under which it was seen', async () => {
    await start(gardenModel(NEXT));
    await garden.drain();
    await garden.remove(ROSES);
    expect(await garden.scoring.switcher.runOnce()).toEqual([]);
    await garden.drain();
    expect(await garden.scoring.switcher.runOnce()).toHaveLength(1);
    expect((await garden.history(ROSES)).at(-1)).toBe(
      'subject: 3 > gone (catalog)',
    );
    expect(await garden.card(ROSES)).toBeUndefined();
  });

  it('serves pushed facts before what the staged version needs', async () => {
    await start(gardenModel(NEXT));
    await garden.report(LAWN, { 'plants.weeds': 9 });
    // one that has claimed before comes to what has waited for long in between
    const queue = DirtyQueue.create({ database: garden.database });
    const claim = await queue.claimNext({ subjects: 10, systems: 10 });
    expect([...(claim?.counters.keys() ?? [])]).toEqual([
      await garden.id(LAWN),
    ]);
  });

  it('settles on the later of two files, and goes on after a kill', async () => {
    const next = await start(gardenModel(NEXT));
    // the one with the new file takes work and is killed
    const claim = await next.scoring.queue.claimNext({
      subjects: 2,
      systems: 2,
    });
    expect(claim?.counters.size).toBe(2);
    await garden.drain();
    expect(await garden.scoring.switcher.runOnce()).toEqual([]);
    expect(await garden.card(ROSES)).toMatchObject({ level: 3 });
    await database
      .knex('dirty')
      .whereNotNull('claim_id')
      .update({ claimed_until: Date.now() - LEASE_MS });

    // a restart with the new file goes on where it was
    const again = await start(gardenModel(NEXT));
    expect(again.registry.versions().staged).toHaveLength(1);
    expect(await states()).toEqual(['active', 'staged']);
    await garden.drain();
    const switched = await Promise.all([
      garden.scoring.switcher.runOnce(),
      again.scoring.switcher.runOnce(),
    ]);
    expect(switched.flat()).toHaveLength(1);
    await garden.registry.refresh();
    await again.registry.refresh();
    expect(garden.registry.get().version).toBe(again.registry.get().version);

    // both have other files, and neither goes back by itself
    for (const replica of [garden, again, garden, again]) {
      replica.clock.time += 60_000;
      expect(await replica.scoring.switcher.runOnce()).toEqual([]);
      await replica.drain();
    }
    expect(await count('model_activations')).toBe(2);
  });

  it('keeps what people see current while a version cannot be scored', async () => {
    await start(gardenModel(NEXT));
    const other = gardenModel(spec => {
      spec.practices.pop();
    });
    await start(other);
    expect(await states()).toEqual(['active', 'retired', 'staged']);
    await garden.goOver();
    expect(garden.registry.get().compiled.practices).toHaveLength(
      other.spec.practices.length,
    );
    expect(await garden.card(ROSES)).toMatchObject({ level: 3 });
  });

  it('goes over in statements whose number does not grow', async () => {
    const beds = Array.from({ length: 60 }, (_, n) => component(`bed-${n}`));
    await garden.put(...beds);
    await start(gardenModel(NEXT));
    await garden.drain();
    const statements: string[] = [];
    database.knex.on('query', ({ sql }) => statements.push(sql));
    expect(await garden.scoring.switcher.runOnce()).toHaveLength(1);
    database.knex.removeAllListeners('query');
    expect(statements.length).toBeLessThan(id === 'SQLITE_3' ? 40 : 45);
    expect(
      await database
        .knex('transitions')
        .where({ cause: 'model', item: 'soil' })
        .count({ n: '*' })
        .first(),
    ).toBeDefined();
  });
});
