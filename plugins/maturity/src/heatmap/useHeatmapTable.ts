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

import { Heatmap } from '@platform-maturity/backstage-plugin-maturity-common';
import { ChartTable } from '../components';
import { useFormat, useMaturityTranslation } from '../hooks';
import { ColumnGroup } from './heatmapColumns';
import { ColumnKind, RowKind } from './useHeatmapState';
import { useRowWords } from './useRowWords';

export interface HeatmapTables {
  /** To be read: a share of how many per cell. */
  table: ChartTable;
  /** To be reckoned with: every figure in a column of its own. */
  csv: (string | number)[][];
}

/** The figures of a heatmap as tables. */
export function useHeatmapTable(options: {
  heatmap: Heatmap;
  rows: RowKind;
  columns: ColumnKind;
  groups: readonly ColumnGroup[];
}): HeatmapTables {
  const { heatmap, rows, groups } = options;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const words = useRowWords({ rows });
  const columns = groups.flatMap(group => group.columns);
  return {
    table: {
      columns: [
        t(`heatmap.rows.${rows}`),
        t('heatmap.csv.entities'),
        t('heatmap.csv.median'),
        ...columns.map(({ title }) => title),
      ],
      rows: heatmap.items.map(row => [
        words.title(row),
        row.subjects,
        row.medianLevel === null ? '–' : row.medianLevel,
        ...columns.map(({ index }) => {
          const { share, n } = row.cells[index];
          return share === null
            ? t('heatmap.cell.nothing')
            : `${format.percent(share)} ${t('heatmap.cell.asked', {
                n: format.number(n),
              })}`;
        }),
      ]),
    },
    csv: [
      [
        t('heatmap.csv.row'),
        t('heatmap.csv.id'),
        t('heatmap.csv.entities'),
        t('heatmap.csv.scored'),
        t('heatmap.csv.median'),
        t('heatmap.csv.atTarget'),
        t('heatmap.csv.coverage'),
        ...columns.flatMap(({ title: column }) => [
          t('heatmap.csv.share', { column }),
          t('heatmap.csv.asked', { column }),
          t('heatmap.csv.met', { column }),
          t('heatmap.csv.notMet', { column }),
          t('heatmap.csv.noData', { column }),
          t('heatmap.csv.waived', { column }),
        ]),
      ],
      ...heatmap.items.map(row => [
        words.title(row),
        row.id ?? '',
        row.subjects,
        row.scored,
        row.medianLevel ?? '',
        row.atTarget,
        row.coverage ?? '',
        ...columns.flatMap(({ index }) => {
          const { share, n, passed, failed, unknown, waived } =
            row.cells[index];
          return [share ?? '', n, passed, failed, unknown, waived];
        }),
      ]),
    ],
  };
}
