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

import { MemberPractice } from './inputTypes';
import { Evaluation, PracticeResult } from './types';

/**
 * One practice of a component as its system counts it.
 *
 * @public
 */
export function memberPractice(
  result: Pick<
    PracticeResult,
    'state' | 'strict' | 'grade' | 'strictGrade' | 'waivedWhole'
  >,
): MemberPractice {
  const { state, grade, strictGrade, waivedWhole } = result;
  // waivers of the whole practice, or of all its checks, make any grade enough
  const anyGrade = waivedWhole || (state === 'passed' && !grade);
  const evidence = anyGrade ? 'observed' : grade;
  return {
    state,
    strict: result.strict,
    ...(evidence ? { evidence } : {}),
    ...(strictGrade && strictGrade !== evidence
      ? { strictEvidence: strictGrade }
      : {}),
  };
}

/**
 * The practices of a component as its system counts them: after supersession,
 * those that do not apply left out.
 *
 * @public
 */
export function memberPractices(
  evaluation: Evaluation,
): Record<string, MemberPractice> {
  return Object.fromEntries(
    evaluation.practices
      .filter(result => result.state !== 'not-applicable')
      .map(result => [result.id, memberPractice(result)]),
  );
}
