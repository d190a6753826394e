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

import { Trend } from '@platform-maturity/backstage-plugin-maturity-common';
import { Bitset } from '../Bitset';
import { Ladder } from '../history/Ladder';
import { NO_LEVEL_THEN } from '../snapshot/moveColumns';
import { SnapshotView } from '../snapshot/SnapshotView';
import { DayCounts } from './DayCounts';
import { Period } from './readPeriod';

export interface CountTrendOptions {
  /** What is there and matches. */
  rows: Bitset;
  /** What has left and would match. */
  gone: Bitset;
  period: Period;
  category?: string;
}

/**
 * Counts by level at the end of each day, and what moved on it: today's counts
 * minus the later moves of what matches now. Every step of a row is counted
 * under its cause, and the steps lead from one day's level to the next, so the
 * causes of a day add up to the difference of its counts exactly.
 */
export function countTrend(
  view: SnapshotView,
  { rows, gone, period: asked, category }: CountTrendOptions,
): Trend {
  const period = knownOf(view, asked);
  const ladder = Ladder.of(view, category);
  const days = period.days.map(() => DayCounts.create(ladder.top));
  // A category is not measured by the overall target.
  const targetOf =
    category === undefined
      ? (row: number) => view.scorecards.number(row, 'targetLevel')
      : () => undefined;
  const count = (row: number) =>
    countRow({ days, row, ladder, period, target: targetOf(row) });
  rows.forEach(count);
  gone.forEach(count);
  return {
    modelId: view.model.id,
    from: asked.days[0].date,
    to: asked.days[asked.days.length - 1].date,
    ...marksOf(view, asked),
    days: period.days.map(({ date }, index) => ({
      date,
      scored: days[index].scored,
      levels: ladder.hasLevels ? days[index].levels() : [],
      withTarget: days[index].withTarget,
      atTarget: days[index].atTarget,
      causes: days[index].causes(),
    })),
  };
}

/** Nothing is told of days whose history was deleted. */
function knownOf({ history }: SnapshotView, { start, days }: Period): Period {
  const { edge = start } = history.frame;
  return {
    start: Math.max(start, edge),
    days: days.filter(({ end }) => end >= edge),
  };
}

interface CountRowOptions {
  days: readonly DayCounts[];
  row: number;
  ladder: Ladder;
  period: Period;
  target: number | undefined;
}

/** From the last day back to the first. */
function countRow(options: CountRowOptions): void {
  const { days, row, ladder, period, target } = options;
  let day = days.length - 1;
  let level = ladder.levelNow(row);
  ladder.visitSteps(row, step => {
    while (day >= 0 && period.days[day].end >= step.at) {
      days[day].stand(level, target);
      day -= 1;
    }
    if (step.at < period.start) {
      return false;
    }
    // The last day that is told ended before the step, or is none.
    days[day + 1]?.move(step);
    level = step.from;
    return true;
  });
  for (; day >= 0 && level !== NO_LEVEL_THEN; day--) {
    days[day].stand(level, target);
  }
}

/** Where the history begins, and when another version of the model came. */
function marksOf(
  { history }: SnapshotView,
  { start, days }: Period,
): Pick<Trend, 'historySince' | 'marks'> {
  const { since, activations } = history.frame;
  const { end } = days[days.length - 1];
  return {
    historySince: since === undefined ? undefined : toIso(since),
    marks: activations
      .filter(({ at }) => at >= start && at <= end)
      .map(({ at, version }) => ({ date: toIso(at).slice(0, 10), version })),
  };
}

function toIso(at: number): string {
  return new Date(at).toISOString();
}
