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

import { Entity } from '@backstage/catalog-model';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { START } from '../scoring/__testUtils__/TestScoring';
import {
  createAssessmentApp,
  HIDDEN,
} from './__testUtils__/createAssessmentApp';

jest.setTimeout(60_000);

const DAY = 86_400_000;
const ROAD = 'system:default/paved-road';
const ASSESSMENT = '/v1/assessments/system/default/paved-road?model=cncf';
const TARGETS = `/v1/targets?entityRef=${ROAD}&model=cncf`;
const IN_A_MONTH = new Date(START + 30 * DAY).toISOString();

const system = (
  name: string,
  change: { type?: string; annotations?: Record<string, string> } = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: {
    name,
    namespace: 'default',
    title: name.replace('-', ' '),
    annotations: change.annotations ?? {},
  },
  spec: { type: change.type ?? 'platform', owner: 'group:default/platform' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/platform' }],
});

const ENTITIES = [
  system('paved-road', {
    annotations: {
      'targets.platform-maturity.io/cncf.measurement': 'scalable',
      'targets.platform-maturity.io/cncf.operations': '1',
      // people attest; a line in a file claims nothing
      'facts.platform-maturity.io/cncf.interfaces': '4',
    },
  }),
  system('hidden-road'),
  system('shop', { type: 'product' }),
];

const attest = (fact: string, value: number | boolean) => ({
  entityRefs: [ROAD],
  fact,
  value,
  note: 'Agreed in the review of the platform',
  evidenceUrl: 'https://wiki.example/review',
  expiresAt: IN_A_MONTH,
});

