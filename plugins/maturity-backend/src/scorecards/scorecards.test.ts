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

import { mockServices } from '@backstage/backend-test-utils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  MaturityModelDocument,
  parseModel,
  Scorecard,
} from '@platform-maturity/backstage-plugin-maturity-common';
import express from 'express';
import { readFileSync } from 'node:fs';
import request from 'supertest';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { errorMapper } from '../http';
import { testContract } from '../http/__testUtils__/testContract';
import { gardenModel } from '../scoring/__testUtils__/gardenModel';
import {
  component,
  START,
  system,
  TestScoring,
} from '../scoring/__testUtils__/TestScoring';
import { createScorecardsRouter } from './createScorecardsRouter';
import { DefaultScorecards } from './DefaultScorecards';
import { Preview } from './preview/Preview';
import { Scorecards } from './Scorecards';
import { Visibility } from './Visibility';

jest.setTimeout(120_000);

const BED = 'component:default/bed';
const FIVE_LEVEL = parseModel(
  readFileSync(
    resolvePackagePath(
      '@platform-maturity/backstage-plugin-maturity-common',
      'models/five-level.yaml',
    ),
    'utf8',
  ),
).document as unknown as MaturityModelDocument;

/** Hands every request on with what its caller may read. */
function narrowed(scorecards: Scorecards, visibility: Visibility): Scorecards {
  return {
    scorecard: asked => scorecards.scorecard({ ...asked, visibility }),
    refresh: asked => scorecards.refresh({ ...asked, visibility }),
    preview: asked => scorecards.preview({ ...asked, visibility }),
  };
}

