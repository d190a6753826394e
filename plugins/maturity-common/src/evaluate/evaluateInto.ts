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

import { Program } from '../model/Program';
import { toMillis } from '../rules/time';
import { applyWaivers } from './applyWaivers';
import { evaluateChecks } from './evaluateChecks';
import { evaluatePractices, evaluateRollups } from './evaluatePractices';
import { rankPractices } from './ladder';
import { EntityPreparation } from './prepareEntity';
import { resolveFacts } from './resolveFacts';
import { supersede } from './supersession';
import { EvaluateInput } from './inputTypes';
import { Workspace } from './Workspace';

/** Runs with the model's table; a call within a call gets one of its own. */
export function withWorkspace<T>(
  program: Program,
  run: (workspace: Workspace) => T,
): T {
  const { shared } = program;
  const workspace = shared.workspace ?? Workspace.create(program);
  shared.workspace = undefined;
  try {
    return run(workspace);
  } finally {
    workspace.end();
    shared.workspace = workspace;
  }
}

const NO_CHECKS: ReadonlySet<number> = new Set();

function assumedChecks(
  program: Program,
  ids: readonly string[] | undefined,
): ReadonlySet<number> {
  if (!ids || ids.length === 0) {
    return NO_CHECKS;
  }
  return new Set(ids.flatMap(id => program.checkIndex.get(id) ?? []));
}

/**
 * Evaluates facts, checks and practices of one subject into the workspace.
 * Gives the reason when it is not scored.
 */
export function evaluateInto(
  workspace: Workspace,
  prepared: EntityPreparation,
  input: EvaluateInput,
): 'not-a-subject' | 'no-members' | undefined {
  const now = toMillis(input.now);
  if (Number.isNaN(now)) {
    throw new TypeError(`Not a moment to evaluate at: ${input.now}`);
  }
  workspace.begin(
    prepared,
    now,
    input.enabledBy === undefined ? now : toMillis(input.enabledBy),
  );
  resolveFacts(workspace, prepared, input.facts ?? []);
  if (!prepared.profile.subject) {
    return 'not-a-subject';
  }
  applyWaivers(workspace, input.waivers ?? []);
  if (
    !evaluateRollups(workspace, prepared.profile.rollups, input.members ?? [])
  ) {
    return 'no-members';
  }
  evaluateChecks(
    workspace,
    prepared.profile.applicable,
    assumedChecks(workspace.program, input.assume),
  );
  evaluatePractices(workspace);
  supersede(workspace);
  rankPractices(workspace);
  return undefined;
}
