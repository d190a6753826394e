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

import { ladder, topOfLadder } from '../filter/ladder';
import { STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';
import { SUBJECT_COLUMNS } from '../snapshot/SubjectTable';
import { Gaps } from './Gaps';

const NOTHING = new Int32Array(0);

/**
 * Gives, for a row, the checks that it lacks for a level, as positions in the
 * model; none where a plan to that level does not count it: it stands there
 * already, its ladder does not go so far, it is a system, or checks alone do
 * not bring it there. They are to be read before the next row is looked at.
 */
export function lacksForLevel(
  view: SnapshotView,
  options: { toLevel: number; category: string | undefined },
): (row: number) => Int32Array {
  const { toLevel, category } = options;
  const { subjects, scorecards } = view;
  const levelOf = ladder(view, category);
  const topOf = topOfLadder(view, category);
  const gaps = Gaps.to(view, { level: toLevel, category });
  const system = subjects.words.codeOf('system');
  return row => {
    const level =
      scorecards.status(row) === STATUS.scored ? levelOf?.(row) : undefined;
    return level === undefined ||
      level >= toLevel ||
      (topOf(row) ?? 0) < toLevel ||
      subjects.code(row, SUBJECT_COLUMNS.kind) === system
      ? NOTHING
      : gaps.of(row);
  };
}
