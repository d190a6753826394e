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

import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { DateTime } from 'luxon';
import { useMemo } from 'react';

/** Writes figures and moments as the language of the portal does. */
export interface Format {
  number(value: number): string;
  /** A share of 0 to 1 in whole per cent; never 100 % for less than all. */
  percent(share: number): string;
  /** `21 Nov 2026, 10:30`, of an ISO 8601 time. */
  dateTime(iso: string): string;
  /** `21 Nov 2026`, of an ISO 8601 date or time. */
  date(iso: string): string;
  /** `now`, `5 minutes ago`, of an ISO 8601 time. */
  relative(iso: string): string;
  list(items: readonly string[]): string;
}

export function useFormat(): Format {
  // Not every app and test offers the language; English is what is written.
  const languageApi = useApiHolder().get(appLanguageApiRef);
  const locale = languageApi?.getLanguage().language ?? 'en';
  return useMemo(() => formatIn(locale), [locale]);
}

function formatIn(locale: string): Format {
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  const lists = new Intl.ListFormat(locale);
  const relatives = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const at = (iso: string) => DateTime.fromISO(iso).setLocale(locale);
  return {
    number: value => numbers.format(value),
    percent: share =>
      percents.format(share < 1 ? Math.min(share, 0.99) : share),
    dateTime: iso => at(iso).toLocaleString(DateTime.DATETIME_MED),
    date: iso => at(iso).toLocaleString(DateTime.DATE_MED),
    relative: iso =>
      isNow(at(iso))
        ? relatives.format(0, 'second')
        : at(iso).toRelative() ?? at(iso).toLocaleString(),
    list: items => lists.format(items),
  };
}

/** Seconds are not worth counting. */
function isNow(time: DateTime): boolean {
  return Math.abs(time.diffNow().as('seconds')) < 10;
}
