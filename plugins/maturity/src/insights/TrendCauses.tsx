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
import { Trend } from '@platform-maturity/backstage-plugin-maturity-common';
import { useState } from 'react';
import { Muted } from '../components';
import { useMaturityTranslation } from '../hooks';
import { MovesTable, TrendDay, useDayWords } from './moves';
import { sumCauses } from './sumCauses';
import { useCauseWords } from './useCauseWords';
import styles from './Insights.module.css';

/** Why the counts of a trend moved: each cause in words, each day as a table. */
export function TrendCauses(props: {
  days: Trend['days'];
  trendDay: TrendDay;
}) {
  const { trendDay } = props;
  // What happened on the first day is the way to where the chart begins.
  const days = props.days.slice(1).filter(({ causes }) => causes.length > 0);
  const { t } = useMaturityTranslation();
  const causeWords = useCauseWords();
  const dayWords = useDayWords();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.moves}>
      <Text as="h4" variant="body-medium" weight="bold">
        {t('insights.moves.title')}
      </Text>
      {days.length === 0 ? (
        <Muted as="p">{t('insights.moves.none')}</Muted>
      ) : (
        <>
          <Muted as="p">{t('insights.moves.description')}</Muted>
          <ul className={styles.inline}>
            {sumCauses(days).map(cause => (
              <li key={cause.cause}>
                <Text as="span" variant="body-medium">
                  {causeWords(cause.cause)}: {dayWords.ways(cause)}
                </Text>
              </li>
            ))}
          </ul>
          <Button
            size="small"
            variant="tertiary"
            aria-expanded={open}
            onPress={() => setOpen(!open)}
          >
            {t(open ? 'insights.moves.hideDays' : 'insights.moves.showDays')}
          </Button>
          {open && <MovesTable days={days} trendDay={trendDay} />}
        </>
      )}
    </div>
  );
}
