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

import { Trend } from '@platform-maturity/backstage-plugin-maturity-common';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { useDayWords } from './useDayWords';
import { TrendDay } from './useTrendDay';
import styles from './Moves.module.css';

/** The days of a trend for the arrow keys, each told in words. */
export function DayPicker(props: { days: Trend['days']; trendDay: TrendDay }) {
  const { days, trendDay } = props;
  const { day, choose } = trendDay;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const words = useDayWords();
  return (
    <input
      type="range"
      className={styles.picker}
      aria-label={t('insights.moves.pick')}
      aria-valuetext={[
        format.date(day.date),
        words.counts(day),
        words.moved(day),
      ].join('. ')}
      min={0}
      max={days.length - 1}
      value={days.indexOf(day)}
      onChange={event => choose(days[Number(event.target.value)].date)}
    />
  );
}
