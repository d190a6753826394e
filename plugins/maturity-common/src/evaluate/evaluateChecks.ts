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

import { CheckProgram } from '../model/Program';
import {
  gradeRank,
  OBSERVED,
  OUTCOME_MASK,
  packDecided,
  Packed,
  PASSED,
  STORE_BIT,
  TOO_WEAK,
  UNKNOWN,
} from '../rules/outcome';
import { PLAIN, UPCOMING, WAIVED, Workspace } from './Workspace';

const ASSUMED = packDecided(PASSED, OBSERVED, STORE_BIT);

/** A pass on weaker evidence than the check asks for proves nothing. */
function demandEvidence(outcome: Packed, minRank: number): Packed {
  const tooWeak =
    (outcome & OUTCOME_MASK) === PASSED && gradeRank(outcome) < minRank;
  return tooWeak
    ? (outcome & ~OUTCOME_MASK) | UNKNOWN | (TOO_WEAK << 4)
    : outcome;
}

/** How a check that applies counts, with what decides it at a later time. */
function kindOf(
  check: CheckProgram,
  outcome: Packed,
  workspace: Workspace,
): number {
  if (check.enabledOn > workspace.enabledBy) {
    workspace.changesAt(check.enabledOn);
    return UPCOMING;
  }
  const own = workspace.checkWaivedUntil[check.index];
  if ((outcome & OUTCOME_MASK) === PASSED) {
    if (own !== 0 && gradeRank(outcome) < OBSERVED) {
      // it makes the weaker evidence of this check enough
      workspace.changesAt(own);
    }
    return PLAIN;
  }
  const until = Math.max(own, workspace.practiceWaivedUntil[check.practice]);
  if (until === 0) {
    return PLAIN;
  }
  workspace.changesAt(until);
  return WAIVED;
}

/**
 * Runs the checks whose target matches: the rule, then `minEvidence`, then
 * `enabledOn`, then waivers. Assumed checks are passed and observed.
 */
export function evaluateChecks(
  workspace: Workspace,
  applicable: Int32Array,
  assumed: ReadonlySet<number>,
): void {
  const { checks } = workspace.program;
  for (let i = 0; i < applicable.length; i++) {
    const check = checks[applicable[i]];
    const outcome =
      assumed.size > 0 && assumed.has(check.index)
        ? ASSUMED
        : demandEvidence(check.run(workspace), check.minRank);
    workspace.outcome[check.index] = outcome;
    workspace.kind[check.index] = kindOf(check, outcome, workspace);
  }
}

/** Takes one check as passed and observed, as `assume` would. */
export function assumeCheck(workspace: Workspace, check: CheckProgram): void {
  workspace.outcome[check.index] = ASSUMED;
  workspace.kind[check.index] = kindOf(check, ASSUMED, workspace);
}
