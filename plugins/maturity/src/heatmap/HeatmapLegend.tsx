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

import { useMaturityTranslation } from '../hooks';
import styles from './HeatmapContent.module.css';

/** What colour, pattern and dash of a cell say. */
export function HeatmapLegend() {
  const { t } = useMaturityTranslation();
  return (
    <ul className={styles.legend} aria-label={t('heatmap.legend.label')}>
      <li>
        <span className={styles.ramp} aria-hidden />
        {t('heatmap.legend.share')}
      </li>
      <li>
        <span className={`${styles.swatch} ${styles.hatched}`} aria-hidden />
        {t('heatmap.legend.unknown')}
      </li>
      <li>
        <span className={`${styles.swatch} ${styles.dashed}`} aria-hidden />
        {t('heatmap.legend.noData')}
      </li>
      <li>
        <span aria-hidden>–</span>
        {t('heatmap.legend.nothing')}
      </li>
      <li>{t('heatmap.legend.keys')}</li>
    </ul>
  );
}
