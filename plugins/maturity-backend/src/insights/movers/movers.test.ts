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

import { Database } from '../../database';
import { describeDatabases } from '../../database/__testUtils__/describeDatabases';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import {
  TestMove,
  testInsights,
  writeMoves,
} from '../__testUtils__/testInsights';
import { testModel } from '../__testUtils__/testModel';
import { NOW } from '../__testUtils__/testRows';

jest.setTimeout(120_000);

const DAY = 24 * 3_600_000;
const model = testModel();

describeDatabases('movers', open => {
  const setUp = (database: Database) => testInsights(database, model);

  const move = (database: Database, subjectId: number, ...moves: TestMove[]) =>
    writeMoves(database, model, subjectId, ...moves);

  async function organisation(database: Database) {
    const catalog = TestCatalog.create({ database, model });
    const all = { 'build.done': true, 'test.done': true, 'scan.done': true };
    const [riser, faller, back, fresh] = await catalog.put(
      { name: 'riser', facts: { ...all, 'drill.done': true } },
      { name: 'faller', type: 'library', facts: {} },
      { name: 'back', facts: all },
      { name: 'fresh', facts: all },
    );
    await move(
      database,
      riser,
      [60, null, '0', 'catalog'],
      [10, '0', '2', 'facts'],
      [2, '2', '3', 'waivers'],
    );
    await move(
      database,
      faller,
      [60, null, '1', 'catalog'],
      [5, '1', '0', 'lost-data'],
    );
    await move(
      database,
      back,
      [60, null, '2', 'catalog'],
      [9, '2', '1', 'facts'],
      [8, '1', '2', 'facts'],
    );
    await move(database, fresh, [3, null, '2', 'catalog']);
    await database.knex('transitions').insert(
      [
        [6, 'passed', 'failed', 'facts'],
        [5, 'failed', 'unknown', 'lost-data'],
      ].map(([days, from, to, cause]) => ({
        subject_id: faller,
        model_id: model.id,
        model_version: model.version,
        at: NOW - Number(days) * DAY,
        kind: 'check',
        item: 'build/done',
        from_value: from,
        to_value: to,
        cause,
      })),
    );
    return { catalog, fresh };
  }

  it('names who went up and down, the furthest first, with causes and checks', async () => {
    const database = await open();
    await organisation(database);
    const { snapshot, insights, ask } = setUp(database);
    await snapshot.load();
    const { items, counts, totalItems } = await insights.movers(ask());
    expect(counts).toEqual({ up: 1, down: 1, less: 0 });
    expect(totalItems).toBe(2);
    expect(items).toEqual([
      expect.objectContaining({
        entityRef: 'component:default/riser',
        direction: 'up',
        from: 0,
        to: 3,
        causes: ['waivers', 'facts'],
        checks: [],
      }),
      expect.objectContaining({
        entityRef: 'component:default/faller',
        direction: 'down',
        from: 1,
        to: 0,
        causes: ['lost-data'],
        checks: [
          expect.objectContaining({
            id: 'build/done',
            from: 'passed',
            to: 'unknown',
            cause: 'lost-data',
          }),
        ],
      }),
    ]);
    const recent = await insights.movers(ask({ since: 'P3D' }));
    expect(recent.items).toEqual([
      expect.objectContaining({ from: 2, to: 3, causes: ['waivers'] }),
    ]);
    const libraries = await insights.movers(ask({ type: 'library' }));
    expect(libraries.counts).toEqual({ up: 0, down: 1, less: 0 });
    const down = await insights.movers(ask({ direction: 'down', limit: 1 }));
    expect([down.totalItems, down.nextCursor]).toEqual([1, undefined]);
  });

  it('pages, and refuses a time that is none', async () => {
    const database = await open();
    await organisation(database);
    const { snapshot, insights, ask } = setUp(database);
    await snapshot.load();
    const first = await insights.movers(ask({ limit: 1 }));
    const second = await insights.movers(
      ask({ limit: 1, cursor: first.nextCursor }),
    );
    expect([...first.items, ...second.items].map(({ to }) => to)).toEqual([
      3, 0,
    ]);
    expect(second.nextCursor).toBeUndefined();
    for (const since of ['soon', 'P5Y', '2026-11-22', '2026-02-30', 'PT1H']) {
      await expect(insights.movers(ask({ since }))).rejects.toThrow('since');
    }
  });

  it('follows moves that are written later', async () => {
    const database = await open();
    const { catalog, fresh } = await organisation(database);
    const { snapshot, insights, ask } = setUp(database);
    await snapshot.load();
    await move(database, fresh, [0, '2', '1', 'facts']);
    await catalog.put({ name: 'fresh', facts: { 'build.done': true } });
    await snapshot.follow();
    // over the month it has arrived, and not moved
    expect((await insights.movers(ask())).counts.down).toBe(1);
    const { items } = await insights.movers(ask({ since: 'P1D' }));
    expect(items).toEqual([
      expect.objectContaining({
        entityRef: 'component:default/fresh',
        from: 2,
        to: 1,
      }),
    ]);
    const { days } = await insights.trend(ask());
    expect(days[days.length - 1].causes).toEqual([
      expect.objectContaining({ cause: 'facts', down: 1, up: 0 }),
    ]);
  });

  it('compares the overview with a day, of what matches today', async () => {
    const database = await open();
    await organisation(database);
    await database.knex('daily_counts').insert({
      model_id: model.id,
      day: '2026-11-14',
      scored: 3,
      coverage: 0.5,
      waivers: 2,
      unowned: 1,
    });
    const { snapshot, insights, ask } = setUp(database);
    await snapshot.load();
    const { compared } = await insights.overview(ask({ compare: 'P7D' }));
    expect(compared).toEqual({
      date: '2026-11-14',
      scored: 3,
      levels: [
        { level: 0, count: 0 },
        { level: 1, count: 1 },
        { level: 2, count: 2 },
        { level: 3, count: 0 },
      ],
      medianLevel: 2,
      withTarget: 0,
      atTarget: 0,
      coverage: 0.5,
      waivers: 2,
      unowned: 1,
    });
    const filtered = await insights.overview(
      ask({ compare: '2026-11-14', type: 'library' }),
    );
    expect(filtered.compared).toMatchObject({
      scored: 1,
      medianLevel: 1,
      coverage: null,
      waivers: null,
      unowned: null,
    });
    expect((await insights.overview(ask())).compared).toBeUndefined();
  });
});
