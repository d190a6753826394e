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
  CHECK_STATES,
  checkStateOf,
  PRACTICE_STATES,
  practiceStateOf,
} from '../../scoring';
import { Bitset } from '../Bitset';
import { pathTests } from '../goldenPaths/pathTests';
import { NOT_A_SUBJECT, STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';
import { blockerTest } from './blockerTest';
import { kindsOfModel } from './defaultKinds';
import { factTest } from './factTest';
import { flagTests } from './flagTests';
import { askedLevelTest, ladder } from './ladder';
import { RowTest } from './RowTest';
import { ScorecardFilter } from './ScorecardFilter';
import { subjectTests } from './subjectTests';

export interface MatchOptions {
  filter: ScorecardFilter;
  /** What the caller may read; undefined for everything. */
  readable?: Bitset;
  /** Match what has left the catalog, instead of what is there. */
  gone?: boolean;
}

/**
 * The one filter: which rows every list and every count is made of. A subject
 * is an entity of a kind that the model asks, and that the model does not turn
 * away; one without a scorecard yet is pending.
 */
export function matchFilter(view: SnapshotView, options: MatchOptions): Bitset {
  const { subjects } = view;
  const { filter, readable, gone = false } = options;
  const tests = [
    ...subjectTests(subjects, {
      filter: { ...filter, kinds: kindsAsked(view, filter) },
      readable,
    }),
    ...(gone
      ? []
      : [
          isSubjectTest(view),
          ...scorecardTests(view, filter),
          ...pathTests(view, { filter, readable }),
        ]),
  ];
  const rows = new Int32Array(subjects.size);
  let count = 0;
  for (let row = 0; row < rows.length; row += 1) {
    if (
      subjects.isAlive(row) !== gone &&
      (readable === undefined || readable.has(row))
    ) {
      rows[count] = row;
      count += 1;
    }
  }
  // Test by test: a loop that asks one thing is much quicker than one that asks
  // each row everything.
  for (const test of tests) {
    count = keepPassing(rows, count, test);
  }
  const matched = Bitset.create(rows.length);
  for (let index = 0; index < count; index += 1) {
    matched.add(rows[index]);
  }
  return matched;
}

/** Moves those of the first rows that pass to the front; tells how many. */
function keepPassing(rows: Int32Array, count: number, test: RowTest): number {
  let kept = 0;
  for (let index = 0; index < count; index += 1) {
    const row = rows[index];
    if (test(row)) {
      rows[kept] = row;
      kept += 1;
    }
  }
  return kept;
}

/** Whether the model asks a row at all. */
export function isSubjectTest(view: SnapshotView): RowTest {
  const { reason } = view.scorecards.columns;
  return row => reason[row] !== NOT_A_SUBJECT;
}

function kindsAsked(
  view: SnapshotView,
  filter: ScorecardFilter,
): readonly string[] | undefined {
  const asked = kindsOfModel(view.model);
  if (filter.kinds === 'all') {
    return asked;
  }
  return asked
    ? filter.kinds.filter(kind => asked.includes(kind))
    : filter.kinds;
}

function scorecardTests(
  view: SnapshotView,
  filter: ScorecardFilter,
): RowTest[] {
  const tests: RowTest[] = [];
  if (filter.levels) {
    tests.push(levelTest(view, filter.levels, filter.category));
  }
  if (filter.practice !== undefined) {
    const states = filter.check === undefined ? filter.states : undefined;
    tests.push(
      byteTest(view, {
        column: 'practices',
        index: view.model.practiceIndex(filter.practice) ?? -1,
        stateOf: practiceStateOf,
        names: PRACTICE_STATES,
        states,
      }),
    );
  }
  if (filter.check !== undefined) {
    tests.push(
      byteTest(view, {
        column: 'checks',
        index: view.model.checkIndex(filter.check) ?? -1,
        stateOf: checkStateOf,
        names: CHECK_STATES,
        states: filter.states,
      }),
    );
  }
  if (filter.askedLevel !== undefined) {
    tests.push(askedLevelTest(view, filter.askedLevel, filter.category));
  }
  if (filter.fact !== undefined) {
    tests.push(factTest(view, filter.fact, filter.factStates));
  }
  const isBlocked = blockerTest(view, filter);
  return [
    ...tests,
    ...(isBlocked ? [isBlocked] : []),
    ...flagTests(view, filter),
  ];
}

interface ByteTestOptions {
  column: 'checks' | 'practices';
  index: number;
  /** By byte, a position in `names`. */
  stateOf: Uint8Array;
  names: readonly string[];
  /** Without them every state in which something is asked. */
  states?: readonly string[];
}

function byteTest(view: SnapshotView, options: ByteTestOptions): RowTest {
  const { scorecards } = view;
  const { column, index, stateOf, names, states } = options;
  if (index < 0) {
    return () => false;
  }
  const wanted = names.map(name =>
    states ? states.includes(name) : name !== 'not-applicable',
  );
  return row =>
    scorecards.status(row) !== STATUS.pending &&
    wanted[stateOf[scorecards.byte(row, column, index)]];
}

function levelTest(
  view: SnapshotView,
  levels: NonNullable<ScorecardFilter['levels']>,
  category: string | undefined,
): RowTest {
  const { scorecards } = view;
  const none = levels.includes('none');
  const pending = levels.includes('pending');
  const levelOf = ladder(view, category);
  return row => {
    if (scorecards.status(row) === STATUS.pending) {
      return pending;
    }
    const level = levelOf ? levelOf(row) : undefined;
    if (level !== undefined) {
      return levels.includes(level);
    }
    // Without a ladder, "none" can only mean what is not scored at all.
    return none && (!!levelOf || scorecards.status(row) !== STATUS.scored);
  };
}
