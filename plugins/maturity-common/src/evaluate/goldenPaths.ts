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
  GOLDEN_PATH_ANNOTATION,
  goldenPathsOf,
  SOURCE_TEMPLATE_ANNOTATION,
} from '../annotations';
import { PathProgram, Program, StepProgram } from '../model/Program';
import { templateRef } from '../model/templateRef';
import { OUTCOME_MASK } from '../rules/outcome';
import { getAnnotation } from '../rules/paths';
import {
  STEP_DONE,
  STEP_NOT_APPLICABLE,
  STEP_OPEN,
  STEP_UNKNOWN,
} from './stepStates';
import { GoldenPathResult, GoldenPathStepResult } from './types';
import { NOT_APPLICABLE, Workspace } from './Workspace';

/** A golden path as one entity stands to it. */
export interface EntityPath {
  program: PathProgram;
  applies: boolean;
  onPath: boolean;
}

/** Of each path, whether the entity says it follows it or came from it. */
export function onGoldenPaths(program: Program, entity: unknown): boolean[] {
  if (program.paths.length === 0) {
    return [];
  }
  const claimed = goldenPathsOf(getAnnotation(entity, GOLDEN_PATH_ANNOTATION));
  const origin = getAnnotation(entity, SOURCE_TEMPLATE_ANNOTATION);
  const template =
    typeof origin === 'string' ? templateRef(origin.trim()) : undefined;
  return program.paths.map(
    path =>
      claimed.includes(path.id) ||
      (template !== undefined && path.templates.has(template)),
  );
}

/** By outcome: passed, failed, unknown, error. */
const STATE_OF_OUTCOME = [STEP_DONE, STEP_OPEN, STEP_UNKNOWN, STEP_UNKNOWN];

/**
 * The outcome of a step: by its own rule, or by all its checks that apply.
 * Evidence alone counts: a waiver or a later start date of a check proves
 * nothing.
 */
function stepState(step: StepProgram, workspace: Workspace): number {
  if (step.rule) {
    return STATE_OF_OUTCOME[step.rule.run(workspace) & OUTCOME_MASK];
  }
  let result = STEP_NOT_APPLICABLE;
  for (const check of step.checks) {
    if (workspace.kind[check] !== NOT_APPLICABLE) {
      const state = STATE_OF_OUTCOME[workspace.outcome[check] & OUTCOME_MASK];
      if (state === STEP_OPEN) {
        return STEP_OPEN;
      }
      if (state === STEP_UNKNOWN || result === STEP_NOT_APPLICABLE) {
        result = state;
      }
    }
  }
  return result;
}

function evaluatePath(
  { program, applies, onPath }: EntityPath,
  workspace: Workspace,
  scored: boolean,
): GoldenPathResult {
  const steps: GoldenPathStepResult[] = new Array(program.steps.length);
  let done = 0;
  let open = 0;
  let unknown = 0;
  for (let i = 0; i < steps.length; i++) {
    const step = program.steps[i];
    const state =
      applies && scored ? stepState(step, workspace) : STEP_NOT_APPLICABLE;
    steps[i] = step.results[state];
    if (step.required) {
      done += state === STEP_DONE ? 1 : 0;
      open += state === STEP_OPEN ? 1 : 0;
      unknown += state === STEP_UNKNOWN ? 1 : 0;
    }
  }
  return { id: program.id, applies, onPath, done, open, unknown, steps };
}

/** The golden paths of the model, step by step. */
export function evaluateGoldenPaths(
  paths: readonly EntityPath[],
  workspace: Workspace,
  scored: boolean,
): GoldenPathResult[] {
  return paths.map(path => evaluatePath(path, workspace, scored));
}
