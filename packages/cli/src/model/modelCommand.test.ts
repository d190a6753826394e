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

import { createWorkshop } from '../__testUtils__/runCli';
import { component, smallModel } from '../__testUtils__/smallModel';

const workshop = createWorkshop();

describe('maturity model lint', () => {
  it('finds nothing in the models in the box', async () => {
    expect(
      await workshop.run(['model', 'lint', 'five-level', 'cncf', 'starter']),
    ).toEqual({ code: 0, out: 'The models are fine\n', err: '' });
  });

  it('names every mistake with line and column', async () => {
    await workshop.write({
      'model.yaml': [
        'apiVersion: platform-maturity.io/v1',
        'kind: MaturityModel',
        'metadata: { id: x, title: X }',
        'spec:',
        '  levels: [{ id: one, title: One }]',
        '  categories: [{ id: all, title: All }]',
        '  facts: [{ id: a, type: boolean }]',
        '  practices:',
        '    - id: p',
        '      title: P',
        '      categories: [none]',
        '      requiredAt: [2]',
        '      checks: [{ id: p/c, title: C, rule: { fact: b, eq: true } }]',
      ].join('\n'),
      'broken.yaml': 'kind: [\n',
    });
    const { code, out } = await workshop.run([
      'model',
      'lint',
      'model.yaml',
      'broken.yaml',
      'none.yaml',
    ]);
    expect(code).toBe(2);
    const lines = out.trimEnd().split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^model\.yaml:11:20 /),
        expect.stringMatching(/^model\.yaml:12:20 /),
        expect.stringMatching(/^model\.yaml:13:\d+ /),
        expect.stringMatching(/^broken\.yaml:\d:\d /),
        'none.yaml:1:1 There is no such file',
      ]),
    );
    const json = await workshop.run([
      'model',
      'lint',
      '-f',
      'json',
      'none.yaml',
    ]);
    expect(JSON.parse(json.out).problems).toHaveLength(1);
    const github = await workshop.run([
      'model',
      'lint',
      '-f',
      'github',
      'none.yaml',
    ]);
    expect(github.out).toMatch(/^::error file=none\.yaml,line=1,col=1/);
  });
});

describe('maturity model diff', () => {
  beforeEach(async () => {
    const later = smallModel({ requireB: false });
    await workshop.write({
      'before.yaml': JSON.stringify(smallModel()),
      'after.yaml': JSON.stringify(later),
      'catalog/a/catalog-info.yaml': component('low', { a: 'true' }),
      'catalog/b.yaml': component('high', { a: 'true', b: 'true' }),
      'catalog/values.yaml': 'replicas: 2\n',
    });
  });

  it('says what changed', async () => {
    const { code, out } = await workshop.run([
      'model',
      'diff',
      'before.yaml',
      'after.yaml',
    ]);
    expect({ code, out }).toEqual({
      code: 0,
      out: '~ check b/check: required\n',
    });
    expect(
      (await workshop.run(['model', 'diff', 'before.yaml', 'before.yaml'])).out,
    ).toBe('The models are the same\n');
  });

  it('says who would drop, and fails then', async () => {
    const { code, out } = await workshop.run([
      'model',
      'diff',
      'before.yaml',
      'after.yaml',
      '--catalog',
      'catalog',
    ]);
    // Nothing is asked at level 2 any more, so nobody reaches it.
    expect(code).toBe(1);
    expect(out).toContain('Of 2 entities');
    expect(out).toContain('1 would drop');
    expect(out).toContain('component:default/high overall: 2 → 1');
  });

  it('says who would climb', async () => {
    const { code, out } = await workshop.run([
      'model',
      'diff',
      'after.yaml',
      'before.yaml',
      '--catalog',
      'catalog',
      '-f',
      'json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out).effect).toMatchObject({
      entities: 2,
      climb: [
        { entityRef: 'component:default/high', from: 1, to: 2 },
        {
          entityRef: 'component:default/high',
          category: 'all',
          from: 1,
          to: 2,
        },
      ],
      drop: [],
    });
  });

  it('refuses a directory without entities', async () => {
    await workshop.write({ 'empty/values.yaml': 'replicas: 2' });
    const { code, err } = await workshop.run([
      'model',
      'diff',
      'before.yaml',
      'after.yaml',
      '--catalog',
      'empty',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('holds no entities');
  });
});
