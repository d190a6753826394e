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

import fc from 'fast-check';
import { explain } from '../explain/explain';
import { compileModel } from '../model/compileModel';
import { CompiledModel } from '../model/CompiledModel';
import {
  deepFreeze,
  entity,
  GRADES,
  NOW,
  scenario,
  waiver,
} from './__testUtils__/arbitraries';
import { evaluate } from './evaluate';
import { memberPractices } from './memberPractices';
import { prepareEntity } from './prepareEntity';
import { EvaluateInput, FactRecord } from './inputTypes';
import { Evaluation } from './types';

const HOUR = 3_600_000;

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

function inputOf({ document: _, ...input }: Scenario): EvaluateInput {
  return deepFreeze({ ...input, now: NOW });
}

/** The levels of the whole and of each category; no level is below all. */
function levels(result: Evaluation): number[] {
  return [result, ...result.categories].map(({ level }) => level ?? -1);
}

/** What time alone must not change. */
function timeless({ evaluatedAt, validUntil, ...rest }: Evaluation) {
  return { ...rest, facts: rest.facts.filter(({ asked }) => asked) };
}

function check(
  property: (compiled: CompiledModel, input: EvaluateInput) => void,
  numRuns = 200,
): void {
  fc.assert(
    fc.property(scenario, generated =>
      property(compileModel(generated.document), inputOf(generated)),
    ),
    { numRuns },
  );
}

