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

import { MaturityModelDocument } from '@platform-maturity/backstage-plugin-maturity-common';
import { Database } from '../database';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { gardenModel } from './__testUtils__/gardenModel';
import {
  component,
  START,
  system,
  TestScoring,
} from './__testUtils__/TestScoring';
import { LEASE_MS } from './queue/Claim';

jest.setTimeout(60_000);

const DAY = 24 * 3600_000;
const ROSES = 'component:default/roses';
const LAWN = 'component:default/lawn';
const PARK = 'system:default/park';

const WELL = {
  'plants.watered': true,
  'plants.weeds': 1,
  'tools.sharp': true,
  'tools.cleaned-at': new Date(START - DAY).toISOString(),
};

/** A model beside the garden, for another kind and with categories only. */
function apiModel(): MaturityModelDocument {
  const document = gardenModel(spec => {
    spec.overall = 'none';
    spec.appliesTo = { kind: 'API' };
    for (const practice of spec.practices) {
      delete practice.rollup;
      practice.checks.forEach(check => {
        check.appliesTo = { kind: 'API' };
      });
    }
    spec.goldenPaths = [];
  });
  document.metadata.id = 'api';
  return document;
}

describeDatabases('ScoringWorker', open => {
  let database: Database;
  let garden: TestScoring;

  beforeEach(async () => {
    database = await open();
    garden = await TestScoring.open(database, [gardenModel()]);
  });

  const count = async (table: string) =>
    Number((await database.knex(table).count({ n: '*' }))[0].n);

  /** How often rows were written, seen from outside. */
  const writes = async () => ({
    changes: await count('changes'),
    transitions: await count('transitions'),
    cards: (await database.knex('scorecards').orderBy('subject_id')).map(
      card => `${card.subject_id} ${card.evaluated_at}`,
    ),
  });

  it('scores what arrived, and follows facts, waivers and the catalog', async () => {
    await garden.put(component('roses'));
    expect(await garden.drain()).toBe(1);
    expect(await garden.card(ROSES)).toMatchObject({
      status: 'scored',
      level: 0,
      potentialLevel: 3,
      evaluatedAt: START,
    });

    garden.clock.time += 1000;
    await garden.report(ROSES, WELL);
    expect(await garden.drain()).toBe(1);
    expect(await garden.card(ROSES)).toMatchObject({
      level: 3,
      evaluatedAt: START + 1000,
    });

    garden.clock.time += 1000;
    await garden.report(ROSES, { 'plants.weeds': 9 });
    const waiver = await garden.waive(ROSES, 'weeds', START + DAY);
    await garden.drain();
    expect(await garden.card(ROSES)).toMatchObject({
      level: 3,
      levelWithoutWaivers: 1,
      validUntil: START + DAY,
    });

    await garden.waivers.decide({
      id: waiver,
      decision: 'revoked',
      by: 'user:default/ben',
      at: START + 3000,
    });
    await garden.put(
      component('roses', { annotations: { 'garden/label': '' } }),
    );
    await garden.drain();
    expect(await garden.card(ROSES)).toMatchObject({ level: 0 });

    expect(await garden.history(ROSES)).toEqual([
      'level: null > 0 (catalog)',
      'level: 0 > 3 (facts)',
      'plants: 0 > 3 (facts)',
      'tools: 0 > 3 (facts)',
      'water/daily: unknown > passed (facts)',
      'weeds/few: unknown > passed (facts)',
      'sharp-tools/all: unknown > passed (facts)',
      'clean-tools/monthly: unknown > passed (facts)',
      'weeds/few: passed > waived (facts)',
      'level: 3 > 0 (catalog)',
      'plants: 3 > 0 (catalog)',
      'labels/there: passed > failed (catalog)',
      'weeds/few: waived > unknown (waivers)',
    ]);
    expect(await garden.queued()).toEqual([]);
  });

  it('writes nothing when nothing changed', async () => {
    await garden.put(component('roses', { system: PARK }), system('park'));
    await garden.members(PARK, [ROSES]);
    await garden.report(ROSES, WELL);
    await garden.drain();
    const before = await writes();

    garden.clock.time += 60_000;
    await garden.put(component('roses', { system: PARK }), system('park'));
    await garden.report(ROSES, WELL, { observedAt: START });
    const changesByCatalog = (await count('changes')) - before.changes;
    expect(await garden.drain()).toBe(2);

    expect(await writes()).toEqual({
      ...before,
      changes: before.changes + changesByCatalog,
    });
    expect(await garden.queued()).toEqual([]);
  });

  it('scores a system after its members, and again when they move', async () => {
    await garden.put(
      system('park'),
      component('roses', { system: PARK }),
      component('lawn', { system: PARK, type: 'lawn' }),
    );
    await garden.members(PARK, [ROSES, LAWN]);
    await garden.report(ROSES, WELL);
    await garden.report(LAWN, WELL);
    await garden.drain();
    expect(await garden.card(PARK)).toMatchObject({ level: 3 });
    expect(await garden.history(PARK)).toEqual(['level: null > 3 (catalog)']);

    garden.clock.time += 1000;
    await garden.report(LAWN, { 'plants.watered': false });
    await garden.drain();
    expect(await garden.card(PARK)).toMatchObject({ level: 0 });

    garden.clock.time += 1000;
    await garden.withdraw(ROSES, ['plants.watered']);
    await garden.report(LAWN, { 'plants.watered': true });
    await garden.drain();
    expect(await garden.card(PARK)).toMatchObject({
      level: 0,
      potentialLevel: 3,
    });

    garden.clock.time += 1000;
    await garden.remove(ROSES);
    await garden.drain();
    expect(await garden.card(PARK)).toMatchObject({ level: 3 });

    garden.clock.time += 1000;
    await garden.remove(LAWN);
    await garden.drain();
    expect(await garden.card(PARK)).toMatchObject({
      status: 'not-scored',
      reason: 'no-members',
      level: null,
    });
    expect(await garden.history(PARK)).toEqual([
      'level: null > 3 (catalog)',
      'level: 3 > 0 (facts)',
      'plants: 3 > 0 (facts)',
      'level: 0 > 3 (catalog)',
      'plants: 0 > 3 (catalog)',
      'level: 3 > null (catalog)',
      'plants: 3 > null (catalog)',
    ]);
  });

  it('asks the members why a system moved when no check did', async () => {
    const declares = {
      'facts.platform-maturity.io/plants.watered': 'true',
    };
    await garden.put(
      system('park'),
      component('roses', { system: PARK, annotations: declares }),
    );
    await garden.members(PARK, [ROSES]);
    await garden.report(ROSES, WELL);
    await garden.drain();
    await garden.withdraw(ROSES, ['plants.watered']);
    await garden.drain();
    expect((await garden.history(PARK)).slice(1)).toEqual([
      'level: 3 > 2 (lost-data)',
      'plants: 3 > 2 (lost-data)',
    ]);
  });

  it('leaves a system pending while a member has no scorecard', async () => {
    await garden.put(system('park'), component('roses', { system: PARK }));
    await garden.members(PARK, [ROSES]);
    const { queue, worker } = garden.scoring;
    const member = await queue.claimSubject(await garden.id(ROSES));

    expect(await worker.runOnce()).toBe(1);
    expect(await garden.card(PARK)).toBeUndefined();
    expect((await garden.queued()).map(row => row.subject_id)).toEqual([
      await garden.id(ROSES),
    ]);

    expect(await worker.process(member!)).toBe(true);
    await garden.drain();
    expect(await garden.card(PARK)).toMatchObject({ status: 'scored' });
  });

  it('says why a subject is not scored, and keeps nothing for kinds that are not asked', async () => {
    await garden.put(
      system('park'),
      component('roses'),
      { ...component('docs'), kind: 'API' },
      { ...component('gardeners'), kind: 'Group' },
    );
    await garden.drain();
    expect(await garden.card(PARK)).toMatchObject({
      status: 'not-scored',
      reason: 'no-members',
    });
    expect(await garden.card('api:default/docs')).toBeUndefined();
    expect(await garden.card('group:default/gardeners')).toBeUndefined();
    expect(await count('scorecards')).toBe(2);
    expect(await garden.queued()).toEqual([]);
  });

  it('scores again when time alone changes the result', async () => {
    await garden.put(component('roses'));
    await garden.report(ROSES, WELL);
    await garden.report(
      ROSES,
      { 'plants.weeds': 2 },
      { expiresAt: START + 5 * DAY },
    );
    await garden.drain();
    expect(await garden.card(ROSES)).toMatchObject({
      level: 3,
      validUntil: START + 5 * DAY,
    });

    garden.clock.time = START + 5 * DAY - 1;
    expect(await garden.drain()).toBe(0);
    garden.clock.time += 1;
    expect(await garden.drain()).toBe(1);
    expect(await garden.card(ROSES)).toMatchObject({
      level: 1,
      validUntil: Date.parse('2026-12-01'),
    });
    expect(await garden.drain()).toBe(0);
    expect((await garden.history(ROSES)).slice(-1)).toEqual([
      'weeds/few: passed > unknown (lost-data)',
    ]);
  });

  it('lets a removed subject go at once, and welcomes it back', async () => {
    await garden.put(component('roses'));
    await garden.report(ROSES, WELL);
    await garden.drain();
    await garden.remove(ROSES);
    await garden.drain();
    expect(await garden.card(ROSES)).toBeUndefined();

    await garden.put(component('roses'));
    await garden.drain();
    expect(await garden.card(ROSES)).toMatchObject({ level: 3 });
    expect(await garden.history(ROSES)).toEqual([
      'level: null > 3 (catalog)',
      'subject: 3 > gone (catalog)',
      'level: null > 3 (catalog)',
    ]);
  });

  it('scores several models side by side', async () => {
    const both = await TestScoring.open(database, [gardenModel(), apiModel()]);
    await both.put(component('roses'), { ...component('docs'), kind: 'API' });
    await both.report('api:default/docs', WELL);
    await both.drain();
    expect(await both.card(ROSES, 'garden')).toMatchObject({ level: 0 });
    expect(await both.card(ROSES, 'api')).toBeUndefined();
    expect(await both.card('api:default/docs', 'garden')).toBeUndefined();
    expect(await both.card('api:default/docs', 'api')).toMatchObject({
      status: 'scored',
      level: null,
    });
    expect(await both.history('api:default/docs', 'api')).toEqual([
      'level: null > null (catalog)',
    ]);
  });

  it('says who came last where something is scored for the first time', async () => {
    const docs = { ...component('docs'), kind: 'API' };
    garden.clock.time = START - DAY;
    await garden.put(docs);
    await garden.drain();
    // starts with one more model
    const both = await TestScoring.open(database, [gardenModel(), apiModel()]);
    await both.drain();
    await both.remove('api:default/docs');
    await both.drain();
    both.clock.time += DAY;
    await both.put(docs);
    await both.drain();
    expect(await both.history('api:default/docs', 'api')).toEqual([
      'level: null > null (model)',
      'subject: null > gone (catalog)',
      'level: null > null (catalog)',
    ]);
  });

  it('does not say that a model came when a system waited under it only', async () => {
    const parks = gardenModel(spec => {
      spec.appliesTo = { kind: 'System' };
    });
    parks.metadata.id = 'parks';
    const both = await TestScoring.open(database, [gardenModel(), parks]);
    await both.put(system('park'), component('roses', { system: PARK }));
    await both.members(PARK, [ROSES]);
    const { queue, worker } = both.scoring;
    const member = await queue.claimSubject(await both.id(ROSES));
    await worker.runOnce();
    expect(await both.card(PARK, 'parks')).toBeDefined();
    expect(await both.card(PARK)).toBeUndefined();
    await worker.process(member!);
    await both.drain();
    expect(await both.history(PARK)).toEqual(['level: null > 0 (catalog)']);
  });

  it('goes over to another version, with the model as the cause', async () => {
    await garden.put(system('park'), component('roses', { system: PARK }));
    await garden.members(PARK, [ROSES]);
    await garden.report(ROSES, WELL);
    await garden.drain();
    const old = await garden.card(ROSES);

    const changed = gardenModel(spec => {
      spec.practices.reverse();
      for (const practice of spec.practices) {
        if (practice.id === 'water') {
          practice.checks[0].rule = { fact: 'plants.watered', eq: false };
        }
      }
    });
    // the one that was started first goes on with what the database says
    await TestScoring.registry(database, [changed]);
    garden.clock.time += 1000;
    await garden.goOver();

    const card = await garden.card(ROSES);
    expect(card?.modelVersion).not.toBe(old?.modelVersion);
    expect(card).toMatchObject({ level: 0 });
    expect((await garden.history(ROSES)).slice(1)).toEqual([
      'level: 3 > 0 (model)',
      'plants: 3 > 0 (model)',
    ]);
    expect((await garden.history(PARK)).slice(1)).toEqual([
      'level: 3 > 0 (model)',
      'plants: 3 > 0 (model)',
    ]);
  });

  it('drops what a changed set of models does not ask any more', async () => {
    await garden.put(component('roses'), system('park'));
    await garden.drain();
    const narrower = gardenModel(spec => {
      spec.appliesTo = { kind: 'Component' };
    });
    await TestScoring.registry(database, [narrower]);
    await garden.goOver();
    expect(await garden.card(PARK)).toBeUndefined();
    expect(await garden.history(PARK)).toEqual([
      'level: null > null (catalog)',
      'level: null > null (model)',
    ]);

    await TestScoring.registry(database, [apiModel()]);
    garden.clock.time += DAY;
    await garden.drain();
    expect(await count('scorecards')).toBe(3);
    for (let looks = 0; looks < 4; looks += 1) {
      await garden.scoring.switcher.runOnce();
    }
    expect(await count('scorecards')).toBe(0);
    expect(
      await database.knex('model_versions').whereNotNull('retired_at'),
    ).toEqual([]);
  });

  it('forgets scorecards of subjects that are not even remembered', async () => {
    await garden.put(component('roses'));
    await garden.drain();
    const id = await garden.id(ROSES);
    await garden.put(component('roses'));
    await database.knex('subjects').where({ id }).delete();
    await garden.drain();
    expect(await count('scorecards')).toBe(0);
    expect(await garden.queued()).toEqual([]);
  });

  it('writes nothing once its claim is lost', async () => {
    await garden.put(component('roses'));
    const { queue, worker } = garden.scoring;
    const claim = await queue.claimNext({ subjects: 10, systems: 10 });
    await database.knex('dirty').update({
      claim_id: 'another',
      claimed_until: Date.now() + LEASE_MS,
    });

    expect(await worker.process(claim!)).toBe(false);
    expect(await writes()).toMatchObject({ transitions: 0, cards: [] });
    expect(await garden.queued()).toEqual([
      expect.objectContaining({ claim_id: 'another' }),
    ]);
  });

  it('keeps a subject in the queue that was marked while it was scored', async () => {
    await garden.put(component('roses'));
    const { queue, worker } = garden.scoring;
    const claim = await queue.claimNext({ subjects: 10, systems: 10 });
    await garden.report(ROSES, WELL);
    await worker.process(claim!);
    expect(await garden.queued()).toEqual([
      expect.objectContaining({ claim_id: null, counter: 2 }),
    ]);
    await garden.drain();
    expect(await garden.card(ROSES)).toMatchObject({ level: 3 });
  });

  it('leaves out what cannot be scored, and tries it again', async () => {
    let broken = true;
    const other = await TestScoring.open(database, [gardenModel()], {
      targetOf: ({ metadata }) => {
        if (broken && metadata.name === 'roses') {
          throw new Error('A thorn');
        }
        return { level: 2 };
      },
    });
    await other.put(component('roses'), component('lawn'));
    expect(await other.drain()).toBe(2);
    expect(await other.card(ROSES)).toBeUndefined();
    expect(await other.card(LAWN)).toMatchObject({
      target: { level: 2 },
      atTarget: false,
    });
    expect(other.logger.error).toHaveBeenCalledWith(
      expect.stringContaining('A thorn'),
    );

    broken = false;
    expect(await other.drain()).toBe(0);
    await database.knex('dirty').update({ next_attempt_at: 1 });
    await other.drain();
    expect(await other.card(ROSES)).toMatchObject({ status: 'scored' });
    expect(await other.queued()).toEqual([]);
  });

  it('does not keep a system waiting for a member that cannot be scored', async () => {
    let broken = true;
    const other = await TestScoring.open(database, [gardenModel()], {
      targetOf: ({ metadata }) => {
        if (broken && metadata.name === 'roses') {
          throw new Error('A thorn');
        }
        return undefined;
      },
    });
    await other.put(
      system('park'),
      component('roses', { system: PARK }),
      component('lawn', { system: PARK, type: 'lawn' }),
    );
    await other.members(PARK, [ROSES, LAWN]);
    await other.report(LAWN, WELL);
    await other.drain();
    expect(await other.card(PARK)).toMatchObject({ level: 3 });
    expect(
      await other.scoring.evaluator.evaluate(PARK, 'garden'),
    ).toMatchObject({ pendingMembers: [] });
    expect(await other.scoring.queue.length()).toEqual({
      waiting: 1,
      oldest: START,
      failed: 0,
    });

    for (const attempts of [2, 3]) {
      // something happens to it, so that it is tried again at once
      await other.put(component('roses', { system: PARK }));
      await other.drain();
      expect(await other.queued()).toEqual([
        expect.objectContaining({ attempts, claim_id: null }),
      ]);
    }
    expect(await other.scoring.queue.length()).toEqual({
      waiting: 0,
      failed: 1,
    });
    expect(await other.scoring.refresher.refresh(ROSES)).toBe('working');

    broken = false;
    await other.put(component('roses', { system: PARK }));
    await other.drain();
    expect(await other.card(PARK)).toMatchObject({ level: 0 });
    expect(await other.scoring.queue.length()).toEqual({
      waiting: 0,
      failed: 0,
    });
  });

  it('finds the one for which a whole batch fails', async () => {
    const broken = await TestScoring.open(database, [gardenModel()], {
      subjects: Object.assign(Object.create(garden.subjects), {
        byIds: async (ids: readonly number[]) => {
          const found = await garden.subjects.byIds(ids);
          if ([...found.values()].some(({ ref }) => ref === ROSES)) {
            throw new Error('A thorn');
          }
          return found;
        },
        systemsOf: garden.subjects.systemsOf.bind(garden.subjects),
      }),
    });
    const names = Array.from({ length: 20 }, (_, i) => `bed-${i}`);
    await garden.put(
      ...names.slice(0, 13).map(name => component(name)),
      component('roses'),
      ...names.slice(13).map(name => component(name)),
    );
    expect(await broken.drain()).toBe(21);

    expect(await count('scorecards')).toBe(20);
    expect(await garden.queued()).toEqual([
      expect.objectContaining({
        subject_id: await garden.id(ROSES),
        attempts: 1,
        claim_id: null,
      }),
    ]);
    expect(broken.logger.error).toHaveBeenCalledTimes(1);
    expect(broken.logger.error).toHaveBeenCalledWith(
      expect.stringContaining(ROSES),
    );
    expect(await broken.drain()).toBe(0);
  });

  it.each(['transitions', 'scorecards'])(
    'writes nothing of a subject of which the %s cannot be written, and all of the others',
    async table => {
      await garden.put(component('roses'), component('lawn'));
      const id = await garden.id(ROSES);
      await (database.dialect === 'pg'
        ? database.knex.raw(
            `alter table ${table} add constraint thorn check (subject_id <> ${id})`,
          )
        : database.knex.raw(
            `create trigger thorn before insert on ${table}
             when new.subject_id = ${id}
             begin select raise(abort, 'A thorn'); end`,
          ));
      await garden.drain();
      expect(await garden.card(LAWN)).toMatchObject({ status: 'scored' });
      expect(await garden.card(ROSES)).toBeUndefined();
      expect(await garden.history(ROSES)).toEqual([]);
      expect(await garden.queued()).toEqual([
        expect.objectContaining({ subject_id: id, attempts: 1 }),
      ]);
    },
  );

  it('gives a batch back that no subject is to blame for', async () => {
    await garden.put(component('roses'));
    const refresh = jest
      .spyOn(garden.registry, 'refresh')
      .mockRejectedValueOnce(new Error('no database'));
    expect(await garden.drain()).toBe(1);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(garden.logger.error).toHaveBeenCalledTimes(1);
    expect(await garden.card(ROSES)).toBeUndefined();
    expect(await garden.queued()).toEqual([
      expect.objectContaining({ attempts: 0 }),
    ]);

    await database.knex('dirty').update({ claimed_until: 1 });
    await garden.drain();
    expect(await garden.card(ROSES)).toMatchObject({ status: 'scored' });
  });

  it('scores each of many once with two workers, and skips none', async () => {
    const other = await TestScoring.open(database, [gardenModel()], {
      limits: { subjects: 7, systems: 3 },
    });
    const names = Array.from({ length: 60 }, (_, i) => `bed-${i}`);
    await garden.put(
      ...names.map(name => component(name, { system: PARK })),
      system('park'),
    );
    await garden.members(
      PARK,
      names.map(name => `component:default/${name}`),
    );
    const mine = await TestScoring.open(database, [gardenModel()], {
      limits: { subjects: 11, systems: 3 },
    });
    await Promise.all([mine.drain(), other.drain()]);
    await mine.drain();

    expect(await count('scorecards')).toBe(61);
    expect(await count('transitions')).toBe(61);
    expect(await garden.card(PARK)).toMatchObject({ status: 'scored' });
    expect(await garden.queued()).toEqual([]);
    for (const { logger } of [mine, other]) {
      expect(logger.error).not.toHaveBeenCalled();
    }
  });

  it('works when it is started, is woken, and stops', async () => {
    let written = () => {};
    const scored = new Promise<void>(resolve => {
      written = resolve;
    });
    let begin = () => {};
    const worker = await TestScoring.open(database, [gardenModel()], {
      onWritten: () => written(),
      ready: () =>
        new Promise(resolve => {
          begin = resolve;
        }),
    });
    await worker.put(component('roses'));
    worker.scoring.worker.start();
    worker.scoring.worker.start();
    worker.wakeUp.notify();
    expect(await garden.card(ROSES)).toBeUndefined();
    begin();
    await scored;
    await worker.scoring.worker.stop();
    expect(await garden.card(ROSES)).toMatchObject({ status: 'scored' });
    expect(worker.logger.error).not.toHaveBeenCalled();
  });
});
