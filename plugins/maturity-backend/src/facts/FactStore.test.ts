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
import { CI, DAY, NOW, setUpFacts } from './__testUtils__/testFacts';
import { CheckedFact } from './types';

jest.setTimeout(60_000);

const SHOP = 'component:default/shop';
const CART = 'component:default/cart';

function fact(
  ref: string,
  id: string,
  value: unknown,
  more: Partial<CheckedFact> = {},
): CheckedFact {
  return {
    ref,
    fact: id,
    json: JSON.stringify(value),
    observedAt: NOW,
    expiresAt: undefined,
    url: undefined,
    path: [],
    ...more,
  };
}

describeDatabases('FactStore', open => {
  async function setUp() {
    const kit = setUpFacts(await open());
    await kit.arrive(SHOP, CART);
    const known = async () =>
      (await kit.facts()).map(
        row => `${row.entity_ref} ${row.fact} ${row.source} ${row.value}`,
      );
    return { ...kit, known };
  }
  const other = { ...CI, id: 'other' };

  it('gives the records of many entities as the engine takes them', async () => {
    const { store } = await setUp();
    await store.write({
      source: CI,
      now: NOW,
      facts: [
        fact(SHOP, 'ci.tools', ['a', 'b'], {
          observedAt: NOW - 5,
          expiresAt: NOW + 5,
          url: 'https://ci.example',
        }),
        fact(SHOP, 'ci.coverage', 0.5),
      ],
    });
    await store.write({
      source: { id: 'people', grade: 'attested' },
      now: NOW,
      facts: [fact(CART, 'dr.plan', true)],
    });

    const records = await store.forEntities(undefined, [SHOP, CART, 'a:b/c']);
    expect([...records.keys()].sort()).toEqual([CART, SHOP]);
    expect(records.get(SHOP)).toEqual(
      expect.arrayContaining([
        {
          fact: 'ci.tools',
          value: ['a', 'b'],
          evidence: 'observed',
          observedAt: NOW - 5,
          source: 'ci',
          expiresAt: NOW + 5,
          url: 'https://ci.example',
        },
        expect.objectContaining({ fact: 'ci.coverage', value: 0.5 }),
      ]),
    );
    expect(records.get(CART)).toEqual([
      expect.objectContaining({ evidence: 'attested', source: 'people' }),
    ]);
  });

  it('makes the records of a source what it says now', async () => {
    const { store, known, takeDirty } = await setUp();
    await store.write({
      source: other,
      now: NOW,
      facts: [fact(SHOP, 'ci.tests', false)],
    });
    const say = (facts: CheckedFact[], now = NOW) =>
      store.sync({ source: CI, facts, now });

    const first = [
      fact(SHOP, 'ci.tests', true),
      fact(CART, 'ci.tests', true),
      fact(CART, 'ci.coverage', 1),
    ];
    expect(await say(first)).toEqual({
      accepted: 3,
      unchanged: 0,
      withdrawn: 0,
    });
    await takeDirty();

    expect(await say(first, NOW + DAY)).toEqual({
      accepted: 0,
      unchanged: 3,
      withdrawn: 0,
    });
    expect(await takeDirty()).toEqual([]);

    // an older time is what the source says now
    expect(
      await say([
        fact(CART, 'ci.tests', true),
        fact(CART, 'ci.coverage', 2, { observedAt: NOW - DAY }),
      ]),
    ).toEqual({ accepted: 1, unchanged: 1, withdrawn: 1 });
    expect(await known()).toEqual([
      `${CART} ci.coverage ci 2`,
      `${CART} ci.tests ci true`,
      `${SHOP} ci.tests other false`,
    ]);
    expect(await takeDirty()).toEqual([CART, SHOP]);
  });

  it('withdraws only what was asked about, and not what was said badly', async () => {
    const { store, known } = await setUp();
    const facts = [
      fact(SHOP, 'ci.tests', true),
      fact(CART, 'ci.tests', true),
      fact(CART, 'ci.coverage', 1),
    ];
    await store.sync({ source: CI, facts, now: NOW });
    await store.sync({
      source: CI,
      facts: [],
      refs: [CART],
      keep: [{ ref: CART, fact: 'ci.coverage' }],
      now: NOW,
    });
    expect(await known()).toEqual([
      `${CART} ci.coverage ci 1`,
      `${SHOP} ci.tests ci true`,
    ]);
  });

  it('changes nothing when a source says too much', async () => {
    const kit = setUpFacts(await open(), { factsPerEntity: 1 });
    await kit.arrive(SHOP);
    const { store } = kit;
    const tests = fact(SHOP, 'ci.tests', true);
    await store.sync({ source: CI, facts: [tests], now: NOW });
    await kit.takeDirty();
    await expect(
      store.sync({
        source: CI,
        facts: [fact(SHOP, 'ci.coverage', 1), fact(SHOP, 'ci.runner', 'x')],
        now: NOW,
      }),
    ).rejects.toThrow('would have more than 1 facts on record');
    expect((await kit.facts()).map(row => row.fact)).toEqual(['ci.tests']);
    expect(await kit.takeDirty()).toEqual([]);
  });

  it('withdraws by entity, by fact, and all', async () => {
    const { store, known, takeDirty } = await setUp();
    const all = [SHOP, CART].flatMap(ref => [
      fact(ref, 'ci.tests', true),
      fact(ref, 'ci.coverage', 1),
    ]);
    await store.write({ source: CI, facts: all, now: NOW });
    await store.write({ source: other, facts: all, now: NOW });
    await takeDirty();
    const withdraw = (scope: { ref?: string; facts?: string[] }) =>
      store.withdraw({ source: 'ci', ...scope, now: NOW });

    expect(await withdraw({ ref: SHOP, facts: ['ci.tests', 'x'] })).toBe(1);
    expect(await takeDirty()).toEqual([SHOP]);
    expect(await withdraw({ ref: 'component:default/none' })).toBe(0);
    expect(await withdraw({ facts: ['ci.coverage'] })).toBe(2);
    expect(await takeDirty()).toEqual([CART, SHOP]);
    expect(await withdraw({})).toBe(1);
    expect(await takeDirty()).toEqual([CART]);
    expect((await known()).every(text => text.includes(' other '))).toBe(true);
    expect(await known()).toHaveLength(4);
  });

  it('releases facts that waited for their entity', async () => {
    const { store, facts, arrive, database, takeDirty } = await setUp();
    const NEW = 'component:default/new';
    await store.write({
      source: CI,
      now: NOW,
      facts: [fact(NEW, 'ci.tests', true), fact('a:b/c', 'ci.tests', true)],
    });
    await arrive(NEW);
    await database.knex.transaction(tx => store.releaseWaiting(tx, [NEW]));
    expect((await facts()).map(row => row.waiting_since)).toEqual([NOW, null]);

    // said again, a fact that still waits for what is there is scored
    await arrive('a:b/c');
    await store.write({
      source: CI,
      now: NOW,
      facts: [fact('a:b/c', 'ci.tests', true)],
    });
    expect((await facts()).map(row => row.waiting_since)).toEqual([null, null]);
    expect(await takeDirty()).toEqual(['a:b/c']);
  });
});
