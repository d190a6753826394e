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

import { ScorecardCategory } from '@platform-maturity/backstage-plugin-maturity-common';

export interface RubricCell {
  level: number;
  met: number;
  asked: number;
  state?: 'reached' | 'possible';
  /** The level that the category has. */
  current: boolean;
  /** More than 1 where several levels in a row ask nothing. */
  span: number;
  /** It asks nothing yet, rather than nothing more. */
  before: boolean;
}

/** The cells of a category; neighbours that ask nothing become one. */
export function rubricRow(options: {
  category: ScorecardCategory;
  levels: readonly number[];
}): RubricCell[] {
  const { category, levels } = options;
  const { level: reached, potentialLevel, firstLevel } = category;
  const counts = new Map(category.cells.map(cell => [cell.level, cell]));
  const row: RubricCell[] = [];
  for (const level of levels) {
    const { met, asked } = counts.get(level) ?? { met: 0, asked: 0 };
    const last = row.at(-1);
    if (asked === 0 && last?.asked === 0) {
      last.span += 1;
      continue;
    }
    row.push({
      level,
      met,
      asked,
      state: stateOf(level),
      current: asked > 0 && level === reached,
      span: 1,
      before: firstLevel !== null && level < firstLevel,
    });
  }
  return row;

  function stateOf(level: number): RubricCell['state'] {
    if (reached !== null && level <= reached) {
      return 'reached';
    }
    return potentialLevel !== null && level <= potentialLevel
      ? 'possible'
      : undefined;
  }
}
