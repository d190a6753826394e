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
  Grade,
  ScorecardPractice,
} from '@platform-maturity/backstage-plugin-maturity-common';

/** How a practice stands to one level; met, but too weakly proved, is not met. */
export type PracticeStanding = ScorecardPractice['state'] | 'weak-evidence';

const rank: Record<Grade, number> = { declared: 0, attested: 1, observed: 2 };

export function practiceStanding(options: {
  practice: ScorecardPractice;
  /** The weakest grade that the level counts. */
  minEvidence?: Grade;
}): PracticeStanding {
  const { practice, minEvidence } = options;
  const { state, evidence, waiver } = practice;
  const weak =
    minEvidence !== undefined &&
    evidence !== undefined &&
    rank[evidence] < rank[minEvidence];
  return weak && !waiver && (state === 'passed' || state === 'waived')
    ? 'weak-evidence'
    : state;
}
