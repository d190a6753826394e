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

import { Button, Text } from '@backstage/ui';
import { Muted } from '../../components';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { useCauseWords } from '../useCauseWords';
import { useDayWords } from './useDayWords';
import { TrendDay } from './useTrendDay';
import styles from './Moves.module.css';

/** How a day stood, what moved on it, and the way to which subjects. */
export function DayReadout(props: { trendDay: TrendDay }) {
  const { trendDay } = props;
  const { day, listed } = trendDay;
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const words = useDayWords();
  const causeWords = useCauseWords();
  return (
    <div className={styles.readout}>
      <Text as="h4" variant="body-medium" weight="bold">
        {format.date(day.date)}
      </Text>
      <Muted as="p">{words.counts(day)}</Muted>
      {day.causes.length === 0 ? (
        <Muted as="p">{t('insights.moves.still')}</Muted>
      ) : (
        <ul className={styles.causes}>
          {day.causes.map(moved => {
            const told = `${causeWords(moved.cause)}: ${words.ways(moved)}`;
            const isListed =
              listed?.date === day.date && listed.cause === moved.cause;
            return (
              <li key={moved.cause}>
                <Text as="span" variant="body-medium">
                  {told}
                </Text>
                <Button
                  size="small"
                  variant="tertiary"
                  aria-expanded={isListed}
                  aria-label={t('insights.moves.whichOf', {
                    date: format.date(day.date),
                    moved: told,
                  })}
                  onPress={() =>
                    isListed
                      ? trendDay.unlist()
                      : trendDay.list(day.date, moved.cause)
                  }
                >
                  {t('insights.moves.which')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
