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

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileModel } from './compileModel';
import { ModelError } from './ModelError';
import { parseModel } from './parseModel';
import { SHIPPED_MODELS } from './shippedModels';
import { MaturityModelDocument } from './types';

const text = `
apiVersion: platform-maturity.io/v1
kind: MaturityModel
metadata: { id: small, title: Small }
spec:
  levels:
    - { id: one, title: One }
  categories:
    - { id: delivery, title: Delivery }
  facts:
    - { id: ci.tests, type: boolean }
  practices:
    - id: tests
      title: Tests
      categories: [delivery]
      requiredAt: [1]
      checks:
        - id: tests/run
          title: Tests run
          rule: { fact: ci.tests, eq: true }
          remediation:
            text: Run them
`;

function mistakesOf(document: unknown): [string, number | undefined][] {
  try {
    compileModel(document as MaturityModelDocument);
  } catch (error) {
    expect(error).toBeInstanceOf(ModelError);
    return (error as ModelError).mistakes.map(({ path, line }) => [
      path.join('.'),
      line,
    ]);
  }
  return [];
}

/** The small model with some text replaced. */
function changed(from: string, to: string) {
  expect(text).toContain(from);
  return parseModel(text.replace(from, to));
}

describe('compileModel', () => {
  it('compiles what parseModel read, and a document', () => {
    const parsed = parseModel(text);
    const compiled = compileModel(parsed);
    expect(compiled).toMatchObject({
      id: 'small',
      title: 'Small',
      overall: 'combined',
      kinds: undefined,
    });
    expect(compiled.checkIndex('tests/run')).toBe(0);
    expect(compiled.practiceIndex('nothing')).toBeUndefined();
    expect(compileModel(parsed.document).version).toBe(compiled.version);
  });

  it('is not changed by who changes the document later', () => {
    const document = parseModel(text).document as {
      metadata: { title: string };
    };
    const compiled = compileModel(document as never);
    document.metadata.title = 'Other';
    expect(compiled.title).toBe('Small');
    expect(() => {
      compiled.document.metadata.title = 'Other';
    }).toThrow(TypeError);
  });

  it('names all mistakes at once, with their lines', () => {
    const broken = text
      .replace('type: boolean', 'type: bool')
      .replace('categories: [delivery]', 'categories: [delivery, speed]')
      .replace('eq: true', 'is: true')
      .replace(
        'text: Run them',
        'text: "{{ metadata.name"\n            how: x',
      );
    expect(mistakesOf(parseModel(broken))).toEqual([
      ['spec.facts.0.type', 11],
      ['spec.practices.0.checks.0.remediation.how', 23],
      ['spec.practices.0.categories.1', 15],
      ['spec.practices.0.checks.0.rule.is', 20],
      ['spec.practices.0.checks.0.rule', 20],
      ['spec.practices.0.checks.0.remediation.text', 22],
    ]);
  });

  it.each([
    ['metadata: { id: small, title: Small }', '', 'metadata'],
    ['title: Small', 'title: " "', 'metadata.title'],
    ['id: small', 'id: Small', 'metadata.id'],
    [
      'title: Small }',
      'title: Small, source: { title: x, url: "javascript:x" } }',
      'metadata.source.url',
    ],
    ['title: Small', 'title: Small, language: English', 'metadata.language'],
    ['type: boolean', `type: boolean, ttl: P1M`, 'spec.facts.0.ttl'],
    [
      'type: boolean',
      'type: boolean, inconclusive: [unknown]',
      'spec.facts.0.inconclusive.0',
    ],
    [
      'type: boolean',
      'type: boolean, sources: [a, b, a]',
      'spec.facts.0.sources.2',
    ],
    [
      'type: boolean',
      'type: boolean, derive: { from: kind, value: true }',
      'spec.facts.0.derive.value',
    ],
    [
      'type: boolean',
      'type: boolean, derive: { value: true }',
      'spec.facts.0.derive.when',
    ],
    ['id: ci.tests', `id: ${'a'.repeat(64)}`, 'spec.facts.0.id'],
    ['requiredAt: [1]', 'requiredAt: [1, 1]', 'spec.practices.0.requiredAt.1'],
    ['requiredAt: [1]', 'requiredAt: [1.5]', 'spec.practices.0.requiredAt.0'],
    [
      'requiredAt: [1]',
      'requiredAt: [1]\n      listedAt: [2]',
      'spec.practices.0.listedAt.0',
    ],
    ['id: tests/run', 'id: tests/Run', 'spec.practices.0.checks.0.id'],
    ['id: tests/run', 'id: tests', 'spec.practices.0.checks.0.id'],
    [
      'text: Run them',
      'text: x\n            links: [{ title: x, url: /docs }]',
      'spec.practices.0.checks.0.remediation.links.0.url',
    ],
    [
      'text: Run them',
      'text: x\n            template: "a:b:c/d/e"',
      'spec.practices.0.checks.0.remediation.template',
    ],
    [
      'title: One }',
      'title: One, requirements: [{ text: x, fact: no }] }',
      'spec.levels.0.requirements.0.fact',
    ],
  ])('refuses the change of "%s" to "%s"', (from, to, path) => {
    expect(mistakesOf(changed(from, to)).map(([place]) => place)).toContain(
      path,
    );
  });

  it('checks golden paths, pain points and guidance', () => {
    const document = JSON.parse(JSON.stringify(parseModel(text).document));
    Object.assign(document.spec, {
      goldenPaths: [
        {
          id: 'p',
          title: 'P',
          templates: ['a b'],
          steps: [
            { id: 's', title: 'S' },
            { id: 's', title: 'S', checks: ['tests/walk'] },
            { id: 't', title: 'T', checks: ['tests/run'], rule: {} },
          ],
        },
      ],
      painPoints: [{ id: 'x', title: 'X', categories: ['speed'] }],
      guidance: [{ atLevel: 2, text: 'Stop' }],
    });
    expect(
      mistakesOf(document)
        .map(([path]) => path)
        .sort(),
    ).toEqual([
      'spec.goldenPaths.0.steps.0',
      'spec.goldenPaths.0.steps.1.checks.0',
      'spec.goldenPaths.0.steps.1.id',
      'spec.goldenPaths.0.steps.2',
      'spec.goldenPaths.0.steps.2.rule',
      'spec.goldenPaths.0.templates.0',
      'spec.guidance.0.atLevel',
      'spec.painPoints.0.categories.0',
    ]);
  });

  it('bounds the size of documents and texts', () => {
    const long = 'x'.repeat(1_048_576);
    expect(mistakesOf(changed('Run them', 'x'))).toEqual([]);
    const document = JSON.parse(JSON.stringify(parseModel(text).document));
    document.metadata.description = long;
    expect(mistakesOf(document)).toEqual([['', undefined]]);
    expect(() => parseModel(`a: "${long}"`)).toThrow(ModelError);
    document.metadata.description = 'é'.repeat(600_000);
    expect(mistakesOf(document)).toEqual([['', undefined]]);
  });

  it('takes ids that every object has for what they are', () => {
    const compiled = compileModel(
      changed(
        'id: ci.tests, type: boolean }',
        'id: ci.tests, type: boolean }\n    - { id: constructor, type: boolean }',
      ),
    );
    expect(compiled.factIndex('constructor')).toBe(1);
    expect(compiled.factIndex('toString')).toBeUndefined();
  });
});

describe('parseModel', () => {
  it.each([
    ['a: [1, 2', 1],
    ['a: 1\nb: 2\na: 3', 3],
    ['a: 1\n---\nb: 2', 2],
    ['a: *nothing', undefined],
  ])('refuses %j', (broken, line) => {
    let error: unknown;
    try {
      parseModel(broken);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(ModelError);
    expect((error as ModelError).mistakes[0].line).toBe(line);
  });

  it('locates keys, items and, for what is missing, where it should be', () => {
    const { locate } = parseModel(text);
    expect(locate(['spec', 'facts', 0, 'type'])).toEqual({
      line: 11,
      column: 23,
    });
    expect(locate(['spec', 'practices', 0, 'checks', 0])?.line).toBe(18);
    expect(locate(['spec', 'practices', 0, 'rollup', 'of'])?.line).toBe(13);
    expect(locate([])?.line).toBe(2);
  });
});

describe('the shipped models', () => {
  it.each(Object.entries(SHIPPED_MODELS))('%s compiles', (id, file) => {
    const shipped = readFileSync(join(__dirname, '../../models', file), 'utf8');
    expect(compileModel(parseModel(shipped)).id).toBe(id);
  });
});