describeDatabases('assessments', open => {
  const start = async (entities = ENTITIES, platform?: string) =>
    createAssessmentApp(await open(), { entities, platform });

  it('show what people attest of aspects and characteristics', async () => {
    const { as, kit } = await start();
    const blank = await as('ines').get(ASSESSMENT).expect(200);
    expect(blank.body).toMatchObject({
      entityRef: ROAD,
      title: 'paved road',
      modelId: 'cncf',
      status: 'scored',
    });
    expect(
      blank.body.aspects.map(({ category, fact, level, cells }: any) => [
        category,
        fact,
        level,
        cells.map(({ met }: any) => met),
      ]),
    ).toEqual(
      ['investment', 'adoption', 'interfaces', 'operations', 'measurement'].map(
        id => [id, `cncf.${id}`, 0, [false, false, false, false]],
      ),
    );
    expect(
      blank.body.aspects
        .flatMap(({ cells }: any) => cells)
        .flatMap(({ characteristics }: any) => characteristics),
    ).toHaveLength(89);

    // the owner of the platform attests: `attest: anyone`
    await as('paula')
      .post('/v1/attestations', attest('cncf.investment', 2))
      .expect(200);
    await as('ines')
      .post('/v1/attestations', attest('cncf.investment-1-2', true))
      .expect(200);
    await as('ines')
      .post('/v1/attestations', attest('cncf.investment-1-3', false))
      .expect(200);
    const { body } = await as('ines').get(ASSESSMENT).expect(200);
    const [investment, adoption] = body.aspects;
    expect(investment).toMatchObject({
      title: 'Investment',
      level: 2,
      topLevel: 4,
      attestation: {
        value: 2,
        attestedBy: 'user:default/paula',
        note: 'Agreed in the review of the platform',
        evidenceUrl: 'https://wiki.example/review',
        expiresAt: IN_A_MONTH,
      },
      contradictions: [],
    });
    expect(investment.cells.map(({ met, state }: any) => [met, state])).toEqual(
      [
        [true, 'passed'],
        [true, 'passed'],
        [false, 'failed'],
        [false, 'failed'],
      ],
    );
    expect(
      investment.cells[0].characteristics.map(
        ({ check, state, attestable, attestations }: any) => [
          check.replace('investment-provisional/', ''),
          state,
          attestable.map(({ fact, type }: any) => `${fact} ${type}`),
          attestations.map(({ value }: any) => value),
        ],
      ),
    ).toEqual([
      ['lasting-owner', 'unknown', expect.anything(), []],
      ['planned-time', 'passed', ['cncf.investment-1-2 boolean'], [true]],
      [
        'reusable-automation',
        'failed',
        ['cncf.investment-1-3 boolean'],
        [false],
      ],
      ['time-off-other-duties', 'unknown', ['cncf.investment-1-4 boolean'], []],
    ]);
    expect(adoption.attestation).toBeUndefined();

    // what was stated a month ago has to be renewed
    kit.clock.time += 30 * DAY;
    const later = await as('ines').get(ASSESSMENT).expect(200);
    expect(later.body.aspects[0]).toMatchObject({ level: 0 });
    expect(later.body.aspects[0].attestation).toBeUndefined();
  });

  it('show what machines see below the attested level', async () => {
    const { as, kit } = await start();
    await as('paula').post('/v1/attestations', attest('cncf.investment', 1));
    await kit.report(ROAD, { 'platform.capability-owner-ratio': 0.5 });
    const { body } = await as('ines').get(ASSESSMENT).expect(200);
    expect(body.aspects[0].contradictions).toEqual([
      {
        kind: 'attested-level',
        fact: 'cncf.investment',
        check: 'investment-provisional/lasting-owner',
        practice: 'investment-provisional',
      },
    ]);
    expect(body.aspects[1].contradictions).toEqual([]);
  });

  it('take no level that does not exist', async () => {
    const { as } = await start();
    for (const value of [0, 5, 2.5]) {
      const { body } = await as('paula')
        .post('/v1/attestations', attest('cncf.adoption', value))
        .expect(400);
      expect(body.error.mistakes).toEqual([
        {
          path: 'body.value',
          message: 'must be a whole number from 1 to 4, the level that is true',
        },
      ]);
    }
  });

  it('lead by the open characteristics from the level to the target', async () => {
    const { as } = await start();
    await as('paula').post('/v1/attestations', attest('cncf.adoption', 1));
    await as('paula').post(
      '/v1/attestations',
      attest('cncf.adoption-2-1', true),
    );
    const { body } = await as('ines').get(ASSESSMENT).expect(200);
    expect(
      body.roadmap.map(({ category, level }: any) => `${category} ${level}`),
    ).toEqual([
      'adoption 2',
      'operations 1',
      'operations 2',
      'measurement 1',
      'measurement 2',
      'measurement 3',
    ]);
    const [push] = body.roadmap;
    expect(push).toMatchObject({
      practice: 'adoption-operational',
      title: 'Extrinsic push',
      attest: { fact: 'cncf.adoption', value: 2 },
    });
    const cell = body.aspects[1].cells[1];
    expect(push.steps).toEqual(
      cell.characteristics.filter(({ state }: any) => state !== 'passed'),
    );
    expect(cell.characteristics.length - push.steps.length).toBe(1);
    expect(push.steps[0].remediation.text).toMatch(/\S/);
  });

  it('are of models with aspects, and of platforms that one may read', async () => {
    const { as } = await start();
    const other = await as('ines')
      .get(ASSESSMENT.replace('cncf', 'five-level'))
      .expect(400);
    expect(other.body.error.mistakes).toEqual([
      {
        path: 'query.model',
        message: `'five-level' has no aspects whose level people attest; choose 'cncf'`,
      },
    ]);
    const shop = await as('ines')
      .get(ASSESSMENT.replace('paved-road', 'shop'))
      .expect(400);
    expect(shop.body.error.mistakes[0].path).toBe('path.name');
    for (const name of ['hidden-road', 'no-road']) {
      await as('ines').get(ASSESSMENT.replace('paved-road', name)).expect(404);
      await as('ines').get(TARGETS.replace('paved-road', name)).expect(404);
    }
    await as('ines').get(ASSESSMENT.replace('cncf', 'none')).expect(404);
  });
});

