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
  checkReasonOf,
  checkStateOf,
  factGradeOf,
  GRADES,
  isCheckBlocker,
  REASONS,
  structureOf,
} from '../../scoring';
import { NO_NUMBER } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';

const FAILED = CHECK_STATES.indexOf('failed');
const PASSED = CHECK_STATES.indexOf('passed');
const TOO_WEAK = REASONS.indexOf('evidence-too-weak');
const STRONGEST = GRADES.length - 1;

/**
 * Gives, for a row, the facts whose reporting could let it climb: those that
 * its blockers read and that are not known of it, or too weakly, when no
 * blocker failed. A subject that fails something will not climb by evidence
 * alone, and so unlocks nothing.
 */
export function findUnlocks(
  view: SnapshotView,
): (row: number) => ReadonlySet<number> {
  const { model, scorecards } = view;
  const { checks } = scorecards.columns;
  const width = scorecards.widths.checks;
  // Advice never blocks.
  const required = model.checks.filter(check => check.required);
  const candidates = Int32Array.from(required, ({ index }) => index);
  const { factsOfCheck } = structureOf(model);
  const none: ReadonlySet<number> = new Set();
  // Read once: in the loop an import costs more than the work.
  const isBlocker = isCheckBlocker;
  return row => {
    if (model.overall !== 'none' && !isUndecided(view, row)) {
      return none;
    }
    const facts = new Set<number>();
    const start = row * width;
    for (const check of candidates) {
      const byte = checks[start + check];
      if (isBlocker[byte] === 1) {
        if (checkStateOf[byte] === FAILED) {
          return none;
        }
        // A pass that blocks is one that is too weakly proved.
        const weak =
          checkStateOf[byte] === PASSED || checkReasonOf[byte] === TOO_WEAK;
        lacking(view, row, factsOfCheck[check], weak).forEach(fact =>
          facts.add(fact),
        );
      }
    }
    return facts;
  };
}

/** Of some facts those that are not known, or are known most weakly. */
function lacking(
  { scorecards }: SnapshotView,
  row: number,
  facts: readonly number[],
  weak: boolean,
): number[] {
  const grades = facts.map(
    fact => factGradeOf[scorecards.byte(row, 'facts', fact)],
  );
  const weakest = weak ? Math.min(...grades.filter(grade => grade > 0)) : 0;
  return facts.filter(
    (_, position) =>
      grades[position] === 0 ||
      (grades[position] === weakest && weakest < STRONGEST),
  );
}

/** It would stand higher if what is unknown were met. */
function isUndecided({ scorecards }: SnapshotView, row: number): boolean {
  const { level, potentialLevel } = scorecards.columns;
  return potentialLevel[row] !== NO_NUMBER && potentialLevel[row] > level[row];
}
