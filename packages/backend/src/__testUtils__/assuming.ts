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
  CompiledModel,
  evaluate,
  Evaluation,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { StoredInput } from './storedInputs';

/** What a subject would come to if some checks were met. */
export function assuming(
  model: CompiledModel,
  { input }: StoredInput,
  checks: readonly string[],
): Evaluation {
  return evaluate(model, { ...input, assume: checks });
}

/** The checks of its next steps that do not hold. */
export function blockersOf({ evaluation }: StoredInput): string[] {
  return evaluation.nextSteps.flatMap(({ blockers }) => blockers);
}

/**
 * Whether a check alone brings a subject, that is below its target or, without
 * one, below the top, up a level: it is the only blocker, no member is missing,
 * and with it met the level rises.
 */
export function isLiftedBy(
  model: CompiledModel,
  subject: StoredInput,
  check: string,
): boolean {
  const { level, topLevel, target, nextSteps } = subject.evaluation;
  const goal = Math.min(target?.level ?? Infinity, topLevel ?? 0);
  const blockers = blockersOf(subject);
  return (
    (level ?? 0) < goal &&
    blockers.length === 1 &&
    blockers[0] === check &&
    nextSteps.every(({ membersMissing = 0 }) => membersMissing === 0) &&
    (assuming(model, subject, [check]).level ?? 0) > (level ?? 0)
  );
}
