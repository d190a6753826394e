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

import { TestDatabases } from '@backstage/backend-test-utils';
import {
  compileModel,
  CompiledModel,
  LevelDrop,
  NextActions,
  NextAction,
  ScorecardsAnswer,
  SubjectAtRisk,
  Trend,
} from '@platform-maturity/backstage-plugin-maturity-common';
import {
  fiveLevelModel,
  organisation,
  SOURCES,
} from '@platform-maturity/load-tests';
import { assuming, blockersOf, isLiftedBy } from './__testUtils__/assuming';
import { atMoment } from './__testUtils__/atMoment';
import { demoConfig } from './__testUtils__/demoConfig';
import { readExampleEntities } from './__testUtils__/readExamples';
import { StartedMaturity, startMaturity } from './__testUtils__/startMaturity';
import { rawTrend } from './__testUtils__/rawTrend';
import { StoredInput, storedInputs } from './__testUtils__/storedInputs';

jest.setTimeout(300_000);

const SEED = 20261121;
const COMPONENTS = 500;
const PUSHED_AT_ONCE = 2_000;
/** Of more moments some are looked at, evenly. */
const MOST_MOMENTS = 12;
const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

/** The example company, with what its files report. */
async function startDemo(): Promise<StartedMaturity> {
  const maturity = await startMaturity({
    databases,
    entities: readExampleEntities(),
    config: demoConfig(),
  });
  await maturity.settled();
  return maturity;
}

/** A generated catalog, with what its sources report. */
async function startGenerated(): Promise<StartedMaturity> {
  const company = organisation({ seed: SEED, components: COMPONENTS });
  const maturity = await startMaturity({
    databases,
    entities: [...company.entities()],
    config: {
      models: [{ builtin: 'five-level' }],
      targets: [
        {
          filter: { kind: 'component', 'spec.type': 'service' },
          model: 'five-level',
          level: 3,
        },
      ],
      facts: {
        sources: Object.fromEntries(
          Object.keys(SOURCES).map(id => [
            id,
            { subjects: ['external:test-service'], facts: ['*'] },
          ]),
        ),
      },
    },
  });
  await maturity.settled();
  const facts = [...company.facts()];
  for (const source of new Set(facts.map(fact => fact.source))) {
    const reported = facts
      .filter(fact => fact.source === source)
      .map(({ source: _, ...fact }) => fact);
    for (let start = 0; start < reported.length; start += PUSHED_AT_ONCE) {
      await maturity.push({
        source,
        facts: reported.slice(start, start + PUSHED_AT_ONCE),
      });
    }
  }
  await maturity.settled();
  return maturity;
}

