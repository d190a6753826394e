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
  SOURCE_TEMPLATE_ANNOTATION,
} from '../annotations';
import { PathProgram, Program, StepProgram } from '../model/Program';
import { templateRef } from '../model/templateRef';
import { ERROR, FAILED, OUTCOME_MASK, PASSED, UNKNOWN } from '../rules/outcome';
import { getAnnotation } from '../rules/paths';
import type { EntityPreparation } from './prepareEntity';
import { GoldenPathResult, GoldenPathStepResult, StepState } from './types';
import { NOT_APPLICABLE, Workspace } from './Workspace';

/** A golden path as one entity stands to it. */
export interface EntityPath {
  program: PathProgram;
  applies: boolean;
  onPath: boolean;
}

/** Which paths address an entity, and which of them it is on. */
export function entityPaths(
  program: Program,
  prepared: EntityPreparation,
): EntityPath[] {
  if (program.paths.length === 0) {
    return [];
  }
  const claim = getAnnotation(prepared.entity, GOLDEN_PATH_ANNOTATION);
  const claimed =
    typeof claim === 'string' ? claim.split(',').map(id => id.trim()) : [];
  const origin = getAnnotation(prepared.entity, SOURCE_TEMPLATE_ANNOTATION);
  const template =
    typeof origin === 'string' ? templateRef(origin.trim()) : undefined;
  return program.paths.map(path => {
    const applies = prepared.subject && prepared.matches(path.appliesTo);
    const fromTemplate = template !== undefined && path.templates.has(template);
    return {
      program: path,
      applies,
      onPath: applies && (claimed.includes(path.id) || fromTemplate),
    };
  });
}

/**
 * The outcome of a step: by its own rule, or by all its checks that apply.
 * Evidence alone counts: a waiver or a later start date of a check proves
 * nothing.
 */
function stepState(step: StepProgram, workspace: Workspace): StepState {
  if (step.rule) {
    return stateOf(step.rule.run(workspace) & OUTCOME_MASK);
  }
  let result = -1;
  for (const check of step.checks) {
    if (workspace.kind[check] !== NOT_APPLICABLE) {
      const outcome = workspace.outcome[check] & OUTCOME_MASK;
      if (outcome === FAILED) {
        return 'open';
      }
      result = Math.max(result, outcome);
    }
  }
  return result < 0 ? 'not-applicable' : stateOf(result);
}

function stateOf(outcome: number): StepState {
  switch (outcome) {
    case PASSED:
      return 'done';
    case FAILED:
      return 'open';
    case UNKNOWN:
    case ERROR:
    default:
      return 'unknown';
  }
}

const cache = new WeakMap<StepProgram, Map<StepState, GoldenPathStepResult>>();

function stepResult(step: StepProgram, state: StepState): GoldenPathStepResult {
  let results = cache.get(step);
  if (!results) {
    results = new Map();
    cache.set(step, results);
  }
  let result = results.get(state);
  if (!result) {
    result = Object.freeze({ id: step.id, required: step.required, state });
    results.set(state, result);
  }
  return result;
}

/** The golden paths of the model, step by step. */
export function evaluateGoldenPaths(
  paths: readonly EntityPath[],
  workspace: Workspace,
  scored: boolean,
): GoldenPathResult[] {
  return paths.map(({ program, applies, onPath }) => {
    const counts = { done: 0, open: 0, unknown: 0, 'not-applicable': 0 };
    const steps = program.steps.map(step => {
      const state =
        applies && scored ? stepState(step, workspace) : 'not-applicable';
      if (step.required) {
        counts[state]++;
      }
      return stepResult(step, state);
    });
    const { done, open, unknown } = counts;
    return { id: program.id, applies, onPath, done, open, unknown, steps };
  });
}
