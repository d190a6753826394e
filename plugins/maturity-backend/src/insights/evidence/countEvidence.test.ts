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

import { Evaluation } from '@platform-maturity/backstage-plugin-maturity-common';
import fc from 'fast-check';
import { components } from '../__testUtils__/arbitraries';
import { testModel } from '../__testUtils__/testModel';
import { evaluateSubject, TestSubject } from '../__testUtils__/testRows';
import { testView } from '../__testUtils__/testView';
import { matchFilter } from '../filter/matchFilter';
import { countEvidence } from './countEvidence';

const model = testModel();
const SOURCES = new Map([
  [1, 'declaration'],
  [7, 'ci'],
]);

function evidenceOf(subjects: readonly TestSubject[]) {
  const view = testView(model, subjects);
  const rows = matchFilter(view, { filter: { kinds: 'all' } });
  return countEvidence(view, { rows, sourceNames: SOURCES });
}

function unlocks(evaluation: Evaluation, fact: string): boolean {
  const blockers = evaluation.checks.filter(({ blocker }) => blocker);
  const reading = blockers.filter(({ id }) => {
    const { rule } = model.checks[model.checkIndex(id) ?? 0].definition;
    return 'fact' in rule && rule.fact === fact;
  });
  return (
    blockers.every(({ state }) => state !== 'failed') && reading.length > 0
  );
}

describe('countEvidence', () => {
  it('counts what one would count by hand', () => {
    fc.assert(
      fc.property(components, subjects => {
        const evaluations = subjects
          .filter(({ pending }) => !pending)
          .map(subject => evaluateSubject(model, subject));
        const evidence = evidenceOf(subjects);
        const expected = model.facts.flatMap(({ id }) => {
          const asked = evaluations.filter(
            ({ facts }) => facts.find(fact => fact.id === id)?.asked,
          );
          const use = (state: string) =>
            asked.filter(
              ({ facts }) =>
                facts.find(fact => fact.id === id)?.state === state,
            ).length;
          return asked.length === 0
            ? []
            : [
                {
                  fact: id,
                  asked: asked.length,
                  known: use('declared') + use('observed'),
                  declared: use('declared'),
                  observed: use('observed'),
                  missing: use('missing'),
                  unlocks: evaluations.filter(evaluation =>
                    unlocks(evaluation, id),
                  ).length,
                },
              ];
        });
        expect(evidence).toHaveLength(expected.length);
        expected.forEach(fact =>
          expect(
            evidence.find(found => found.fact === fact.fact),
          ).toMatchObject(fact),
        );
        for (const fact of evidence) {
          const fromSources = fact.sources.reduce(
            (sum, { subjects: n }) => sum + n,
            0,
          );
          expect(fromSources).toBe(fact.known);
        }
        const order = evidence.map(fact => fact.unlocks);
        expect(order).toEqual([...order].sort((a, b) => b - a));
      }),
      { numRuns: 300 },
    );
  });

  it('says what a fact is, who could report it, and who lacks it', () => {
    const evidence = evidenceOf([
      { name: 'a', facts: { 'build.done': true } },
      { name: 'b' },
      { name: 'c', declared: { 'build.done': true } },
    ]);
    const find = (id: string) => evidence.find(({ fact }) => fact === id);
    expect(find('build.done')).toMatchObject({
      fact: 'build.done',
      title: 'Fact build',
      unlocks: 1,
      known: 2,
      sources: [
        { source: 'declaration', subjects: 1 },
        { source: 'ci', subjects: 1 },
      ],
      reportedBy: ['CI'],
      attest: 'not-owner',
      declarable: 'facts.platform-maturity.io/build.done',
      exampleRef: 'component:default/b',
    });
    // only a level that wants more than a declaration asks for it
    expect(find('drill.done')?.declarable).toBeUndefined();
  });

  it('promises only what an evaluation confirms', () => {
    fc.assert(
      fc.property(components, subjects => {
        for (const subject of subjects.filter(({ pending }) => !pending)) {
          const evidence = evidenceOf([subject]);
          const before = evaluateSubject(model, subject);
          const wanted = evidence
            .filter(fact => fact.unlocks > 0)
            .map(({ fact }) => fact);
          const after = evaluateSubject(model, {
            ...subject,
            facts: {
              ...subject.facts,
              ...Object.fromEntries(wanted.map(fact => [fact, true])),
            },
          });
          const risen = (after.level ?? 0) > (before.level ?? 0);
          expect(risen || wanted.length === 0).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
