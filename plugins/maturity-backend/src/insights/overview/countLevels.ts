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

import { LevelCount } from '@platform-maturity/backstage-plugin-maturity-common';
import { CATEGORY_LEVEL, CATEGORY_POTENTIAL } from '../../scoring';
import { Bitset } from '../Bitset';
import { NUMBERS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';

/**
 * How many rows stand at each level from 0 on, overall or in one category.
 *
 * Undecided are those that would stand higher if what is unknown were met:
 * nothing failed at their next level, and only evidence is missing.
 */
export function countLevels(
  view: SnapshotView,
  rows: Bitset,
  category?: number,
): LevelCount[] {
  const { scorecards, model } = view;
  const counts = Array.from(
    { length: model.levels.length + 1 },
    (_, level) => ({
      level,
      count: 0,
      undecided: 0,
    }),
  );
  rows.forEach(row => {
    const level =
      category === undefined
        ? scorecards.optional(row, NUMBERS.level)
        : scorecards.category(row, category, CATEGORY_LEVEL);
    if (level === undefined) {
      return;
    }
    const potential =
      category === undefined
        ? scorecards.optional(row, NUMBERS.potentialLevel)
        : scorecards.category(row, category, CATEGORY_POTENTIAL);
    counts[level].count += 1;
    if (potential !== undefined && potential > level) {
      counts[level].undecided += 1;
    }
  });
  return counts;
}
