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

import { describeDatabases } from './__testUtils__/describeDatabases';
import { Database, Tx } from './Database';
import { transact } from './transact';

jest.setTimeout(60_000);

/** Opens when as many have come as it waits for; later ones pass. */
function barrier(count: number): () => Promise<void> {
  let open = () => {};
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  let come = 0;
  return () => {
    come += 1;
    if (come >= count) {
      open();
    }
    return opened;
  };
}

describeDatabases('transact', open => {
  async function setUp(): Promise<Database> {
    const database = await open();
    await database.knex.schema.createTable('counters', table => {
      table.string('name').primary();
      table.integer('value').notNullable();
    });
    await database.knex('counters').insert([
      { name: 'a', value: 0 },
      { name: 'b', value: 0 },
    ]);
    return database;
  }

  const increment = (tx: Tx, name: string) =>
    tx('counters').where({ name }).increment('value', 1);

  it('runs both of two that wait for each other', async () => {
    const database = await setUp();
    // SQLite lets one in at a time, so that they cannot meet.
    const meet = database.dialect === 'pg' ? barrier(2) : async () => {};
    const inOrder = (first: string, second: string) =>
      transact(database, async tx => {
        await increment(tx, first);
        await meet();
        await increment(tx, second);
      });

    await Promise.all([inOrder('a', 'b'), inOrder('b', 'a')]);

    expect(await database.knex('counters').orderBy('name')).toEqual([
      { name: 'a', value: 2 },
      { name: 'b', value: 2 },
    ]);
  });

  it('does not try again what fails by itself, and leaves nothing of it', async () => {
    const database = await setUp();
    const work = jest.fn(async (tx: Tx) => {
      await increment(tx, 'a');
      throw new Error('no');
    });

    await expect(transact(database, work)).rejects.toThrow('no');

    expect(work).toHaveBeenCalledTimes(1);
    expect(await database.knex('counters').where({ name: 'a' })).toEqual([
      { name: 'a', value: 0 },
    ]);
  });
});
