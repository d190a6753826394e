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
  CompiledModel,
  HeatmapColumn,
} from '@platform-maturity/backstage-plugin-maturity-common';
import {
  CATEGORY_BYTES,
  CATEGORY_LEVEL,
  CATEGORY_POTENTIAL,
  CATEGORY_TOP,
  CATEGORY_WITHOUT_WAIVERS,
  CHECK_STATES,
  checkStateOf,
} from '../../scoring';
import { CELL, CELL_WIDTH, cellStates } from '../snapshot/cellStates';
import { NO_NUMBER } from '../snapshot/ModelTable';
import { practiceCellOf } from '../snapshot/RowDigests';
import { SnapshotView } from '../snapshot/SnapshotView';

/** What a column of the heatmap stands for. */
export const COLUMN_KINDS = ['category', 'level', 'practice', 'check'] as const;

export type ColumnKind = (typeof COLUMN_KINDS)[number];

const CHECK_CELLS = cellStates(CHECK_STATES);

export interface Columns {
  readonly list: readonly HeatmapColumn[];
  /** Counts a row of the snapshot into the cells that begin at `start`. */
  count(row: number, counts: Int32Array, start: number): void;
  /**
   * Of categories: a cell counts, where what is not asked would stand, the rows
   * of the snapshot that the column asks.
   */
  readonly countsAsked?: boolean;
}

export function columnsOf(
  view: SnapshotView,
  kind: ColumnKind,
  category: string | undefined,
): Columns {
  switch (kind) {
    case 'category':
      return categoryColumns(view);
    case 'level':
      return levelColumns(view, category);
    case 'practice':
      return practiceColumns(view, category);
    default:
      return checkColumns(view, category);
  }
}

/** One cell per practice that counts at some level. */
function practiceColumns(
  view: SnapshotView,
  category: string | undefined,
): Columns {
  const { model } = view;
  const practices = model.practices.flatMap((practice, index) =>
    isCounted(practice, category) ? [{ practice, index }] : [],
  );
  return {
    list: practices.map(({ practice: { id, title } }) => ({ id, title })),
    ...byteCounter(view, {
      column: 'practices',
      items: practices.map(({ index }) => index),
      states: practiceCellOf,
    }),
  };
}

/** One cell per check of these practices. */
function checkColumns(
  view: SnapshotView,
  category: string | undefined,
): Columns {
  const { model } = view;
  const counted = new Set(
    model.practices
      .filter(practice => isCounted(practice, category))
      .map(({ id }) => id),
  );
  const checks = model.checks.filter(
    check => check.required && counted.has(check.practice),
  );
  return {
    list: checks.map(({ id, practice, definition }) => ({
      id,
      title: definition.title,
      practice,
    })),
    ...byteCounter(view, {
      column: 'checks',
      items: checks.map(({ index }) => index),
      states: checkStateOf.map(state => CHECK_CELLS[state]),
    }),
  };
}

/** The practices of a category together, of those that count at some level. */
function categoryColumns({ model, scorecards }: SnapshotView): Columns {
  const { cells, cellsWidth } = scorecards.digests;
  return {
    list: model.categories.map(({ id, title }) => ({ id, title })),
    count(row, counts, start) {
      const from = row * cellsWidth;
      for (let i = 0; i < cellsWidth; i += 1) {
        counts[start + i] += cells[from + i];
      }
    },
    countsAsked: true,
  };
}

/**
 * Who has reached a level, of those whom it asks something: failed is who has
 * not, unknown who would if what is unknown were met.
 */
function levelColumns(
  view: SnapshotView,
  category: string | undefined,
): Columns {
  const { levels } = view.model;
  const read = levelReader(view, category);
  return {
    list: levels.map(({ title }, index) => ({ id: String(index + 1), title })),
    count(row, counts, start) {
      const { level, strict, potential, top } = read(row);
      if (level === NO_NUMBER) {
        return;
      }
      for (let reached = 1; reached <= top; reached++) {
        let state = CELL.failed;
        if (level >= reached) {
          state = strict >= reached ? CELL.passed : CELL.waived;
        } else if (potential >= reached) {
          state = CELL.unknown;
        }
        counts[start + (reached - 1) * CELL_WIDTH + state] += 1;
      }
    },
  };
}

function levelReader({ model, scorecards }: SnapshotView, category?: string) {
  const { columns, widths } = scorecards;
  if (category === undefined) {
    return (row: number) => ({
      level: columns.level[row],
      strict: columns.levelWithoutWaivers[row],
      potential: columns.potentialLevel[row],
      top: columns.topLevel[row],
    });
  }
  const index = model.categories.findIndex(({ id }) => id === category);
  const bytes = columns.categories;
  return (row: number) => {
    const start = row * widths.categories + index * CATEGORY_BYTES;
    return {
      level: bytes[start + CATEGORY_LEVEL],
      strict: bytes[start + CATEGORY_WITHOUT_WAIVERS],
      potential: bytes[start + CATEGORY_POTENTIAL],
      top: bytes[start + CATEGORY_TOP],
    };
  };
}

function byteCounter(
  { scorecards }: SnapshotView,
  options: {
    column: 'practices' | 'checks';
    items: readonly number[];
    /** By byte. */
    states: Uint8Array;
  },
): Pick<Columns, 'count'> {
  const { column, states } = options;
  const bytes = scorecards.columns[column];
  const width = scorecards.widths[column];
  const items = Int32Array.from(options.items);
  return {
    count(row, counts, start) {
      const from = row * width;
      for (let i = 0; i < items.length; i += 1) {
        const cell = start + i * CELL_WIDTH;
        counts[cell + states[bytes[from + items[i]]]] += 1;
      }
    },
  };
}

function isCounted(
  practice: CompiledModel['practices'][number],
  category: string | undefined,
): boolean {
  return (
    practice.requiredAt.length > 0 &&
    (category === undefined || practice.categories.includes(category))
  );
}
