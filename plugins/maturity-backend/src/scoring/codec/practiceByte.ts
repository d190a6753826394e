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
  Grade,
  PracticeResult,
  PracticeState,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { CodeTable } from './CodeTable';
import { GRADES, positionsOf, PRACTICE_STATES } from './names';

/*
 * A practice in one byte, as it counts (after supersession), so that the
 * members of a system can be counted without evaluating them again. The
 * fields, packed into 11 bits:
 *
 *   bits 0-2   state
 *   bits 3-5   state with waivers ignored
 *   bits 6-7   grade
 *   bits 8-9   grade with waivers ignored
 *   bit  10    a waiver of the whole practice is in force
 *
 * Code 0 is "not applicable".
 */
const STRICT_SHIFT = 3;
const GRADE_SHIFT = 6;
const STRICT_GRADE_SHIFT = 8;
const WHOLE_BIT = 1 << 10;
const BITS = 11;

const STATE = positionsOf(PRACTICE_STATES);
const GRADE = positionsOf(GRADES);
const ANY_GRADE = [0, GRADE.declared, GRADE.attested, GRADE.observed];

function* combinations(): Generator<number> {
  yield 0;
  for (const state of [
    STATE.passed,
    STATE.failed,
    STATE.unknown,
    STATE.waived,
  ]) {
    for (const strict of [STATE.passed, STATE.failed, STATE.unknown]) {
      for (const grade of ANY_GRADE) {
        for (const strictGrade of strict === STATE.passed ? ANY_GRADE : [0]) {
          for (const whole of [0, WHOLE_BIT]) {
            yield state |
              (strict << STRICT_SHIFT) |
              (grade << GRADE_SHIFT) |
              (strictGrade << STRICT_GRADE_SHIFT) |
              whole;
          }
        }
      }
    }
  }
}

const table = CodeTable.create(combinations(), BITS);

/** By practice byte: a position in `PRACTICE_STATES`. */
export const practiceStateOf = table.column(0, 3);

/** By practice byte: the state with waivers ignored. */
export const practiceStrictOf = table.column(STRICT_SHIFT, 3);

/** By practice byte: a position in `GRADES`, with which it counts. */
export const practiceGradeOf = table.column(GRADE_SHIFT, 2);

/** By practice byte: the grade with waivers ignored. */
export const practiceStrictGradeOf = table.column(STRICT_GRADE_SHIFT, 2);

/** By practice byte: 1 where the whole practice is waived. */
export const isPracticeWaivedWhole = table.column(10, 1);

/** How many codes there are. */
export const PRACTICE_CODES = table.size;

/** The byte of a practice's result. */
export function encodePractice(result: PracticeResult): number {
  const { state, strict } = result;
  if (state === 'not-applicable') {
    return 0;
  }
  const strictGrade =
    strict === 'passed' && result.strictGrade ? GRADE[result.strictGrade] : 0;
  return table.encode(
    STATE[state] |
      (STATE[strict] << STRICT_SHIFT) |
      ((result.grade ? GRADE[result.grade] : 0) << GRADE_SHIFT) |
      (strictGrade << STRICT_GRADE_SHIFT) |
      (result.waivedWhole ? WHOLE_BIT : 0),
  );
}

/** What a practice's byte holds. */
export interface DecodedPractice {
  state: PracticeState;
  strict: PracticeState;
  grade?: Grade;
  strictGrade?: Grade;
  waivedWhole: boolean;
}

/** Reads a practice's byte. */
export function decodePractice(byte: number): DecodedPractice {
  return {
    state: PRACTICE_STATES[practiceStateOf[byte]],
    strict: PRACTICE_STATES[practiceStrictOf[byte]],
    grade: GRADES[practiceGradeOf[byte]],
    strictGrade: GRADES[practiceStrictGradeOf[byte]],
    waivedWhole: isPracticeWaivedWhole[byte] === 1,
  };
}

/**
 * By practice byte: the rank (position in `GRADES`) of the strongest evidence
 * that a level may ask for and that the practice still meets; 0 where it meets
 * no level.
 */
export const practiceMeetsOf = Uint8Array.from(
  practiceStateOf,
  (state, byte) => {
    if (state !== STATE.passed && state !== STATE.waived) {
      return 0;
    }
    // nothing weakens what has no grade of its own
    return isPracticeWaivedWhole[byte] || practiceGradeOf[byte] === 0
      ? GRADE.observed
      : practiceGradeOf[byte];
  },
);
