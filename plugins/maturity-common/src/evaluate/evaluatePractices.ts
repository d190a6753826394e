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
import {
  FAILED,
  gradeRank,
  OBSERVED,
  OUTCOME_MASK,
  PASSED,
} from '../rules/outcome';
import { EntityPreparation } from './prepareEntity';
import { evaluateRollup } from './rollup';
import { Member } from './inputTypes';
import {
  P_FAILED,
  P_NONE,
  P_PASSED,
  P_UNKNOWN,
  P_WAIVED,
  PLAIN,
  WAIVED,
  Workspace,
} from './Workspace';

const BEYOND = OBSERVED + 1;

/** Whether a check is a part of its practice now. */
function isPart(kind: number): boolean {
  return kind === PLAIN || kind === WAIVED;
}

/** Puts the parts of one practice together. */
class Parts {
  failed = false;
  unknown = false;
  waived = false;
  any = false;
  weakest = BEYOND;

  reset(): void {
    this.failed = false;
    this.unknown = false;
    this.waived = false;
    this.any = false;
    this.weakest = BEYOND;
  }

  add(state: number, rank: number): void {
    this.any = true;
    if (state === P_FAILED) {
      this.failed = true;
    } else if (state === P_UNKNOWN) {
      this.unknown = true;
    } else {
      this.waived = this.waived || state === P_WAIVED;
      if (rank !== 0 && rank < this.weakest) {
        this.weakest = rank;
      }
    }
  }

  get state(): number {
    if (!this.any) {
      return P_NONE;
    }
    if (this.failed) {
      return P_FAILED;
    }
    if (this.unknown) {
      return P_UNKNOWN;
    }
    return this.waived ? P_WAIVED : P_PASSED;
  }

  get grade(): number {
    const met = this.any && !this.failed && !this.unknown;
    return met && this.weakest !== BEYOND ? this.weakest : 0;
  }
}

const asIs = new Parts();
const strictly = new Parts();

function stateOfOutcome(outcome: number): number {
  if (outcome === PASSED) {
    return P_PASSED;
  }
  return outcome === FAILED ? P_FAILED : P_UNKNOWN;
}

/** Evaluates one practice by itself, without those that supersede it. */
export function evaluatePractice(
  workspace: Workspace,
  practice: PracticeProgram,
): void {
  asIs.reset();
  strictly.reset();
  const { requiredChecks, index } = practice;
  let parts = 0;
  let decided = 0;
  for (let i = 0; i < requiredChecks.length; i++) {
    const check = requiredChecks[i].index;
    const kind = workspace.kind[check];
    if (isPart(kind)) {
      const packed = workspace.outcome[check];
      const state = stateOfOutcome(packed & OUTCOME_MASK);
      parts++;
      decided += state === P_UNKNOWN ? 0 : 1;
      const rank = gradeRank(packed);
      strictly.add(state, rank);
      if (kind === WAIVED) {
        asIs.add(P_WAIVED, 0);
      } else {
        // a waiver of a check weakens nothing, whether or not the check passes:
        // better evidence for it must not cost what the waiver gave
        const covered =
          rank < OBSERVED && workspace.checkWaivedUntil[check] !== 0;
        asIs.add(state, covered ? 0 : rank);
      }
    }
  }
  const rollup = workspace.rollups[index];
  if (rollup) {
    parts++;
    decided += rollup.decided ? 1 : 0;
    asIs.add(rollup.state, rollup.grade);
    strictly.add(rollup.strict, rollup.strictGrade);
  }
  workspace.parts[index] = parts;
  workspace.decided[index] = decided;
  workspace.own.state[index] = asIs.state;
  workspace.own.grade[index] = asIs.grade;
  workspace.ownStrict.state[index] = strictly.state;
  workspace.ownStrict.grade[index] = strictly.grade;
  workspace.ownPotential[index] = asIs.any && !asIs.failed ? 1 : 0;
}

/** The members that match each `of` predicate, asked once per predicate. */
function membersByPredicate(
  workspace: Workspace,
  rollups: readonly number[],
  members: readonly Member[],
): Map<number, Member[]> {
  const { program } = workspace;
  const matches = members.map(({ entity, prepared }) => {
    if (prepared instanceof EntityPreparation && prepared.program === program) {
      return (predicate: number) => prepared.profile.memberOf.has(predicate);
    }
    const asked = program.predicates.ask(entity);
    return (predicate: number) => program.predicates.holds(predicate, asked);
  });
  const matching = new Map<number, Member[]>();
  for (const index of rollups) {
    const of = program.practices[index].rollup?.of ?? -1;
    if (!matching.has(of)) {
      matching.set(
        of,
        members.filter((_, i) => matches[i](of)),
      );
    }
  }
  return matching;
}

/**
 * Works out the roll-ups that address the subject. False when there are some
 * and no member matches any of them: such a subject is not scored.
 */
export function evaluateRollups(
  workspace: Workspace,
  rollups: readonly number[],
  members: readonly Member[],
): boolean {
  if (rollups.length === 0) {
    return true;
  }
  const { practices } = workspace.program;
  const matching = membersByPredicate(workspace, rollups, members);
  if ([...matching.values()].every(list => list.length === 0)) {
    return false;
  }
  for (const index of rollups) {
    const { rollup } = practices[index];
    if (rollup) {
      workspace.rollups[index] = evaluateRollup(
        practices[index],
        rollup.share,
        matching.get(rollup.of) ?? [],
        workspace.practiceWaivedUntil[index] !== 0,
      );
    }
  }
  return true;
}

/** Evaluates all practices by themselves. */
export function evaluatePractices(workspace: Workspace): void {
  for (const practice of workspace.program.practices) {
    evaluatePractice(workspace, practice);
    const waivedUntil = workspace.practiceWaivedUntil[practice.index];
    const applies = workspace.own.state[practice.index] !== P_NONE;
    workspace.whole[practice.index] = applies && waivedUntil !== 0 ? 1 : 0;
    if (applies && waivedUntil !== 0) {
      workspace.changesAt(waivedUntil);
    }
  }
}

/**
 * The share of the parts of demanded practices whose outcome is decided,
 * rounded to four decimals; null when there are none.
 */
export function coverageOf(workspace: Workspace): number | null {
  let parts = 0;
  let decided = 0;
  for (const practice of workspace.program.demanded) {
    parts += workspace.parts[practice];
    decided += workspace.decided[practice];
  }
  return parts === 0 ? null : Math.round((decided / parts) * 10_000) / 10_000;
}
