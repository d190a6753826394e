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

import { Query } from '../http';
import { Bitset, SubjectTable } from '../insights';
import { toSubjectRow } from '../insights/__testUtils__/testRows';
import { CallerVisibility } from './CallerVisibility';
import { narrowed } from './narrowed';

const subjects = SubjectTable.create();
const rows = [
  { kind: 'System', name: 'pay', owner: 'group:default/a' },
  { name: 'ledger', type: 'service', owner: 'group:default/a' },
  { name: 'shop', type: 'website', owner: 'group:default/b' },
  { name: 'secret', type: 'service', owner: 'group:default/a' },
].map((subject, index) =>
  subjects.upsert({ ...toSubjectRow(subject), id: index + 1 }),
);
const refs = [
  'system:default/pay',
  'component:default/ledger',
  'component:default/shop',
  'component:default/secret',
  'component:default/gone',
];

function listed(query: Record<string, unknown>, visible?: Bitset) {
  const { about, visibility } = narrowed(
    Query.of(query as never),
    CallerVisibility.of(subjects, visible),
  );
  return {
    about,
    refs: refs.filter(ref => visibility?.mayRead(ref) ?? true),
  };
}

describe('narrowed', () => {
  it('leaves everything readable where the query names no entities', () => {
    expect(listed({})).toEqual({ about: undefined, refs });
    expect(listed({ kind: ['*'], children: true })).toMatchObject({ refs });
  });

  it('takes what the query means out of what is readable', () => {
    expect(listed({ owner: ['a'] })).toMatchObject({
      about: { owners: ['group:default/a'] },
      refs: [refs[0], refs[1], refs[3]],
    });
    expect(listed({ owner: ['a'], kind: ['Component'] }).refs).toEqual([
      refs[1],
      refs[3],
    ]);
    const visible = Bitset.create(subjects.size);
    rows.slice(0, 3).forEach(row => visible.add(row));
    expect(listed({ type: ['service'] }, visible).refs).toEqual([refs[1]]);
    expect(listed({}, visible).refs).toEqual(refs.slice(0, 3));
  });
});
