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
import { RowLists } from './RowLists';

const ROWS = 40;
const MOST = 100_000;
const change = fc.record({
  row: fc.nat(ROWS - 1),
  list: fc.array(fc.nat(MOST - 1), { maxLength: 60 }),
});

describe('lists of rows', () => {
  it('are what was last set, however often they grow and shrink', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 400 }), changes => {
        const lists = RowLists.create(MOST);
        const expected: number[][] = Array.from({ length: ROWS }, () => []);
        lists.makeRoom(ROWS / 2);
        for (const [index, { row, list }] of changes.entries()) {
          if (index === Math.floor(changes.length / 2)) {
            lists.makeRoom(ROWS);
          }
          const known = row % lists.starts.length;
          lists.set(known, list);
          expected[known] = list;
        }
        lists.makeRoom(ROWS);
        expect(
          expected.map((_, row) => [
            ...lists.numbers.subarray(lists.starts[row], lists.ends[row]),
          ]),
        ).toEqual(expected);
      }),
    );
  });

  it('do not keep what was replaced', () => {
    const lists = RowLists.create(MOST);
    lists.makeRoom(2);
    for (let length = 1; length < 300; length += 1) {
      const list = Array.from({ length }, (_, index) => index);
      lists.set(0, list);
      lists.set(1, []);
    }
    expect(lists.numbers.length).toBeLessThan(4_000);
    expect(lists.ends[0] - lists.starts[0]).toBe(299);
  });
});
