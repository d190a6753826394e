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
import { Database, readHistoryEdges } from '../database';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { Query } from '../http';
import { DefaultInsights, Snapshot } from '../insights';
import { TestCatalog } from '../insights/__testUtils__/TestCatalog';
import { testModel } from '../insights/__testUtils__/testModel';
import { NOW } from '../insights/__testUtils__/testRows';
import { RetentionCleaner } from './RetentionCleaner';

jest.setTimeout(120_000);

const DAY = 24 * 3_600_000;
const KEPT_DAYS = 100;
const EDGE = Math.floor((NOW - KEPT_DAYS * DAY) / DAY) * DAY;
const model = testModel();
const clock = { now: () => NOW };

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

describeDatabases('what is too old', open => {
  const cleanerOf = (database: Database) =>
    RetentionCleaner.create({
      database,
      retention: { transitions: KEPT_DAYS * DAY },
      whatIfs: { deleteEndedBefore: async () => 0 },
      clock,
    });

  async function insightsOf(database: Database) {
    const active = {
      id: model.id,
      version: model.version,
      compiled: model,
      origin: 'config' as const,
      overrides: [],
      activatedAt: NOW,
    };
    const snapshot = Snapshot.create({
      database,
      models: { list: () => [active], get: () => active },
      sourceNumbers: async () => new Map(),
      clock,
      logger: mockServices.logger.mock(),
    });
    await snapshot.load();
    const insights = DefaultInsights.create({ snapshot, database, clock });
    const ask = (query: Record<string, unknown>) => ({
      query: Query.of(query),
      credentials: undefined as never,
    });
    return {
      trend: (query: Record<string, unknown> = {}) =>
        insights.trend(
          ask({ from: dayOf(EDGE - 20 * DAY), to: dayOf(NOW), ...query }),
        ),
      overview: (compare: string) => insights.overview(ask({ compare })),
      movers: (since: string) => insights.movers(ask({ since })),
    };
  }

  /** Subjects whose first scoring, and some moves, are before the edge. */
  async function fill(database: Database) {
    const catalog = TestCatalog.create({ database, model });
    const ids = await catalog.put(
      { name: 'old', facts: { 'build.done': true } },
      { name: 'moved', facts: { 'build.done': true } },
      { name: 'young', facts: { 'build.done': true } },
    );
    const level = (id: string) =>
      String(catalog.evaluations.get(`component:default/${id}`)?.level);
    const move = (
      name: 'old' | 'moved' | 'young',
      at: number,
      from: string | null,
      to: string,
    ) => ({
      subject_id: ids[['old', 'moved', 'young'].indexOf(name)],
      model_id: model.id,
      model_version: model.version,
      at,
      kind: 'level',
      item: null,
      from_value: from,
      to_value: to,
      cause: 'facts',
    });
    await database.knex('model_activations').insert({
      model_id: model.id,
      version: model.version,
      activated_at: NOW - 900 * DAY,
    });
    await database
      .knex('transitions')
      .insert([
        move('old', NOW - 800 * DAY, null, level('old')),
        move('moved', NOW - 700 * DAY, null, '0'),
        move('moved', EDGE - 1, '0', '3'),
        move('moved', EDGE, '3', level('moved')),
        move('young', NOW - 10 * DAY, null, level('young')),
      ]);
    for (let index = 0; index < 12_000; index += 400) {
      await database.knex('transitions').insert(
        Array.from({ length: 400 }, (_, position) => ({
          ...move('old', EDGE - 1 - index - position, null, 'failed'),
          kind: 'check',
          item: 'build/done',
        })),
      );
    }
  }

  it('goes, and the history says nothing of the time before', async () => {
    const database = await open();
    await fill(database);
    const before = await (await insightsOf(database)).trend();
    expect(before.days).toHaveLength(KEPT_DAYS + 21);

    expect(await cleanerOf(database).clean()).toMatchObject({
      transitions: 12_003,
    });
    expect(await readHistoryEdges(database.knex)).toEqual({
      [model.id]: EDGE,
    });
    const insights = await insightsOf(database);
    const after = await insights.trend();
    expect(after).toMatchObject({
      from: before.from,
      to: before.to,
      historySince: new Date(EDGE).toISOString(),
    });
    expect(after.days[0].date).toBe(dayOf(EDGE));
    // what is told of the days that are left is what was told before
    expect(after.days).toEqual(before.days.slice(20));
    expect(after.days[0].causes).toHaveLength(1);

    const old = await insights.trend({ to: dayOf(EDGE - DAY) });
    expect(old.days).toEqual([]);
    expect(
      (await insights.overview(dayOf(EDGE - DAY))).compared,
    ).toBeUndefined();
    expect((await insights.overview(dayOf(EDGE))).compared).toMatchObject({
      scored: 2,
    });
    expect((await insights.movers(dayOf(EDGE - 5 * DAY))).counts).toMatchObject(
      { down: 1 },
    );
    expect(await cleanerOf(database).clean()).toMatchObject({ transitions: 0 });
  });

  it('stops between two steps', async () => {
    const database = await open();
    await fill(database);
    expect(await cleanerOf(database).clean(AbortSignal.abort())).toMatchObject({
      transitions: 0,
    });
  });

  it('leaves the versions that something names, and the last scan', async () => {
    const database = await open();
    const { knex } = database;
    const version = (name: string, state: string, retired?: number) => ({
      model_id: 'm',
      version: name,
      document: '{}',
      overrides: '[]',
      origin: 'config',
      state,
      staged_at: 1,
      activated_at: 1,
      retired_at: retired ?? null,
    });
    await knex('model_versions').insert([
      version('gone', 'retired'),
      version('with-scorecards', 'retired', 1),
      version('in-history', 'retired'),
      version('back-again', 'active'),
    ]);
    await knex('model_activations').insert(
      (
        [
          ['back-again', NOW - 900 * DAY],
          ['gone', NOW - 800 * DAY],
          ['with-scorecards', NOW - 700 * DAY],
          ['in-history', NOW - 600 * DAY],
          ['back-again', NOW - 5 * DAY],
        ] as const
      ).map(([name, activated_at]) => ({
        model_id: 'm',
        version: name,
        activated_at,
      })),
    );
    const scan = (at: number, complete: boolean) => ({
      started_at: at,
      finished_at: complete ? at : null,
      complete,
      entities: 1,
      changed: 0,
      removed: 0,
    });
    await knex('scans').insert([
      scan(NOW - 60 * DAY, true),
      scan(NOW - 50 * DAY, true),
      scan(NOW - 40 * DAY, false),
      scan(NOW - 20 * DAY, false),
    ]);
    expect(await cleanerOf(database).clean()).toMatchObject({
      versions: 1,
      scans: 2,
    });
    const left: string[] = await knex('model_versions').pluck('version');
    expect(left.sort()).toEqual([
      'back-again',
      'in-history',
      'with-scorecards',
    ]);
    expect(await knex('model_activations')).toHaveLength(5);
    expect(await knex('scans').orderBy('id').pluck('started_at')).toHaveLength(
      2,
    );
  });
});
