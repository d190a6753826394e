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
  LevelCount,
} from '@platform-maturity/backstage-plugin-maturity-common';
import fc from 'fast-check';
import { components } from '../__testUtils__/arbitraries';
import { testModel } from '../__testUtils__/testModel';
import {
  evaluateSubject,
  NOW,
  refOf,
  TestSubject,
} from '../__testUtils__/testRows';
import { testView } from '../__testUtils__/testView';
import { matchFilter } from '../filter/matchFilter';
import { countOverview } from './countOverview';

const DAYS_30 = 30 * 24 * 3_600_000;
const model = testModel();
const TEAM: TestSubject = { kind: 'Group', name: 'team' };

function overviewOf(
  subjects: TestSubject[],
  dropped: { subjectId: number; check: string; at: number }[] = [],
) {
  const view = testView(model, [...subjects, TEAM]);
  view.extras.setDropped(view.subjects, dropped);
  view.extras.setWaivers(
    view.subjects,
    subjects.flatMap(subject =>
      (subject.waivers ?? [])
        .map(({ practice, expiresAt }) => ({
          entityRef: refOf(subject),
          practice,
          expiresAt: Number(expiresAt),
        }))
        .filter(({ expiresAt }) => expiresAt > NOW),
    ),
  );
  const rows = matchFilter(view, { filter: { kinds: ['component'] } });
  return countOverview(view, { rows, now: NOW });
}

function count<T>(list: readonly T[], test: (item: T) => unknown): number {
  return list.filter(test).length;
}

/** Nothing is failed at the next level, and something is unknown there. */
function isUndecided(
  evaluation: Evaluation,
  climb: { nextLevel: number | null },
  category?: string,
): boolean {
  const asked = model.practices.filter(
    practice =>
      practice.requiredAt.includes(climb.nextLevel ?? -1) &&
      (!category || practice.categories.includes(category)),
  );
  const states = asked.map(
    ({ id }) =>
      evaluation.practices.find(practice => practice.id === id)?.state,
  );
  return climb.nextLevel !== null && !states.includes('failed');
}

function naiveLevels(
  scored: readonly Evaluation[],
  category?: string,
): LevelCount[] {
  const climbs = scored.map(evaluation => ({
    evaluation,
    climb: category
      ? evaluation.categories.find(({ id }) => id === category)
      : evaluation,
  }));
  return [0, 1, 2, 3].map(level => {
    const here = climbs.filter(({ climb }) => climb?.level === level);
    return {
      level,
      count: here.length,
      undecided: count(
        here,
        ({ evaluation, climb }) =>
          climb && isUndecided(evaluation, climb, category),
      ),
    };
  });
}

function naiveMedian(levels: number[]): number | null {
  const sorted = [...levels].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) {
    return null;
  }
  return sorted.length % 2 === 1
    ? sorted[Math.floor(middle)]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

describe('countOverview', () => {
  it('counts what one would count by hand', () => {
    fc.assert(
      fc.property(components, subjects => {
        const overview = overviewOf(subjects);
        const evaluations = subjects
          .filter(({ pending }) => !pending)
          .map(subject => evaluateSubject(model, subject));
        const scored = evaluations.filter(({ status }) => status === 'scored');
        const waivers = subjects.flatMap(subject =>
          (subject.waivers ?? []).map(({ expiresAt }) => Number(expiresAt)),
        );
        const coverages = scored.flatMap(({ coverage }) => coverage ?? []);
        expect(overview).toMatchObject({
          subjects: subjects.length,
          scored: scored.length,
          notScored: evaluations.length - scored.length,
          pending: count(subjects, ({ pending }) => pending),
          medianLevel: naiveMedian(scored.map(({ level }) => level ?? 0)),
          withTarget: count(scored, ({ atTarget }) => atTarget !== undefined),
          atTarget: count(scored, ({ atTarget }) => atTarget),
          atTargetWithoutWaivers: count(
            scored,
            evaluation => evaluation.atTargetWithoutWaivers,
          ),
          levels: naiveLevels(scored),
          unowned: count(
            subjects,
            ({ owner }) => owner !== 'group:default/team',
          ),
          contradictions: count(
            scored,
            ({ contradictions }) => contradictions.length > 0,
          ),
          waivers: {
            active: count(waivers, at => at > NOW),
            expiring30d: count(waivers, at => at > NOW && at <= NOW + DAYS_30),
          },
        });
        expect(overview.categories).toEqual(
          model.categories.map(({ id, title }) => ({
            id,
            title,
            levels: naiveLevels(scored, id),
            notAsked: count(
              scored,
              ({ categories }) =>
                categories.find(category => category.id === id)?.level === null,
            ),
          })),
        );
        expect(overview.coverage === null).toBe(coverages.length === 0);
        expect(overview.coverage ?? 0).toBeCloseTo(
          coverages.reduce((a, b) => a + b, 0) / Math.max(1, coverages.length),
          10,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('counts who is asked for less because the catalog changed', () => {
    const at = NOW - 1_000;
    const library = { name: 'library', type: 'library' };
    const service = { name: 'service', type: 'service' };
    const { askedForLess } = overviewOf(
      [
        library,
        { ...library, name: 'long-ago' },
        { ...library, name: 'advice' },
        // asked again since
        service,
        { ...library, name: 'twice' },
      ],
      [
        { subjectId: 1, check: 'scan/done', at },
        { subjectId: 2, check: 'scan/done', at: NOW - DAYS_30 - 1 },
        { subjectId: 3, check: 'extra/done', at },
        { subjectId: 4, check: 'scan/done', at },
        { subjectId: 5, check: 'scan/done', at },
        { subjectId: 5, check: 'gone/done', at },
      ],
    );
    expect(askedForLess).toBe(2);
  });

  it('has no levels and no median where the model has no overall level', () => {
    const cells = testModel(document => {
      document.spec.overall = 'none';
    });
    const view = testView(cells, [
      { name: 'a', facts: { 'build.done': true, 'test.done': true } },
    ]);
    const rows = matchFilter(view, { filter: { kinds: 'all' } });
    const overview = countOverview(view, { rows, now: NOW });
    expect(overview).toMatchObject({
      scored: 1,
      levels: [],
      medianLevel: null,
    });
    expect(overview.categories[0].levels[2]).toMatchObject({ level: 2 });
  });
});
