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

import { CATEGORY_POTENTIAL } from '../../scoring';
import { Ladder } from '../history/Ladder';
import { recently } from '../history/recently';
import { directionOf } from '../movers/findMovers';
import { STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';
import { ladder } from './ladder';
import { RowTest } from './RowTest';
import { Flag, ScorecardFilter } from './ScorecardFilter';

/** The tests of a filter's flags, each as the overview and movers count it. */
export function flagTests(
  view: SnapshotView,
  { flags = [], category }: Pick<ScorecardFilter, 'flags' | 'category'>,
): RowTest[] {
  return flags.map(flag => flagTest(view, flag, category));
}

function flagTest(
  view: SnapshotView,
  flag: Flag,
  category: string | undefined,
): RowTest {
  const { scorecards, extras } = view;
  const isScored: RowTest = row => scorecards.status(row) === STATUS.scored;
  const atTarget = (row: number) =>
    isScored(row) ? scorecards.number(row, 'atTarget') : undefined;
  switch (flag) {
    case 'scored':
      return isScored;
    case 'undecided':
      return undecidedTest(view, category);
    case 'with-target':
      return row => atTarget(row) !== undefined;
    case 'at-target':
      return row => atTarget(row) === 1;
    case 'only-by-waivers':
      return row =>
        atTarget(row) === 1 &&
        scorecards.number(row, 'atTargetWithoutWaivers') !== 1;
    case 'contradiction':
      return row => isScored(row) && scorecards.columns.contradictions[row] > 0;
    case 'asked-for-less': {
      const since = recently(view);
      return row => extras.lastDropped(scorecards, row, since) !== undefined;
    }
    default:
      return movedTest(view, { way: flag, category });
  }
}

/** It would stand higher if what is unknown were met. */
function undecidedTest(
  view: SnapshotView,
  category: string | undefined,
): RowTest {
  const { scorecards, model } = view;
  const levelOf = ladder(view, category);
  const index = model.categories.findIndex(({ id }) => id === category);
  const potentialOf = (row: number) =>
    category === undefined
      ? scorecards.number(row, 'potentialLevel')
      : scorecards.category(row, index, CATEGORY_POTENTIAL);
  return row => {
    const level = levelOf?.(row);
    const potential = potentialOf(row);
    return level !== undefined && potential !== undefined && potential > level;
  };
}

function movedTest(
  view: SnapshotView,
  options: { way: 'risen' | 'fallen'; category: string | undefined },
): RowTest {
  const steps = Ladder.of(view, options.category);
  const since = recently(view);
  const direction = options.way === 'risen' ? 'up' : 'down';
  return row => steps.hasLevels && directionOf(steps, row, since) === direction;
}
