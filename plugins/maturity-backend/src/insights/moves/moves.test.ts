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
import { Bitset } from '../Bitset';

jest.setTimeout(120_000);

const DAY = 24 * 3_600_000;
const model = testModel();

describeDatabases('moves', open => {
  const setUp = (database: Database) => testInsights(database, model);

  const move = (database: Database, subjectId: number, ...moves: TestMove[]) =>
    writeMoves(database, model, subjectId, ...moves);

  async function organisation(database: Database) {
    const catalog = TestCatalog.create({ database, model });
    const all = { 'build.done': true, 'test.done': true, 'scan.done': true };
    const [riser, faller, back] = await catalog.put(
      { name: 'riser', facts: { ...all, 'drill.done': true } },
      { name: 'faller', type: 'library', facts: {} },
      { name: 'back', facts: all },
    );
    await move(
      database,
      riser,
      [60, null, '0', 'catalog'],
      [10, '0', '2', 'facts'],
      [10, 'failed', 'passed', 'facts', 'build/done'],
      [10, 'passed', 'failed', 'facts', 'scan/done'],
      [2, '2', '3', 'waivers'],
    );
    await move(
      database,
      faller,
      [60, null, '1', 'catalog'],
      [5, 'passed', 'unknown', 'lost-data', 'build/done'],
      [5, '1', '0', 'lost-data'],
      [3, 'unknown', 'failed', 'facts', 'build/done'],
    );
    await move(
      database,
      back,
      [60, null, '2', 'catalog'],
      [10.25, '2', '1', 'facts'],
      [10, '1', '2', 'facts'],
    );
    return catalog;
  }

  it('names the steps of a day, with the checks that changed with each', async () => {
    const database = await open();
    await organisation(database);
    const { snapshot, insights, ask } = setUp(database);
    await snapshot.load();
    const date = new Date(NOW - 10 * DAY).toISOString().slice(0, 10);
    const { items, counts } = await insights.moves(
      ask({ from: date, to: date, cause: 'facts' }),
    );
    expect(counts).toEqual({ up: 2, down: 1, entered: 0, left: 0 });
    expect(
      items.map(({ entityRef, direction, from, to, cause, checks }) => ({
        entityRef,
        direction,
        from,
        to,
        cause,
        checks: checks.map(({ id }) => id),
      })),
    ).toEqual([
      {
        entityRef: 'component:default/back',
        direction: 'up',
        from: 1,
        to: 2,
        cause: 'facts',
        checks: [],
      },
      {
        entityRef: 'component:default/riser',
        direction: 'up',
        from: 0,
        to: 2,
        cause: 'facts',
        checks: ['build/done', 'scan/done'],
      },
      {
        entityRef: 'component:default/back',
        direction: 'down',
        from: 2,
        to: 1,
        cause: 'facts',
        checks: [],
      },
    ]);
  });

  it('are as many on each day and by each cause as the trend counts', async () => {
    const database = await open();
    const catalog = await organisation(database);
    await catalog.remove('faller');
    const { snapshot, insights, ask } = setUp(database);
    await snapshot.load();
    for (const narrowed of [{}, { type: 'library' }]) {
      const { days } = await insights.trend(ask(narrowed));
      for (const { date, causes } of days) {
        const day = { ...narrowed, from: date, to: date };
        const { totalItems } = await insights.moves(ask(day));
        let counted = 0;
        for (const { cause, up, down, entered, left } of causes) {
          const { counts } = await insights.moves(ask({ ...day, cause }));
          expect(counts).toEqual({ up, down, entered, left });
          counted += up + down + entered + left;
        }
        expect([date, totalItems]).toEqual([date, counted]);
      }
    }
    const gone = await insights.moves(ask({ type: 'library' }));
    expect(gone.items[0]).toMatchObject({
      entityRef: 'component:default/faller',
      gone: true,
    });
  });

  it('come page by page, and only of what may be read', async () => {
    const database = await open();
    await organisation(database);
    const { snapshot, insights, ask } = setUp(database);
    await snapshot.load();
    const first = await insights.moves(ask({ limit: 3 }));
    expect(first.totalItems).toBe(5);
    const second = await insights.moves(
      ask({ limit: 3, cursor: first.nextCursor }),
    );
    expect([...first.items, ...second.items].map(({ at }) => at)).toEqual(
      [2, 5, 10, 10, 10.25].map(days =>
        new Date(NOW - days * DAY).toISOString(),
      ),
    );
    await expect(
      insights.moves(
        ask({ limit: 3, cause: 'model', cursor: first.nextCursor }),
      ),
    ).rejects.toThrow(/cursor/);
    const nothing = await insights.moves({
      ...ask(),
      visibility: { rows: Bitset.create(100) } as never,
    });
    expect(nothing).toMatchObject({ items: [], totalItems: 0 });
  });
});
