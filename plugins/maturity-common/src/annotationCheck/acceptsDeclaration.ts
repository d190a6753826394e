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

import { CompiledModel } from '../model/CompiledModel';
import { CheckProgram, Program, programOf } from '../model/Program';
import { DECLARED } from '../rules/outcome';

interface Uses {
  readonly read: ReadonlySet<number>;
  readonly accepted: ReadonlySet<number>;
}

const known = new WeakMap<CompiledModel, Uses>();

/**
 * Whether a declaration of a fact can make a check of the model hold, or move
 * a golden path on.
 *
 * @returns undefined if the model has no such fact or nothing reads it
 */
export function acceptsDeclaration(
  model: CompiledModel,
  id: string,
): boolean | undefined {
  const fact = model.factIndex(id);
  let uses = known.get(model);
  if (!uses) {
    uses = usesOf(programOf(model));
    known.set(model, uses);
  }
  return fact === undefined || !uses.read.has(fact)
    ? undefined
    : uses.accepted.has(fact);
}

function usesOf(program: Program): Uses {
  const steps = program.paths
    .flatMap(({ steps: all }) => all)
    .flatMap(({ rule }) => rule?.reads ?? []);
  return {
    read: new Set([...program.checks.flatMap(({ reads }) => reads), ...steps]),
    accepted: new Set([
      ...program.checks
        .filter(check => isDeclaredEnough(program, check))
        .flatMap(({ reads }) => reads),
      ...steps,
    ]),
  };
}

function isDeclaredEnough(program: Program, check: CheckProgram): boolean {
  const { requiredAt } = program.practices[check.practice];
  return (
    check.minRank <= DECLARED &&
    requiredAt.some(level => program.need[level] <= DECLARED)
  );
}
