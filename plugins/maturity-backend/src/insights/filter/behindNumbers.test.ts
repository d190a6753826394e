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

import fc from 'fast-check';
import { Query, RequestMistakes } from '../../http';
import { components } from '../__testUtils__/arbitraries';
import { testModel } from '../__testUtils__/testModel';
import { NOW, TestSubject } from '../__testUtils__/testRows';
import { testView } from '../__testUtils__/testView';
import { Bitset } from '../Bitset';
import { listNextActions } from '../actions/listNextActions';
import { countEvidence } from '../evidence/countEvidence';
import { COLUMN_KINDS } from '../heatmap/columns';
import { countHeatmap } from '../heatmap/countHeatmap';
import { PLACE_KINDS } from '../heatmap/Places';
import { readHeatmap } from '../heatmap/readHeatmap';
import { countOverview } from '../overview/countOverview';
import { SnapshotView } from '../snapshot/SnapshotView';
import { matchFilter } from './matchFilter';
import { readFilter } from './readFilter';

const model = testModel();

const PLACES: TestSubject[] = [
  { kind: 'Group', name: 'company' },
  { kind: 'Group', name: 'team', parent: 'group:default/company' },
  { kind: 'Group', name: 'crew', parent: 'group:default/team' },
  { kind: 'Domain', name: 'money' },
  { kind: 'Domain', name: 'cards', parent: 'domain:default/money' },
  { kind: 'System', name: 'pay', domain: 'domain:default/cards' },
];

/** Components anywhere, and which of all the reader may know of. */
const placed = fc
  .tuple(
    components,
    fc.array(
      fc.record({
        owner: fc.constantFrom(
          'group:default/company',
          'group:default/team',
          'group:default/crew',
          'group:default/ghost',
          undefined,
        ),
        system: fc.constantFrom('system:default/pay', undefined),
        domain: fc.constantFrom('domain:default/money', undefined),
        lifecycle: fc.constantFrom('production', undefined),
      }),
      { minLength: 12, maxLength: 12 },
    ),
    fc.option(fc.subarray([...Array(PLACES.length + 12).keys()])),
  )
  .map(([list, places, readable]) => ({
    view: testView(model, [
      ...PLACES,
      ...list.map((subject, index) => ({ ...subject, ...places[index] })),
    ]),
    readable: readable
      ? Bitset.of(PLACES.length + list.length, readable)
      : undefined,
  }));

/** How long the list is that a query asks for. */
function listed(
  view: SnapshotView,
  query: Record<string, unknown>,
  readable?: Bitset,
): number {
  const asked = Query.of(query);
  const filter = readFilter(asked, model);
  asked.throwIfMistaken();
  return matchFilter(view, { filter, readable }).count();
}

type Cell = ReturnType<typeof countHeatmap>['items'][number]['cells'][number];

/** As the model page and the heatmap lead to whom a cell counts. */
function resultComparison(name: 'practice' | 'check') {
  return {
    listedOf: (of: (query: Record<string, unknown>) => number, id: string) =>
      [
        ['passed'],
        ['failed'],
        ['unknown', 'error'],
        ['waived'],
        ['passed', 'failed', 'unknown', 'error', 'waived'],
      ].map(state => of({ flag: 'scored', [name]: id, state })),
    counted: ({ passed, failed, unknown, waived, n }: Cell) => [
      passed,
      failed,
      unknown,
      waived,
      n,
    ],
  };
}

/** By kind of column: how long the lists of a cell are, and what it counts. */
const comparisons: Record<
  (typeof COLUMN_KINDS)[number],
  {
    listedOf(
      of: (query: Record<string, unknown>) => number,
      id: string,
    ): (number | undefined)[];
    counted(cell: Cell): (number | undefined)[];
  }
> = {
  category: {
    listedOf: (of, category) => [of({ category, level: ['0', '1', '2', '3'] })],
    counted: ({ subjects }) => [subjects],
  },
  level: {
    listedOf: (of, askedLevel) => [of({ askedLevel })],
    counted: ({ n }) => [n],
  },
  practice: resultComparison('practice'),
  check: resultComparison('check'),
};

