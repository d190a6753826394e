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

import { Trend } from '@platform-maturity/backstage-plugin-maturity-common';
import fc from 'fast-check';
import { Database } from '../../database';
import { describeDatabases } from '../../database/__testUtils__/describeDatabases';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { testInsights } from '../__testUtils__/testInsights';
import { testModel } from '../__testUtils__/testModel';
import { NOW, TestSubject } from '../__testUtils__/testRows';
import { CAUSES } from '../../scoring';

jest.setTimeout(120_000);

const DAY = 24 * 3_600_000;
const DAYS = 12;
const START = NOW - DAYS * DAY;
const model = testModel();
const CATEGORY = 'quality';

/** What happened to one subject: offsets from the start, and values. */
interface Life {
  born: number;
  levels: { at: number; level: number }[];
  cells: { at: number; level: number }[];
  gone: boolean;
}

const moments = fc.integer({ min: 1, max: DAYS * DAY - 2 });
const steps = fc.array(fc.record({ at: moments, level: fc.nat(3) }), {
  maxLength: 4,
});
const lives: fc.Arbitrary<Life[]> = fc.array(
  fc.record({
    born: moments,
    levels: steps,
    cells: steps,
    gone: fc.boolean(),
  }),
  { minLength: 25, maxLength: 25 },
);

/** The values over time, without steps before birth or to the same value. */
function courseOf(
  life: Life,
  list: readonly { at: number; level: number }[],
  last: number | undefined,
): { at: number; level: number }[] {
  const sorted = list
    .filter(({ at }) => at > life.born)
    .sort((a, b) => a.at - b.at);
  if (last !== undefined) {
    sorted.push({ at: DAYS * DAY - 1, level: last });
  }
  const course = [{ at: life.born, level: (life.born % 3) + 1 }];
  for (const step of sorted) {
    if (step.level !== course[course.length - 1].level) {
      course.push(step);
    }
  }
  return course;
}

/** A move as the test knows it, to be counted by hand. */
interface RawMove {
  at: number;
  from?: number;
  to?: number;
  cause: string;
}

/** What each cause did on each day, counted from the moves themselves. */
function naiveCauses(moves: readonly RawMove[], date: string) {
  const start = Date.parse(date);
  const end = Math.min(start + DAY - 1, NOW);
  const ofDay = moves.filter(({ at }) => at >= start && at <= end);
  return CAUSES.flatMap(cause => {
    const own = ofDay.filter(move => move.cause === cause);
    const count = (test: (move: RawMove) => boolean) => own.filter(test).length;
    const change = (level: number) =>
      count(({ to }) => to === level) - count(({ from }) => from === level);
    return own.length === 0
      ? []
      : [
          {
            cause,
            up: count(
              ({ from, to }) =>
                from !== undefined && to !== undefined && to > from,
            ),
            down: count(
              ({ from, to }) =>
                from !== undefined && to !== undefined && to < from,
            ),
            entered: count(({ from }) => from === undefined),
            left: count(({ to }) => to === undefined),
            levels: [0, 1, 2, 3]
              .map(level => ({ level, change: change(level) }))
              .filter(one => one.change !== 0),
          },
        ];
  });
}

function expectCausesToAddUp({ days }: Trend) {
  for (const [index, { levels, causes }] of days.entries()) {
    const before = days[index - 1]?.levels;
    if (before) {
      for (const { level, count } of levels) {
        const change = causes
          .flatMap(cause => cause.levels)
          .filter(one => one.level === level)
          .reduce((sum, one) => sum + one.change, 0);
        expect(count - before[level].count).toBe(change);
      }
    }
  }
}

function levelAt(course: { at: number; level: number }[], end: number) {
  return course.filter(step => START + step.at <= end).pop()?.level;
}