describeDatabases('targets', open => {
  const start = async (entities = ENTITIES, platform?: string) =>
    createAssessmentApp(await open(), { entities, platform });
  const choose = (over: object) => ({
    entityRef: ROAD,
    model: 'cncf',
    ...over,
  });

  it('are chosen by a person, before annotation and configuration', async () => {
    const { as, kit, auditor } = await start();
    const before = await as('ines').get(TARGETS).expect(200);
    expect(before.body.items).toEqual([
      { category: 'adoption', level: 2, origin: 'configuration' },
      { category: 'operations', level: 2, origin: 'configuration' },
      { category: 'measurement', level: 3, origin: 'annotation' },
    ]);
    const chosen = await as('paula')
      .put(
        '/v1/targets',
        choose({ categories: { adoption: 1, investment: 3 } }),
      )
      .expect(200);
    const paulas = {
      origin: 'chosen',
      chosenBy: 'user:default/paula',
      chosenAt: new Date(START).toISOString(),
    };
    expect(chosen.body.items).toEqual([
      { category: 'investment', level: 3, ...paulas },
      { category: 'adoption', level: 1, ...paulas },
      { category: 'operations', level: 2, origin: 'configuration' },
      { category: 'measurement', level: 3, origin: 'annotation' },
    ]);
    expect((await as('ines').get(TARGETS)).body).toEqual(chosen.body);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'targets-choose',
        meta: expect.objectContaining({
          entityRef: ROAD,
          categories: { adoption: 1, investment: 3 },
        }),
      }),
    );

    // the scorecard follows
    expect(await kit.drain()).toBe(1);
    expect((await kit.card(ROAD, 'cncf'))?.target?.categories).toEqual({
      investment: 3,
      adoption: 1,
      operations: 2,
      measurement: 3,
    });

    // what is not named stays; the same again keeps its author and time
    kit.clock.time += DAY;
    const later = await as('paula')
      .put(
        '/v1/targets',
        choose({
          categories: { investment: 3, operations: 4, adoption: null },
        }),
      )
      .expect(200);
    expect(later.body.items.slice(0, 3)).toEqual([
      { category: 'investment', level: 3, ...paulas },
      { category: 'adoption', level: 2, origin: 'configuration' },
      {
        category: 'operations',
        level: 4,
        ...paulas,
        chosenAt: new Date(START + DAY).toISOString(),
      },
    ]);

    // a change in the catalog takes nothing away
    await kit.put(system('paved-road'));
    const { body } = await as('ines').get(TARGETS).expect(200);
    expect(body.items.map(({ origin }: any) => origin)).toEqual([
      'chosen',
      'configuration',
      'chosen',
    ]);
  });

  it('do not get lost when two people choose at once', async () => {
    const { as } = await start();
    const categories = ['investment', 'adoption', 'interfaces', 'operations'];
    const answers = await Promise.all(
      categories.map(category =>
        as('paula').put(
          '/v1/targets',
          choose({ categories: { [category]: 4 } }),
        ),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { body } = await as('ines').get(TARGETS).expect(200);
    expect(
      body.items
        .filter(({ origin }: any) => origin === 'chosen')
        .map(({ category }: any) => category),
    ).toEqual(categories);
  });

  it('can be overall where the model is', async () => {
    const { as } = await start();
    const { body } = await as('paula')
      .put('/v1/targets', { entityRef: ROAD, model: 'five-level', level: 4 })
      .expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ level: 4, origin: 'chosen' }),
    ]);
    expect((await as('ines').get(TARGETS)).body.items).toHaveLength(3);
  });

  it('name every mistake, and keep nothing', async () => {
    const { as } = await start();
    const mistakesOf = async (over: object) => {
      const { body } = await as('paula')
        .put('/v1/targets', choose(over))
        .expect(400);
      return body.error.mistakes.map(({ path }: any) => path).sort();
    };
    expect(
      await mistakesOf({
        level: 2,
        entityRef: 'system:default/shop',
        categories: { investment: 5, adoption: 0, speed: 1, constructor: 9 },
      }),
    ).toEqual([
      'body.categories.adoption',
      'body.categories.constructor',
      'body.categories.investment',
      'body.categories.speed',
      'body.entityRef',
      'body.level',
    ]);
    expect(await mistakesOf({})).toEqual(['body']);
    expect(
      await mistakesOf({ entityRef: HIDDEN, categories: { adoption: 1 } }),
    ).toEqual(['body.entityRef']);
    expect(
      await mistakesOf({ entityRef: 'no ref', categories: { adoption: 1 } }),
    ).toEqual(['body.entityRef']);
    expect((await as('ines').get(TARGETS)).body.items).toHaveLength(3);
  });

  it('need a person, with the permission', async () => {
    const { as } = await start();
    const body = choose({ categories: { adoption: 3 } });
    const ines = await as('ines').put('/v1/targets', body).expect(403);
    expect(ines.body.error.message).toContain('maturity.model.manage');
    await as('ci').put('/v1/targets', body).expect(403);
  });
});

describeDatabases('platforms', open => {
  const start = async (entities: Entity[], platform?: string) =>
    createAssessmentApp(await open(), { entities, platform });

  it('are systems of this type that one may read, the only one by default', async () => {
    const { as } = await start(ENTITIES);
    const { body } = await as('ines').get('/v1/platforms').expect(200);
    expect(body.items).toEqual([
      {
        entityRef: ROAD,
        title: 'paved road',
        owner: 'group:default/platform',
        isDefault: true,
      },
    ]);
  });

  it('have a default where the configuration names one', async () => {
    const several = [...ENTITIES, system('dirt-track')];
    const unset = await start(several);
    const defaults = async ({ as }: typeof unset) =>
      (await as('ines').get('/v1/platforms').expect(200)).body.items.map(
        ({ title, isDefault }: any) => [title, isDefault],
      );
    expect(await defaults(unset)).toEqual([
      ['dirt track', false],
      ['paved road', false],
    ]);
    expect(await defaults(await start(several, 'System:shop'))).toEqual([
      ['dirt track', false],
      ['paved road', false],
      ['shop', true],
    ]);
  });
});
