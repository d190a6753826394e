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

import { LevelCount } from '@platform-maturity/backstage-plugin-maturity-common';

/** The middle level, halfway between two where these are the middle. */
export function medianOf(
  levels: readonly Pick<LevelCount, 'level' | 'count'>[],
): number | null {
  const total = levels.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) {
    return null;
  }
  const lower = levelAt(levels, Math.floor((total - 1) / 2));
  const upper = levelAt(levels, Math.floor(total / 2));
  return (lower + upper) / 2;
}

/** The level of the subject at a position when all are in order. */
function levelAt(
  levels: readonly Pick<LevelCount, 'level' | 'count'>[],
  position: number,
): number {
  let before = 0;
  for (const { level, count } of levels) {
    before += count;
    if (before > position) {
      return level;
    }
  }
  return 0;
}
