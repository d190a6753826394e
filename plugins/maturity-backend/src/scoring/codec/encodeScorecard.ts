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
  Evaluation,
  MemberPractice,
  memberPractice,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { CATEGORY_BYTES, writeCategory } from './categoryBytes';
import { encodeCheck } from './checkByte';
import { encodeFact } from './factByte';
import { decodePractice, encodePractice } from './practiceByte';
import { encodeStep } from './stepByte';

/** What a scorecard keeps of its details: bytes in the order of the model. */
export interface ScorecardBytes {
  readonly categories: Uint8Array;
  readonly checks: Uint8Array;
  readonly practices: Uint8Array;
  readonly facts: Uint8Array;
  readonly steps: Uint8Array;
}

/**
 * Makes the bytes of an evaluation.
 *
 * @param sourceNumber - the number of a source, 0 for one without
 */
export function encodeScorecard(
  evaluation: Evaluation,
  sourceNumber: (source: string) => number,
): ScorecardBytes {
  const categories = Buffer.alloc(
    evaluation.categories.length * CATEGORY_BYTES,
  );
  evaluation.categories.forEach((category, index) =>
    writeCategory(categories, index, category),
  );
  return {
    categories,
    checks: Buffer.from(evaluation.checks.map(encodeCheck)),
    practices: Buffer.from(evaluation.practices.map(encodePractice)),
    facts: Buffer.from(
      evaluation.facts.map(fact =>
        encodeFact(
          fact,
          fact.source === undefined ? 0 : sourceNumber(fact.source),
        ),
      ),
    ),
    steps: Buffer.from(
      evaluation.goldenPaths.flatMap(path =>
        path.steps.map(step => encodeStep(path, step.state)),
      ),
    ),
  };
}

/**
 * The practices of a member as its system counts them, from the bytes of its
 * scorecard: the same as `memberPractices` of its evaluation.
 *
 * @param practices - of the model
 */
export function memberPracticesOf(
  practices: readonly { readonly id: string }[],
  bytes: Uint8Array,
): Record<string, MemberPractice> {
  const members: Record<string, MemberPractice> = {};
  practices.forEach(({ id }, index) => {
    const practice = decodePractice(bytes[index]);
    if (practice.state !== 'not-applicable') {
      members[id] = memberPractice(practice);
    }
  });
  return members;
}
