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

import {
  Heatmap,
  HeatmapRow,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { useLocation } from 'react-router-dom';
import {
  PageScope,
  SubjectFilter,
  nobody,
  nothing,
  useEntitiesHref,
} from '../filters';
import { ColumnKind, RowKind } from './useHeatmapState';

/** What counts in a cell: what is asked, whatever the answer is. */
const askedStates = ['passed', 'failed', 'unknown', 'error', 'waived'];

export interface HeatmapHrefs {
  /** All entities of a row. */
  row(row: HeatmapRow): string;
  /** Those that a cell counts, with how many they are. */
  cell(
    row: HeatmapRow,
    column: number,
  ): { href: string; entities: number } | undefined;
  /** The children of a row. */
  below(row: HeatmapRow): string | undefined;
  /** The practices of a category. */
  practicesOf(category: string): string;
}

/** Where the figures of a heatmap lead. */
export function useHeatmapHrefs(options: {
  scope: PageScope;
  heatmap: Heatmap;
  rows: RowKind;
  columns: ColumnKind;
}): HeatmapHrefs {
  const { scope, heatmap, rows, columns } = options;
  const { model, filter } = scope;
  const entities = useEntitiesHref(scope);
  const { pathname, search } = useLocation();
  const levels = [0, ...model.levels.map(({ number }) => number)].map(String);
  const withOverall = model.overall !== 'none';
  const worstFirst = withOverall
    ? ({ sort: 'level', order: 'asc' } as const)
    : ({ sort: 'openSteps', order: 'desc' } as const);

  function listed(row: HeatmapRow, narrowed: Partial<SubjectFilter>): string {
    return entities({
      filter: { ...placeOf(rows, row), ...narrowed },
      ...worstFirst,
    });
  }

  function here(changes: Record<string, string>): string {
    const params = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      params.set(name, value);
    }
    return `${pathname}?${params}`;
  }

  return {
    row: row => listed(row, {}),
    cell: (row, index) => {
      const { id } = heatmap.columns[index];
      const cell = row.cells[index];
      if (cell.n === 0) {
        return undefined;
      }
      switch (columns) {
        case 'category':
          return {
            href: listed(row, { category: id, level: levels }),
            entities: cell.subjects ?? cell.n,
          };
        case 'level':
          return {
            href: listed(row, { category: filter.category, askedLevel: id }),
            entities: cell.n,
          };
        default:
          return {
            href: listed(row, {
              ...(columns === 'practice' ? { practice: id } : { check: id }),
              state: askedStates,
              flag: ['scored'],
            }),
            entities: cell.n,
          };
      }
    },
    below: row =>
      row.children && !row.own && row.id !== null
        ? here({ parent: row.id })
        : undefined,
    practicesOf: category => here({ columns: 'practice', category }),
  };
}

/** The filter that leaves exactly what a row counts. */
function placeOf(
  rows: RowKind,
  { id, own }: HeatmapRow,
): Partial<SubjectFilter> {
  switch (rows) {
    case 'group':
      return id === null
        ? { owner: [nobody], mine: false }
        : { place: id, directly: own };
    case 'domain':
      return id === null ? { domain: [nothing] } : { place: id, directly: own };
    case 'system':
      return { system: [id ?? nothing] };
    case 'type':
      return { type: [id ?? nothing] };
    default:
      return { lifecycle: [id ?? nothing] };
  }
}
