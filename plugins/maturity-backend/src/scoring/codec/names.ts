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
  CheckState,
  FactUse,
  Grade,
  Outcome,
  PracticeState,
  Reason,
  StepState,
} from '@platform-maturity/backstage-plugin-maturity-common';

/*
 * The words behind the small numbers in the decode tables. A table such as
 * `checkStateOf` gives a position in these lists; position 0 of the optional
 * ones is "none". Orders are stored, see `CodeTable`.
 */

export const GRADES: readonly (Grade | undefined)[] = [
  undefined,
  'declared',
  'attested',
  'observed',
];

export const OUTCOMES: readonly Outcome[] = [
  'passed',
  'failed',
  'unknown',
  'error',
];

export const REASONS: readonly (Reason | undefined)[] = [
  undefined,
  'missing',
  'stale',
  'inconclusive',
  'invalid',
  'evidence-too-weak',
  'type-mismatch',
];

export const CHECK_STATES: readonly CheckState[] = [
  'not-applicable',
  'passed',
  'failed',
  'unknown',
  'error',
  'waived',
  'upcoming',
];

export const PRACTICE_STATES: readonly PracticeState[] = [
  'not-applicable',
  'passed',
  'failed',
  'unknown',
  'waived',
];

export const FACT_USES: readonly FactUse[] = [
  'missing',
  'declared',
  'attested',
  'observed',
  'stale',
  'inconclusive',
  'invalid',
];

export const STEP_STATES: readonly StepState[] = [
  'not-applicable',
  'done',
  'open',
  'unknown',
];

/** The position of a word in one of the lists above. */
export function positionsOf<T extends string>(
  list: readonly (T | undefined)[],
): Readonly<Record<T, number>> {
  const positions = {} as Record<T, number>;
  list.forEach((word, position) => {
    if (word !== undefined) {
      positions[word] = position;
    }
  });
  return positions;
}
