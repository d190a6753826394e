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

import { doingOf, doingOfCode } from '../actions/countActions';
import { lacksForLevel } from '../actions/lacksForLevel';
import {
  blockingCodes,
  checkOfCode,
  isSoleOfCode,
} from '../snapshot/blockingCode';
import { STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';
import { RowTest } from './RowTest';
import { ScorecardFilter } from './ScorecardFilter';

type BlockerFilter = Pick<
  ScorecardFilter,
  'blockers' | 'blockerState' | 'blockerAlone' | 'blockerLevel' | 'category'
>;

/**
 * Whether checks stand between a row and its next level, as the next actions
 * count it, or between it and the level of a plan.
 */
export function blockerTest(
  view: SnapshotView,
  filter: BlockerFilter,
): RowTest | undefined {
  if (filter.blockerLevel !== undefined) {
    return planTest(view, { ...filter, toLevel: filter.blockerLevel });
  }
  return filter.blockers ? nextLevelTest(view, filter) : undefined;
}

function nextLevelTest(
  { model, scorecards }: SnapshotView,
  filter: BlockerFilter,
): RowTest {
  const { status } = scorecards.columns;
  const { starts, ends, numbers } = scorecards.digests.blockers;
  const checks = positions(model, filter);
  const wanted = Uint8Array.from(
    { length: blockingCodes(model.checks.length) },
    (_, code) =>
      checks.has(checkOfCode(code)) &&
      (!filter.blockerState || doingOfCode(code) === filter.blockerState) &&
      (!filter.blockerAlone || isSoleOfCode(code))
        ? 1
        : 0,
  );
  return row => {
    if (status[row] !== STATUS.scored) {
      return false;
    }
    const end = ends[row];
    for (let item = starts[row]; item < end; item += 1) {
      if (wanted[numbers[item]] === 1) {
        return true;
      }
    }
    return false;
  };
}

function planTest(
  view: SnapshotView,
  filter: BlockerFilter & { toLevel: number },
): RowTest {
  const { blockers, blockerState, blockerAlone, category, toLevel } = filter;
  const { columns, widths } = view.scorecards;
  const checks = positions(view.model, filter);
  const lacksOf = lacksForLevel(view, { toLevel, category });
  return row => {
    const lacks = lacksOf(row);
    if (lacks.length === 0 || !blockers) {
      return lacks.length > 0;
    }
    const start = row * widths.checks;
    const isMeant = (check: number) =>
      checks.has(check) &&
      (!blockerState ||
        doingOf(columns.checks[start + check]) === blockerState);
    return blockerAlone ? lacks.every(isMeant) : lacks.some(isMeant);
  };
}

function positions(
  model: SnapshotView['model'],
  { blockers = [] }: BlockerFilter,
): ReadonlySet<number> {
  return new Set(blockers.flatMap(id => model.checkIndex(id) ?? []));
}
