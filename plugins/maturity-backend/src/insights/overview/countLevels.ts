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
import {
  CATEGORY_BYTES,
  CATEGORY_LEVEL,
  CATEGORY_POTENTIAL,
} from '../../scoring';
import { Bitset } from '../Bitset';
import { NO_NUMBER, STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';

/**
 * How many rows stand at each level from 0 on, overall or in one category.
 *
 * Undecided are those that would stand higher if what is unknown were met:
 * nothing failed at their next level, and only evidence is missing.
 */
export function countLevels(
  view: SnapshotView,
  rows: Bitset | Int32Array,
  category?: number,
): LevelCount[] {
  const { columns } = view.scorecards;
  const counts = view.model.levels.length + 1;
  const standing = new Int32Array(counts);
  const undecided = new Int32Array(counts);
  const ladder = ladderOf(view, category);
  const { levels, potentials, width } = ladder;
  const list = rows instanceof Int32Array ? rows : rows.toArray();
  for (let at = 0; at < list.length; at += 1) {
    const row = list[at];
    const level = levels[row * width + ladder.level];
    if (columns.status[row] === STATUS.scored && level !== NO_NUMBER) {
      const potential = potentials[row * width + ladder.potential];
      standing[level] += 1;
      undecided[level] += potential !== NO_NUMBER && potential > level ? 1 : 0;
    }
  }
  return Array.from(standing, (count, level) => ({
    level,
    count,
    undecided: undecided[level],
  }));
}

/** The same in every category, in one pass. */
export function countCategoryLevels(
  { scorecards, model }: SnapshotView,
  rows: Int32Array,
): LevelCount[][] {
  const { status, categories: bytes } = scorecards.columns;
  const { categories: width } = scorecards.widths;
  const { length } = model.categories;
  const levels = model.levels.length + 1;
  // By category and level.
  const standing = new Int32Array(length * levels);
  const undecided = new Int32Array(length * levels);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (status[row] !== STATUS.scored) {
      continue;
    }
    let byte = row * width;
    for (let category = 0; category < length; category += 1) {
      const level = bytes[byte + CATEGORY_LEVEL];
      if (level !== NO_NUMBER) {
        const potential = bytes[byte + CATEGORY_POTENTIAL];
        const cell = category * levels + level;
        standing[cell] += 1;
        undecided[cell] += potential !== NO_NUMBER && potential > level ? 1 : 0;
      }
      byte += CATEGORY_BYTES;
    }
  }
  return model.categories.map((_, category) =>
    Array.from({ length: levels }, (__, level) => ({
      level,
      count: standing[category * levels + level],
      undecided: undecided[category * levels + level],
    })),
  );
}

/** Where the levels of a ladder stand in the columns. */
function ladderOf({ scorecards }: SnapshotView, category: number | undefined) {
  const { columns, widths } = scorecards;
  return category === undefined
    ? {
        levels: columns.level,
        potentials: columns.potentialLevel,
        width: 1,
        level: 0,
        potential: 0,
      }
    : {
        levels: columns.categories,
        potentials: columns.categories,
        width: widths.categories,
        level: category * CATEGORY_BYTES + CATEGORY_LEVEL,
        potential: category * CATEGORY_BYTES + CATEGORY_POTENTIAL,
      };
}
