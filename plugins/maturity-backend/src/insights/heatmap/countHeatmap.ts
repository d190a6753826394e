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
import { CursorBinding } from '../../http';
import { Bitset } from '../Bitset';
import { pageByPosition } from '../lists/pageByPosition';
import { countLevels } from '../overview/countLevels';
import { countStanding } from '../overview/countStanding';
import { medianOf } from '../overview/medianOf';
import { STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';
import { CellCounts } from './CellCounts';
import { Columns, columnsOf } from './columns';
import { Place, Places } from './Places';
import { HeatmapQuestion } from './readHeatmap';

/** So many cells make an answer of about 100 kB. */
const MOST_CELLS = 1_200;
const FEWEST_ROWS = 5;

export interface CountHeatmapOptions {
  question: HeatmapQuestion;
  rows: Bitset;
  /** What the caller may read; undefined for everything. */
  readable: Bitset | undefined;
  binding: CursorBinding;
  cursor: string | undefined;
}

/**
 * What holds in each place, the worst first: the smallest share of what is
 * asked, then the place with most subjects.
 */
export function countHeatmap(
  view: SnapshotView,
  options: CountHeatmapOptions,
): Heatmap {
  const { question, readable, binding, cursor } = options;
  const { kind, parent, category, columnKind } = question;
  const places = Places.of(view, { kind, parent, readable });
  const columns = columnsOf(view, columnKind, category);
  const rows = options.rows.toArray();
  const positions = places.positionsOf(rows);
  const cells = countCells(view, { rows, positions, places, columns });
  const { page, ...paging } = pageByPosition(
    worstFirst(places, { cells, positions }),
    {
      binding,
      cursor,
      limit: Math.min(
        question.limit,
        Math.max(FEWEST_ROWS, Math.floor(MOST_CELLS / columns.list.length)),
      ),
    },
  );
  const rowsOf = rowsByPosition(rows, positions, places.list.length);
  return {
    modelId: view.model.id,
    modelVersion: view.version,
    rows: kind,
    columns: [...columns.list],
    path: places.path.map(code => ({
      id: places.idOf(code) ?? '',
      title: places.titleOf(code),
    })),
    items: page.map(position =>
      toRow(view, {
        place: places.list[position],
        places,
        rows: rowsOf(position),
        category,
        cells: columns.list.map((_, column) => ({
          ...cells.cell(position, column),
          ...(columns.countsAsked && {
            subjects: cells.atNotAsked(position, column),
          }),
        })),
      }),
    ),
    ...paging,
  };
}

interface CountCellsOptions {
  rows: Int32Array;
  positions: Int32Array;
  places: Places;
  columns: Columns;
}

function countCells(
  { scorecards }: SnapshotView,
  { rows, positions, places, columns }: CountCellsOptions,
): CellCounts {
  const { status } = scorecards.columns;
  const cells = CellCounts.create({
    rows: places.list.length,
    columns: columns.list.length,
  });
  const { counts } = cells;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (positions[index] >= 0 && status[row] === STATUS.scored) {
      columns.count(row, counts, cells.start(positions[index]));
    }
  }
  return cells;
}

function worstFirst(
  places: Places,
  { cells, positions }: { cells: CellCounts; positions: Int32Array },
): number[] {
  const sizes = new Int32Array(places.list.length);
  for (const position of positions) {
    if (position >= 0) {
      sizes[position] += 1;
    }
  }
  return Array.from(sizes, (size, position) => ({
    position,
    size,
    // Where nothing is asked nothing is bad.
    share: cells.share(position) ?? 2,
    id: places.idOf(places.list[position].code) ?? '',
  }))
    .sort(
      (a, b) => a.share - b.share || b.size - a.size || (a.id < b.id ? -1 : 1),
    )
    .map(({ position }) => position);
}

/** The rows of each place, which stand side by side when they are sorted. */
function rowsByPosition(
  rows: Int32Array,
  positions: Int32Array,
  places: number,
): (position: number) => Int32Array {
  const ends = new Int32Array(places);
  for (let index = 0; index < rows.length; index += 1) {
    if (positions[index] >= 0) {
      ends[positions[index]] += 1;
    }
  }
  for (let place = 1; place < places; place += 1) {
    ends[place] += ends[place - 1];
  }
  const sorted = new Int32Array(places > 0 ? ends[places - 1] : 0);
  const starts = Int32Array.from(ends);
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    if (positions[index] >= 0) {
      starts[positions[index]] -= 1;
      sorted[starts[positions[index]]] = rows[index];
    }
  }
  return position => sorted.subarray(starts[position], ends[position]);
}

interface ToRowOptions {
  place: Place;
  places: Places;
  rows: Int32Array;
  category: string | undefined;
  cells: HeatmapRow['cells'];
}

function toRow(view: SnapshotView, options: ToRowOptions): HeatmapRow {
  const { place, places, rows, category, cells } = options;
  const standing = countStanding(view, rows);
  const levels = levelsOf(view, rows, category);
  return {
    id: places.idOf(place.code) ?? null,
    title: places.titleOf(place.code),
    own: place.own,
    children: place.children,
    subjects: rows.length,
    scored: standing.scored,
    levels,
    medianLevel: medianOf(levels),
    withTarget: standing.withTarget,
    atTarget: standing.atTarget,
    coverage: standing.coverage,
    cells,
  };
}

function levelsOf(
  view: SnapshotView,
  rows: Int32Array,
  category: string | undefined,
) {
  const { model } = view;
  if (category !== undefined) {
    const index = model.categories.findIndex(({ id }) => id === category);
    return countLevels(view, rows, index);
  }
  return model.overall === 'none' ? [] : countLevels(view, rows);
}