describe.each([
  ['the example company', startDemo],
  [`a generated catalog of ${COMPONENTS} components`, startGenerated],
])('answers about %s', (_, start) => {
  const model: CompiledModel = compileModel(fiveLevelModel().document);
  let maturity: StartedMaturity;
  let subjects: StoredInput[];
  let now: number;

  beforeAll(async () => {
    maturity = await start();
    now = Date.now();
    subjects = await storedInputs(maturity.knex, model, now);
  });

  async function everything<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    let cursor: string | undefined;
    do {
      const page: { items: T[]; nextCursor?: string } = await maturity.get(
        `${path}&limit=500${cursor ? `&cursor=${cursor}` : ''}`,
      );
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  }

  it('are about scorecards that an evaluation of its own comes to', async () => {
    const summaries = await everything<ScorecardsAnswer['items'][number]>(
      '/v1/scorecards?kind=*',
    );
    const levels = new Map(
      subjects.map(({ ref, evaluation }) => [ref, evaluation.level]),
    );
    expect(summaries.length).toBeGreaterThan(40);
    for (const { entityRef, level } of summaries) {
      expect([entityRef, level]).toEqual([entityRef, levels.get(entityRef)]);
    }
    expect(new Set(levels.values()).size).toBeGreaterThan(3);
  });

  it('name as lifts whom the check, met, would lift', async () => {
    const actions = await everything<NextAction>('/v1/next-actions?kind=*');
    expect(actions.length).toBeGreaterThan(20);
    const everybody = subjects;
    let lifted = 0;
    for (const { id } of model.checks) {
      const ofCheck = actions.filter(({ check }) => check === id);
      const sum = (gain: (action: NextAction) => number) =>
        ofCheck.reduce((total, action) => total + gain(action), 0);
      const count = (systems: boolean, test: (one: StoredInput) => boolean) =>
        everybody.filter(
          one => (one.kind === 'system') === systems && test(one),
        ).length;
      const isLifted = (one: StoredInput) => isLiftedBy(model, one, id);
      const isBlocked = (one: StoredInput) => blockersOf(one).includes(id);
      expect([
        id,
        sum(({ lifts }) => lifts),
        sum(({ contributes }) => contributes),
        sum(({ systems }) => systems.lifts),
        sum(({ systems }) => systems.contributes),
      ]).toEqual([
        id,
        count(false, isLifted),
        count(false, isBlocked),
        count(true, isLifted),
        count(true, isBlocked),
      ]);
      lifted += count(false, isLifted);
    }
    expect(lifted).toBeGreaterThan(0);
  });

  it('have lists as long as what actions count', async () => {
    const actions = await everything<NextAction>('/v1/next-actions?');
    const listed = async (action: NextAction, more = '') => {
      const { totalItems }: ScorecardsAnswer = await maturity.get(
        `/v1/scorecards?blocker=${action.check}&blockerState=${action.do}${more}&limit=1`,
      );
      return totalItems;
    };
    for (const action of actions) {
      expect([
        action.check,
        await listed(action),
        await listed(action, '&blockerAlone=true'),
      ]).toEqual([action.check, action.contributes, action.lifts]);
    }
  });

  it.each([1, 2, 3, 4, 5])(
    'plan what brings as many to level %d as they say',
    async toLevel => {
      const { plans }: NextActions = await maturity.get(
        `/v1/next-actions?toLevel=${toLevel}`,
      );
      expect(plans.length).toBeGreaterThan(0);
      for (const { actions, reaching, below, type } of plans) {
        const met = actions.map(({ check }) => check);
        const candidates = subjects.filter(
          ({ kind, input, evaluation: { level, topLevel } }) =>
            kind === 'component' &&
            (!type || input.entity?.spec?.type === type) &&
            level !== null &&
            level < toLevel &&
            (topLevel ?? 0) >= toLevel,
        );
        const reached = candidates.filter(
          one => (assuming(model, one, met).level ?? 0) >= toLevel,
        );
        expect([type, below, reaching]).toEqual([
          type,
          candidates.length,
          reached.length,
        ]);
      }
    },
  );

  it.each([
    ['everything', '', () => true],
    ['a type', 'type=service', one => one.type === 'service'],
    ['a system', 'system=booking', one => one.system?.endsWith('/booking')],
    ['a category', 'category=security', () => true],
  ] as [string, string, Parameters<typeof rawTrend>[1]['matches']][])(
    'split the movement of %s by cause, as the transitions tell it',
    async (__, query, matches) => {
      const trend: Trend = await maturity.get(`/v1/trend?${query}`);
      const raw = await rawTrend(maturity.knex, {
        model,
        matches,
        category: query.startsWith('category') ? 'security' : undefined,
        days: trend.days.map(({ date }) => date),
      });
      expect(
        trend.days.map(({ date, levels, causes }) => ({
          date,
          levels: levels.map(({ count }) => count),
          causes: Object.fromEntries(
            causes
              .filter(({ levels: changed }) => changed.length > 0)
              .map(({ cause, levels: changed }) => [
                cause,
                Object.fromEntries(
                  changed.map(({ level, change }) => [level, change]),
                ),
              ]),
          ),
        })),
      ).toEqual(raw);
    },
  );

  it('foresee what happens when its moment has come', async () => {
    const atRisk = await everything<SubjectAtRisk>(
      '/v1/at-risk?kind=*&within=P90D',
    );
    const moments = [
      ...new Set(
        atRisk.flatMap(({ drops }) => drops.map(({ at }) => Date.parse(at))),
      ),
    ].sort((a, b) => a - b);
    const foreseen = new Map<string, LevelDrop>(
      atRisk.flatMap(({ entityRef, drops }) =>
        drops.map(drop => [`${entityRef} ${Date.parse(drop.at)}`, drop]),
      ),
    );
    expect(foreseen.size).toBeGreaterThan(0);
    const step = Math.ceil(moments.length / MOST_MOMENTS);
    for (const at of moments.filter((__, index) => index % step === 0)) {
      const before = atMoment(model, subjects, { now, at: at - 1 });
      const after = atMoment(model, subjects, { now, at });
      for (const { ref } of subjects) {
        const from = before.get(ref)?.level ?? null;
        const to = after.get(ref)?.level ?? null;
        const drop = foreseen.get(`${ref} ${at}`);
        // what is not foreseen does not fall
        const told = drop ?? { from, to: Math.max(from ?? 0, to ?? 0) };
        expect([ref, at, told.from, told.to ?? 0]).toEqual([
          ref,
          at,
          from,
          to ?? 0,
        ]);
      }
    }
  });
});
