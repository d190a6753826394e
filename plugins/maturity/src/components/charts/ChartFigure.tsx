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

import { Button, Text, VisuallyHidden } from '@backstage/ui';
import { RiBarChartLine, RiTableLine } from '@remixicon/react';
import { ReactElement, useId, useState } from 'react';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { CountLink } from '../countLink';
import { Muted } from '../text';
import { ScrollRegion } from '../scroll';
import styles from './ChartFigure.module.css';

/** A figure that leads to those whom it counts. */
export interface LinkedFigure {
  figure: number;
  href: string;
}

export interface ChartTable {
  columns: readonly string[];
  /** The first cell of a row names it. */
  rows: readonly (readonly (string | number | LinkedFigure)[])[];
}

export interface ChartFigureProps {
  title: string;
  description?: string;
  /** The same figures as the chart's; always there for a screen reader. */
  table: ChartTable;
  /** Height of the chart in pixels. */
  height: number;
  children: ReactElement;
}

/** A chart with its title and its table, which one button shows instead. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, description, table, height, children } = props;
  const { t } = useMaturityTranslation();
  const [asTable, setAsTable] = useState(false);
  const titleId = useId();
  return (
    <figure className={styles.figure} aria-labelledby={titleId}>
      <div className={styles.head}>
        <div>
          <Text as="h3" variant="title-x-small" weight="bold" id={titleId}>
            {title}
          </Text>
          {description && (
            <Muted as="p" variant="body-medium">
              {description}
            </Muted>
          )}
        </div>
        <Button
          size="small"
          variant="tertiary"
          iconStart={asTable ? <RiBarChartLine /> : <RiTableLine />}
          onPress={() => setAsTable(!asTable)}
        >
          {asTable ? t('shared.chart.showChart') : t('shared.chart.showTable')}
        </Button>
      </div>
      {asTable ? (
        <ScrollRegion
          label={title}
          style={{ maxHeight: Math.max(height, 240) }}
        >
          <FigureTable title={title} table={table} withLinks />
        </ScrollRegion>
      ) : (
        <>
          <div style={{ height }} aria-hidden>
            {children}
          </div>
          <VisuallyHidden>
            <FigureTable title={title} table={table} />
          </VisuallyHidden>
        </>
      )}
    </figure>
  );
}

/** The figures of a chart, row by row. */
export function FigureTable(props: {
  title: string;
  table: ChartTable;
  /** Not where the table is only heard: the focus would go out of sight. */
  withLinks?: boolean;
}) {
  const { title, table, withLinks } = props;
  const format = useFormat();
  return (
    <table className={styles.table} aria-label={title}>
      <thead>
        <tr>
          {table.columns.map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([name, ...cells], index) => (
          <tr key={index}>
            <th scope="row">{shown(name, [])}</th>
            {cells.map((cell, column) => (
              <td key={column}>
                {shown(cell, [plain(name), table.columns[column + 1]])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );

  function shown(
    cell: string | number | LinkedFigure,
    about: readonly string[],
  ) {
    if (typeof cell === 'string') {
      return cell;
    }
    if (typeof cell === 'number') {
      return format.number(cell);
    }
    const figure = format.number(cell.figure);
    return (
      <CountLink
        href={withLinks && cell.figure > 0 ? cell.href : undefined}
        label={[...about, figure].join(', ')}
      >
        {figure}
      </CountLink>
    );
  }

  function plain(cell: string | number | LinkedFigure): string {
    return typeof cell === 'object' ? String(cell.figure) : String(cell);
  }
}
