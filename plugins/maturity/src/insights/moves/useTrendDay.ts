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
import { useState } from 'react';
import { useUrlParams } from '../../hooks';

export type TrendDayCounts = Trend['days'][number];
export type Cause = TrendDayCounts['causes'][number]['cause'];

/** Stands in the address for what all causes moved. */
const everyCause = 'all';

export interface TrendDay {
  /** The day that is told of: under the pointer, chosen, or the last. */
  day: TrendDayCounts;
  /** Which subjects are listed: of a day, and by one cause or by all. */
  listed?: { date: string; cause?: Cause };
  point(date: string | undefined): void;
  choose(date: string): void;
  list(date: string, cause?: Cause): void;
  unlist(): void;
}

/** The day of a trend that the reader looks at; what is chosen is in the address. */
export function useTrendDay(days: Trend['days']): TrendDay {
  const params = useUrlParams();
  const [pointed, setPointed] = useState<string>();
  const chosen = params.get('day');
  const moved = params.get('moved');
  const dayOf = (date: string | undefined) =>
    days.find(day => day.date === date);
  const day = dayOf(pointed) ?? dayOf(chosen) ?? days[days.length - 1];
  const known = dayOf(chosen);
  const cause = known?.causes.find(one => one.cause === moved)?.cause;
  return {
    day,
    listed:
      known && (cause !== undefined || moved === everyCause)
        ? { date: known.date, cause }
        : undefined,
    point: setPointed,
    choose: date => {
      setPointed(undefined);
      params.set({ day: date, moved: undefined });
    },
    list: (date, wanted) => {
      setPointed(undefined);
      params.set({ day: date, moved: wanted ?? everyCause });
    },
    unlist: () => params.set({ moved: undefined }),
  };
}
