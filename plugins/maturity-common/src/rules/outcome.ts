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

import { Grade } from '../model/types';
import { DecidedBy, Outcome, Reason } from '../evaluate/types';

/*
 * What a rule comes to, in one small integer, since hundreds are made for
 * every scorecard:
 *
 *   bits 0-1  outcome
 *   bits 2-3  grade of a decided outcome, as a rank
 *   bits 4-6  reason of an undecided one
 *   bit  7    decided by the fact store (else by the catalog entry)
 */

/** An outcome with its grade or reason, packed. */
export type Packed = number;

export const PASSED = 0;
export const FAILED = 1;
export const UNKNOWN = 2;
export const ERROR = 3;

export const OUTCOME_MASK = 0b11;
export const STORE_BIT = 0b1000_0000;

/** Ranks of grades; 0 is none. */
export const DECLARED = 1;
export const ATTESTED = 2;
export const OBSERVED = 3;

export const MISSING = 1;
export const STALE = 2;
export const INCONCLUSIVE = 3;
export const INVALID = 4;
export const TOO_WEAK = 5;
export const TYPE_MISMATCH = 6;

const OUTCOMES: readonly Outcome[] = ['passed', 'failed', 'unknown', 'error'];

export const GRADES: readonly (Grade | undefined)[] = [
  undefined,
  'declared',
  'attested',
  'observed',
];

const REASONS: readonly (Reason | undefined)[] = [
  undefined,
  'missing',
  'stale',
  'inconclusive',
  'invalid',
  'evidence-too-weak',
  'type-mismatch',
];

/** The rank of a grade, 0 for none or for text that is no grade. */
export function rankOf(grade: Grade | undefined): number {
  switch (grade) {
    case 'observed':
      return OBSERVED;
    case 'attested':
      return ATTESTED;
    case 'declared':
      return DECLARED;
    default:
      return 0;
  }
}

export function gradeRank(packed: Packed): number {
  return (packed >> 2) & 0b11;
}

export function reasonCode(packed: Packed): number {
  return (packed >> 4) & 0b111;
}

export function packDecided(
  outcome: number,
  rank: number,
  storeBit: number,
): Packed {
  return outcome | (rank << 2) | storeBit;
}

export function packUndecided(
  outcome: number,
  reason: number,
  storeBit: number,
): Packed {
  return outcome | (reason << 4) | storeBit;
}

export function outcomeOf(packed: Packed): Outcome {
  return OUTCOMES[packed & OUTCOME_MASK];
}

export function gradeOf(packed: Packed): Grade | undefined {
  return GRADES[gradeRank(packed)];
}

export function reasonOf(packed: Packed): Reason | undefined {
  return REASONS[reasonCode(packed)];
}

export function decidedByOf(packed: Packed): DecidedBy {
  return packed & STORE_BIT ? 'store' : 'entity';
}
