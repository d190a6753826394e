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

import { Query } from '../../http';
import { DateTime } from 'luxon';

const DEFAULT_DAYS = 30;
const MAX_DAYS = 731;

export interface Day {
  /** UTC, as `2026-11-01`. */
  date: string;
  /** Its last moment in milliseconds, or now for today. */
  end: number;
}

export interface Period {
  /** The first moment of the first day. */
  start: number;
  days: Day[];
}

/** Reads `from` and `to`; the future is left out. */
export function readPeriod(query: Query, now: number): Period {
  const today = DateTime.fromMillis(now, { zone: 'utc' }).startOf('day');
  const asked = readDay(query, 'to') ?? today;
  const to = asked < today ? asked : today;
  const from = readDay(query, 'from') ?? to.minus({ days: DEFAULT_DAYS });
  const length = to.diff(from, 'days').days;
  if (length < 0) {
    query.mistake('from', 'must not be after to, nor in the future');
  } else if (length > MAX_DAYS) {
    query.mistake('from', `must be at most ${MAX_DAYS} days before to`);
  }
  query.throwIfMistaken();
  return {
    start: from.toMillis(),
    days: Array.from({ length: length + 1 }, (_, index) => {
      const day = from.plus({ days: index });
      return {
        date: day.toISODate() ?? '',
        end: Math.min(day.endOf('day').toMillis(), now),
      };
    }),
  };
}

function readDay(query: Query, name: string): DateTime | undefined {
  const text = query.text(name);
  if (text === undefined) {
    return undefined;
  }
  const day = DateTime.fromISO(text, { zone: 'utc' });
  if (!day.isValid) {
    query.mistake(name, `'${text}' is not a day of the calendar`);
    return undefined;
  }
  return day.startOf('day');
}
