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

import { Link, VisuallyHidden } from '@backstage/ui';
import { HeatmapCell as Cell } from '@platform-maturity/backstage-plugin-maturity-common';
import { useFormat, useMaturityTranslation } from '../hooks';
import { useCellWords } from './useCellWords';
import { ColumnKind } from './useHeatmapState';
import styles from './HeatmapGrid.module.css';

/** As much colour as leaves the figure readable in light and dark. */
const mostColor = 30;

export interface HeatmapCellProps {
  cell: Cell;
  kind: ColumnKind;
  /** Row and column in words. */
  label: string;
  /** Where the entities are listed, and how many there are. */
  opens?: { href: string; entities: number };
  focusProps: { tabIndex: 0 | -1; 'data-cell': string };
}

/** A share as figure and colour, how many it is of, and what is not known. */
export function HeatmapCell(props: HeatmapCellProps) {
  const { cell, kind, label, opens, focusProps } = props;
  const { n, unknown, share } = cell;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const words = useCellWords({ cell, kind });
  if (share === null) {
    return (
      <td {...focusProps} className={`${styles.cell} ${styles.nothing}`}>
        <span aria-hidden>–</span>
        <VisuallyHidden>{t('heatmap.cell.nothing')}</VisuallyHidden>
      </td>
    );
  }
  const dark = unknown === n;
  const opening =
    opens && opens.entities > 0
      ? t('heatmap.cell.opens', { count: opens.entities })
      : undefined;
  const told = [`${label}: ${words}`, opening].filter(Boolean).join('; ');
  // What is seen is short for what is told, which has the same figures.
  const content = (
    <>
      <VisuallyHidden>{told}</VisuallyHidden>
      <span className={styles.figure} aria-hidden>
        {dark ? t('heatmap.cell.noData') : format.percent(share)}
      </span>
      <span className={styles.count} aria-hidden>
        {t('heatmap.cell.asked', { n: format.number(n) })}
      </span>
      <span className={styles.track} aria-hidden>
        <span
          className={styles.holds}
          style={{ flexGrow: cell.passed + cell.waived }}
        />
        <span className={styles.open} style={{ flexGrow: unknown }} />
        <span style={{ flexGrow: cell.failed }} />
      </span>
    </>
  );
  const look = {
    className: `${styles.value} ${dark ? styles.dark : ''}`,
    title: told,
  };
  return (
    <td
      className={styles.cell}
      {...(opening ? undefined : focusProps)}
      style={
        dark
          ? undefined
          : {
              background: `color-mix(in srgb, var(--bui-accent-bg) ${Math.round(
                share * mostColor,
              )}%, var(--bui-bg-neutral-1))`,
            }
      }
    >
      {opening ? (
        <Link standalone href={opens?.href} {...look} {...focusProps}>
          {content}
        </Link>
      ) : (
        <span {...look}>{content}</span>
      )}
    </td>
  );
}
