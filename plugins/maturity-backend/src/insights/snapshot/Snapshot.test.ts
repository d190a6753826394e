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

import { mockServices } from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import { CompiledModel } from '@platform-maturity/backstage-plugin-maturity-common';
import { Database } from '../../database';
import { describeDatabases } from '../../database/__testUtils__/describeDatabases';
import { ActiveModel } from '../../models';
import { WakeUp } from '../../wakeUp';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { testModel } from '../__testUtils__/testModel';
import { NOW } from '../__testUtils__/testRows';
import { matchFilter } from '../filter/matchFilter';
import { toSummary } from '../lists/toSummary';
import { Snapshot } from './Snapshot';

jest.setTimeout(60_000);

const DONE = { 'build.done': true, 'test.done': true };

function activeModel(compiled: CompiledModel): ActiveModel {
  return {
    id: compiled.id,
    version: compiled.version,
    compiled,
    origin: 'config',
    overrides: [],
    activatedAt: NOW,
  };
}

describeDatabases('Snapshot', open => {
  async function setUp() {
    const database: Database = await open();
    const model = testModel();
    const active = [activeModel(model)];
    const wakeUp = new WakeUp();
    let now = NOW;
    const snapshot = Snapshot.create({
      database,
      models: {
        list: () => active,
        get: () => active[0],
      },
      sourceNumbers: async () => new Map([['ci', 7]]),
      clock: { now: () => now },
      logger: mockServices.logger.mock(),
      wakeUp,
      pollMs: 60_000,
    });
    const catalog = TestCatalog.create({ database, model });
    const levels = () => {
      const view = snapshot.view();
      return Object.fromEntries(
        [...matchFilter(view, { filter: { kinds: 'all' } }).toArray()]
          .map(row => toSummary(view, row))
          .map(({ name, status, level }) => [
            name,
            status === 'scored' ? level : status,
          ]),
      );
    };
    return {
      database,
      active,
      catalog,
      snapshot,
      levels,
      wakeUp,
      advance: (by: number) => {
        now += by;
      },
    };
  }

  it('loads what is there, and follows what comes, changes and goes', async () => {
    const { catalog, snapshot, levels, database, advance } = await setUp();
    await catalog.put(
      { name: 'shop', facts: DONE },
      { name: 'cart' },
      { name: 'new', pending: true },
      { kind: 'Group', name: 'team', pending: true },
    );
    expect(() => snapshot.view()).toThrow(ServiceUnavailableError);

    await snapshot.load();
    expect(levels()).toEqual({ shop: 1, cart: 0, new: 'pending' });
    expect(snapshot.sourceNames).toEqual(new Map([[7, 'ci']]));

    const changedAt = snapshot.changedAt;
    advance(5_000);
    expect(snapshot.lag).toBe(5_000);
    await snapshot.follow();
    expect(snapshot.changedAt).toBe(changedAt);
    expect(snapshot.lag).toBe(0);

    await catalog.put(
      { name: 'cart', title: 'The Cart', facts: DONE },
      { name: 'new', facts: { 'build.done': false } },
      { name: 'later', facts: DONE },
    );
    await catalog.remove('shop');
    await snapshot.follow();
    expect(levels()).toEqual({ cart: 1, new: 0, later: 1 });
    expect(snapshot.changedAt).toBe(changedAt + 5_000);

    // It returns, and its row with it; another is forgotten altogether.
    await catalog.put({ name: 'shop', facts: DONE });
    await database.knex('subjects').where({ name: 'later' }).delete();
    const [{ id }] = await database.knex('changes').max({ id: 'subject_id' });
    await database.knex('changes').insert([{ subject_id: id, at: NOW }]);
    await snapshot.follow();
    expect(levels()).toEqual({ shop: 1, cart: 1, new: 0 });
  });

  it('loads everything anew when it was away for too long', async () => {
    const { catalog, snapshot, levels, database, advance } = await setUp();
    await catalog.put(
      { name: 'shop', facts: DONE },
      { name: 'cart' },
      { name: 'gone' },
    );
    await snapshot.load();
    await catalog.put({ name: 'cart', facts: DONE }, { name: 'new' });
    await database.knex('subjects').where({ name: 'gone' }).delete();
    await database.knex('changes').delete();
    await snapshot.follow();
    expect(levels()).toEqual({ shop: 1, cart: 0, gone: 0 });

    advance(13 * 3_600_000);
    await snapshot.follow();
    expect(levels()).toEqual({ shop: 1, cart: 1, new: 0 });
  });

  it('wakes up when something was written', async () => {
    const { catalog, snapshot, levels, wakeUp } = await setUp();
    await snapshot.start();
    await catalog.put({ name: 'shop', facts: DONE });
    wakeUp.notify();
    await expect(
      new Promise(resolve => {
        const look = () =>
          levels().shop === undefined ? setImmediate(look) : resolve(levels());
        look();
      }),
    ).resolves.toEqual({ shop: 1 });
    await snapshot.stop();
  });

  it('serves one version of a model until another is loaded', async () => {
    const { database, active, catalog, snapshot, levels } = await setUp();
    await catalog.put({ name: 'shop', facts: DONE }, { name: 'cart' });
    await snapshot.load();
    const before = snapshot.view();

    const changed = testModel(document => {
      document.spec.practices[1].requiredAt = [1, 2];
      document.spec.practices.push({
        id: 'more',
        title: 'More',
        categories: ['quality'],
        requiredAt: [],
        checks: [],
      });
    });
    active[0] = activeModel(changed);
    await TestCatalog.create({ database, model: changed }).put({
      name: 'shop',
      facts: { 'build.done': true },
    });
    expect(snapshot.view()).toBe(before);
    expect(levels()).toEqual({ shop: 1, cart: 0 });

    await snapshot.follow();
    expect(snapshot.view().version).toBe(changed.version);
    expect(levels()).toEqual({ shop: 0, cart: 'pending' });
  });

  it('passes over a scorecard that another release made', async () => {
    const { database, catalog, snapshot, levels } = await setUp();
    await catalog.put({ name: 'shop', facts: DONE }, { name: 'cart' });
    await database
      .knex('scorecards')
      .update({ checks: Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9]) })
      .where({ level: 1 });
    await snapshot.load();
    expect(levels()).toEqual({ shop: 'pending', cart: 0 });
  });
});
