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

import { FACT_USES, factUseOf, isFactAsked } from '../../scoring';
import { findUnlocks } from '../evidence/findUnlocks';
import { STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';
import { RowTest } from './RowTest';
import { FactState } from './ScorecardFilter';

/**
 * Whether a row is asked for a fact, or what is known of it is as wanted: the
 * same rows as are counted of its evidence.
 */
export function factTest(
  view: SnapshotView,
  fact: string,
  states: readonly FactState[] | undefined,
): RowTest {
  const { scorecards, model } = view;
  const index = model.factIndex(fact);
  if (index === undefined) {
    return () => false;
  }
  const wanted = FACT_USES.map(use => !states || states.includes(use));
  const unlocksOf = states?.includes('unlocks') ? findUnlocks(view) : undefined;
  return row => {
    if (scorecards.status(row) === STATUS.pending) {
      return false;
    }
    const byte = scorecards.byte(row, 'facts', index);
    return (
      (isFactAsked[byte] === 1 && wanted[factUseOf[byte]]) ||
      unlocksOf?.(row).has(index) === true
    );
  };
}
