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

import { mockCredentials } from '@backstage/backend-test-utils';
import { ScorecardSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import request from 'supertest';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { testModel } from '../insights/__testUtils__/testModel';
import { TestSubject } from '../insights/__testUtils__/testRows';
import { createTestApp } from './__testUtils__/createTestApp';
import { ALL_RIGHTS } from './__testUtils__/TestPolicy';

jest.setTimeout(60_000);

const FACTS = ['build.done', 'test.done', 'scan.done', 'drill.done'];

/** Levels 0 to 3 in turn; every fifth has no scorecard yet. */
const MANY: TestSubject[] = Array.from({ length: 23 }, (_, index) => ({
  name: `service-${index}`,
  title: index % 3 === 0 ? `Title ${index}` : undefined,
  facts: Object.fromEntries(
    FACTS.slice(0, index % 5).map(fact => [fact, true]),
  ),
  pending: index % 5 === 4,
}));

describeDatabases('lists', open => {
  async function setUp(subjects: TestSubject[]) {
    const test = createTestApp({ database: await open() });
    test.policy.give('user:default/mock', ALL_RIGHTS);
    await test.catalog.put(...subjects);
    await test.snapshot.load();
    const get = (path: string) =>
      request(test.app)
        .get(path)
        .set('Authorization', mockCredentials.user.header());
    return { ...test, get };
  }

  it.each(['name', 'level', 'coverage', 'openSteps'])(
    'pages through everything once, sorted by %s, what has no value last',
    async sort => {
      const { get } = await setUp(MANY);
      const value = (item: ScorecardSummary) =>
        ({
          name: item.title.toLowerCase(),
          level: item.level,
          coverage: item.coverage,
          openSteps: item.status === 'scored' ? item.counts.openSteps : null,
        }[sort] ?? null);
      for (const order of ['asc', 'desc']) {
        const seen: ScorecardSummary[] = [];
        let cursor = '';
        do {
          const { body } = await get(
            `/v1/scorecards?sort=${sort}&order=${order}&limit=4${cursor}`,
          ).expect(200);
          expect(body.totalItems).toBe(MANY.length);
          seen.push(...body.items);
          cursor = body.nextCursor && `&cursor=${body.nextCursor}`;
        } while (cursor);
        expect(seen).toHaveLength(MANY.length);
        const sign = order === 'asc' ? 1 : -1;
        const expected = [...seen].sort((a, b) => {
          const [x, y] = [value(a), value(b)];
          if (x === y) {
            return a.entityRef < b.entityRef ? -1 : 1;
          }
          if (x === null || y === null) {
            return x === null ? 1 : -1;
          }
          return x < y ? -sign : sign;
        });
        expect(seen.map(item => item.name)).toEqual(
          expected.map(item => item.name),
        );
        expect(new Set(seen.map(item => item.name)).size).toBe(MANY.length);
      }
    },
  );

  it('binds a cursor to the filter and the model version', async () => {
    const { get, snapshot } = await setUp(MANY);
    const first = await get('/v1/scorecards?limit=3').expect(200);
    const cursor = first.body.nextCursor;
    for (const other of [
      `type=service&cursor=${cursor}`,
      `sort=level&cursor=${cursor}`,
      'cursor=nonsense',
    ]) {
      const { body } = await get(`/v1/scorecards?${other}`).expect(400);
      expect(body.error.mistakes[0].path).toBe('query.cursor');
    }
    // another page size is the same question
    const next = await get(`/v1/scorecards?limit=5&cursor=${cursor}`);
    expect(next.body.items[0].name).not.toBe(first.body.items[0].name);

    const changed = testModel(document => {
      document.metadata.title = 'Changed';
    });
    jest.spyOn(snapshot, 'view').mockReturnValue({
      ...snapshot.view(),
      model: changed,
      version: changed.version,
    });
    const again = await get(`/v1/scorecards?limit=3&cursor=${cursor}`);
    expect(again.body.items).toEqual(first.body.items);
  });

  it('refuses cursors that somebody made up', async () => {
    const { get } = await setUp([{ name: 'one' }]);
    const evidence = await get('/v1/evidence?limit=1').expect(200);
    const content = JSON.parse(
      Buffer.from(evidence.body.nextCursor, 'base64url').toString(),
    );
    for (const k of [-1, 1.5, 'x', null]) {
      const cursor = Buffer.from(JSON.stringify({ ...content, k }));
      const { status } = await get(
        `/v1/evidence?limit=1&cursor=${cursor.toString('base64url')}`,
      );
      expect([k, status]).toEqual([k, 400]);
    }
  });

  it('tells what of a query the model does not have, all at once', async () => {
    const { get } = await setUp([]);
    const { body } = await get(
      '/v1/scorecards?category=luck&practice=sleep&level=7&owner=group:',
    ).expect(400);
    expect(
      body.error.mistakes.map(({ path }: { path: string }) => path).sort(),
    ).toEqual([
      'query.category',
      'query.level',
      'query.owner',
      'query.practice',
    ]);
    await get('/v1/scorecards?state=failed').expect(400);
    await get('/v1/overview?check=build/undone').expect(400);
  });

  it('exports exactly the rows of the table, with formulas quoted', async () => {
    const { get } = await setUp([
      ...MANY,
      { name: 'evil', title: '=HYPERLINK("http://x","y")', tags: ['a', 'b'] },
      { name: 'worse', title: '@SUM(1)\n"quoted", and more' },
      { name: 'plus', title: '+1' },
      { name: 'minus', title: '-1' },
    ]);
    const query = 'sort=level&order=desc';
    const list = await get(`/v1/scorecards?${query}&limit=500`).expect(200);
    const { text, headers } = await get(`/v1/export.csv?${query}`).expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain('attachment');
    const lines = text.trimEnd().split('\r\n');
    const columns = lines[0].split(',');
    expect(columns).toEqual(
      expect.arrayContaining(['title', 'entityRef', 'category:quality']),
    );
    expect(
      lines.slice(1).map(line => /component:[^,]*/.exec(line)?.[0]),
    ).toEqual(list.body.items.map((item: ScorecardSummary) => item.entityRef));
    expect(text).toContain('"\'=HYPERLINK(""http://x"",""y"")"');
    expect(text).toContain('"\'@SUM(1)\n""quoted"", and more"');
    expect(text).toContain("'+1,");
    expect(text).toContain("'-1,");
    const [row] = lines.filter(line => line.includes('service-3,'));
    expect(row.split(',')[columns.indexOf('level')]).toBe(
      String(
        list.body.items.find(
          (item: ScorecardSummary) => item.name === 'service-3',
        ).level,
      ),
    );
  });

  it('lists members worst first, of one practice too, page by page', async () => {
    const { get } = await setUp([
      {
        name: 'good',
        system: 'system:default/s',
        facts: { 'build.done': true },
      },
      {
        name: 'bad',
        system: 'system:default/s',
        facts: { 'build.done': false },
      },
      { name: 'blank', system: 'system:default/s' },
      { name: 'new', system: 'system:default/s', pending: true },
      { kind: 'API', name: 'api', system: 'system:default/s', pending: true },
      { kind: 'System', name: 's' },
    ]);
    const path = '/v1/scorecards/System/default/S/members';
    const { body } = await get(path).expect(200);
    expect(body.items.map((item: ScorecardSummary) => item.name)).toEqual([
      'bad',
      'blank',
      'good',
      'new',
    ]);
    expect(body.totalItems).toBe(4);

    const first = await get(`${path}?practice=build&limit=2`).expect(200);
    const second = await get(
      `${path}?practice=build&limit=2&cursor=${first.body.nextCursor}`,
    ).expect(200);
    expect(
      [...first.body.items, ...second.body.items].map(item => [
        item.name,
        item.practiceState,
      ]),
    ).toEqual([
      ['bad', 'failed'],
      ['blank', 'unknown'],
      ['good', 'passed'],
    ]);
    const failed = await get(`${path}?practice=build&state=failed`).expect(200);
    expect(failed.body.totalItems).toBe(1);
    await get(`${path}?practice=sleep`).expect(400);
    await get(`${path}?practice=build&cursor=${first.body.nextCursor}x`).expect(
      400,
    );
  });

  it('gives the history of an entity, newest first, page by page', async () => {
    const { get, database, catalog, model, snapshot } = await setUp([]);
    const [subject_id] = await catalog.put({ name: 'shop' });
    const other = await catalog.put({ name: 'other' });
    const row = {
      model_id: model.id,
      model_version: model.version,
      cause: 'facts',
      from_value: '0',
      to_value: '1',
    };
    await database.knex('transitions').insert([
      {
        ...row,
        subject_id,
        at: 1,
        kind: 'level',
        item: null,
        from_value: null,
      },
      { ...row, subject_id, at: 2, kind: 'category', item: 'quality' },
      {
        ...row,
        subject_id,
        at: 3,
        kind: 'check',
        item: 'build/done',
        from_value: 'unknown',
        to_value: 'passed',
      },
      { ...row, subject_id: other[0], at: 4, kind: 'level', item: null },
    ]);
    await snapshot.follow();
    const path = '/v1/transitions?entityRef=Component:shop&limit=2';
    const first = await get(path).expect(200);
    expect(first.body.totalItems).toBe(3);
    expect(first.body.items).toEqual([
      expect.objectContaining({
        kind: 'check',
        id: 'build/done',
        title: 'Check build/done',
        from: 'unknown',
        to: 'passed',
        at: '1970-01-01T00:00:00.003Z',
      }),
      expect.objectContaining({ kind: 'category', title: 'Quality' }),
    ]);
    const second = await get(`${path}&cursor=${first.body.nextCursor}`).expect(
      200,
    );
    expect(second.body.items).toEqual([
      expect.objectContaining({ kind: 'level', from: null, to: '1' }),
    ]);
    expect(second.body.nextCursor).toBeUndefined();
    const levels = await get(`${path}&kind=level`).expect(200);
    expect(levels.body.totalItems).toBe(1);
  });

  it('shows models, and their golden paths', async () => {
    const { get, model } = await setUp([{ name: 'shop' }]);
    const models = await get('/v1/models').expect(200);
    expect(models.body).toMatchObject({
      defaultModel: 'test',
      items: [
        {
          id: 'test',
          version: model.version,
          kinds: ['component', 'system'],
          defaultKinds: ['component'],
          counts: { practices: 5, checks: 5, facts: 5, goldenPaths: 1 },
        },
      ],
    });
    const one = await get('/v1/models/test').expect(200);
    expect(one.body.document).toEqual(model.document);
    const path = await get('/v1/golden-paths/service').expect(200);
    expect(path.body).toMatchObject({ id: 'service', subjects: 1, onPath: 0 });
    await get('/v1/golden-paths/none').expect(404);
  });

  it('lists who stands how to a golden path, whoever is furthest first', async () => {
    const onPath = { 'platform-maturity.io/golden-path': 'service' };
    const { get } = await setUp([
      { name: 'begun', annotations: onPath, facts: { 'build.done': true } },
      {
        name: 'done',
        annotations: onPath,
        facts: { 'build.done': true, 'test.done': true },
      },
      {
        name: 'drifted',
        annotations: onPath,
        facts: { 'build.done': false, 'test.done': true },
      },
      { name: 'near', facts: { 'build.done': true } },
      { name: 'far', facts: { 'build.done': false } },
      { name: 'other', type: 'library' },
    ]);
    const route = '/v1/golden-paths/service';
    const names = async (path: string) => {
      const { body } = await get(path).expect(200);
      const items: { title: string }[] = body.items;
      expect(body.totalItems).toBe(items.length);
      return items.map(({ title }) => title);
    };
    const { body } = await get(route).expect(200);
    const counted: [string, string[]][] = [
      ['on', ['done', 'begun', 'drifted']],
      ['off', ['near', 'far']],
      ['could-join', ['near']],
      ['completed', ['done']],
      ['drifted', ['drifted']],
      ['outdated', []],
    ];
    for (const [state, expected] of counted) {
      const query = `pathState=${state}`;
      expect(await names(`${route}/entities?${query}`)).toEqual(expected);
      // the table shows the same
      expect(await names(`/v1/scorecards?path=service&${query}`)).toEqual(
        [...expected].sort(),
      );
    }
    expect(body).toMatchObject({
      subjects: 5,
      onPath: 3,
      offPath: 2,
      couldJoin: 1,
      completed: 1,
      drifted: 1,
    });
    expect(
      await names('/v1/scorecards?path=service&step=build&stepState=open'),
    ).toEqual(['drifted', 'far']);
    expect(body.steps[0]).toMatchObject({ open: 2, onPath: { open: 1 } });

    const first = await get(`${route}/entities?limit=2`).expect(200);
    expect(first.body.items[0]).toMatchObject({
      entityRef: 'component:default/done',
      onPath: true,
      done: 2,
      open: 0,
    });
    expect(first.body.items[1]).toMatchObject({ nextStep: 'test' });
    const { nextCursor } = first.body;
    const second = await get(
      `${route}/entities?limit=500&cursor=${nextCursor}`,
    ).expect(200);
    expect([...first.body.items, ...second.body.items]).toHaveLength(5);

    const filtered = await get('/v1/golden-paths?type=library').expect(200);
    expect(filtered.body.items[0]).toMatchObject({ subjects: 0, onPath: 0 });
  });

  it('says what is wrong with a question about a golden path', async () => {
    const { get } = await setUp([{ name: 'shop' }]);
    for (const [query, path] of [
      ['path=none', 'query.path'],
      ['pathState=on', 'query.pathState'],
      ['step=build', 'query.step'],
      ['path=service&step=none', 'query.step'],
      ['path=service&stepState=done', 'query.stepState'],
    ]) {
      const { body } = await get(`/v1/scorecards?${query}`).expect(400);
      expect(JSON.stringify(body)).toContain(path);
    }
    await get('/v1/golden-paths/none/entities').expect(404);
  });

  it('pages through evidence', async () => {
    const { get } = await setUp([{ name: 'a' }, { name: 'b' }]);
    const all = await get('/v1/evidence').expect(200);
    expect(all.body.totalItems).toBe(5);
    const first = await get('/v1/evidence?limit=3').expect(200);
    const second = await get(
      `/v1/evidence?limit=3&cursor=${first.body.nextCursor}`,
    ).expect(200);
    expect([...first.body.items, ...second.body.items]).toEqual(all.body.items);
    expect(second.body.nextCursor).toBeUndefined();
  });
});
