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

import { HeatmapCell } from '@platform-maturity/backstage-plugin-maturity-common';
import { useFormat, useMaturityTranslation } from '../hooks';
import { ColumnKind } from './useHeatmapState';

/** A cell in words. */
export function useCellWords(options: {
  cell: HeatmapCell;
  kind: ColumnKind;
}): string {
  const { cell, kind } = options;
  const { n, passed, failed, unknown, waived, share } = cell;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  if (share === null) {
    return t('heatmap.cell.nothing');
  }
  const counts = {
    passed: format.number(passed),
    failed: format.number(failed),
    unknown: format.number(unknown),
    waived: format.number(waived),
  };
  const percent = { share: format.percent(share) };
  const asked = t('heatmap.cell.asked', { n: format.number(n) });
  return kind === 'level'
    ? `${t('heatmap.cell.reached', percent)} ${asked}: ${t(
        'heatmap.cell.levelCounts',
        counts,
      )}`
    : `${t('heatmap.cell.holds', percent)} ${asked}: ${t(
        'heatmap.cell.counts',
        counts,
      )}`;
}
