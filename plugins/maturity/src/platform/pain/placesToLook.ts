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

import { PainPoint } from '@platform-maturity/backstage-plugin-maturity-common';

/** A category that what hurts leads to. */
export interface PlaceToLook {
  category: string;
  /** How many of the chosen pain points name it. */
  count: number;
}

/**
 * Where to look first: what most pain points name comes first; at a tie, what
 * they name earlier.
 */
export function placesToLook(points: readonly PainPoint[]): PlaceToLook[] {
  const places = new Map<string, { count: number; rank: number }>();
  for (const { categories } of points) {
    categories.forEach((category, index) => {
      const before = places.get(category) ?? { count: 0, rank: 0 };
      places.set(category, {
        count: before.count + 1,
        rank: before.rank + index,
      });
    });
  }
  return [...places]
    .sort(
      ([, one], [, other]) =>
        other.count - one.count ||
        one.rank / one.count - other.rank / other.count,
    )
    .map(([category, { count }]) => ({ category, count }));
}
