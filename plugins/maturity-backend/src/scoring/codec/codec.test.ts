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
  CheckResult,
  Climb,
  Evaluation,
  FactResult,
  memberPractices,
  PracticeResult,
} from '@platform-maturity/backstage-plugin-maturity-common';
import * as fc from 'fast-check';
import { CATEGORY_BYTES, readCategory, writeCategory } from './categoryBytes';
import {
  CHECK_CODES,
  checkGradeOf,
  checkStateOf,
  decodeCheck,
  encodeCheck,
  isCheckBlocker,
  isSoleBlocker,
} from './checkByte';
import { encodeScorecard, memberPracticesOf } from './encodeScorecard';
import { decodeFact, encodeFact, factGradeOf } from './factByte';
import {
  CHECK_STATES,
  FACT_USES,
  GRADES,
  PRACTICE_STATES,
  STEP_STATES,
} from './names';
import {
  decodePractice,
  encodePractice,
  PRACTICE_CODES,
  practiceMeetsOf,
} from './practiceByte';
import { decodeStep, encodeStep } from './stepByte';

const grade = fc.constantFrom('declared', 'attested', 'observed' as const);
const reason = fc.constantFrom(
  'missing',
  'stale',
  'inconclusive',
  'invalid' as const,
);

/** What a rule can come to, as the engine says it. */
const outcome = fc.oneof(
  fc.record({
    outcome: fc.constantFrom('passed', 'failed' as const),
    grade,
  }),
  fc.record({ outcome: fc.constant('unknown' as const), reason }),
  fc.record({
    outcome: fc.constant('unknown' as const),
    reason: fc.constant('evidence-too-weak' as const),
    grade: fc.constantFrom('declared', 'attested' as const),
  }),
  fc.record({
    outcome: fc.constant('error' as const),
    reason: fc.constant('type-mismatch' as const),
  }),
);

const mode = fc.constantFrom('plain', 'waived', 'upcoming' as const);
const blocker = fc.constantFrom(0, 1, 2);

const checkResult: fc.Arbitrary<CheckResult> = fc
  .tuple(
    outcome,
    fc.constantFrom('entity', 'store' as const),
    mode,
    blocker,
    fc.boolean(),
  )
  .map(([came, decidedBy, how, blocks, applies]) => {
    const named = { id: 'p/c', practice: 'p', required: true };
    if (!applies) {
      return {
        ...named,
        state: 'not-applicable',
        blocker: false,
        soleBlocker: false,
      };
    }
    const plain = how === 'plain';
    return {
      ...named,
      ...came,
      state: how === 'plain' ? came.outcome : how,
      decidedBy,
      blocker: plain && blocks > 0,
      soleBlocker: plain && blocks === 2,
    };
  });

const strict = fc.oneof(
  fc.record({ strict: fc.constant('passed' as const), strictGrade: grade }),
  fc.record({ strict: fc.constantFrom('failed', 'unknown' as const) }),
);

const practiceResult: fc.Arbitrary<PracticeResult> = fc.oneof(
  fc.constant<PracticeResult>({
    id: 'p',
    state: 'not-applicable',
    strict: 'not-applicable',
  }),
  fc
    .tuple(
      fc.constantFrom('passed', 'failed', 'unknown', 'waived' as const),
      strict,
      fc.option(grade, { nil: undefined }),
      fc.boolean(),
    )
    .map(([state, without, counted, waivedWhole]) => ({
      id: 'p',
      state,
      ...without,
      ...(counted ? { grade: counted } : {}),
      ...(waivedWhole ? { waivedWhole } : {}),
    })),
);

describe('bytes of a scorecard', () => {
  it('keeps all of a check', () => {
    fc.assert(
      fc.property(checkResult, result => {
        const byte = encodeCheck(result);
        const { state, blocker: blocks, soleBlocker } = result;
        expect(decodeCheck(byte)).toEqual(
          state === 'not-applicable'
            ? { state, blocker: false, soleBlocker: false }
            : {
                state,
                outcome: result.outcome,
                grade: result.grade,
                reason: result.reason,
                decidedBy: result.decidedBy,
                blocker: blocks,
                soleBlocker,
              },
        );
        expect(CHECK_STATES[checkStateOf[byte]]).toBe(state);
        expect(GRADES[checkGradeOf[byte]]).toBe(result.grade);
        expect(isCheckBlocker[byte]).toBe(blocks ? 1 : 0);
        expect(isSoleBlocker[byte]).toBe(soleBlocker ? 1 : 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps all of a practice, and with which evidence it counts', () => {
    fc.assert(
      fc.property(practiceResult, result => {
        const byte = encodePractice(result);
        expect(decodePractice(byte)).toEqual({
          state: result.state,
          strict: result.strict,
          grade: result.grade,
          strictGrade: result.strictGrade,
          waivedWhole: result.waivedWhole ?? false,
        });
        const met = result.state === 'passed' || result.state === 'waived';
        const counts = result.waivedWhole
          ? 'observed'
          : result.grade ?? 'observed';
        expect(GRADES[practiceMeetsOf[byte]]).toBe(met ? counts : undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps use and source of a fact', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FACT_USES),
        fc.boolean(),
        fc.nat(15),
        (state, asked, source) => {
          const result: FactResult = {
            id: 'f',
            asked,
            state,
            contradicted: false,
          };
          const byte = encodeFact(result, source);
          expect(decodeFact(byte)).toEqual({ asked, use: state, source });
          expect(GRADES[factGradeOf[byte]]).toBe(
            GRADES.find(word => word === state),
          );
        },
      ),
    );
  });

  it('keeps a step and how its path stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...STEP_STATES),
        fc.boolean(),
        fc.boolean(),
        (state, applies, onPath) => {
          const byte = encodeStep({ applies, onPath }, state);
          expect(decodeStep(byte)).toEqual({ state, applies, onPath });
        },
      ),
    );
  });

  it('keeps the climbs of categories side by side', () => {
    const level = fc.option(fc.nat(200), { nil: null });
    const climb: fc.Arbitrary<Climb> = fc.record({
      level,
      levelWithoutWaivers: level,
      potentialLevel: level,
      nextLevel: level,
      firstLevel: level,
      topLevel: level,
    });
    fc.assert(
      fc.property(fc.array(climb, { maxLength: 9 }), climbs => {
        const bytes = new Uint8Array(climbs.length * CATEGORY_BYTES);
        climbs.forEach((each, index) => writeCategory(bytes, index, each));
        expect(climbs.map((_, index) => readCategory(bytes, index))).toEqual(
          climbs,
        );
      }),
    );
  });

  it('has a code for everything, and room in a byte', () => {
    expect(CHECK_CODES).toBeLessThanOrEqual(256);
    expect(PRACTICE_CODES).toBeLessThanOrEqual(256);
    expect(decodeCheck(0).state).toBe('not-applicable');
    expect(decodePractice(0).state).toBe('not-applicable');
    expect(PRACTICE_STATES[0]).toBe('not-applicable');
  });

  it('gives members from bytes as an evaluation gives them', () => {
    fc.assert(
      fc.property(fc.array(practiceResult, { maxLength: 8 }), results => {
        const practices = results.map((result, index) => ({
          ...result,
          id: `p${index}`,
        }));
        const evaluation = {
          practices,
          categories: [],
          checks: [],
          facts: [],
          goldenPaths: [],
        } as unknown as Evaluation;
        const bytes = encodeScorecard(evaluation, () => 0);
        expect(memberPracticesOf(practices, bytes.practices)).toEqual(
          memberPractices(evaluation),
        );
      }),
    );
  });
});
