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

import { Duration } from 'luxon';
import { Query } from './Query';

const LONGEST_MS = Duration.fromObject({ days: 365 }).toMillis();

/**
 * A time to come in milliseconds, from an ISO 8601 duration; undefined where
 * none is asked for. Mistakes are noted on the query.
 */
export function readPeriod(query: Query, name: string): number | undefined {
  const text = query.text(name);
  if (text === undefined) {
    return undefined;
  }
  const duration = Duration.fromISO(text);
  const millis = duration.toMillis();
  if (!duration.isValid || millis <= 0 || millis > LONGEST_MS) {
    query.mistake(
      name,
      `'${text}' is not an ISO 8601 duration such as P30D, at most P365D`,
    );
  }
  return millis;
}
