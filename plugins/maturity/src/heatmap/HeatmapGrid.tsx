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

import { Link } from '@backstage/ui';
import { Heatmap } from '@platform-maturity/backstage-plugin-maturity-common';
import { PageScope } from '../filters';
import { useMaturityTranslation } from '../hooks';
import { HeatmapCell } from './HeatmapCell';
import { RollUpCell, RowHead } from './RowHead';
import { ColumnGroup, ShownColumn } from './heatmapColumns';
import { useGridNavigation } from './useGridNavigation';
import { useHeatmapHrefs } from './useHeatmapHrefs';
import { ColumnKind, RowKind } from './useHeatmapState';
import { useRowWords } from './useRowWords';
import styles from './HeatmapGrid.module.css';

/** With more columns their titles stand upright. */
const mostWideColumns = 8;

export interface HeatmapGridProps {
  scope: PageScope;
  heatmap: Heatmap;
  rows: RowKind;
  columns: ColumnKind;
  groups: readonly ColumnGroup[];
}

/** Shares by row and column, walked with the arrow keys. */
export function HeatmapGrid(props: HeatmapGridProps) {
  const { scope, heatmap, rows, columns, groups } = props;
  const { items } = heatmap;
  const { t } = useMaturityTranslation();
  const shown = groups.flatMap(group => group.columns);
  const hrefs = useHeatmapHrefs({ scope, heatmap, rows, columns });
  const rowWords = useRowWords({ rows });
  const grid = useGridNavigation({
    rows: items.length + 1,
    columns: shown.length + 2,
  });
  const grouped = groups.some(({ title }) => title !== '');
  const first = new Set(groups.map(group => group.columns[0]?.index));
  return (
    <div className={styles.scroll}>
      <table
        ref={grid.ref}
        role="grid"
        aria-label={t('heatmap.heading')}
        className={`${styles.grid} ${
          shown.length > mostWideColumns ? styles.dense : ''
        }`}
        onKeyDown={grid.onKeyDown}
        onFocus={grid.onFocus}
      >
        <thead>
          {grouped && (
            <tr className={styles.groups}>
              <td colSpan={2} className={styles.corner} />
              {groups.map(({ id, title, columns: own }) => (
                <th
                  key={id}
                  scope="colgroup"
                  colSpan={own.length}
                  className={styles.group}
                >
                  <span className={styles.groupTitle}>{title}</span>
                </th>
              ))}
            </tr>
          )}
          <tr className={styles.heads}>
            <th
              scope="col"
              className={styles.corner}
              {...grid.focusProps({ row: 0, column: 0 })}
            >
              {t(`heatmap.rows.${rows}`)}
            </th>
            <th
              scope="col"
              className={styles.rollUpHead}
              {...grid.focusProps({ row: 0, column: 1 })}
            >
              {t('heatmap.rollUp')}
            </th>
            {shown.map((column, index) => head(column, index))}
          </tr>
        </thead>
        <tbody>
          {items.map((row, rowIndex) => {
            const title = rowWords.title(row);
            return (
              <tr key={`${row.id} ${row.own}`}>
                <RowHead
                  title={title}
                  below={hrefs.below(row)}
                  focusProps={grid.focusProps({ row: rowIndex + 1, column: 0 })}
                />
                <RollUpCell
                  title={title}
                  href={hrefs.row(row)}
                  words={rowWords.together(row)}
                  focusProps={grid.focusProps({ row: rowIndex + 1, column: 1 })}
                />
                {shown.map((column, index) => (
                  <HeatmapCell
                    key={column.id}
                    cell={row.cells[column.index]}
                    kind={columns}
                    label={`${title}, ${column.title}`}
                    opens={hrefs.cell(row, column.index)}
                    focusProps={grid.focusProps({
                      row: rowIndex + 1,
                      column: index + 2,
                    })}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );

  function head(column: ShownColumn, index: number) {
    const { id, title } = column;
    const focusProps = grid.focusProps({ row: 0, column: index + 2 });
    const words = <span className={styles.headTitle}>{title}</span>;
    const className = `${styles.head} ${
      grouped && first.has(column.index) ? styles.groupStart : ''
    }`;
    return columns === 'category' ? (
      <th key={id} scope="col" className={className}>
        <Link
          standalone
          href={hrefs.practicesOf(id)}
          title={t('heatmap.toCategory', { title })}
          {...focusProps}
        >
          {words}
        </Link>
      </th>
    ) : (
      <th
        key={id}
        scope="col"
        className={className}
        title={title}
        {...focusProps}
      >
        {words}
      </th>
    );
  }
}
