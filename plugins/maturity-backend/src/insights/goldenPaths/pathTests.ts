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

import { STEP_STATES } from '../../scoring';
import { Bitset } from '../Bitset';
import { ScorecardFilter } from '../filter/ScorecardFilter';
import { RowTest } from '../filter/RowTest';
import { SnapshotView } from '../snapshot/SnapshotView';
import { PathReader, STEP } from './PathReader';
import { isInPathState } from './pathStates';

/** The tests of a filter that are about a golden path. */
export function pathTests(
  view: SnapshotView,
  options: {
    filter: Pick<
      ScorecardFilter,
      'path' | 'pathStates' | 'step' | 'stepStates'
    >;
    readable?: Bitset;
  },
): RowTest[] {
  const { filter, readable } = options;
  if (filter.path === undefined) {
    return [];
  }
  const path = view.model.document.spec.goldenPaths?.find(
    ({ id }) => id === filter.path,
  );
  if (!path) {
    return [() => false];
  }
  const reader = PathReader.create(view, { path, readable });
  const tests: RowTest[] = [row => reader.applies(row)];
  const { pathStates, stepStates } = filter;
  if (filter.step !== undefined) {
    const step = reader.steps.find(({ id }) => id === filter.step);
    const wanted = STEP_STATES.map((name, state) =>
      stepStates ? stepStates.includes(name) : state !== STEP.notApplicable,
    );
    tests.push(row => !!step && wanted[reader.stateOf(row, step)]);
  }
  if (pathStates) {
    tests.push(row => {
      const standing = reader.standing(row);
      return pathStates.some(state =>
        isInPathState(reader, { row, standing }, state),
      );
    });
  }
  return tests;
}
