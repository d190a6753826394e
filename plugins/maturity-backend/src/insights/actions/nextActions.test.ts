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
  EvaluateInput,
  Evaluation,
  NextActions,
} from '@platform-maturity/backstage-plugin-maturity-common';
import fc from 'fast-check';
import { Query } from '../../http';
import { components } from '../__testUtils__/arbitraries';
import { testModel } from '../__testUtils__/testModel';
import { inputOf, refOf, TestSubject } from '../__testUtils__/testRows';
import { testView } from '../__testUtils__/testView';
import { Bitset } from '../Bitset';
import { listNextActions } from './listNextActions';

const WEIGHT = { small: 1, medium: 3, large: 8 };

/** Efforts, more checks per practice, and practices that stand in for others. */
const model = testModel(document => {
  const { practices } = document.spec;
  const [build, test, scan] = practices;
  build.checks[0].effort = 'large';
  build.checks.push({
    ...build.checks[0],
    id: 'build/again',
    effort: undefined,
    rule: { fact: 'extra.done', eq: true },
  });
  test.supersededBy = ['drill'];
  scan.checks.push({
    ...scan.checks[0],
    id: 'scan/tested',
    effort: 'medium',
    rule: {
      any: [
        { fact: 'test.done', eq: true },
        { fact: 'scan.done', eq: true },
      ],
    },
    minEvidence: 'observed',
  });
});

const TEAM: TestSubject = { kind: 'Group', name: 'team' };

function ask(
  subjects: readonly TestSubject[],
  query: Record<string, unknown> = {},
  readable?: readonly number[],
): NextActions {
  const view = testView(model, [...subjects, TEAM]);
  return listNextActions(view, {
    query: Query.of({ limit: 500, ...query }),
    credentials: undefined as never,
    visibility: readable && {
      rows: Bitset.of(subjects.length, readable),
      mayRead: () => true,
    },
  });
}

function assuming(
  compiled: CompiledModel,
  input: EvaluateInput,
  checks: readonly string[],
): Evaluation {
  return evaluate(compiled, { ...input, assume: checks });
}

/** The checks of its next steps that do not hold. */
function blockersOf({ nextSteps }: Evaluation): string[] {
  return nextSteps.flatMap(({ blockers }) => blockers);
}

/** Whether one check alone brings a subject, that should rise, up a level. */
function lifts(input: EvaluateInput, check: string): boolean {
  const now = evaluate(model, input);
  const goal = Math.min(now.target?.level ?? Infinity, now.topLevel ?? 0);
  const blockers = blockersOf(now);
  return (
    (now.level ?? 0) < goal &&
    blockers.length === 1 &&
    blockers[0] === check &&
    now.nextSteps.every(({ membersMissing = 0 }) => membersMissing === 0) &&
    (assuming(model, input, [check]).level ?? 0) > (now.level ?? 0)
  );
}

describe('next actions', () => {
  it('lift whom they would lift, evaluated one by one', () => {
    fc.assert(
      fc.property(components, subjects => {
        const { items, totalItems } = ask(subjects);
        expect(items).toHaveLength(totalItems);
        const inputs = subjects
          .filter(({ pending }) => !pending)
          .map(subject => ({ subject, input: inputOf(subject) }));
        for (const { id } of model.checks) {
          const blocked = inputs.filter(({ input }) =>
            blockersOf(evaluate(model, input)).includes(id),
          );
          const lifted = inputs.filter(({ input }) => lifts(input, id));
          const actions = items.filter(({ check }) => check === id);
          const sum = (of: 'lifts' | 'contributes') =>
            actions.reduce((total, action) => total + action[of], 0);
          expect([id, sum('contributes'), sum('lifts')]).toEqual([
            id,
            blocked.length,
            lifted.length,
          ]);
          const failed = blocked.filter(
            ({ input }) =>
              evaluate(model, input).checks.find(check => check.id === id)
                ?.state === 'failed',
          );
          expect(
            actions.find(action => action.do === 'fix')?.contributes ?? 0,
          ).toBe(failed.length);
          const refs = new Set(blocked.map(({ subject }) => refOf(subject)));
          for (const { exampleRefs, owners, contributes } of actions) {
            expect(exampleRefs.every(ref => refs.has(ref))).toBe(true);
            expect(exampleRefs).toHaveLength(Math.min(5, contributes));
            expect(
              owners.reduce((total, owner) => total + owner.subjects, 0),
            ).toBe(contributes);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('come by what they lift for their effort', () => {
    fc.assert(
      fc.property(components, subjects => {
        const worth = ask(subjects).items.map(
          ({ lifts: lifted, contributes, effort }) => [
            lifted / WEIGHT[effort],
            contributes / WEIGHT[effort],
          ],
        );
        worth.slice(1).forEach(([lifted, contributes], index) => {
          const [before, beforeContributes] = worth[index];
          expect(
            lifted < before ||
              (lifted === before && contributes <= beforeContributes),
          ).toBe(true);
        });
      }),
    );
  });

  it('plan what brings as many to a level as they say', () => {
    fc.assert(
      fc.property(components, fc.constantFrom(1, 2, 3), (subjects, toLevel) => {
        const { plans } = ask(subjects, { toLevel });
        for (const plan of plans) {
          const checks = plan.actions.map(({ check }) => check);
          const below = subjects
            .filter(
              ({ pending, type }) =>
                !pending && (!plan.type || type === plan.type),
            )
            .map(subject => inputOf(subject))
            .filter(input => {
              const { level, topLevel } = evaluate(model, input);
              return (
                level !== null && level < toLevel && (topLevel ?? 0) >= toLevel
              );
            });
          const reached = (met: readonly string[]) =>
            below.filter(
              input => (assuming(model, input, met).level ?? 0) >= toLevel,
            ).length;
          expect(plan.reaching).toBe(reached(checks));
          expect(plan.below).toBe(below.length);
          plan.actions.forEach(({ reaching }, index) =>
            expect(reaching).toBe(reached(checks.slice(0, index + 1))),
          );
          expect(plan.effort).toBe(
            plan.actions.reduce((sum, { effort }) => sum + WEIGHT[effort], 0),
          );
        }
        // with ten actions there is always a plan while somebody is below
        expect(plans.length > 0).toBe(
          subjects
            .filter(({ pending }) => !pending)
            .some(subject => {
              const { level, topLevel } = evaluate(model, inputOf(subject));
              return (
                level !== null && level < toLevel && (topLevel ?? 0) >= toLevel
              );
            }),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('count systems apart, and only what may be read', () => {
    const subjects: TestSubject[] = [
      { name: 'a', facts: { 'build.done': true } },
      { name: 'b', facts: { 'build.done': true } },
    ];
    const [all] = ask(subjects).items;
    expect(all).toMatchObject({
      check: 'build/again',
      do: 'prove',
      lifts: 2,
      effort: 'medium',
      systems: { lifts: 0, contributes: 0 },
    });
    const [mine] = ask(subjects, {}, [1]).items;
    expect(mine).toMatchObject({
      lifts: 1,
      exampleRefs: ['component:default/b'],
      owners: [{ owner: null, subjects: 1 }],
    });
    expect(ask(subjects, {}, []).items).toEqual([]);
  });

  it('refuse a level that the model does not have', () => {
    expect(() => ask([], { toLevel: '4' })).toThrow('levels from 1 to 3');
  });
});
