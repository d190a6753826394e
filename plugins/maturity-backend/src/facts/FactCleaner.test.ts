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

import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { WaiverStore } from '../waivers';
import { AttestationStore } from './attestations';
import { FactCleaner } from './FactCleaner';
import { CI, DAY, NOW, setUpFacts } from './__testUtils__/testFacts';
import { CheckedFact } from './types';

jest.setTimeout(60_000);

const SHOP = 'component:default/shop';
const GONE = 'component:default/gone';
const NEW = 'component:default/new';

describeDatabases('FactCleaner', open => {
  async function setUp() {
    const database = await open();
    const kit = setUpFacts(database);
    const waivers = WaiverStore.create(kit);
    const attestations = AttestationStore.create(kit);
    const cleaner = FactCleaner.create({
      ...kit,
      waivers,
      attestations,
      retention: { removedSubjects: 30 * DAY, waitingFacts: DAY },
    });
    await kit.arrive(SHOP, GONE);
    const say = (...refs: string[]) =>
      kit.store.write({
        source: CI,
        now: kit.clock.now(),
        facts: refs.map(
          (ref): CheckedFact => ({
            ref,
            fact: 'ci.tests',
            json: 'true',
            observedAt: kit.clock.now(),
            expiresAt: undefined,
            url: undefined,
            path: [],
          }),
        ),
      });
    const known = async () => (await kit.facts()).map(row => row.entity_ref);
    return { ...kit, waivers, cleaner, say, known };
  }

  it('lets facts wait a day for their entity', async () => {
    const { cleaner, say, known, clock } = await setUp();
    await say(SHOP, NEW);
    clock.time = NOW + DAY - 1;
    expect(await cleaner.clean()).toMatchObject({ expired: 0 });
    clock.time = NOW + DAY;
    expect(await cleaner.clean()).toMatchObject({ expired: 1, removed: 0 });
    expect(await known()).toEqual([SHOP]);
  });

  it('lets facts and waivers of a removed entity wait thirty days', async () => {
    const { cleaner, say, known, clock, waivers, database } = await setUp();
    await say(SHOP, GONE);
    for (const entityRef of [SHOP, GONE]) {
      const { id } = await waivers.request(
        {
          entityRef,
          modelId: 'test',
          practice: 'p',
          reason: 'Because.',
          requestedBy: 'user:default/ines',
          expiresAt: NOW + 100 * DAY,
        },
        NOW,
      );
      await waivers.decide({
        id,
        decision: 'approved',
        by: 'user:default/paula',
        at: NOW,
      });
    }
    await database
      .knex('subjects')
      .where({ ref: GONE })
      .update({ removed_at: NOW });

    clock.time = NOW + 30 * DAY - 1;
    expect(await cleaner.clean()).toMatchObject({ removed: 0, waivers: 0 });
    clock.time = NOW + 30 * DAY;
    expect(await cleaner.clean()).toMatchObject({ removed: 1, waivers: 1 });
    expect(await known()).toEqual([SHOP]);
    const left = await waivers.forEntities(undefined, [SHOP, GONE]);
    expect([...left.keys()]).toEqual([SHOP]);
  });

  it('finds facts that wait for an entity which has come', async () => {
    const { cleaner, say, arrive, facts, takeDirty, clock } = await setUp();
    await say(NEW);
    await arrive(NEW);
    clock.time = NOW + 2 * DAY;
    expect(await cleaner.clean()).toMatchObject({ released: 1, expired: 0 });
    expect((await facts())[0].waiting_since).toBeNull();
    expect(await takeDirty()).toEqual([NEW]);
  });

  it('keeps the change numbers of a day', async () => {
    const { cleaner, database } = await setUp();
    const { knex } = database;
    const row = (at: number) => ({ subject_id: 1, at });
    await knex('changes').insert([row(NOW - DAY), row(NOW - DAY + 1)]);
    await cleaner.clean();
    expect((await knex('changes').pluck('at')).map(Number)).toEqual([
      NOW - DAY + 1,
    ]);
  });
});
