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

import { PracticeProgram } from '../model/Program';
import { ATTESTED, DECLARED, OBSERVED, rankOf } from '../rules/outcome';
import { Member, MemberPractice } from './inputTypes';
import { RollupResult } from './types';
import { P_FAILED, P_PASSED, P_UNKNOWN, P_WAIVED } from './Workspace';

/** A roll-up in the form in which practices count it. */
export interface RollupPart {
  /** P_… */
  state: number;
  strict: number;
  /** Ranks, 0 for none. */
  grade: number;
  strictGrade: number;
  /** Whether passed or failed is certain, waivers ignored. */
  decided: boolean;
  result: RollupResult;
  /** Members with at least a grade, or waived, by rank from 1. */
  counted: readonly number[];
  /** How many of them are needed. */
  needed: number;
}

const STATE_NAMES = [
  'failed',
  'passed',
  'failed',
  'unknown',
  'waived',
] as const;

/** Counts of members under one way of looking at them. */
class Tally {
  passed = 0;
  failed = 0;
  unknown = 0;
  waived = 0;
  readonly #byRank = [0, 0, 0, 0];

  add(state: string, rank: number): void {
    switch (state) {
      case 'passed':
        this.passed++;
        this.#byRank[rank]++;
        break;
      case 'waived':
        this.waived++;
        break;
      case 'failed':
        this.failed++;
        break;
      default:
        this.unknown++;
    }
  }

  get met(): number {
    return this.passed + this.waived;
  }

  /** Members that are waived, or passed with at least a rank. */
  metWith(rank: number): number {
    let count = this.waived;
    for (let r = rank; r <= OBSERVED; r++) {
      count += this.#byRank[r];
    }
    return count;
  }

  /** The strongest grade at which the share is still reached, 0 for none. */
  grade(needed: number): number {
    for (const rank of [OBSERVED, ATTESTED, DECLARED]) {
      if (this.metWith(rank) >= needed) {
        return rank;
      }
    }
    return 0;
  }

  state(needed: number): number {
    if (this.met >= needed) {
      return P_PASSED;
    }
    return this.met + this.unknown >= needed ? P_UNKNOWN : P_FAILED;
  }
}

function practiceOf(member: Member, id: string): MemberPractice | undefined {
  const { practices } = member;
  return Object.hasOwn(practices, id) ? practices[id] : undefined;
}

/**
 * The share of members that meet a practice, or undefined when nobody is
 * asked. `members` are those that match `of`.
 */
export function evaluateRollup(
  practice: PracticeProgram,
  share: number,
  members: readonly Member[],
  waived: boolean,
): RollupPart | undefined {
  const tally = new Tally();
  const strictTally = new Tally();
  // the grade without waivers of what counts: a waived member, which has no
  // grade to lose, costs none here either
  const strictGrades = new Tally();
  let asked = 0;
  for (const member of members) {
    const part = practiceOf(member, practice.id);
    if (part && part.state !== 'not-applicable') {
      asked++;
      const evidence = rankOf(part.evidence) || DECLARED;
      tally.add(part.state, evidence);
      strictGrades.add(part.state, rankOf(part.strictEvidence) || evidence);
      // with waivers ignored nothing is waived
      strictTally.add(
        part.strict === 'waived' ? 'unknown' : part.strict,
        evidence,
      );
    }
  }
  if (asked === 0) {
    return undefined;
  }
  // rounding of the share must not ask for one more than it says
  const needed = Math.ceil(share * asked - 1e-9);
  const strict = strictTally.state(needed);
  let state = tally.state(needed);
  if (state === P_PASSED ? strict !== P_PASSED : waived) {
    state = P_WAIVED;
  }
  const { passed, failed, unknown } = tally;
  return {
    state,
    strict,
    grade: state === P_WAIVED && tally.met < needed ? 0 : tally.grade(needed),
    strictGrade: strict === P_PASSED ? strictGrades.grade(needed) : 0,
    decided: (state === P_WAIVED ? strict : state) !== P_UNKNOWN,
    counted: [0, DECLARED, ATTESTED, OBSERVED].map(rank => tally.metWith(rank)),
    needed,
    result: {
      state: STATE_NAMES[state] as RollupResult['state'],
      ...(state === P_WAIVED && strict !== P_PASSED
        ? { wouldBe: strict === P_UNKNOWN ? 'unknown' : 'failed' }
        : {}),
      passed,
      failed,
      unknown,
      waived: tally.waived,
    },
  };
}