describe('evaluate', () => {
  it('keeps the level between its bounds', () => {
    check((compiled, input) => {
      const result = evaluate(compiled, input);
      for (const climb of [result, ...result.categories]) {
        const { level, levelWithoutWaivers, potentialLevel } = climb;
        expect(levelWithoutWaivers ?? -1).toBeLessThanOrEqual(level ?? -1);
        expect(level ?? -1).toBeLessThanOrEqual(potentialLevel ?? -1);
        expect(potentialLevel ?? -1).toBeLessThanOrEqual(climb.topLevel ?? -1);
      }
    });
  });

  it('never lowers a level for better evidence of the same', () => {
    fc.assert(
      fc.property(
        scenario,
        fc.nat(),
        fc.constantFrom(...GRADES.slice(1)),
        (generated, pick, better) => {
          const compiled = compileModel(generated.document);
          const input = inputOf(generated);
          const before = evaluate(compiled, input);
          const asked = explain(compiled, input)
            .checks.flatMap(({ actual }) => actual)
            .filter(
              ({ type, value }) => type === 'fact' && value !== undefined,
            );
          fc.pre(asked.length > 0);
          const { id, value, source, grade } = asked[pick % asked.length];
          fc.pre(
            grade !== undefined &&
              GRADES.indexOf(grade) < GRADES.indexOf(better),
          );
          const facts = (input.facts ?? []).filter(
            record =>
              !(
                record.fact === id &&
                record.source === source &&
                record.evidence === grade
              ),
          );
          const fresh: FactRecord = {
            fact: id,
            value: value as FactRecord['value'],
            evidence: better,
            observedAt: NOW,
            source: source ?? 'a',
          };
          const after = evaluate(compiled, {
            ...input,
            facts: [...facts, fresh],
          });
          levels(after).forEach((level, i) =>
            expect(level).toBeGreaterThanOrEqual(levels(before)[i]),
          );
        },
      ),
      { numRuns: 250 },
    );
  });

  it('never lowers a level for a waiver', () => {
    fc.assert(
      fc.property(scenario, waiver, (generated, more) => {
        const compiled = compileModel(generated.document);
        const input = inputOf(generated);
        const before = evaluate(compiled, input);
        const after = evaluate(compiled, {
          ...input,
          waivers: [...(input.waivers ?? []), more],
        });
        levels(after).forEach((level, i) =>
          expect(level).toBeGreaterThanOrEqual(levels(before)[i]),
        );
        expect(after.levelWithoutWaivers).toBe(before.levelWithoutWaivers);
      }),
      { numRuns: 250 },
    );
  });

  it('gives the order of facts, waivers and members no say', () => {
    check((compiled, input) => {
      const { facts = [], waivers = [], members = [] } = input;
      const reversed = {
        ...input,
        facts: [...facts].reverse(),
        waivers: [...waivers].reverse(),
        members: [...members].reverse(),
      };
      expect(evaluate(compiled, reversed)).toEqual(evaluate(compiled, input));
    });
  });

  it('gives the same at every moment before validUntil', () => {
    fc.assert(
      fc.property(
        scenario,
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (generated, part) => {
          const compiled = compileModel(generated.document);
          const input = inputOf(generated);
          const result = evaluate(compiled, input);
          const until = result.validUntil
            ? Date.parse(result.validUntil)
            : NOW + 1_000 * HOUR;
          expect(until).toBeGreaterThan(NOW);
          for (const now of [
            NOW + Math.floor((until - NOW) * part),
            until - 1,
          ]) {
            const later = evaluate(compiled, { ...input, now });
            expect(timeless(later)).toEqual(timeless(result));
            expect(later.validUntil).toBe(result.validUntil);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives the same for a prepared entity, whatever was evaluated between', () => {
    fc.assert(
      fc.property(scenario, entity, (generated, other) => {
        const compiled = compileModel(generated.document);
        const { entity: subject, ...rest } = inputOf(generated);
        const first = evaluate(compiled, { ...rest, entity: subject! });
        const prepared = prepareEntity(compiled, subject!);
        evaluate(compiled, { entity: other, now: NOW + HOUR });
        expect(evaluate(compiled, { ...rest, prepared })).toEqual(first);
        // and for a model compiled once more
        const again = compileModel(generated.document);
        expect(again.version).toBe(compiled.version);
        expect(evaluate(again, { ...rest, prepared })).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });

  it('finds the sole blockers that assuming them met shows', () => {
    check((compiled, input) => {
      const result = evaluate(compiled, input);
      const scopes =
        compiled.overall === 'combined'
          ? [{ scope: result, id: undefined }]
          : result.categories.map(scope => ({ scope, id: scope.id }));
      const expected = new Set<string>();
      for (const { scope, id } of scopes) {
        const steps = result.nextSteps.filter(
          step =>
            id === undefined ||
            compiled.practices
              .find(practice => practice.id === step.practice)
              ?.categories.includes(id),
        );
        const blockers = [...new Set(steps.flatMap(step => step.blockers))];
        if (
          blockers.length === 1 &&
          !steps.some(step => step.membersMissing) &&
          (scope.level ?? 0) < (scope.topLevel ?? 0)
        ) {
          const assumed = evaluate(compiled, { ...input, assume: blockers });
          const after = id
            ? assumed.categories.find(category => category.id === id)
            : assumed;
          if ((after?.level ?? 0) > (scope.level ?? 0)) {
            expected.add(blockers[0]);
          }
        }
      }
      const found = result.checks.filter(({ soleBlocker }) => soleBlocker);
      expect(new Set(found.map(({ id }) => id))).toEqual(expected);
    });
  });

  it('is explained by the parts that decided', () => {
    check((compiled, input) => {
      const { checks } = explain(compiled, input);
      const { checks: results } = evaluate(compiled, input);
      expect(checks.map(({ id, expected }) => [id, expected.outcome])).toEqual(
        results.map(({ id, reason, outcome }) => [
          id,
          // the rule passed, the check asks for more
          reason === 'evidence-too-weak' ? 'passed' : outcome,
        ]),
      );
    });
  });

  it('hands practices to a system in a form that counts the same', () => {
    check((compiled, input) => {
      const result = evaluate(compiled, input);
      const practices = memberPractices(result);
      const applicable = result.practices.filter(
        ({ state }) => state !== 'not-applicable',
      );
      expect(
        Object.entries(practices).map(([id, { state, strict }]) => ({
          id,
          state,
          strict,
        })),
      ).toEqual(
        applicable.map(({ id, state, strict }) => ({ id, state, strict })),
      );
      for (const { id, evidence = 'declared' } of applicable) {
        expect(
          GRADES.indexOf(practices[id].evidence ?? 'observed'),
        ).toBeGreaterThanOrEqual(GRADES.indexOf(evidence));
      }
    }, 100);
  });
});

describe('evaluate, whatever it is given', () => {
  const json = fc.jsonValue({ maxDepth: 4 });
  const key = fc.constantFrom(
    'kind',
    'metadata',
    'annotations',
    'spec',
    'relations',
    'tags',
    '__proto__',
    'constructor',
    'toString',
    'facts.platform-maturity.io/size',
    'facts.platform-maturity.io/constructor',
    'example.org/slug',
    'example.org/at',
  );
  const { node } = fc.letrec(tie => ({
    node: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      json,
      fc.array(tie('node'), { maxLength: 3 }),
      fc
        .array(fc.tuple(key, tie('node')), { maxLength: 5 })
        // parsed from text, as prototype keys really arrive
        .map(pairs =>
          JSON.parse(
            `{${pairs
              .map(
                ([name, value]) =>
                  `${JSON.stringify(name)}:${JSON.stringify(value)}`,
              )
              .join()}}`,
          ),
        ),
    ),
  }));

  it('does not throw for an entity or records of any content', () => {
    fc.assert(
      fc.property(
        scenario,
        node,
        fc.array(
          fc.record({
            fact: fc.constantFrom('flag', 'size', 'when', 'list', '__proto__'),
            value: json,
            evidence: fc.constantFrom('observed', 'declared', 'gossip'),
            observedAt: fc.oneof(
              fc.constantFrom(NaN, Infinity, -Infinity, 8.64e15, 9e15, NOW),
              fc.string(),
            ),
            source: fc.constantFrom('a', '', '__proto__'),
            expiresAt: fc.constantFrom(undefined, NaN, '', 9e15, Infinity),
          }),
          { maxLength: 6 },
        ),
        (generated, subject, records) => {
          const compiled = compileModel(generated.document);
          const input = {
            entity: deepFreeze(subject) || {},
            facts: deepFreeze(records),
            waivers: generated.waivers,
            now: NOW,
          } as unknown as EvaluateInput;
          const result = evaluate(compiled, input);
          expect(result.checks).toHaveLength(compiled.checks.length);
          expect(explain(compiled, input).checks).toHaveLength(
            compiled.checks.length,
          );
          expect(({} as Record<string, unknown>).polluted).toBeUndefined();
        },
      ),
      { numRuns: 300 },
    );
  });
});
