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

import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { ScorecardQuery } from '@platform-maturity/backstage-plugin-maturity-node';
import { Bitset, SubjectTable, subjectTests } from '../insights';

/** How the properties that rules name are called in a filter. */
const FILTERS = {
  kind: 'kinds',
  type: 'types',
  lifecycle: 'lifecycles',
  owner: 'owners',
  system: 'systems',
  domain: 'domains',
  tag: 'tags',
} as const satisfies Record<ScorecardQuery['property'], string>;

/** The rows for which the conditions of a permission hold. */
export function matchConditions(
  subjects: SubjectTable,
  criteria: PermissionCriteria<ScorecardQuery>,
): Bitset {
  const test = toTest(subjects, criteria);
  const rows = Bitset.create(subjects.size);
  for (let row = 0; row < subjects.size; row++) {
    if (test(row)) {
      rows.add(row);
    }
  }
  return rows;
}

function toTest(
  subjects: SubjectTable,
  criteria: PermissionCriteria<ScorecardQuery>,
): (row: number) => boolean {
  if ('allOf' in criteria) {
    const parts = criteria.allOf.map(part => toTest(subjects, part));
    return row => parts.every(test => test(row));
  }
  if ('anyOf' in criteria) {
    const parts = criteria.anyOf.map(part => toTest(subjects, part));
    return row => parts.some(test => test(row));
  }
  if ('not' in criteria) {
    const part = toTest(subjects, criteria.not);
    return row => !part(row);
  }
  const filter = { [FILTERS[criteria.property]]: criteria.values };
  const tests = subjectTests(subjects, { filter });
  return row => tests.every(test => test(row));
}
