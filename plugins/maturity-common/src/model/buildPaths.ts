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

import { STEP_STATES } from '../evaluate/stepStates';
import { compileRule } from '../rules/compileRule';
import { PathProgram } from './Program';
import { addPredicate, indicesOf, Tables } from './ProgramTables';
import { templateRef } from './templateRef';
import { GoldenPathDefinition } from './types';

/** The golden paths of a model, steps numbered through. */
export function buildPaths(
  tables: Tables,
  checkIndex: ReadonlyMap<string, number>,
): PathProgram[] {
  let steps = 0;
  const paths = tables.model.document.spec.goldenPaths ?? [];
  return paths.map((path: GoldenPathDefinition, index) => ({
    index,
    id: path.id,
    appliesTo: addPredicate(tables, path.appliesTo),
    templates: new Set(path.templates?.flatMap(ref => templateRef(ref) ?? [])),
    steps: path.steps.map(step => ({
      index: steps++,
      id: step.id,
      required: step.required !== false,
      checks: indicesOf(step.checks, checkIndex),
      rule: step.rule && compileRule(step.rule, tables.scope),
      results: STEP_STATES.map(state =>
        Object.freeze({
          id: step.id,
          required: step.required !== false,
          state,
        }),
      ),
    })),
  }));
}
