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

import { CHECK_STATES, checkStateOf, isSoleBlocker } from '../../scoring';

/*
 * A check that blocks a subject, in one small number: which it is, what it
 * asks for, and whether it is the only one.
 */
const FIX_BIT = 1;
const SOLE_BIT = 2;
const CHECK_SHIFT = 2;

const FAILED = CHECK_STATES.indexOf('failed');

/** So many numbers a model has. */
export function blockingCodes(checks: number): number {
  return checks << CHECK_SHIFT;
}

/** @param byte - the blocking check's, in its scorecard */
export function blockingCode(check: number, byte: number): number {
  return (
    (check << CHECK_SHIFT) |
    (checkStateOf[byte] === FAILED ? FIX_BIT : 0) |
    (isSoleBlocker[byte] === 1 ? SOLE_BIT : 0)
  );
}

/** The check's position in the model. */
export function checkOfCode(code: number): number {
  return code >>> CHECK_SHIFT;
}

/** Whether it failed; else nothing, or too little, is known of it. */
export function isFixOfCode(code: number): boolean {
  return (code & FIX_BIT) !== 0;
}

/** Whether meeting it raises the level. */
export function isSoleOfCode(code: number): boolean {
  return (code & SOLE_BIT) !== 0;
}
