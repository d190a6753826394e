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
  CheckResult,
  CheckState,
  DecidedBy,
  Grade,
  Outcome,
  Reason,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { CodeTable } from './CodeTable';
import { CHECK_STATES, GRADES, OUTCOMES, positionsOf, REASONS } from './names';

/*
 * A check in one byte. The fields, packed into 12 bits:
 *
 *   bits 0-1    outcome, minEvidence included
 *   bits 2-3    grade of the outcome
 *   bits 4-6    reason of an undecided outcome
 *   bit  7      decided by the fact store (else by the catalog entry)
 *   bits 8-9    not applicable, plain, waived, upcoming
 *   bits 10-11  no blocker, blocker, sole blocker
 *
 * Of these 4,096 combinations fewer than 256 can occur; they are numbered
 * once. Code 0 is "not applicable".
 */
const GRADE_SHIFT = 2;
const REASON_SHIFT = 4;
const STORE_BIT = 1 << 7;
const MODE_SHIFT = 8;
const BLOCKER_SHIFT = 10;
const BITS = 12;

const MODE_PLAIN = 1;
const MODE_WAIVED = 2;
const MODE_UPCOMING = 3;

const BLOCKER = 1;
const SOLE_BLOCKER = 2;

const OUTCOME = positionsOf(OUTCOMES);
const GRADE = positionsOf(GRADES);
const REASON = positionsOf(REASONS);
const STATE = positionsOf(CHECK_STATES);

/** Every outcome with the grades or reasons that it can have. */
function* outcomes(): Generator<number> {
  for (const outcome of [OUTCOME.passed, OUTCOME.failed]) {
    for (const grade of [GRADE.declared, GRADE.attested, GRADE.observed]) {
      yield outcome | (grade << GRADE_SHIFT);
    }
  }
  for (const grade of [GRADE.declared, GRADE.attested]) {
    yield OUTCOME.unknown |
      (grade << GRADE_SHIFT) |
      (REASON['evidence-too-weak'] << REASON_SHIFT);
  }
  for (const outcome of [OUTCOME.unknown, OUTCOME.error]) {
    for (const reason of [
      REASON.missing,
      REASON.stale,
      REASON.inconclusive,
      REASON.invalid,
      REASON['type-mismatch'],
    ]) {
      yield outcome | (reason << REASON_SHIFT);
    }
  }
}

function* combinations(): Generator<number> {
  yield 0;
  for (const outcome of outcomes()) {
    for (const store of [0, STORE_BIT]) {
      const decided = outcome | store;
      for (const blocker of [0, BLOCKER, SOLE_BLOCKER]) {
        yield decided | (MODE_PLAIN << MODE_SHIFT) | (blocker << BLOCKER_SHIFT);
      }
      yield decided | (MODE_WAIVED << MODE_SHIFT);
      yield decided | (MODE_UPCOMING << MODE_SHIFT);
    }
  }
}

const table = CodeTable.create(combinations(), BITS);

const modeOf = table.column(MODE_SHIFT, 2);
const blockerOf = table.column(BLOCKER_SHIFT, 2);

/** By check byte: a position in `OUTCOMES`, meaningless where not applicable. */
export const checkOutcomeOf = table.column(0, 2);

/** By check byte: a position in `GRADES`, of what the rule came to. */
export const checkGradeOf = table.column(GRADE_SHIFT, 2);

/** By check byte: a position in `REASONS`. */
export const checkReasonOf = table.column(REASON_SHIFT, 3);

/** By check byte: 1 where the fact store decided, 0 where the entity did. */
export const checkByStore = table.column(7, 1);

/** By check byte: a position in `CHECK_STATES`. */
export const checkStateOf = Uint8Array.from(modeOf, (mode, code) => {
  switch (mode) {
    case MODE_PLAIN:
      return STATE[OUTCOMES[checkOutcomeOf[code]]];
    case MODE_WAIVED:
      return STATE.waived;
    case MODE_UPCOMING:
      return STATE.upcoming;
    default:
      return STATE['not-applicable'];
  }
});

/** By check byte: 1 for a check of a next step that does not hold. */
export const isCheckBlocker = blockerOf.map(blocker => (blocker ? 1 : 0));

/** By check byte: 1 for the only one, whose meeting raises the level. */
export const isSoleBlocker = blockerOf.map(blocker =>
  blocker === SOLE_BLOCKER ? 1 : 0,
);

/** How many codes there are. */
export const CHECK_CODES = table.size;

function modeOfState(state: CheckState): number {
  switch (state) {
    case 'waived':
      return MODE_WAIVED;
    case 'upcoming':
      return MODE_UPCOMING;
    default:
      return MODE_PLAIN;
  }
}

function blockerOfResult(result: CheckResult): number {
  if (result.soleBlocker) {
    return SOLE_BLOCKER;
  }
  return result.blocker ? BLOCKER : 0;
}

/** The byte of a check's result. */
export function encodeCheck(result: CheckResult): number {
  const { state, outcome } = result;
  if (state === 'not-applicable' || outcome === undefined) {
    return 0;
  }
  const undecided = outcome === 'unknown' || outcome === 'error';
  return table.encode(
    OUTCOME[outcome] |
      ((result.grade ? GRADE[result.grade] : 0) << GRADE_SHIFT) |
      ((undecided && result.reason ? REASON[result.reason] : 0) <<
        REASON_SHIFT) |
      (result.decidedBy === 'store' ? STORE_BIT : 0) |
      (modeOfState(state) << MODE_SHIFT) |
      (blockerOfResult(result) << BLOCKER_SHIFT),
  );
}

/** What a check's byte holds. */
export interface DecodedCheck {
  state: CheckState;
  outcome?: Outcome;
  grade?: Grade;
  reason?: Reason;
  decidedBy?: DecidedBy;
  blocker: boolean;
  soleBlocker: boolean;
}

/** Reads a check's byte. */
export function decodeCheck(byte: number): DecodedCheck {
  const state = CHECK_STATES[checkStateOf[byte]];
  if (state === 'not-applicable') {
    return { state, blocker: false, soleBlocker: false };
  }
  return {
    state,
    outcome: OUTCOMES[checkOutcomeOf[byte]],
    grade: GRADES[checkGradeOf[byte]],
    reason: REASONS[checkReasonOf[byte]],
    decidedBy: checkByStore[byte] ? 'store' : 'entity',
    blocker: isCheckBlocker[byte] === 1,
    soleBlocker: isSoleBlocker[byte] === 1,
  };
}
