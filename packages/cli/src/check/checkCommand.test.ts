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
import { fromJunit } from '../facts/convert/fromJunit';

const workshop = createWorkshop();

const MODEL = ['check', '--model', 'small.yaml'];

async function write(files: Record<string, string> = {}) {
  await workshop.write({
    'small.yaml': JSON.stringify(smallModel()),
    'catalog-info.yaml': component('shop', { a: 'true' }),
    ...files,
  });
}

describe('maturity check', () => {
  it('says where an entity stands and what is next', async () => {
    await write();
    const { code, out } = await workshop.run(MODEL);
    expect(code).toBe(0);
    expect(out).toContain(
      'component:default/shop: Level 1 of 2 · The first (up to 2, with evidence), evidence for 50 %',
    );
    expect(out).toContain('level 2: Practice b (no-data)');
    expect(out).toContain('facts.platform-maturity.io/b: "true"');
    expect(out).toContain('without the facts of a portal');
  });

  it('uses the model in the box when none is named', async () => {
    await workshop.write({ 'catalog-info.yaml': component('shop') });
    const { out } = await workshop.run(['check', '-f', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      model: 'five-level',
      entities: [{ level: 0, levels: 5, nextLevel: 1 }],
    });
  });

  it('fails below --min-level, by number and by id', async () => {
    await write();
    expect((await workshop.run([...MODEL, '--min-level', '1'])).code).toBe(0);
    for (const level of ['2', 'two']) {
      const { code, out } = await workshop.run([
        ...MODEL,
        '--min-level',
        level,
      ]);
      expect(code).toBe(1);
      expect(out).toContain('failed Level 1 is below the wanted level 2');
    }
    for (const level of ['3', 'three', '-1', '1.5']) {
      const { code, err } = await workshop.run([
        ...MODEL,
        `--min-level=${level}`,
      ]);
      expect({ level, code }).toEqual({ level, code: 2 });
      expect(err).toContain('is no level');
    }
  });

  it('looks at the categories where there is no overall level', async () => {
    await write({
      'small.yaml': JSON.stringify(smallModel({ overall: 'none' })),
    });
    const { code, out } = await workshop.run([...MODEL, '--min-level', '2']);
    expect(code).toBe(1);
    expect(out).toContain('Everything: level 1 is below the wanted level 2');
  });

  it('fails when an entity is worse than in the baseline', async () => {
    await write({ 'before.json': '' });
    const before = await workshop.run([...MODEL, '-f', 'json']);
    await write({ 'before.json': before.out });
    const args = [...MODEL, '--baseline', 'before.json'];
    expect((await workshop.run(args)).code).toBe(0);
    await write({ 'catalog-info.yaml': component('shop') });
    const { code, out } = await workshop.run(args);
    expect(code).toBe(1);
    expect(out).toContain('The level falls from 1 to 0');
    await write({ 'catalog-info.yaml': component('new') });
    expect((await workshop.run(args)).code).toBe(0);
  });

  it.each([
    ['a baseline that is not there', ['--baseline', 'none.json'], 'none.json'],
    [
      'a baseline that is something else',
      ['--baseline', 'small.yaml'],
      'not the JSON output',
    ],
    ['a model that is not there', ['--model', 'none.yaml'], 'neither a file'],
    [
      'a model with mistakes',
      ['--model', 'catalog-info.yaml'],
      'catalog-info.yaml:1',
    ],
    ['a format that is not there', ['--format', 'pdf'], 'Allowed choices'],
    ['an option that is not there', ['--modle', 'x'], 'Did you mean'],
    ['a glob without a match', ['none/**/*.yaml'], 'No file matches'],
    ['an address that is none', ['--url', 'portal'], 'is not a URL'],
    [
      'a token in the address',
      ['--url', 'https://u:p@example.org'],
      'no credentials',
    ],
  ])('refuses %s', async (_, args, message) => {
    await write();
    const { code, err } = await workshop.run(['check', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('names a file that is not there, and goes on with the others', async () => {
    await write();
    const { code, out } = await workshop.run([
      ...MODEL,
      'none.yaml',
      'catalog-info.yaml',
    ]);
    expect(code).toBe(2);
    expect(out).toContain('none.yaml:1:1 error There is no such file');
    expect(out).toContain('Level 1 of 2');
  });

  it('takes directories and globs', async () => {
    await write({
      'services/a/catalog-info.yaml': component('in-a'),
      'services/b/catalog-info.yml': component('in-b'),
      'services/node_modules/x/catalog-info.yaml': component('not-this'),
      'services/b/other.yaml': 'no: entity',
    });
    for (const pattern of ['services', './services/**/catalog-info.*']) {
      const { out } = await workshop.run([...MODEL, '-f', 'json', pattern]);
      expect(JSON.parse(out).files).toEqual([
        'services/a/catalog-info.yaml',
        'services/b/catalog-info.yml',
      ]);
    }
  });

  it('rolls members up into their system, wherever they are written', async () => {
    const entity = (kind: string, name: string, spec: object) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: {
        name,
        annotations: { 'facts.platform-maturity.io/a': 'true' },
      },
      spec: { type: 'service', owner: 'team', ...spec },
    });
    const model = smallModel() as {
      spec: { appliesTo?: unknown; practices: object[] };
    };
    delete model.spec.appliesTo;
    model.spec.practices = model.spec.practices.slice(0, 1).map(practice => ({
      ...practice,
      rollup: {
        appliesTo: { kind: 'System' },
        of: { kind: 'Component' },
        share: 1,
      },
      checks: [
        {
          id: 'a/check',
          title: 'a',
          appliesTo: { kind: 'Component' },
          rule: { fact: 'a', eq: true },
        },
      ],
    }));
    await write({
      'small.yaml': JSON.stringify(model),
      'catalog-info.yaml': [
        entity('System', 'sales', {}),
        entity('Component', 'shop', { system: 'sales' }),
        entity('Component', 'part', { subcomponentOf: 'shop' }),
      ]
        .map(each => JSON.stringify(each))
        .join('\n---\n'),
    });
    const report = JSON.parse(
      (await workshop.run([...MODEL, '-f', 'json'])).out,
    );
    expect(report.entities[0]).toMatchObject({
      entityRef: 'system:default/sales',
      status: 'scored',
      level: 1,
    });
  });

  it('knows further models', async () => {
    await write({
      'other.yaml': JSON.stringify(smallModel({ id: 'other' })),
      'catalog-info.yaml': component('shop', { a: 'true' }),
    });
    expect((await workshop.run(['check'])).code).toBe(2);
    expect(
      (await workshop.run(['check', '--known-model', 'other.yaml'])).code,
    ).toBe(0);
  });
});

describe('the formats of maturity check', () => {
  const FILE = 'a b,c/catalog-info.yaml';

  async function report(format: string) {
    await write({ [FILE]: component('shop', { a: '100 %\nyes', b: 'true' }) });
    return workshop.run([...MODEL, '--min-level', '1', '-f', format, FILE]);
  }

  it('SARIF: places and rules', async () => {
    const { code, out } = await report('sarif');
    expect(code).toBe(2);
    const { version, runs } = JSON.parse(out);
    expect(version).toBe('2.1.0');
    const [{ tool, results }] = runs;
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
      'invalid-value',
      'level',
    ]);
    expect(results[0]).toMatchObject({
      ruleId: 'invalid-value',
      ruleIndex: 0,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a%20b%2Cc/catalog-info.yaml' },
            region: { startLine: 1 },
          },
        },
      ],
    });
    expect(results[1]).toMatchObject({ ruleId: 'level', ruleIndex: 1 });
  });

  it('GitHub: one command per line, escaped', async () => {
    const { out } = await report('github');
    const [problem, failure] = out.trimEnd().split('\n');
    expect(problem).toMatch(
      /^::error file=a b%2Cc\/catalog-info\.yaml,line=1,col=\d+,title=invalid-value::.*100 %25/,
    );
    expect(failure).toContain(
      'title=component%3Adefault/shop::Level 0 is below the wanted level 1',
    );
  });

  it('JUnit: well-formed, with failures and errors counted', async () => {
    const { out } = await report('junit');
    expect(out).toContain(
      '<testsuites name="maturity check" tests="2" failures="1" errors="1">',
    );
    // What reads others' reports reads ours.
    expect(fromJunit(out, { inPipeline: true }).facts).toHaveLength(1);
  });

  it('to a file', async () => {
    await write();
    const { out } = await workshop.run([
      ...MODEL,
      '-f',
      'json',
      '-o',
      'r.json',
    ]);
    expect(out).toBe('');
    expect((await workshop.run([...MODEL, '--baseline', 'r.json'])).code).toBe(
      0,
    );
  });
});
