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

import { STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';
import { ladder } from '../filter/ladder';
import { PageKey } from '../../http';

export type SortField = 'name' | 'level' | 'coverage' | 'openSteps';

/**
 * An order of rows: by a value, then by ref. What has no value comes last,
 * whatever the direction.
 */
export interface RowOrder {
  valueOf(row: number): string | number | undefined;
  refOf(row: number): string;
  descending: boolean;
}

export function createRowOrder(
  view: SnapshotView,
  options: { sort?: SortField; descending?: boolean; category?: string },
): RowOrder {
  const { sort = 'name', descending = false, category } = options;
  return {
    valueOf: valueOf(view, sort, category),
    refOf: row => view.subjects.refOf(row),
    descending,
  };
}

/**
 * Worst first: the lowest level, among these the lowest that it could be, and
 * then what has the most open steps.
 */
export function badness(view: SnapshotView, row: number): number | undefined {
  const { scorecards } = view;
  const level = scorecards.number(row, 'level');
  const potential = scorecards.number(row, 'potentialLevel');
  if (scorecards.status(row) === STATUS.pending) {
    return undefined;
  }
  return (
    ((level ?? 255) * 256 + (potential ?? 255)) * 65_536 +
    (65_535 - scorecards.columns.openSteps[row])
  );
}

function valueOf(
  view: SnapshotView,
  sort: SortField,
  category: string | undefined,
): RowOrder['valueOf'] {
  const { subjects, scorecards } = view;
  switch (sort) {
    case 'level':
      return ladder(view, category) ?? (() => undefined);
    case 'coverage':
      return row => {
        const coverage = scorecards.columns.coverage[row];
        return scorecards.status(row) === STATUS.pending ||
          Number.isNaN(coverage)
          ? undefined
          : coverage;
      };
    case 'openSteps':
      return row =>
        scorecards.status(row) === STATUS.scored
          ? scorecards.columns.openSteps[row]
          : undefined;
    default:
      return row => subjects.sortTextOf(row);
  }
}

/** Before (negative), the same (0) or after (positive). */
export function compareKeys(
  order: Pick<RowOrder, 'descending'>,
  a: PageKey,
  b: PageKey,
): number {
  if (a.value !== b.value) {
    if (a.value === undefined || b.value === undefined) {
      return a.value === undefined ? 1 : -1;
    }
    return a.value < b.value === order.descending ? 1 : -1;
  }
  if (a.ref === b.ref) {
    return 0;
  }
  return a.ref < b.ref ? -1 : 1;
}

export function keyOf(order: RowOrder, row: number): PageKey {
  return { value: order.valueOf(row), ref: order.refOf(row) };
}
