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
import { matchFilter } from '../filter/matchFilter';
import { STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';

/**
 * How many subjects a model has, and how many of them have a scorecard.
 *
 * @param readable - over which subjects to count; undefined for all
 */
export function countProgress(
  view: SnapshotView,
  readable?: Bitset,
): {
  subjects: number;
  scored: number;
} {
  const rows = matchFilter(view, { filter: { kinds: 'all' }, readable });
  let subjects = 0;
  let scored = 0;
  rows.forEach(row => {
    subjects += 1;
    scored += view.scorecards.status(row) === STATUS.pending ? 0 : 1;
  });
  return { subjects, scored };
}
