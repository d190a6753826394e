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

import { ScorecardNextStep } from '@platform-maturity/backstage-plugin-maturity-common';

/** A next step with the simpler forms of it that are asked for too. */
export interface StepGroup {
  step: ScorecardNextStep;
  simpler: ScorecardNextStep[];
}

/**
 * Puts a practice whose stronger form is in the list too under that one, since
 * meeting the stronger form meets both. Order is kept.
 *
 * @param options - `strongerForms` are, by practice, those that stand in for it
 */
export function groupNextSteps(options: {
  steps: readonly ScorecardNextStep[];
  strongerForms: ReadonlyMap<string, readonly string[]>;
}): StepGroup[] {
  const { steps, strongerForms } = options;
  const listed = new Set(steps.map(({ practice }) => practice));
  const groups = new Map<string, StepGroup>();
  for (const step of steps) {
    if (strongestListed(step.practice) === step.practice) {
      groups.set(step.practice, { step, simpler: [] });
    }
  }
  for (const step of steps) {
    const strongest = strongestListed(step.practice);
    if (strongest !== step.practice) {
      groups.get(strongest)?.simpler.push(step);
    }
  }
  return [...groups.values()];

  // Models have no cycles of stand-ins, so that this ends.
  function strongestListed(practice: string): string {
    const stronger = strongerForms
      .get(practice)
      ?.find(candidate => listed.has(candidate));
    return stronger === undefined ? practice : strongestListed(stronger);
  }
}
