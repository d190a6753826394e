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

import { Database, markDirty } from '../../database';
import { describeDatabases } from '../../database/__testUtils__/describeDatabases';
import { ClaimLostError, LEASE_MS } from './Claim';
import { DirtyQueue } from './DirtyQueue';

jest.setTimeout(60_000);

const LIMITS = { subjects: 10, systems: 5 };

async function addSubjects(
  { knex }: Database,
  kind: string,
  count: number,
): Promise<number[]> {
  const ids: number[] = [];
  for (let i = 0; i < count; i++) {
    const [{ id }] = await knex('subjects')
      .insert({
        ref: `${kind}:default/${kind}-${i}`,
        kind,
        namespace: 'default',
        name: `${kind}-${i}`,
        title: `${kind}-${i}`,
        part_of: '[]',
        tags: '[]',
        entity: '{}',
        hash: 'h',
        scan_facts: '[]',
        created_at: 1,
        updated_at: 1,
      })
      .returning('id');
    ids.push(id);
  }
  return ids;
}

describeDatabases('DirtyQueue', open => {
  it('comes to systems while members keep coming', async () => {
    const { queue, clock, settle, systems, components, mark } = await setUp({
      components: 20,
      systems: 2,
    });
    const claimOnce = async () => {
      const claim = await queue.claimNext({ subjects: 5, systems: 5 });
      const ids = [...(claim?.counters.keys() ?? [])];
      if (claim) {
        await settle(claim);
      }
      await mark(components);
      return ids;
    };
    for (let claims = 0; claims < 8; claims += 1) {
      expect(systems).not.toContain((await claimOnce())[0]);
    }
    clock.time += 31_000;
    const claimed = [];
    for (let claims = 0; claims < 4; claims += 1) {
      claimed.push(...(await claimOnce()));
    }
    expect(claimed).toEqual(expect.arrayContaining(systems));
  });

  async function setUp(counts: { components: number; systems: number }) {
    const database = await open();
    const components = await addSubjects(
      database,
      'component',
      counts.components,
    );
    const systems = await addSubjects(database, 'system', counts.systems);
    const mark = (subjectIds: number[]) =>
      markDirty(database.knex, { subjectIds, now: 1 });
    await mark([...systems, ...components]);
    const clock = { time: 1_000, now: () => clock.time };
    const queue = DirtyQueue.create({ database, clock });
    const settle = (
      claim: Parameters<DirtyQueue['settle']>[1],
      also: number[] = [],
    ) =>
      database.knex.transaction(tx =>
        queue.settle(tx, claim, {
          scored: [...claim.counters.keys()],
          alsoLock: also,
        }),
      );
    return { database, components, systems, mark, clock, queue, settle };
  }

  it('gives out components before systems, never together, each once', async () => {
    const { queue, components, systems } = await setUp({
      components: 12,
      systems: 7,
    });
    const other = queue;
    const claims = [
      await queue.claimNext(LIMITS),
      await other.claimNext(LIMITS),
      await queue.claimNext(LIMITS),
      await other.claimNext(LIMITS),
      await queue.claimNext(LIMITS),
    ];
    expect(claims.map(claim => claim?.counters.size)).toEqual([
      10,
      2,
      5,
      2,
      undefined,
    ]);
    const ids = claims.flatMap(claim => [...(claim?.counters.keys() ?? [])]);
    expect(ids.slice(0, 12).sort((a, b) => a - b)).toEqual(components);
    expect(ids.slice(12).sort((a, b) => a - b)).toEqual(systems);
    expect(await queue.length()).toEqual({ waiting: 19, oldest: 1, failed: 0 });
  });

  it('never gives a row to two workers that claim at once', async () => {
    const { queue, components } = await setUp({ components: 40, systems: 0 });
    const claims = await Promise.all(
      Array.from({ length: 8 }, () =>
        queue.claimNext({ subjects: 5, systems: 5 }),
      ),
    );
    const ids = claims.flatMap(claim => [...(claim?.counters.keys() ?? [])]);
    expect([...ids].sort((a, b) => a - b)).toEqual(components);
  });

  it('takes what is done out, and leaves what was marked again', async () => {
    const { queue, mark, settle, components } = await setUp({
      components: 3,
      systems: 0,
    });
    const claim = await queue.claimNext(LIMITS);
    await mark([components[1]]);
    await settle(claim!);

    expect(await queue.length()).toEqual({
      waiting: 1,
      oldest: 1,
      failed: 0,
    });
    const again = await queue.claimNext(LIMITS);
    expect([...again!.counters]).toEqual([[components[1], 2]]);
  });

  it('gives the work of a silent worker to another, and refuses the first', async () => {
    const { queue, clock, settle, components } = await setUp({
      components: 2,
      systems: 0,
    });
    const first = await queue.claimNext(LIMITS);
    clock.time += LEASE_MS - 1;
    await queue.renew(first!);
    clock.time += LEASE_MS - 1;
    expect(await queue.claimNext(LIMITS)).toBeUndefined();

    clock.time += 1;
    const second = await queue.claimNext(LIMITS);
    expect([...second!.counters.keys()]).toEqual(components);
    await expect(settle(first!)).rejects.toThrow(ClaimLostError);
    expect((await queue.length()).waiting).toBe(2);
    await settle(second!);
    expect((await queue.length()).waiting).toBe(0);
    await expect(settle(first!)).rejects.toThrow(ClaimLostError);
  });

  it('claims one subject, and waits a while after a release', async () => {
    const { queue, clock, components } = await setUp({
      components: 2,
      systems: 0,
    });
    const claim = await queue.claimSubject(components[1]);
    expect([...claim!.counters.keys()]).toEqual([components[1]]);
    expect(await queue.claimSubject(components[1])).toBeUndefined();
    expect(await queue.holds(components[1])).toBe(true);

    await queue.release(claim!, 500);
    expect(await queue.claimSubject(components[1])).toBeUndefined();
    clock.time += 500;
    const again = await queue.claimSubject(components[1]);
    expect(again?.counters.size).toBe(1);
  });

  it('locks what it is going to mark, there or not', async () => {
    const { database, queue, settle, systems } = await setUp({
      components: 1,
      systems: 1,
    });
    const claim = await queue.claimNext(LIMITS);
    await settle(claim!, [...systems, 99_999]);
    expect(await database.knex('dirty').pluck('subject_id')).toEqual(systems);
  });

  it('tries what failed later and later, or when it is marked again', async () => {
    const { database, queue, clock, mark, settle, components } = await setUp({
      components: 2,
      systems: 0,
    });
    await settle((await queue.claimSubject(components[1]))!);
    const fail = async (between = async () => {}) => {
      const claim = await queue.claimNext(LIMITS);
      await between();
      await database.knex.transaction(tx =>
        queue.settle(tx, claim!, {
          scored: [],
          failed: [...claim!.counters.keys()],
        }),
      );
    };
    for (const minutes of [1, 5, 30, 120, 360, 360]) {
      await fail();
      expect(await queue.isIdle()).toBe(true);
      clock.time += minutes * 60_000 - 1;
      expect(await queue.claimNext(LIMITS)).toBeUndefined();
      clock.time += 1;
      expect(await queue.isIdle()).toBe(false);
    }
    expect(await queue.length()).toEqual({ waiting: 0, failed: 1 });
    expect(await queue.failedOf(components)).toEqual(new Set([components[0]]));

    await fail();
    await mark([components[0]]);
    await fail(() => mark([components[0]]));
    const claim = await queue.claimNext(LIMITS);
    await settle(claim!);
    expect(await queue.length()).toEqual({ waiting: 0, failed: 0 });
  });

  it('claims one subject that failed at once for whoever asks', async () => {
    const { database, queue, components } = await setUp({
      components: 1,
      systems: 0,
    });
    const claim = await queue.claimNext(LIMITS);
    await database.knex.transaction(tx =>
      queue.settle(tx, claim!, { scored: [], failed: components }),
    );
    expect(await queue.claimNext(LIMITS)).toBeUndefined();
    expect((await queue.claimSubject(components[0]))?.counters.size).toBe(1);
  });
});
