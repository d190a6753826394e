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
import { PageKey } from '../../http';
import { compareKeys, keyOf, RowOrder } from './RowOrder';

export interface SelectPageOptions {
  rows: Bitset;
  order: RowOrder;
  after?: PageKey;
  limit: number;
}

export interface SelectedPage {
  rows: number[];
  /** Of the last row, when there are more. */
  last?: PageKey;
}

/**
 * The first rows after a key, in order. Only as many as asked for are kept
 * while all are looked at once, so that a page costs no sorting of the rest.
 */
export function selectPage(options: SelectPageOptions): SelectedPage {
  const { rows, order, after, limit } = options;
  const best: { row: number; key: PageKey }[] = [];
  let more = false;
  rows.forEach(row => {
    const key = keyOf(order, row);
    if (after && compareKeys(order, key, after) <= 0) {
      return;
    }
    if (best.length === limit) {
      more = true;
      if (compareKeys(order, key, best[limit - 1].key) > 0) {
        return;
      }
      best.pop();
    }
    best.splice(positionOf(order, best, key), 0, { row, key });
  });
  return {
    rows: best.map(({ row }) => row),
    last: more ? best[best.length - 1]?.key : undefined,
  };
}

/** All rows in order. */
export function sortRows(rows: Bitset, order: RowOrder): number[] {
  return Array.from(rows.toArray(), row => ({ row, key: keyOf(order, row) }))
    .sort((a, b) => compareKeys(order, a.key, b.key))
    .map(({ row }) => row);
}

function positionOf(
  order: RowOrder,
  sorted: readonly { key: PageKey }[],
  key: PageKey,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareKeys(order, sorted[middle].key, key) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
