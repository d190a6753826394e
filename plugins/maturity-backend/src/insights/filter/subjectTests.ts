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

import { Bitset } from '../Bitset';
import { Interner } from '../snapshot/Interner';
import {
  SUBJECT_COLUMNS,
  SubjectColumn,
  SubjectTable,
} from '../snapshot/SubjectTable';
import { PlaceReader } from './PlaceReader';
import { placeTest } from './placeTest';
import { RowTest } from './RowTest';
import { ScorecardFilter } from './ScorecardFilter';
import { Tree } from './Tree';

/** Stands among values for what has none. */
export const NONE = 'none';

export interface SubjectTestsOptions {
  filter: Omit<ScorecardFilter, 'kinds'> & { kinds?: readonly string[] };
  /** What the caller may read; undefined for everything. */
  readable?: Bitset;
}

/**
 * The tests of a filter that are about the entity, the cheap ones first. Each
 * looks up the row's number in a small table, made once.
 */
export function subjectTests(
  subjects: SubjectTable,
  { filter, readable }: SubjectTestsOptions,
): RowTest[] {
  const places = PlaceReader.of(subjects, readable);
  const tests: RowTest[] = [];
  const words = (
    values: readonly string[] | undefined,
    column: SubjectColumn,
  ) => {
    if (values) {
      const table = tableOf(subjects.words, values);
      tests.push(row => table[subjects.code(row, column)] === 1);
    }
  };
  words(filter.kinds, SUBJECT_COLUMNS.kind);
  words(filter.types, SUBJECT_COLUMNS.type);
  words(filter.lifecycles, SUBJECT_COLUMNS.lifecycle);
  if (filter.owners || filter.unowned) {
    tests.push(ownerTest(subjects, filter));
  }
  if (filter.systems) {
    const table = tableOf(subjects.refs, filter.systems);
    tests.push(row => table[subjects.code(row, SUBJECT_COLUMNS.system)] === 1);
  }
  if (filter.domains) {
    const { domains } = filter;
    const table = tableOf(
      subjects.refs,
      filter.children
        ? [...domains, ...Tree.of(subjects, 'domain').refsBelow(domains)]
        : domains,
    );
    const domainOf = places.codeReader('domain');
    tests.push(row => table[domainOf(row)] === 1);
  }
  if (filter.tags) {
    tests.push(tagTest(subjects, filter.tags));
  }
  const { text } = filter;
  if (text !== undefined) {
    tests.push(row => subjects.hasText(row, text));
  }
  const isInPlace = placeTest(subjects, { filter, places });
  return isInPlace ? [...tests, isInPlace] : tests;
}

/** Which numbers are meant; `none` among the values means number 0. */
function tableOf(interner: Interner, values: readonly string[]): Uint8Array {
  const table = interner.table(values.filter(value => value !== NONE));
  table[0] = values.includes(NONE) ? 1 : 0;
  return table;
}

function ownerTest(
  subjects: SubjectTable,
  filter: Pick<ScorecardFilter, 'owners' | 'unowned' | 'children'>,
): RowTest {
  const owners = filter.owners ?? [];
  const table = subjects.refs.table(
    filter.children ? Tree.of(subjects, 'group').refsBelow(owners) : owners,
  );
  return row =>
    table[subjects.code(row, SUBJECT_COLUMNS.owner)] === 1 ||
    (filter.unowned === true && subjects.isUnowned(row));
}

function tagTest(subjects: SubjectTable, tags: readonly string[]): RowTest {
  const wanted = subjects.tags.table(tags);
  const sets = new Uint8Array(subjects.tagSetCount);
  for (let set = 0; set < sets.length; set++) {
    sets[set] = subjects.tagsOfSet(set).some(tag => wanted[tag] === 1) ? 1 : 0;
  }
  return row => sets[subjects.code(row, SUBJECT_COLUMNS.tagSet)] === 1;
}
