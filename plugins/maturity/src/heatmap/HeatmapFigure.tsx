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

import { Button } from '@backstage/ui';
import { Heatmap } from '@platform-maturity/backstage-plugin-maturity-common';
import { RiDownloadLine, RiGridLine, RiTableLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import { FigureTable, ScrollRegion } from '../components';
import { saveFile } from '../components/file';
import { PageScope } from '../filters';
import { useMaturityTranslation, useUrlParams } from '../hooks';
import { HeatmapGrid } from './HeatmapGrid';
import { HeatmapLegend } from './HeatmapLegend';
import { groupColumns } from './heatmapColumns';
import { toCsv } from './toCsv';
import { useHeatmapTable } from './useHeatmapTable';
import { HeatmapState } from './useHeatmapState';
import { usePracticePlaces } from './usePracticePlaces';
import styles from './HeatmapContent.module.css';

export interface HeatmapFigureProps {
  scope: PageScope;
  heatmap: Heatmap;
  state: HeatmapState;
  category?: string;
}

/** The heatmap as a grid or as a plain table, and as a file. */
export function HeatmapFigure(props: HeatmapFigureProps) {
  const { scope, heatmap, state, category } = props;
  const { model } = scope;
  const { rows, columns, grouping } = state;
  const { t } = useMaturityTranslation();
  const params = useUrlParams();
  const asTable = params.get('view') === 'table';
  const practices = usePracticePlaces({
    model,
    wanted: columns === 'practice' || columns === 'check',
  });
  const groups = groupColumns({
    columns: heatmap.columns,
    kind: columns,
    model,
    grouping,
    category,
    practices,
    levelTitle: level => t('heatmap.levelGroup', { level: String(level) }),
    levelColumn: (level, title) => t('heatmap.levelColumn', { level, title }),
  });
  const { table, csv } = useHeatmapTable({ heatmap, rows, columns, groups });
  return (
    <>
      <div className={styles.tools}>
        <Button
          size="small"
          variant="tertiary"
          iconStart={asTable ? <RiGridLine /> : <RiTableLine />}
          onPress={() => params.set({ view: asTable ? undefined : 'table' })}
        >
          {asTable ? t('heatmap.showGrid') : t('heatmap.showTable')}
        </Button>
        <Button
          size="small"
          variant="tertiary"
          iconStart={<RiDownloadLine />}
          onPress={() =>
            saveFile({
              content: new Blob([toCsv(csv)], { type: 'text/csv' }),
              name: `maturity-${
                model.id
              }-${rows}-${columns}-${DateTime.now().toISODate()}.csv`,
            })
          }
        >
          {t('heatmap.exportCsv')}
        </Button>
      </div>
      {asTable ? (
        <ScrollRegion
          label={t('heatmap.heading')}
          className={styles.tableScroll}
        >
          <FigureTable title={t('heatmap.heading')} table={table} />
        </ScrollRegion>
      ) : (
        <>
          <HeatmapGrid
            scope={scope}
            heatmap={heatmap}
            rows={rows}
            columns={columns}
            groups={groups}
          />
          <HeatmapLegend />
        </>
      )}
    </>
  );
}
