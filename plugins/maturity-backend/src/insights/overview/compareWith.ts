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

import { ComparedDay } from '@platform-maturity/backstage-plugin-maturity-common';
import { Bitset } from '../Bitset';
import { Ladder } from '../history/Ladder';
import { NO_NUMBER } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';
import { DayCounts } from '../trend/DayCounts';
import { medianOf } from './medianOf';

export interface CompareWithOptions {
  /** What matches today. */
  rows: Bitset;
  day: string;
  /** The last moment of the day, in milliseconds. */
  end: number;
  /** Whether the rows are all that there is. */
  everything: boolean;
}

/** What history knows of a day, for the rows that match today. */
export function compareWith(
  view: SnapshotView,
  { rows, day, end, everything }: CompareWithOptions,
): ComparedDay {
  const ladder = Ladder.of(view, undefined);
  const counts = DayCounts.create(ladder.top);
  const { targetLevel } = view.scorecards.columns;
  const list = rows.toArray();
  for (let at = 0; at < list.length; at += 1) {
    const target = targetLevel[list[at]] ?? NO_NUMBER;
    counts.stand(
      ladder.levelAt(list[at], end),
      target === NO_NUMBER ? undefined : target,
    );
  }
  const known = everything ? view.history.frame.days.get(day) : undefined;
  const levels = ladder.hasLevels ? counts.levels() : [];
  return {
    date: day,
    scored: counts.scored,
    levels,
    medianLevel: medianOf(levels),
    withTarget: counts.withTarget,
    atTarget: counts.atTarget,
    coverage: known?.coverage ?? null,
    waivers: known?.waivers ?? null,
    unowned: known?.unowned ?? null,
  };
}