describeDatabases('scorecards', open => {
  async function setUp(documents: MaturityModelDocument[] = [gardenModel()]) {
    const test = await TestScoring.open(await open(), documents);
    const hidden = new Set<string>();
    const { evaluator, refresher } = test.scoring;
    const auditor = mockServices.auditor.mock();
    const app = express();
    app.use(testContract());
    app.use(
      createScorecardsRouter({
        scorecards: narrowed(
          DefaultScorecards.create({
            evaluator,
            refresher,
            preview: Preview.create(test.options),
            templates: test.subjects,
            clock: test.clock,
          }),
          { mayRead: ref => !hidden.has(ref) },
        ),
        httpAuth: mockServices.httpAuth(),
        auditor,
        clock: test.clock,
        parts: { read: async () => ({ leftOut: [] }) },
      }),
    );
    app.use(errorMapper({ logger: mockServices.logger.mock() }));
    const get = async (ref: string, query = ''): Promise<Scorecard> => {
      const [kind, rest] = ref.split(':');
      const { body } = await request(app)
        .get(`/v1/scorecards/${kind}/${rest}${query}`)
        .expect(200);
      return body;
    };
    const preview = (body: Record<string, unknown>) =>
      request(app).post('/v1/preview').send(body);
    return { test, app, get, preview, hidden, auditor };
  }

  const checkOf = (card: Scorecard, id: string) =>
    card.checks.find(check => check.id === id);
  const practiceOf = (card: Scorecard, id: string) =>
    card.practices.find(practice => practice.id === id);

  it('says what was asked, what was seen, and what to do', async () => {
    const { test, get } = await setUp();
    await test.put(component('bed'));
    await test.report(BED, {
      'plants.watered': true,
      'plants.weeds': 9,
      'plants.pruned': false,
    });
    await test.waive(BED, 'sharp-tools', START + 5 * 24 * 3_600_000);
    await test.drain();

    const card = await get('Component:default/BED');
    const stored = await test.card(BED);
    expect(card).toMatchObject({
      entityRef: BED,
      modelId: 'garden',
      modelVersion: test.registry.get().version,
      status: 'scored',
      level: stored?.level,
      potentialLevel: stored?.potentialLevel,
      coverage: stored?.coverage,
      targetLevel: null,
    });
    expect(card.categories.map(({ id, title }) => [id, title])).toEqual([
      ['plants', 'Plants'],
      ['tools', 'Tools'],
    ]);
    expect(checkOf(card, 'weeds/few')).toMatchObject({
      state: 'failed',
      required: true,
      blocker: true,
      expected: {
        type: 'any',
        parts: [
          {
            type: 'fact',
            id: 'plants.weeds',
            operator: 'lte',
            wanted: 3,
            value: 9,
            outcome: 'failed',
          },
          { id: 'plants.pruned', outcome: 'failed', value: false },
        ],
      },
      actual: [
        {
          type: 'fact',
          id: 'plants.weeds',
          value: 9,
          source: 'scanner',
          grade: 'observed',
          observedAt: new Date(START).toISOString(),
        },
        { id: 'plants.pruned', value: false },
      ],
    });
    const waiver = {
      reason: 'Winter',
      by: 'user:default/ben',
      until: new Date(START + 5 * 24 * 3_600_000).toISOString(),
    };
    expect(checkOf(card, 'sharp-tools/all')).toMatchObject({
      state: 'waived',
      wouldBe: 'unknown',
      waiver,
    });
    expect(practiceOf(card, 'sharp-tools')).toMatchObject({
      state: 'waived',
      strict: 'unknown',
      waiver,
    });
    expect(checkOf(card, 'hedge/cut')).toMatchObject({
      state: 'upcoming',
      enabledOn: '2026-12-01',
    });
    expect(card.nextSteps[0]).toMatchObject({
      practice: 'weeds',
      title: 'weeds',
      why: 'failed',
      checks: ['weeds/few'],
    });
    expect(card.goldenPaths).toEqual([
      expect.objectContaining({
        id: 'new-bed',
        applies: true,
        onPath: false,
        done: 1,
        steps: [
          expect.objectContaining({ state: 'done', checks: ['labels/there'] }),
          expect.objectContaining({
            state: 'open',
            expected: expect.objectContaining({ id: 'plants.pruned' }),
            actual: [expect.objectContaining({ value: false })],
          }),
        ],
      }),
    ]);
  });

  it('says from which version of a template it was made', async () => {
    const template = 'template:default/bed';
    const model = gardenModel(spec => {
      spec.goldenPaths?.forEach(path => {
        path.templates = ['bed'];
      });
    });
    const { test, get, hidden } = await setUp([model]);
    const version = (value: string) => ({
      'backstage.io/template-version': value,
    });
    await test.put({
      apiVersion: 'scaffolder.backstage.io/v1beta3',
      kind: 'Template',
      metadata: {
        name: 'bed',
        namespace: 'default',
        annotations: version('2.0.0'),
      },
      spec: { type: 'bed' },
    });
    const bed = component('bed', {
      annotations: {
        'backstage.io/source-template': template,
        ...version('1.0.0'),
      },
    });
    await test.put(bed);
    await test.drain();
    const [path] = (await get(BED)).goldenPaths;
    expect(path).toMatchObject({
      onPath: true,
      origin: {
        template,
        version: '1.0.0',
        currentVersion: '2.0.0',
        state: 'outdated',
      },
    });
    hidden.add(template);
    const [unread] = (await get(BED)).goldenPaths;
    expect(unread.origin).toEqual({ template, version: '1.0.0' });
  });

  it('says of checks that do not apply why, and nothing else', async () => {
    const { test, get } = await setUp();
    await test.put(component('bed', { type: 'pot' }));
    const check = checkOf(await get(BED), 'sharp-tools/all');
    expect(check).toMatchObject({
      state: 'not-applicable',
      whyNotApplicable: { kind: 'Component', 'spec.type': 'bed' },
      actual: [],
    });
    expect(check).not.toHaveProperty('expected');
    expect(check).not.toHaveProperty('remediation');
  });

  it('names who holds a system back, but nobody who may not be seen', async () => {
    const { test, get, hidden } = await setUp();
    const names = ['rose', 'tulip', 'oak', 'fir'];
    await test.put(...names.map(name => component(name)), system('garden'));
    await test.members(
      'system:default/garden',
      names.map(name => `component:default/${name}`),
    );
    await test.report('component:default/rose', { 'plants.watered': true });
    await test.report('component:default/oak', { 'plants.watered': false });
    await test.report('component:default/fir', { 'plants.watered': false });

    const pending = await get('system:default/garden');
    expect(pending).toMatchObject({
      status: 'pending',
      level: null,
      checks: [],
      members: { total: 4, pending: 4 },
    });
    await test.drain();
    const all = practiceOf(await get('system:default/garden'), 'water');
    expect(all?.rollup).toEqual({
      state: 'failed',
      share: 0.6,
      passed: 1,
      failed: 2,
      unknown: 1,
      waived: 0,
      holdingBack: [
        { entityRef: 'component:default/fir', title: 'fir', state: 'failed' },
        { entityRef: 'component:default/oak', title: 'oak', state: 'failed' },
        {
          entityRef: 'component:default/tulip',
          title: 'tulip',
          state: 'unknown',
        },
      ],
    });

    hidden.add('component:default/oak');
    const card = await get('system:default/garden');
    expect(card.members).toEqual({ total: 4, hidden: 1, pending: 0 });
    expect(practiceOf(card, 'water')?.rollup).toMatchObject({ failed: 2 });
    expect(JSON.stringify(card)).not.toContain('oak');
  });

  it('answers 404 for entities and models that are not there', async () => {
    const { app, test } = await setUp();
    await test.put(component('bed'));
    for (const path of [
      '/v1/scorecards/component/default/none',
      '/v1/scorecards/component/default/bed?model=none',
    ]) {
      await request(app).get(path).expect(404);
    }
    await request(app)
      .get('/v1/scorecards/component/default/a%20b')
      .expect(400);
    await request(app)
      .post('/v1/scorecards/component/default/bed/refresh?model=none')
      .expect(404);
    expect(test.refreshed).toEqual([]);
    await request(app)
      .post('/v1/scorecards/component/default/none/refresh')
      .expect(404);
    expect(test.refreshed).toEqual(['component:default/none']);
  });

  it('scores again at once when it is asked to, and leaves a trace', async () => {
    const { app, test, auditor } = await setUp();
    const success = jest.fn();
    auditor.createEvent.mockResolvedValue({ success, fail: jest.fn() });
    await test.put(component('bed'));
    await test.report(BED, { 'plants.watered': true });
    const { body } = await request(app)
      .post('/v1/scorecards/component/default/bed/refresh')
      .expect(200);
    expect(body.level).toBe(1);
    expect((await test.card(BED))?.level).toBe(1);
    expect(test.refreshed).toEqual([BED]);
    expect(success).toHaveBeenCalledWith({ meta: { working: false } });
  });

  describe('preview', () => {
    it('evaluates what is given and keeps nothing', async () => {
      const { test, preview, get } = await setUp();
      await test.put(component('bed'));
      await test.report(BED, { 'plants.watered': true });
      await test.drain();
      const entity = component('bed', { type: 'pot' });

      const alone = await preview({ entity }).expect(200);
      expect(alone.body).toMatchObject({ level: 0, entityRef: BED });
      const stored = await preview({ entity, baseline: 'stored' }).expect(200);
      expect(stored.body.level).toBe(1);
      const better = await preview({
        entity,
        baseline: 'stored',
        facts: [
          { fact: 'plants.weeds', value: 0 },
          { fact: 'plants.watered', value: false, source: 'scanner' },
        ],
      }).expect(200);
      expect(checkOf(better.body, 'weeds/few')?.state).toBe('passed');
      expect(checkOf(better.body, 'water/daily')?.state).toBe('failed');
      expect(await get(BED)).toMatchObject({ level: 1 });
      expect(await test.queued()).toEqual([]);
    });

    it('shows what a waiver would bring', async () => {
      const { preview } = await setUp();
      const entity = component('bed');
      const waived = await preview({
        entity,
        waivers: [{ check: 'water/daily' }],
      }).expect(200);
      expect(checkOf(waived.body, 'water/daily')).toMatchObject({
        state: 'waived',
        waiver: { id: 'preview-0' },
      });
      const wrong = await preview({
        entity,
        waivers: [{ practice: 'none', check: 'none', expiresAt: 'soon' }],
      });
      expect(wrong.status).toBe(400);
      expect(
        wrong.body.error.mistakes.map(({ path }: { path: string }) => path),
      ).toEqual([
        'body.waivers.0.expiresAt',
        'body.waivers.0.practice',
        'body.waivers.0.check',
      ]);
    });

    it('uses what is stored only of what the caller may read', async () => {
      const { test, preview, hidden } = await setUp();
      await test.put(component('bed'));
      await test.report(BED, { 'plants.watered': true });
      hidden.add(BED);
      const { body } = await preview({
        entity: component('bed'),
        baseline: 'stored',
      }).expect(200);
      expect(body.level).toBe(0);
    });

    it('evaluates a draft model, for members of a system too', async () => {
      const { test, preview } = await setUp();
      await test.put(component('rose'), system('garden'));
      await test.members('system:default/garden', ['component:default/rose']);
      await test.report('component:default/rose', { 'tools.sharp': true });
      await test.drain();
      const draft = gardenModel(spec => {
        const [water] = spec.practices.filter(({ id }) => id === 'water');
        water.checks[0].rule = { fact: 'tools.sharp', eq: true };
      });
      const { body } = await preview({
        entity: system('garden'),
        model: draft,
        baseline: 'stored',
      }).expect(200);
      expect(practiceOf(body, 'water')?.rollup).toMatchObject({
        state: 'passed',
        passed: 1,
      });
      expect(body.modelVersion).not.toBe(test.registry.get().version);
    });

    it('does not answer for hidden members to rules of the caller', async () => {
      const { test, preview, hidden } = await setUp();
      await test.put(component('rose'), system('garden'));
      await test.members('system:default/garden', ['component:default/rose']);
      await test.report('component:default/rose', { 'plants.watered': true });
      await test.drain();
      hidden.add('component:default/rose');
      const asked = { entity: system('garden'), baseline: 'stored' };

      const shipped = await preview(asked).expect(200);
      expect(practiceOf(shipped.body, 'water')?.rollup).toMatchObject({
        passed: 1,
      });
      const draft = await preview({ ...asked, model: gardenModel() });
      expect(practiceOf(draft.body, 'water')?.rollup?.passed ?? 0).toBe(0);
    });

    it('names every mistake', async () => {
      const { preview } = await setUp();
      const draft = gardenModel(spec => {
        spec.practices[0].categories = ['none'];
        spec.practices[1].requiredAt = [9];
      });
      const model = await preview({ entity: component('a'), model: draft });
      expect(model.status).toBe(400);
      expect(
        model.body.error.mistakes.map(({ path }: { path: string }) => path),
      ).toEqual([
        'body.model.spec.practices.0.categories.0',
        'body.model.spec.practices.1.requiredAt.0',
      ]);
      const facts = await preview({
        entity: component('a b'),
        facts: [
          { fact: 'plants.weeds', value: 'many' },
          { fact: 'unknown.fact', value: 1 },
        ],
      });
      expect(facts.status).toBe(400);
      expect(
        facts.body.error.mistakes.map(({ path }: { path: string }) => path),
      ).toEqual([
        'body.entity.metadata.name',
        'body.facts.0.value',
        'body.facts.1.fact',
      ]);
    });

    it('is done ten times a second at most by one caller', async () => {
      const { test, preview } = await setUp();
      const entity = component('bed');
      const statuses: number[] = [];
      for (let i = 0; i < 11; i++) {
        statuses.push((await preview({ entity })).status);
      }
      expect(statuses).toEqual([...new Array(10).fill(200), 429]);
      test.clock.time += 1_000;
      await preview({ entity }).expect(200);
    });
  });

  it('shows the shipped model as the contract has it', async () => {
    const { test, get, preview } = await setUp([FIVE_LEVEL]);
    const entity: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'shop',
        namespace: 'default',
        annotations: {
          'github.com/project-slug': 'acme/shop',
          'backstage.io/kubernetes-id': 'shop',
        },
      },
      spec: {
        type: 'service',
        owner: 'group:default/team',
        lifecycle: 'production',
      },
      relations: [{ type: 'ownedBy', targetRef: 'group:default/team' }],
    };
    await test.put(
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Group',
        metadata: { name: 'team', namespace: 'default' },
        spec: {},
      },
      entity,
      { ...system('sales') },
    );
    await test.drain();
    const card = await get(stringifyEntityRef(entity));
    expect(card.status).toBe('scored');
    expect(card.practices).toHaveLength(63);
    expect(card.nextSteps.length).toBeGreaterThan(0);
    for (const check of card.checks.filter(
      ({ state, required }) =>
        required && (state === 'unknown' || state === 'failed'),
    )) {
      expect([check.id, check.remediation?.text]).toEqual([
        check.id,
        expect.any(String),
      ]);
      for (const { url } of check.remediation?.links ?? []) {
        expect(url).toMatch(/^https?:\/\//);
      }
    }
    const group = await get('group:default/team');
    expect(group).toMatchObject({ status: 'not-scored', level: null });
    const { body } = await preview({ entity }).expect(200);
    // The owner exists, and the preview may say so.
    expect(
      body.checks.flatMap((check: Scorecard['checks'][number]) =>
        check.actual.filter(({ source }) => source === 'catalog-scan'),
      ).length,
    ).toBeGreaterThan(0);
  });
});
