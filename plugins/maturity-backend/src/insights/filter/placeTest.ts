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

import { SubjectTable } from '../snapshot/SubjectTable';
import { isTree, PlaceEntityKind, PlaceReader } from './PlaceReader';
import { RowTest } from './RowTest';
import { ScorecardFilter } from './ScorecardFilter';
import { Tree } from './Tree';

const UNKNOWN = 2;

/**
 * Whether a row is counted in a group, system or domain: the same rows as the
 * heatmap counts there, so that a cell and its list agree.
 */
export function placeTest(
  subjects: SubjectTable,
  options: {
    filter: Pick<ScorecardFilter, 'place' | 'directly'>;
    places: PlaceReader;
  },
): RowTest | undefined {
  const { filter, places } = options;
  if (filter.place === undefined) {
    return undefined;
  }
  const code = subjects.refs.codeOf(filter.place);
  if (code === undefined) {
    return () => false;
  }
  // What refs of other kinds hold was refused when the request was read.
  const kind = filter.place.slice(
    0,
    filter.place.indexOf(':'),
  ) as PlaceEntityKind;
  const codeOf = places.codeReader(kind);
  if (filter.directly || !isTree(kind)) {
    return row => codeOf(row) === code;
  }
  const tree = Tree.of(subjects, kind, other => places.mayRead(other));
  const known = new Uint8Array(subjects.refs.size).fill(UNKNOWN);
  return row => {
    const own = codeOf(row);
    if (known[own] === UNKNOWN) {
      known[own] = own !== 0 && tree.pathTo(own).includes(code) ? 1 : 0;
    }
    return known[own] === 1;
  };
}
