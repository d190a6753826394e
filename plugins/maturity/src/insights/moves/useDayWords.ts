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

import { TrendCause } from '@platform-maturity/backstage-plugin-maturity-common';
import { useFormat, useMaturityTranslation } from '../../hooks';
import { useCauseWords } from '../useCauseWords';
import { TrendDayCounts } from './useTrendDay';

type Directions = Pick<TrendCause, 'up' | 'down' | 'entered' | 'left'>;

const directions = ['up', 'down', 'entered', 'left'] as const;

/** A day of a trend in words. */
export function useDayWords() {
  const { t } = useMaturityTranslation();
  const format = useFormat();
  const causeWords = useCauseWords();

  const ways = (moved: Directions) =>
    format.list(
      directions
        .filter(name => moved[name] > 0)
        .map(name =>
          t(`insights.moves.${name}`, { number: format.number(moved[name]) }),
        ),
    );

  return {
    /** `2 up and 1 down`. */
    ways,
    counts: ({ levels }: TrendDayCounts) =>
      format.list(
        levels.map(({ level, count }) =>
          t('insights.moves.levelCount', {
            level: String(level),
            count: format.number(count),
          }),
        ),
      ),
    moved: ({ causes }: TrendDayCounts) =>
      causes.length === 0
        ? t('insights.moves.still')
        : causes
            .map(moved => `${causeWords(moved.cause)}: ${ways(moved)}`)
            .join('; '),
  };
}
