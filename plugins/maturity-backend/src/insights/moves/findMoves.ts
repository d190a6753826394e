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

import { TransitionCause } from '@platform-maturity/backstage-plugin-maturity-common';
import { CAUSES } from '../../scoring';
import { Bitset } from '../Bitset';
import { Ladder, Step } from '../history/Ladder';
import { SnapshotView } from '../snapshot/SnapshotView';
import { Period } from '../trend/readPeriod';

/** One step of a row, as a trend counts it on its day. */
export interface FoundMove extends Step {
  row: number;
}

export interface FindMovesOptions {
  /** What is there and matches, and what has left and would match. */
  rows: readonly Bitset[];
  period: Period;
  /** The ladder; without it the overall one. */
  category: string | undefined;
  cause: TransitionCause | undefined;
}

/** Every step within a period, the latest first. */
export function findMoves(
  view: SnapshotView,
  { rows, period, category, cause }: FindMovesOptions,
): FoundMove[] {
  const ladder = Ladder.of(view, category);
  const { edge = 0 } = view.history.frame;
  const start = Math.max(period.start, edge);
  const { end } = period.days[period.days.length - 1];
  const wanted = cause === undefined ? undefined : CAUSES.indexOf(cause);
  const found: FoundMove[] = [];
  for (const set of rows) {
    set.forEach(row =>
      ladder.visitSteps(row, step => {
        if (step.at < start) {
          return false;
        }
        if (step.at <= end && (wanted === undefined || step.cause === wanted)) {
          found.push({ ...step, row });
        }
        return true;
      }),
    );
  }
  return found.sort(
    (a, b) =>
      b.at - a.at ||
      (view.subjects.refOf(a.row) < view.subjects.refOf(b.row) ? -1 : 1),
  );
}
