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
  Cell,
  CellText,
  ColumnConfig,
  VisuallyHidden,
  useBreakpoint,
} from '@backstage/ui';
import {
  ModelSummary,
  ScorecardSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { RiCheckLine } from '@remixicon/react';
import { Muted, TimeText } from '../components';
import { useFormat, useMaturityTranslation } from '../hooks';
import { CategoryLevels } from './CategoryLevels';
import { CoverageCell } from './CoverageCell';
import { LevelCell } from './LevelCell';
import { NameCell } from './NameCell';
import { OwnerCell, RefCell } from './RefCells';
import styles from './EntityCells.module.css';

export type EntityRow = ScorecardSummary & { id: string };

/** Stands where there is no figure. */
const none = '–';

/** The columns of the table; what matters less goes first on narrow screens. */
export function useEntityColumns(options: {
  model: ModelSummary;
  /** The category whose level is filtered by. */
  category?: string;
}): ColumnConfig<EntityRow>[] {
  const { model, category } = options;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const { up } = useBreakpoint();
  const narrow = !up('sm');
  const medium = !up('lg');
  const wide = up('xl');
  const withOverall = model.overall !== 'none';
  return [
    {
      id: 'name',
      label: t('entities.columns.name'),
      isRowHeader: true,
      isSortable: true,
      defaultWidth: '2fr',
      minWidth: 150,
      cell: row => <NameCell row={row} />,
    },
    {
      id: 'level',
      label: t('entities.columns.level'),
      isSortable: true,
      isHidden: !withOverall,
      defaultWidth: '1.4fr',
      minWidth: 172,
      cell: row => <LevelCell row={row} model={model} />,
    },
    {
      id: 'categories',
      label: t('entities.columns.categories'),
      isHidden: withOverall && narrow,
      minWidth: 24 * model.categories.length + 20,
      cell: row => (
        <Cell>
          <CategoryLevels row={row} model={model} highlighted={category} />
        </Cell>
      ),
    },
    {
      id: 'coverage',
      label: t('entities.columns.coverage'),
      isSortable: true,
      isHidden: narrow,
      minWidth: 128,
      cell: ({ coverage }) => <CoverageCell coverage={coverage} />,
    },
    {
      id: 'target',
      label: t('entities.columns.target'),
      isHidden: !withOverall || medium,
      minWidth: 80,
      cell: ({ targetLevel, level }) => (
        <Cell>
          <Target level={level} targetLevel={targetLevel} />
        </Cell>
      ),
    },
    {
      id: 'owner',
      label: t('entities.columns.owner'),
      isHidden: narrow,
      minWidth: 90,
      cell: row => <OwnerCell row={row} />,
    },
    {
      id: 'system',
      label: t('entities.columns.system'),
      isHidden: medium,
      minWidth: 90,
      cell: ({ system }) => <RefCell entityRef={system} />,
    },
    {
      id: 'lifecycle',
      label: t('entities.columns.lifecycle'),
      isHidden: !wide,
      minWidth: 110,
      cell: ({ lifecycle }) => <CellText title={lifecycle ?? none} />,
    },
    {
      id: 'openSteps',
      label: t('entities.columns.openSteps'),
      isSortable: true,
      minWidth: 134,
      cell: ({ counts }) => (
        <CellText title={format.number(counts.openSteps)} />
      ),
    },
    {
      id: 'updated',
      label: t('entities.columns.updated'),
      isHidden: !wide,
      minWidth: 120,
      cell: ({ updatedAt }) => (
        <Cell>
          {updatedAt ? (
            <Muted variant="body-medium">
              <TimeText iso={updatedAt} />
            </Muted>
          ) : (
            none
          )}
        </Cell>
      ),
    },
  ];
}

function Target(props: { level: number | null; targetLevel: number | null }) {
  const { level, targetLevel } = props;
  const { t } = useMaturityTranslation();
  if (targetLevel === null) {
    return (
      <>
        <span aria-hidden>{none}</span>
        <VisuallyHidden>{t('entities.noTarget')}</VisuallyHidden>
      </>
    );
  }
  return (
    <span className={styles.target}>
      {t('shared.level.number', { level: String(targetLevel) })}
      {level !== null && level >= targetLevel && (
        <>
          <RiCheckLine className={styles.reached} aria-hidden />
          <VisuallyHidden>{t('entities.targetReached')}</VisuallyHidden>
        </>
      )}
    </span>
  );
}