describe('the list behind', () => {
  it('next actions has whom they lift and who needs them', () => {
    fc.assert(
      fc.property(placed, ({ view, readable }) => {
        const { items } = listNextActions(view, {
          query: Query.of({ limit: 500 }),
          credentials: undefined as never,
          visibility: readable && { rows: readable, mayRead: () => true },
        });
        for (const action of items) {
          const query = { blocker: action.check, blockerState: action.do };
          expect(listed(view, query, readable)).toBe(action.contributes);
          expect(
            listed(view, { ...query, blockerAlone: 'true' }, readable),
          ).toBe(action.lifts);
        }
      }),
    );
  });

  it('plans has who is below, what they lack and whom it brings there', () => {
    fc.assert(
      fc.property(
        placed,
        fc.constantFrom('1', '2', '3'),
        fc.constantFrom(undefined, 'quality', 'safety'),
        ({ view }, toLevel, category) => {
          const { plans } = listNextActions(view, {
            query: Query.of({ toLevel, category }),
            credentials: undefined as never,
          });
          for (const { type, below, actions } of plans) {
            const query = { category, type, blockerLevel: toLevel };
            expect(listed(view, query)).toBe(below);
            actions.forEach(({ check, fix, prove, reaching }, index) => {
              const of = (blockerState: string) =>
                listed(view, { ...query, blocker: check, blockerState });
              expect([of('fix'), of('prove')]).toEqual([fix, prove]);
              const blocker = actions
                .slice(0, index + 1)
                .map(action => action.check);
              expect(
                listed(view, { ...query, blocker, blockerAlone: 'true' }),
              ).toBe(reaching);
            });
          }
        },
      ),
    );
  });

  it('the overview has whom each figure counts', () => {
    fc.assert(
      fc.property(placed, ({ view, readable }) => {
        const rows = matchFilter(view, {
          filter: { kinds: ['component'] },
          readable,
        });
        const overview = countOverview(view, { rows, now: NOW });
        const of = (query: Record<string, unknown>) =>
          listed(view, query, readable);
        expect({
          scored: of({ flag: 'scored' }),
          withTarget: of({ flag: 'with-target' }),
          atTarget: of({ flag: 'at-target' }),
          onlyByWaivers: of({ flag: 'only-by-waivers' }),
          contradictions: of({ flag: 'contradiction' }),
          askedForLess: of({ flag: 'asked-for-less' }),
          unowned: of({ owner: 'none' }),
        }).toEqual({
          scored: overview.scored,
          withTarget: overview.withTarget,
          atTarget: overview.atTarget,
          onlyByWaivers: overview.atTarget - overview.atTargetWithoutWaivers,
          contradictions: overview.contradictions,
          askedForLess: overview.askedForLess,
          unowned: overview.unowned,
        });
        for (const { level, count, undecided } of overview.levels) {
          expect(of({ level })).toBe(count);
          expect(of({ level, flag: 'undecided' })).toBe(undecided);
        }
        for (const { id, levels, notAsked } of overview.categories) {
          const category = id;
          expect(of({ category, level: 'none', flag: 'scored' })).toBe(
            notAsked,
          );
          for (const { level, count, undecided } of levels) {
            expect(of({ category, level })).toBe(count);
            expect(of({ category, level, flag: 'undecided' })).toBe(undecided);
          }
        }
      }),
    );
  });

  it('evidence has who is asked, of whom it is known, and whom it unlocks', () => {
    fc.assert(
      fc.property(placed, ({ view, readable }) => {
        const rows = matchFilter(view, {
          filter: { kinds: ['component'] },
          readable,
        });
        const facts = countEvidence(view, { rows, sourceNames: new Map() });
        for (const { fact, asked, known, missing, unlocks } of facts) {
          const of = (...factState: string[]) =>
            listed(view, { fact, factState }, readable);
          expect(listed(view, { fact }, readable)).toBe(asked);
          expect(of('declared', 'attested', 'observed')).toBe(known);
          expect(of('missing')).toBe(missing);
          expect(of('unlocks')).toBe(unlocks);
        }
      }),
    );
  });

  it('the heatmap has whom each row and each cell counts', () => {
    fc.assert(
      fc.property(
        placed,
        fc.constantFrom(...PLACE_KINDS),
        fc.constantFrom(...COLUMN_KINDS),
        fc.constantFrom(
          undefined,
          'group:default/company',
          'group:default/team',
          'domain:default/money',
        ),
        ({ view, readable }, kind, columns, parent) => {
          const isTree = parent !== undefined && parent.startsWith(`${kind}:`);
          if (
            isTree &&
            readable &&
            !readable.has(view.subjects.rowOf(parent) ?? -1)
          ) {
            return;
          }
          const question = readHeatmap(
            Query.of({ rows: kind, columns, ...(isTree && { parent }) }),
            view,
            readable,
          );
          const heatmap = countHeatmap(view, {
            question,
            rows: matchFilter(view, {
              filter: { kinds: ['component'] },
              readable,
            }),
            readable,
            binding: { question: [], version: view.version },
            cursor: undefined,
          });
          for (const row of heatmap.items) {
            const of = (query: Record<string, unknown>) =>
              listed(view, { ...placeOf(kind, row), ...query }, readable);
            expect(of({})).toBe(row.subjects);
            expect(of({ flag: 'scored' })).toBe(row.scored);
            expect(of({ flag: 'at-target' })).toBe(row.atTarget);
            row.cells.forEach((cell, index) => {
              const { id } = heatmap.columns[index];
              const { listedOf, counted } = comparisons[columns];
              expect(listedOf(of, id)).toEqual(counted(cell));
            });
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is refused where its filter makes no sense', () => {
    const view = testView(model, []);
    const refused: Record<string, unknown>[] = [
      { place: 'component:default/shop' },
      { place: 'money' },
      { directly: 'true' },
      { blocker: 'no/such' },
      { blockerState: 'fix' },
      { blockerAlone: 'true' },
      { blockerLevel: '4' },
      { askedLevel: '4' },
      { fact: 'no.such' },
      { factState: 'missing' },
    ];
    for (const query of refused) {
      expect(() => listed(view, query)).toThrow(RequestMistakes);
    }
    expect(listed(view, { place: 'group:default/nobody' })).toBe(0);
  });
});

/** The filter that leaves what a row counts. */
function placeOf(
  kind: string,
  { id, own }: { id: string | null; own: boolean },
): Record<string, unknown> {
  if (kind === 'all') {
    return {};
  }
  if (id === null) {
    return { [kind === 'group' ? 'owner' : kind]: 'none' };
  }
  return ['group', 'domain', 'system'].includes(kind)
    ? { place: id, directly: String(own) }
    : { [kind]: id };
}
