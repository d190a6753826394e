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
import { Trend } from '@platform-maturity/backstage-plugin-maturity-common';
import { ScrollRegion } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { useCauseWords } from '../useCauseWords';
import { useDayWords } from './useDayWords';
import { TrendDay } from './useTrendDay';
import styles from './Moves.module.css';

/** What moved by day and cause, each with the way to which subjects. */
export function MovesTable(props: { days: Trend['days']; trendDay: TrendDay }) {
  const { days, trendDay } = props;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const causeWords = useCauseWords();
  const words = useDayWords();
  return (
    <ScrollRegion label={t('insights.moves.table')} className={styles.scroll}>
      <table className={styles.table} aria-label={t('insights.moves.table')}>
        <thead>
          <tr>
            <th scope="col">{t('insights.moves.day')}</th>
            <th scope="col">{t('insights.moves.cause')}</th>
            <th scope="col">{t('insights.moves.upColumn')}</th>
            <th scope="col">{t('insights.moves.downColumn')}</th>
            <th scope="col">{t('insights.moves.enteredColumn')}</th>
            <th scope="col">{t('insights.moves.leftColumn')}</th>
            <th scope="col">{t('insights.moves.whichColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {[...days].reverse().flatMap(({ date, causes }) =>
            causes.map(moved => (
              <tr key={`${date} ${moved.cause}`}>
                <th scope="row">{format.date(date)}</th>
                <td>{causeWords(moved.cause)}</td>
                <td>{format.number(moved.up)}</td>
                <td>{format.number(moved.down)}</td>
                <td>{format.number(moved.entered)}</td>
                <td>{format.number(moved.left)}</td>
                <td>
                  <Button
                    size="small"
                    variant="tertiary"
                    aria-label={t('insights.moves.whichOf', {
                      date: format.date(date),
                      moved: `${causeWords(moved.cause)}: ${words.ways(moved)}`,
                    })}
                    onPress={() => trendDay.list(date, moved.cause)}
                  >
                    {t('insights.moves.which')}
                  </Button>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