describeDatabases('trend', open => {
  function setUp(database: Database) {
    const { snapshot, insights, ask } = testInsights(database, model);
    const trend = (query: Record<string, unknown>) =>
      insights.trend(ask(query));
    return { snapshot, trend };
  }

  it('counts at the end of each day what stood where', async () => {
    const database = await open();
    const { knex } = database;
    const catalog = TestCatalog.create({ database, model });
    const [sample] = fc.sample(lives, { numRuns: 1, seed: 20261121 });
    const courses = [];
    for (const [index, life] of sample.entries()) {
      const subject: TestSubject = {
        name: `s${index}`,
        type: index % 2 ? 'service' : 'library',
        facts: { 'build.done': index % 3 > 0, 'test.done': index % 3 > 1 },
      };
      const [subject_id] = await catalog.put(subject);
      const result = catalog.evaluations.get(`component:default/s${index}`);
      const levels = courseOf(
        life,
        life.levels,
        life.gone ? undefined : result?.level ?? 0,
      );
      const cells = courseOf(
        life,
        life.cells,
        life.gone ? undefined : result?.categories[0].level ?? 0,
      );
      const row = {
        subject_id,
        model_id: model.id,
        model_version: model.version,
      };
      const causeOf = (at: number) => CAUSES[at % CAUSES.length];
      await knex('transitions').insert([
        ...levels.map((step, i) => ({
          ...row,
          cause: causeOf(step.at),
          at: START + step.at,
          kind: 'level',
          item: null,
          from_value: i === 0 ? null : String(levels[i - 1].level),
          to_value: String(step.level),
        })),
        // the first scoring writes no transitions of categories
        ...cells.slice(1).map((step, i) => ({
          ...row,
          cause: causeOf(step.at),
          at: START + step.at,
          kind: 'category',
          item: CATEGORY,
          from_value: String(cells[i].level),
          to_value: String(step.level),
        })),
      ]);
      if (life.gone) {
        await catalog.remove(subject.name);
        await knex('transitions').insert({
          ...row,
          cause: 'catalog',
          at: NOW - 1,
          kind: 'subject',
          item: null,
          from_value: String(levels[levels.length - 1].level),
          to_value: 'gone',
        });
      }
      const toMoves = (course: { at: number; level: number }[]): RawMove[] => [
        ...course.map(({ at, level }, i) => ({
          at: START + at,
          from: course[i - 1]?.level,
          to: level,
          cause: causeOf(at),
        })),
        ...(life.gone
          ? [
              {
                at: NOW - 1,
                from: course[course.length - 1].level,
                cause: 'catalog',
              },
            ]
          : []),
      ];
      courses.push({
        life,
        levels,
        cells,
        type: subject.type,
        moves: toMoves(levels),
        // nothing tells where one stood that left without ever moving
        cellMoves: life.gone && cells.length === 1 ? [] : toMoves(cells),
      });
    }
    const { snapshot, trend } = setUp(database);
    await snapshot.load();

    const from = new Date(START - DAY).toISOString().slice(0, 10);
    for (const query of [{}, { type: 'service' }, { category: CATEGORY }]) {
      const answer = await trend({ from, ...query });
      expect(answer.days).toHaveLength(DAYS + 2);
      expect(answer.historySince).toBe(
        new Date(
          START + Math.min(...courses.map(({ life }) => life.born)),
        ).toISOString(),
      );
      expectCausesToAddUp(answer);
      const moves = courses
        .filter(({ type }) => !('type' in query) || type === query.type)
        .flatMap(course =>
          'category' in query ? course.cellMoves : course.moves,
        );
      for (const { date, scored, levels, causes } of answer.days) {
        expect([
          date,
          new Set(causes.map(cause => JSON.stringify(cause))),
        ]).toEqual([
          date,
          new Set(naiveCauses(moves, date).map(cause => JSON.stringify(cause))),
        ]);
        const end = Math.min(Date.parse(date) + DAY - 1, NOW);
        const standing = courses
          .filter(({ type }) => !('type' in query) || type === query.type)
          .filter(({ life }) => !life.gone || end < NOW - 1)
          .map(({ life, levels: overall, cells }) => {
            if (!('category' in query)) {
              return levelAt(overall, end);
            }
            // nothing tells where one stood that left without ever moving
            return life.gone && cells.length === 1
              ? undefined
              : levelAt(cells, end);
          })
          .filter(level => level !== undefined);
        expect([date, scored]).toEqual([date, standing.length]);
        expect(levels).toEqual(
          [0, 1, 2, 3].map(level => ({
            level,
            count: standing.filter(value => value === level).length,
          })),
        );
      }
    }
  });

  it('marks when another version of the model came', async () => {
    const database = await open();
    const { snapshot, trend } = setUp(database);
    await database.knex('model_activations').insert([
      { model_id: model.id, version: 'a', activated_at: NOW - 5 * DAY },
      { model_id: model.id, version: 'b', activated_at: NOW - 2 * DAY },
      // back again
      { model_id: model.id, version: 'a', activated_at: NOW },
    ]);
    await snapshot.load();
    const { marks, days, from, to } = await trend({ to: '2026-11-20' });
    expect(marks).toEqual([{ date: '2026-11-19', version: 'b' }]);
    expect([from, to, days.length]).toEqual(['2026-10-21', '2026-11-20', 31]);
    expect((await trend({})).marks).toHaveLength(2);
  });

  it('refuses days that are none, and periods that are too long', async () => {
    const { snapshot, trend } = setUp(await open());
    await snapshot.load();
    await expect(trend({ from: '2026-02-30' })).rejects.toThrow('calendar');
    await expect(trend({ from: '2020-01-01' })).rejects.toThrow('731');
    await expect(
      trend({ from: '2026-11-02', to: '2026-11-01' }),
    ).rejects.toThrow('not be after');
    await expect(trend({ from: '2027-01-01' })).rejects.toThrow('future');
    const { to } = await trend({ to: '2030-01-01' });
    expect(to).toBe('2026-11-21');
  });
});
