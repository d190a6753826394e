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
  ERROR,
  gradeRank,
  OUTCOME_MASK,
  PASSED,
  reasonCode,
  STALE,
  TOO_WEAK,
  UNKNOWN,
} from '../rules/outcome';
import { NextStep, NextStepWhy } from './types';
import {
  P_FAILED,
  P_NONE,
  P_PASSED,
  P_UNKNOWN,
  P_WAIVED,
  PLAIN,
  Workspace,
} from './Workspace';

/** A step before names are given to it. */
export interface Step {
  practice: PracticeProgram;
  category: number;
  level: number;
  why: NextStepWhy;
  /** Check indices. */
  blockers: number[];
  /** 0 when no roll-up is open. */
  membersMissing: number;
}

/** Why the open parts of an unknown practice are open. */
function whyUnknown(
  practice: PracticeProgram,
  workspace: Workspace,
): NextStepWhy {
  let error = false;
  let stale = false;
  let open = 0;
  let tooWeak = 0;
  for (const { index } of practice.requiredChecks) {
    const packed = workspace.outcome[index];
    const outcome = packed & OUTCOME_MASK;
    if (workspace.kind[index] === PLAIN && outcome >= UNKNOWN) {
      open++;
      error = error || outcome === ERROR;
      stale = stale || reasonCode(packed) === STALE;
      tooWeak += reasonCode(packed) === TOO_WEAK ? 1 : 0;
    }
  }
  if (workspace.rollups[practice.index]?.state === P_UNKNOWN) {
    open++;
  }
  if (error) {
    return 'error';
  }
  if (tooWeak === open) {
    return 'weak-evidence';
  }
  return stale ? 'stale' : 'no-data';
}

function whyOf(practice: PracticeProgram, workspace: Workspace): NextStepWhy {
  switch (workspace.counted.state[practice.index]) {
    case P_FAILED:
      return 'failed';
    case P_UNKNOWN:
      return whyUnknown(practice, workspace);
    default:
      return 'weak-evidence';
  }
}

/** The required checks of a practice that do not hold at a level. */
function blockersOf(
  practice: PracticeProgram,
  need: number,
  workspace: Workspace,
): number[] {
  const blockers: number[] = [];
  for (const { index } of practice.requiredChecks) {
    const packed = workspace.outcome[index];
    const weak =
      gradeRank(packed) < need && workspace.checkWaivedUntil[index] === 0;
    if (
      workspace.kind[index] === PLAIN &&
      ((packed & OUTCOME_MASK) !== PASSED || weak)
    ) {
      blockers.push(index);
    }
  }
  return blockers;
}

/** The fewest members that a roll-up lacks at a level. */
function membersMissing(
  practice: PracticeProgram,
  need: number,
  workspace: Workspace,
): number {
  const rollup = workspace.rollups[practice.index];
  if (!rollup) {
    return 0;
  }
  const { state } = rollup;
  if ((state === P_PASSED || state === P_WAIVED) && rollup.grade === 0) {
    // covered by a waiver
    return 0;
  }
  return Math.max(0, rollup.needed - rollup.counted[need]);
}

/** The lowest level at which a practice is asked for and not met, or 0. */
function lowestUnmet(
  practice: PracticeProgram,
  upTo: number,
  workspace: Workspace,
): number {
  if (workspace.counted.state[practice.index] === P_NONE) {
    return 0;
  }
  for (const level of practice.requiredAt) {
    if (level > upTo) {
      return 0;
    }
    if (workspace.rank[practice.index] < workspace.program.need[level]) {
      return level;
    }
  }
  return 0;
}

/** A scope of which steps are wanted, up to a level. */
export interface StepScope {
  /** Category index. */
  category: number;
  /** 0 for none. */
  nextLevel: number;
}

/**
 * What to do to reach the next level: practices asked for at or below it that
 * are not met, by category, level and order in the model, each once.
 */
export function findNextSteps(
  scopes: readonly StepScope[],
  workspace: Workspace,
): Step[] {
  const { program } = workspace;
  const listed = new Set<number>();
  const steps: Step[] = [];
  for (const { category, nextLevel } of scopes) {
    const found: Step[] = [];
    const scope = program.categories[category];
    for (const index of nextLevel > 0 ? scope.practices : []) {
      const practice = program.practices[index];
      if (listed.has(index)) {
        continue;
      }
      const level = lowestUnmet(practice, nextLevel, workspace);
      if (level > 0) {
        listed.add(practice.index);
        const need = program.need[level];
        found.push({
          practice,
          category,
          level,
          why: whyOf(practice, workspace),
          blockers: blockersOf(practice, need, workspace),
          membersMissing: membersMissing(practice, need, workspace),
        });
      }
    }
    steps.push(...found.sort((a, b) => a.level - b.level));
  }
  return steps;
}

/** Gives a step its names. */
export function nameStep(step: Step, workspace: Workspace): NextStep {
  const { model, checks } = workspace.program;
  const { practice, level, why } = step;
  const named = {
    practice: practice.id,
    category: model.categories[step.category].id,
    level,
    why,
    blockers: step.blockers.map(index => checks[index].id),
  };
  return step.membersMissing > 0
    ? { ...named, membersMissing: step.membersMissing }
    : named;
}
