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

import { HeatmapQuery } from '@platform-maturity/backstage-plugin-maturity-common';
import { useUrlParams } from '../hooks';

export const rowKinds = [
  'group',
  'system',
  'domain',
  'type',
  'lifecycle',
] as const satisfies readonly HeatmapQuery['rows'][];

export const columnKinds = [
  'category',
  'level',
  'practice',
  'check',
] as const satisfies readonly NonNullable<HeatmapQuery['columns']>[];

/** How many columns of one kind are told apart. */
export const groupings = ['category', 'level'] as const;

export type RowKind = (typeof rowKinds)[number];
export type ColumnKind = (typeof columnKinds)[number];
export type Grouping = (typeof groupings)[number];

/** What the heatmap shows, kept in the address. */
export interface HeatmapState {
  rows: RowKind;
  columns: ColumnKind;
  grouping: Grouping;
  /** The group or domain whose children are the rows. */
  parent?: string;
  setRows(rows: RowKind): void;
  setColumns(columns: ColumnKind): void;
  setGrouping(grouping: Grouping): void;
  setParent(parent: string | undefined): void;
  /** The practices of one category, or of all. */
  setCategory(category: string | undefined, columns?: ColumnKind): void;
}

export function useHeatmapState(): HeatmapState {
  const params = useUrlParams();
  const rows = oneOf(rowKinds, params.get('rows'));
  const parent = params.get('parent');
  return {
    rows,
    columns: oneOf(columnKinds, params.get('columns')),
    grouping: oneOf(groupings, params.get('grouping')),
    parent: parent?.startsWith(`${rows}:`) ? parent : undefined,
    setRows: next =>
      params.set(
        { rows: unlessFirst(rowKinds, next), parent: undefined },
        { push: true },
      ),
    setColumns: next =>
      params.set({ columns: unlessFirst(columnKinds, next) }, { push: true }),
    setGrouping: next => params.set({ grouping: unlessFirst(groupings, next) }),
    setParent: next => params.set({ parent: next }, { push: true }),
    setCategory: (category, columns) =>
      params.set(
        {
          category,
          ...(columns && { columns: unlessFirst(columnKinds, columns) }),
        },
        { push: true },
      ),
  };
}

function oneOf<T extends string>(
  known: readonly [T, ...T[]],
  text: string | undefined,
): T {
  return known.find(one => one === text) ?? known[0];
}

function unlessFirst<T extends string>(
  [first]: readonly [T, ...T[]],
  value: T,
): T | undefined {
  return value === first ? undefined : value;
}
