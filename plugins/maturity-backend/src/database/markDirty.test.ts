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

import { Tx } from './Database';
import { markAllDirty, markDirty } from './markDirty';
import { recordChanges } from './recordChanges';
import { describeDatabases } from './__testUtils__/describeDatabases';

jest.setTimeout(60_000);

async function insertSubject(tx: Tx, ref: string): Promise<number> {
  const [kind] = ref.split(':');
  const [{ id }] = await tx('subjects')
    .insert({
      ref,
      kind,
      namespace: 'default',
      name: ref,
      title: ref,
      part_of: '[]',
      tags: '[]',
      entity: '{}',
      hash: 'h',
      scan_facts: '[]',
      created_at: 1,
      updated_at: 1,
    })
    .returning('id');
  return id;
}

describeDatabases('markDirty', open => {
  it('queues by ref and by id, systems last, and counts every mark', async () => {
    const { knex } = await open();
    const shop = await insertSubject(knex, 'component:default/shop');
    const sales = await insertSubject(knex, 'system:default/sales');

    await markDirty(knex, {
      refs: [
        'component:default/shop',
        'component:default/unknown',
        'system:default/sales',
      ],
      now: 10,
    });
    await markDirty(knex, { subjectIds: [shop, shop], now: 20 });

    const rows = await knex('dirty').orderBy('rank').select();
    expect(rows.map(r => ({ ...r, marked_at: Number(r.marked_at) }))).toEqual([
      expect.objectContaining({
        subject_id: shop,
        rank: 0,
        counter: 2,
        marked_at: 10,
        claim_id: null,
      }),
      expect.objectContaining({ subject_id: sales, rank: 1, counter: 1 }),
    ]);
  });

  it('queues everything but what is gone', async () => {
    const { knex } = await open();
    const shop = await insertSubject(knex, 'component:default/shop');
    const gone = await insertSubject(knex, 'component:default/gone');
    await knex('subjects').where({ id: gone }).update({ removed_at: 5 });

    await markAllDirty(knex, { now: 10 });

    expect(await knex('dirty').pluck('subject_id')).toEqual([shop]);
  });

  it('takes more rows than fit into one statement', async () => {
    const database = await open();
    const subjectIds = Array.from({ length: 1_200 }, (_, index) => index + 1);

    await database.knex.transaction(tx =>
      recordChanges(database, tx, { subjectIds, now: 10 }),
    );

    const [{ count }] = await database.knex('changes').count({ count: '*' });
    expect(Number(count)).toBe(1_200);
  });

  it('numbers changes in the order of their commits', async () => {
    const database = await open();
    const { knex } = database;
    const shop = await insertSubject(knex, 'component:default/shop');

    for (const now of [10, 20]) {
      await knex.transaction(tx =>
        recordChanges(database, tx, { subjectIds: [shop], now }),
      );
    }

    const changes = await knex('changes').orderBy('number').select();
    expect(changes.map(c => Number(c.at))).toEqual([10, 20]);
  });
});
