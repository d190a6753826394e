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

import { assumeCheck } from './evaluateChecks';
import { evaluatePractice } from './evaluatePractices';
import { climb, Demand, rankPractices } from './ladder';
import { Step } from './nextSteps';
import { supersede } from './supersession';
import { Workspace } from './Workspace';

/** A climb with its target, if somebody chose one. */
export interface Goal {
  demand: Demand;
  level: number;
  target: number | undefined;
}

/** Evaluates practices and their standing once more after a check changed. */
function recount(workspace: Workspace, practice: number): void {
  evaluatePractice(workspace, workspace.program.practices[practice]);
  supersede(workspace);
  rankPractices(workspace);
}

function raises(workspace: Workspace, check: number, goal: Goal): boolean {
  const program = workspace.program.checks[check];
  const { until } = workspace;
  const outcome = workspace.outcome[check];
  const kind = workspace.kind[check];
  assumeCheck(workspace, program);
  recount(workspace, program.practice);
  const level = climb(goal.demand, workspace.rank, workspace);
  workspace.outcome[check] = outcome;
  workspace.kind[check] = kind;
  workspace.until = until;
  recount(workspace, program.practice);
  return level > goal.level;
}

/**
 * The check that alone stands between the subject and its next level, or -1:
 * the only blocker, below the target (without one, below the top), whose being
 * met raises the level.
 */
export function findSoleBlocker(
  steps: readonly Step[],
  goal: Goal,
  workspace: Workspace,
): number {
  const { top } = goal.demand;
  if (goal.level >= Math.min(goal.target ?? top, top)) {
    return -1;
  }
  let check = -1;
  for (const { blockers, membersMissing } of steps) {
    if (membersMissing > 0 || blockers.length > 1) {
      return -1;
    }
    // a check belongs to one practice, and a practice is one step
    if (blockers.length === 1) {
      if (check >= 0) {
        return -1;
      }
      check = blockers[0];
    }
  }
  return check >= 0 && raises(workspace, check, goal) ? check : -1;
}
