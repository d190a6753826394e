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
import { CAUSES } from '../../scoring';
import { testModel } from '../__testUtils__/testModel';
import { LevelTransition, MoveBatch } from './MoveBatch';
import { MOVED_AWAY, MOVED_LEVEL, NO_LEVEL_THEN } from './moveColumns';
import { MoveLog } from './MoveLog';

const model = testModel();

const transition: fc.Arbitrary<Omit<LevelTransition, 'id'>> = fc.record({
  row: fc.nat(5),
  at: fc.nat(1_000),
  kind: fc.constantFrom('level', 'category', 'subject'),
  category: fc.constantFrom('quality', 'safety', 'gone'),
  from: fc.option(fc.constantFrom('0', '1', '3'), { nil: undefined }),
  to: fc.option(fc.constantFrom('0', '2', 'gone'), { nil: undefined }),
  cause: fc.constantFrom(...CAUSES),
});

/** Rows that are read again, with all that is known of them then. */
const change = fc.record({
  rows: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
  transitions: fc.array(transition, { maxLength: 8 }),
});

function level(text: string | undefined) {
  return text === undefined || text === 'gone' ? NO_LEVEL_THEN : Number(text);
}

function itemOf({ kind, category }: Omit<LevelTransition, 'id'>) {
  if (kind === 'category') {
    return category === 'quality' ? 1 : 2;
  }
  return kind === 'level' ? MOVED_LEVEL : MOVED_AWAY;
}

function batchOf(transitions: readonly LevelTransition[]): MoveBatch {
  const batch = MoveBatch.create(model);
  transitions.forEach(one => batch.add(one));
  return batch;
}

function movesOf(log: MoveLog, row: number) {
  const { columns } = log;
  return Array.from({ length: log.endOf(row) - log.startOf(row) }, (_, i) => {
    const move = log.startOf(row) + i;
    return [
      columns.at[move],
      columns.item[move],
      columns.from[move],
      columns.to[move],
      columns.cause[move],
    ];
  });
}

describe('MoveLog', () => {
  it('has of each row what was last read of it, the newest first', () => {
    fc.assert(
      fc.property(
        fc.array(transition, { maxLength: 20 }),
        fc.array(change, { maxLength: 400 }),
        (first, changes) => {
          let id = 0;
          const numbered = (list: Omit<LevelTransition, 'id'>[]) =>
            list.map(one => ({ ...one, id: (id += 1) }));
          const known = new Map<number, LevelTransition[]>();
          const remember = (rows: number[], list: LevelTransition[]) =>
            rows.forEach(row =>
              known.set(
                row,
                list.filter(one => one.row === row),
              ),
            );
          const begun = numbered(first);
          const log = MoveLog.create(model, batchOf(begun));
          remember([0, 1, 2, 3, 4, 5], begun);
          for (const { rows, transitions } of changes) {
            const read = numbered(
              transitions.filter(({ row }) => rows.includes(row)),
            );
            log.set(rows, read);
            remember(rows, read);
          }
          for (const [row, transitions] of known) {
            expect(movesOf(log, row)).toEqual(
              [...transitions]
                .reverse()
                .filter(
                  ({ kind, category }) =>
                    kind !== 'category' || category !== 'gone',
                )
                .map(one => [
                  one.at,
                  itemOf(one),
                  level(one.from),
                  level(one.to),
                  CAUSES.indexOf(one.cause),
                ]),
            );
          }
          expect(log.endOf(77)).toBe(log.startOf(77));
        },
      ),
      { numRuns: 100 },
    );
  });
});
