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
  ERROR,
  FAILED,
  OUTCOME_MASK,
  PASSED,
  Packed,
  STORE_BIT,
  UNKNOWN,
} from './outcome';

const GRADE_MASK = 0b1100;
const STRONGEST = GRADE_MASK;

/**
 * Combines outcomes. Of `all` a failed part decides, of `any` a passed one;
 * then an error, then an unknown, the first of each naming the reason. Where
 * all parts had to agree the weakest grade counts, where some decided the
 * strongest of them. A mixture of entity and store counts as the store's.
 */
function combine(
  parts: readonly Packed[],
  count: number,
  deciding: number,
): Packed {
  let decided = false;
  let strongest = 0;
  let decidedStore = 0;
  let weakest = STRONGEST;
  let agreedStore = 0;
  let error = -1;
  let unknown = -1;
  for (let i = 0; i < count; i++) {
    const part = parts[i];
    const outcome = part & OUTCOME_MASK;
    const grade = part & GRADE_MASK;
    if (outcome === deciding) {
      decided = true;
      decidedStore |= part & STORE_BIT;
      if (grade > strongest) {
        strongest = grade;
      }
    } else if (outcome === ERROR) {
      error = error < 0 ? part : error;
    } else if (outcome === UNKNOWN) {
      unknown = unknown < 0 ? part : unknown;
    } else {
      agreedStore |= part & STORE_BIT;
      if (grade < weakest) {
        weakest = grade;
      }
    }
  }
  if (decided) {
    return deciding | strongest | decidedStore;
  }
  if (error >= 0) {
    return error;
  }
  if (unknown >= 0) {
    return unknown;
  }
  return (deciding ^ 1) | weakest | agreedStore;
}

export function combineAll(parts: readonly Packed[], count: number): Packed {
  return combine(parts, count, FAILED);
}

export function combineAny(parts: readonly Packed[], count: number): Packed {
  return combine(parts, count, PASSED);
}

/** Swaps passed and failed and leaves the rest. */
export function negate(packed: Packed): Packed {
  return (packed & OUTCOME_MASK) <= FAILED ? packed ^ 1 : packed;
}
