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
  Trend,
  TrendCause,
} from '@platform-maturity/backstage-plugin-maturity-common';

export type SummedCause = Omit<TrendCause, 'levels'>;

/** What each cause moved over some days, in the order in which they appear. */
export function sumCauses(days: Trend['days']): SummedCause[] {
  const sums = new Map<TrendCause['cause'], SummedCause>();
  for (const { cause, up, down, entered, left } of days.flatMap(
    ({ causes }) => causes,
  )) {
    const before = sums.get(cause) ?? {
      cause,
      up: 0,
      down: 0,
      entered: 0,
      left: 0,
    };
    sums.set(cause, {
      cause,
      up: before.up + up,
      down: before.down + down,
      entered: before.entered + entered,
      left: before.left + left,
    });
  }
  return [...sums.values()].filter(
    ({ up, down, entered, left }) => up + down + entered + left > 0,
  );
}
