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
  ModelSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ColumnKind, Grouping } from './useHeatmapState';

/** A column as the grid shows it. */
export interface ShownColumn {
  id: string;
  title: string;
  /** The position of its cell in a row of the answer. */
  index: number;
  /** The id of the group that it stands in. */
  group?: string;
}

export interface ColumnGroup {
  id: string;
  title: string;
  columns: ShownColumn[];
}

/** What is known of a practice beyond its title. */
export interface PracticePlace {
  categories: readonly string[];
  /** From which level on it is asked. */
  level?: number;
}

export interface GroupColumnsOptions {
  columns: Heatmap['columns'];
  kind: ColumnKind;
  model: ModelSummary;
  grouping: Grouping;
  /** The category that the columns were narrowed to. */
  category?: string;
  practices: ReadonlyMap<string, PracticePlace>;
  /** The title of the practices of a level. */
  levelTitle: (level: number) => string;
  /** The title of the column of a level. */
  levelColumn: (level: string, title: string) => string;
}

/**
 * The columns in groups: many practices and checks by category or level, few
 * categories and levels in one.
 */
export function groupColumns(options: GroupColumnsOptions): ColumnGroup[] {
  const { columns, kind, levelColumn } = options;
  const shown = columns.map((column, index) => ({
    id: column.id,
    title:
      kind === 'level' ? levelColumn(column.id, column.title) : column.title,
    index,
    practice: kind === 'check' ? column.practice ?? '' : column.id,
  }));
  if (kind === 'category' || kind === 'level') {
    return [{ id: '', title: '', columns: shown }];
  }
  return groupsOf(options)
    .map(group => ({
      ...group,
      columns: shown.filter(({ practice }) => group.has(practice)),
    }))
    .filter(group => group.columns.length > 0)
    .map(({ id, title, columns: own }) => ({
      id,
      title,
      columns: own.map(column => ({ ...column, group: id })),
    }));
}

function groupsOf(options: GroupColumnsOptions) {
  const { model, grouping, category, practices, levelTitle } = options;
  // One that stands in several categories is shown in the first of them.
  const categoryOf = (practice: string) => {
    const { categories = [] } = practices.get(practice) ?? {};
    return category && categories.includes(category) ? category : categories[0];
  };
  const groups =
    grouping === 'category'
      ? model.categories.map(({ id, title }) => ({
          id,
          title,
          has: (practice: string) => categoryOf(practice) === id,
        }))
      : model.levels.map(({ number }) => ({
          id: String(number),
          title: levelTitle(number),
          has: (practice: string) => practices.get(practice)?.level === number,
        }));
  const isPlaced = (practice: string) =>
    groups.some(({ has }) => has(practice));
  return [
    ...groups,
    // Until the model is there, and for what it says nothing of.
    { id: '', title: '', has: (practice: string) => !isPlaced(practice) },
  ];
}
