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

import { useUrlParams } from '../hooks';

/** How far ahead one can look, in days. */
export const periods = [30, 60, 90] as const;

export interface Period {
  readonly days: number;
  /** ISO 8601. */
  readonly within: string;
  choose(days: number): void;
}

/** How far ahead the page looks, in the address. */
export function usePeriod(): Period {
  const params = useUrlParams();
  const named = params.get('within');
  const days = periods.find(period => named === `P${period}D`) ?? periods[0];
  return {
    days,
    within: `P${days}D`,
    choose: chosen =>
      params.set({
        within: chosen === periods[0] ? undefined : `P${chosen}D`,
        dropsCursor: undefined,
        dropsOffset: undefined,
      }),
  };
}
