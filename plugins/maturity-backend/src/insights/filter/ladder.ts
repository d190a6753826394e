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

import { CATEGORY_LEVEL, CATEGORY_TOP } from '../../scoring';
import { NO_NUMBER } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';
import { RowTest } from './RowTest';

/**
 * The level of a row on the ladder that is meant: a category's, or the overall
 * one; for use at once, before the snapshot moves on. Undefined when the model has no overall level and no category is named.
 */
export function ladder(
  view: SnapshotView,
  category: string | undefined,
): ((row: number) => number | undefined) | undefined {
  const { scorecards, model } = view;
  if (category === undefined) {
    if (model.overall === 'none') {
      return undefined;
    }
    const { level } = scorecards.columns;
    return row => {
      // Rows that came after the last growth have no scorecard yet.
      const found = level[row] ?? NO_NUMBER;
      return found === NO_NUMBER ? undefined : found;
    };
  }
  const index = model.categories.findIndex(({ id }) => id === category);
  return row => scorecards.category(row, index, CATEGORY_LEVEL);
}

/**
 * The highest level that the ladder that is meant has for a row; undefined
 * where it has none.
 */
export function topOfLadder(
  { scorecards, model }: SnapshotView,
  category: string | undefined,
): (row: number) => number | undefined {
  const index = model.categories.findIndex(({ id }) => id === category);
  return category === undefined
    ? row => scorecards.number(row, 'topLevel')
    : row => scorecards.category(row, index, CATEGORY_TOP);
}

/** Whether a row has a level, and a ladder that goes to another one. */
export function askedLevelTest(
  view: SnapshotView,
  asked: number,
  category: string | undefined,
): RowTest {
  const levelOf = ladder(view, category);
  const topOf = topOfLadder(view, category);
  return row => levelOf?.(row) !== undefined && (topOf(row) ?? 0) >= asked;
}
