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

import { Heatmap } from '@platform-maturity/backstage-plugin-maturity-common';
import fc from 'fast-check';
import { Query } from '../../http';
import { components } from '../__testUtils__/arbitraries';
import { testModel } from '../__testUtils__/testModel';
import { evaluateSubject, refOf, TestSubject } from '../__testUtils__/testRows';
import { testView } from '../__testUtils__/testView';
import { Bitset } from '../Bitset';
import { matchFilter } from '../filter/matchFilter';
import { SnapshotView } from '../snapshot/SnapshotView';
import { countHeatmap } from './countHeatmap';
import { readHeatmap } from './readHeatmap';

const model = testModel();

const group = (name: string, parent?: string): TestSubject => ({
  kind: 'Group',
  name,
  title: `The ${name}`,
  parent: parent && `group:default/${parent}`,
});
const domain = (name: string, parent?: string): TestSubject => ({
  kind: 'Domain',
  name,
  parent: parent && `domain:default/${parent}`,
});

/** Groups: a tree, and two that are each other's parent. */
const PLACES: TestSubject[] = [
  group('company'),
  group('left', 'company'),
  group('deep', 'left'),
  group('hen', 'egg'),
  group('egg', 'hen'),
  domain('money'),
  domain('cards', 'money'),
  { kind: 'System', name: 'pay', domain: 'domain:default/cards' },
];
const OWNERS = [
  ...['company', 'left', 'deep', 'hen', 'egg', 'ghost'].map(
    name => `group:default/${name}`,
  ),
  undefined,
];
const SYSTEMS = ['system:default/pay', 'system:default/other', undefined];

const placed = fc
  .tuple(
    components,
    fc.array(
      fc.record({
        owner: fc.constantFrom(...OWNERS),
        system: fc.constantFrom(...SYSTEMS),
        lifecycle: fc.constantFrom('production', undefined),
      }),
      { minLength: 12, maxLength: 12 },
    ),
  )
  .map(([list, places]) =>
    list.map((subject, index) => ({ ...subject, ...places[index] })),
  );

function heatmapOf(
  view: SnapshotView,
  query: Record<string, string>,
  readable?: Bitset,
): Heatmap {
  const asked = Query.of(query);
  const question = readHeatmap(asked, view, readable);
  asked.throwIfMistaken();
  return countHeatmap(view, {
    question,
    rows: matchFilter(view, { filter: { kinds: ['component'] }, readable }),
    readable,
    binding: { question: [query.rows, query.columns], version: view.version },
    cursor: query.cursor,
  });
}

function everyRow(view: SnapshotView, query: Record<string, string>): Heatmap {
  const first = heatmapOf(view, query);
  const items = [...first.items];
  for (let next = first.nextCursor; next; ) {
    const page = heatmapOf(view, { ...query, cursor: next });
    items.push(...page.items);
    next = page.nextCursor;
  }
  return { ...first, items };
}

/** At the top: whose row a subject is counted in. */
const TOP: Record<string, (subject: TestSubject) => string | null> = {
  group: ({ owner = '' }) => {
    const name = owner.replace('group:default/', '');
    if (['company', 'left', 'deep'].includes(name)) {
      return 'group:default/company';
    }
    // of a circle the one that came first is the top
    return ['hen', 'egg'].includes(name) ? 'group:default/hen' : null;
  },
  system: ({ system }) => system ?? null,
  domain: ({ system }) =>
    system === SYSTEMS[0] ? 'domain:default/money' : null,
  type: ({ type }) => type ?? null,
  lifecycle: ({ lifecycle }) => lifecycle ?? null,
  all: () => null,
};

type Counts = Pick<
  Heatmap['items'][number]['cells'][number],
  'passed' | 'failed' | 'unknown' | 'waived'
>;

function tally(states: readonly string[]): Counts & { n: number } {
  const count = (...wanted: string[]) =>
    states.filter(state => wanted.includes(state)).length;
  const counts = {
    passed: count('passed'),
    failed: count('failed'),
    unknown: count('unknown', 'error'),
    waived: count('waived'),
  };
  return {
    ...counts,
    n: Object.values(counts).reduce((sum, value) => sum + value, 0),
  };
}

/** What a column's cell says of some subjects, from their evaluations. */
function naiveCell(
  subjects: readonly TestSubject[],
  columns: string,
  id: string,
) {
  const scored = subjects
    .filter(({ pending }) => !pending)
    .map(subject => evaluateSubject(model, subject))
    .filter(({ status }) => status === 'scored');
  switch (columns) {
    case 'category':
      return tally(
        scored.flatMap(({ practices }) =>
          practices
            .filter((_, index) => {
              const { requiredAt, categories } = model.practices[index];
              return requiredAt.length > 0 && categories.includes(id);
            })
            .map(({ state }) => state),
        ),
      );
    case 'practice':
      return tally(
        scored.flatMap(
          ({ practices }) =>
            practices.find(practice => practice.id === id)?.state ?? [],
        ),
      );
    case 'check':
      return tally(
        scored.flatMap(
          ({ checks }) => checks.find(check => check.id === id)?.state ?? [],
        ),
      );
    default:
      return tally(
        scored
          .filter(
            ({ level, topLevel }) =>
              level !== null && (topLevel ?? 0) >= Number(id),
          )
          .map(({ level, levelWithoutWaivers, potentialLevel }) => {
            if ((levelWithoutWaivers ?? 0) >= Number(id)) {
              return 'passed';
            }
            if ((level ?? 0) >= Number(id)) {
              return 'waived';
            }
            return (potentialLevel ?? 0) >= Number(id) ? 'unknown' : 'failed';
          }),
      );
  }
}

