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

import { DateTime, Duration } from 'luxon';
import { Query } from '../../http';

const MOST_DAYS = 731;

/**
 * Reads a time of the past that the present is compared with: a UTC day, or how
 * long ago as an ISO 8601 duration. It is the last moment of its day, so that
 * it agrees with the days of the trend.
 */
export function readPast(
  query: Query,
  options: { name: string; now: number; fallback?: string },
): { day: string; end: number } | undefined {
  const { name, now, fallback } = options;
  const text = query.text(name) ?? fallback;
  if (text === undefined) {
    return undefined;
  }
  const today = DateTime.fromMillis(now, { zone: 'utc' }).startOf('day');
  const day = readDay(text, now);
  if (!day) {
    query.mistake(
      name,
      `'${text}' is neither a day such as 2026-11-01 nor a duration such as P30D`,
    );
    return undefined;
  }
  const ago = today.diff(day, 'days').days;
  if (ago < 1 || ago > MOST_DAYS) {
    query.mistake(name, `must be from 1 to ${MOST_DAYS} days ago`);
    return undefined;
  }
  return { day: day.toISODate() ?? '', end: day.endOf('day').toMillis() };
}

function readDay(text: string, now: number): DateTime | undefined {
  const day = text.startsWith('P')
    ? DateTime.fromMillis(now, { zone: 'utc' }).minus(Duration.fromISO(text))
    : DateTime.fromISO(text, { zone: 'utc' });
  return day.isValid ? day.startOf('day') : undefined;
}
