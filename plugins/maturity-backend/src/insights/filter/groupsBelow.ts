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

import { SUBJECT_COLUMNS, SubjectTable } from '../snapshot/SubjectTable';

/**
 * Groups and all that are below them in the tree, each once; a circle in the
 * tree ends where it began.
 */
export function groupsBelow(
  subjects: SubjectTable,
  groups: readonly string[],
): Set<string> {
  const children = childGroups(subjects);
  const found = new Set(groups);
  for (const group of found) {
    // A set is walked in the order of insertion, what is added meanwhile too.
    children.get(group)?.forEach(child => found.add(child));
  }
  return found;
}

function childGroups(subjects: SubjectTable): Map<string, string[]> {
  const group = subjects.words.codeOf('group');
  const children = new Map<string, string[]>();
  for (let row = 0; row < subjects.size; row++) {
    const parent = subjects.refIn(row, SUBJECT_COLUMNS.parent);
    if (
      parent !== undefined &&
      subjects.code(row, SUBJECT_COLUMNS.kind) === group &&
      subjects.isAlive(row)
    ) {
      const siblings = children.get(parent);
      if (siblings) {
        siblings.push(subjects.refOf(row));
      } else {
        children.set(parent, [subjects.refOf(row)]);
      }
    }
  }
  return children;
}
