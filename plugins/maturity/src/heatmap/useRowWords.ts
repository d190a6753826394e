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

import { HeatmapRow } from '@platform-maturity/backstage-plugin-maturity-common';
import { useFormat, useMaturityTranslation } from '../hooks';
import { RowKind } from './useHeatmapState';

export interface RowWords {
  title(row: HeatmapRow): string;
  /** What a row comes to. */
  together(row: HeatmapRow): { entities: string; standing: string };
}

export function useRowWords(options: { rows: RowKind }): RowWords {
  const { rows } = options;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  return {
    title: ({ id, title, own }) => {
      if (id === null) {
        return t(`heatmap.none.${rows}`);
      }
      return own ? t('heatmap.own', { title }) : title;
    },
    together: ({ subjects, medianLevel, withTarget, atTarget, coverage }) => ({
      entities: t('heatmap.entities', {
        count: subjects,
        number: format.number(subjects),
      }),
      standing: [
        medianLevel !== null &&
          t('heatmap.median', { level: format.number(medianLevel) }),
        withTarget > 0 &&
          t('heatmap.atTarget', {
            share: format.percent(atTarget / withTarget),
          }),
        coverage !== null &&
          t('heatmap.coverage', { share: format.percent(coverage) }),
      ]
        .filter(Boolean)
        .join(' · '),
    }),
  };
}