describe('countHeatmap', () => {
  it('counts in each row and column what one would count by hand', () => {
    fc.assert(
      fc.property(
        placed,
        fc.constantFrom(...Object.keys(TOP)),
        fc.constantFrom('category', 'level', 'practice', 'check'),
        (subjects, rows, columns) => {
          const view = testView(model, [...PLACES, ...subjects]);
          const heatmap = everyRow(view, { rows, columns });
          const byRow = new Map<string | null, TestSubject[]>();
          for (const subject of subjects) {
            const id = TOP[rows](subject);
            byRow.set(id, [...(byRow.get(id) ?? []), subject]);
          }
          expect(new Set(heatmap.items.map(({ id }) => id))).toEqual(
            new Set(byRow.keys()),
          );
          for (const row of heatmap.items) {
            const counted = byRow.get(row.id) ?? [];
            expect(row.subjects).toBe(counted.length);
            heatmap.columns.forEach(({ id }, index) =>
              expect(row.cells[index]).toMatchObject(
                naiveCell(counted, columns, id),
              ),
            );
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('drills down, with the own of the parent apart, and adds up', () => {
    fc.assert(
      fc.property(placed, subjects => {
        const view = testView(model, [...PLACES, ...subjects]);
        const down = (parent: string) =>
          heatmapOf(view, { rows: 'group', parent: `group:default/${parent}` });
        const owned = (...names: string[]) =>
          subjects.filter(({ owner }) =>
            names.some(name => owner === `group:default/${name}`),
          ).length;
        const rows = down('company').items.map(row => [
          row.id?.replace('group:default/', ''),
          row.own,
          row.children,
          row.subjects,
        ]);
        const expected = [
          ['company', true, false, owned('company')],
          ['left', false, owned('deep') > 0, owned('left', 'deep')],
        ].filter(([, , , count]) => Number(count) > 0);
        expect(new Set(rows.map(String))).toEqual(
          new Set(expected.map(String)),
        );
        expect(down('left').path.map(({ title }) => title)).toEqual([
          'The company',
          'The left',
        ]);
        // what is listed below a row is what its filter finds
        for (const { id, own, subjects: count } of down('company').items) {
          const filter = {
            kinds: ['component'],
            owners: [id ?? ''],
            children: !own,
          };
          expect(matchFilter(view, { filter }).count()).toBe(count);
        }
      }),
    );
  });

  it('leads with the worst, and puts last where nothing is asked', () => {
    const facts = (passed: boolean) => ({
      'build.done': passed,
      'test.done': passed,
      'scan.done': passed,
      'drill.done': passed,
    });
    const view = testView(model, [
      { name: 'a', type: 'good', facts: facts(true) },
      { name: 'b', type: 'bad', facts: facts(false) },
      { name: 'c', type: 'mixed', facts: { 'build.done': true } },
      { name: 'd', type: 'new', pending: true },
    ]);
    const { items } = heatmapOf(view, { rows: 'type' });
    expect(items.map(({ id }) => id)).toEqual(['bad', 'mixed', 'good', 'new']);
    expect(items[3]).toMatchObject({ subjects: 1, scored: 0, coverage: null });
    const paged = heatmapOf(view, { rows: 'type', limit: '2' });
    expect(paged.items).toHaveLength(2);
    expect(paged.totalItems).toBe(4);
    const rest = heatmapOf(view, {
      rows: 'type',
      limit: '2',
      cursor: paged.nextCursor ?? '',
    });
    expect(rest.items.map(({ id }) => id)).toEqual(['good', 'new']);
    expect(rest.nextCursor).toBeUndefined();
  });

  it('names no place that the reader may not know of', () => {
    const subjects: TestSubject[] = [
      ...PLACES,
      { name: 'mine', owner: 'group:default/deep', system: SYSTEMS[0] },
      { name: 'theirs', owner: 'group:default/left' },
    ];
    const view = testView(model, subjects);
    const mayRead = (...names: string[]) =>
      Bitset.of(
        subjects.length,
        names.map(name =>
          subjects.findIndex(subject => refOf(subject).endsWith(`/${name}`)),
        ),
      );
    const rowsOf = (rows: string, ...names: string[]) =>
      heatmapOf(view, { rows }, mayRead(...names)).items.map(row => [
        row.id,
        row.title,
      ]);
    // the owner is named by the component; its title and parents are not
    expect(rowsOf('group', 'mine')).toEqual([['group:default/deep', 'deep']]);
    expect(rowsOf('group', 'mine', 'deep', 'left')).toEqual([
      ['group:default/left', 'The left'],
    ]);
    expect(rowsOf('domain', 'mine')).toEqual([[null, '']]);
    expect(rowsOf('domain', 'mine', 'pay')).toEqual([
      ['domain:default/cards', 'cards'],
    ]);
    expect(() =>
      heatmapOf(
        view,
        { rows: 'group', parent: 'group:default/company' },
        mayRead('mine'),
      ),
    ).toThrow('There is no entity group:default/company');
  });

  it('refuses what makes no sense', () => {
    const view = testView(model, PLACES);
    const ask = (query: Record<string, string>) => () => heatmapOf(view, query);
    expect(ask({ rows: 'type', parent: 'group:default/left' })).toThrow(
      'groups or domains',
    );
    expect(ask({ rows: 'group', parent: 'domain:default/money' })).toThrow(
      'not the entity ref of a group',
    );
    expect(ask({ rows: 'group', parent: 'a:b:c' })).toThrow('not the entity');
    const apart = testView(
      testModel(document => {
        document.spec.overall = 'none';
      }),
      PLACES,
    );
    expect(() => heatmapOf(apart, { rows: 'type', columns: 'level' })).toThrow(
      'no overall level',
    );
  });
});
