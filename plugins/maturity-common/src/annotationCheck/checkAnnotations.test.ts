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
import {
  check,
  entity,
  model,
  practice,
} from '../evaluate/__testUtils__/smallModel';
import { shippedModel } from '../models/__testUtils__/shippedModel';
import { checkAnnotations } from './checkAnnotations';

const small = model(
  [
    practice('p', { requiredAt: [1] }),
    practice('q', {
      requiredAt: [3],
      checks: [check('q', 'b'), check('q', 'd', { minEvidence: 'observed' })],
    }),
  ],
  {
    levels: [
      { id: 'l1', title: 'One' },
      { id: 'l2', title: 'Two' },
      { id: 'l3', title: 'Three', minEvidence: 'attested' },
    ],
    facts: [
      { id: 'a', type: 'boolean' },
      { id: 'b', type: 'boolean' },
      {
        id: 'd',
        type: 'boolean',
        derive: { when: { 'spec.type': 'service' }, value: true },
      },
      {
        id: 'tested.at',
        type: 'datetime',
        derive: { from: 'metadata.annotations.platform-maturity.io/tested' },
      },
      { id: 'n', type: 'number' },
      { id: 'list', type: 'string[]' },
      { id: 'text', type: 'string' },
    ],
    goldenPaths: [
      {
        id: 'service-path',
        title: 'Service',
        appliesTo: { 'spec.type': 'service' },
        steps: [{ id: 's', title: 'S', checks: ['p/a'] }],
      },
      {
        id: 'site-path',
        title: 'Site',
        appliesTo: { 'spec.type': 'website' },
        steps: [{ id: 's', title: 'S', rule: { fact: 'text', eq: 'x' } }],
      },
    ],
  },
);

function mistakes(annotations: Record<string, unknown>, incomplete = false) {
  return checkAnnotations({
    entity: entity('Component', annotations as Record<string, string>),
    models: [small],
    incomplete,
  }).map(({ code, severity, suggestion }) => [
    code,
    severity,
    ...(suggestion ? [suggestion] : []),
  ]);
}

const fact = (id: string) => `facts.platform-maturity.io/${id}`;
const target = (id: string) => `targets.platform-maturity.io/${id}`;

describe('checkAnnotations', () => {
  it('has nothing to say of what is right, and of what is not ours', () => {
    expect(
      mistakes({
        [fact('a')]: 'TRUE',
        [fact('n')]: ' -1.5e3 ',
        [fact('list')]: 'x, y',
        [fact('text')]: 'anything',
        [target('small')]: '2',
        [target('small.security')]: 'l3',
        'platform-maturity.io/golden-path': 'service-path',
        'platform-maturity.io/tested': '2026-11-01',
        'platform-maturity.io/runbook': 'https://example.org/runbook',
        'backstage.io/techdocs-ref': 'dir:.',
        'example.org/facts': 'what they like',
        'maturity.io/x': 'somebody else',
      }),
    ).toEqual([]);
    expect(mistakes({})).toEqual([]);
  });

  it('finds facts that do not exist, and what was meant', () => {
    expect(mistakes({ [fact('tested-at')]: 'x' })).toEqual([
      ['unknown-fact', 'error', fact('tested.at')],
    ]);
    expect(mistakes({ [fact('TESTED.AT')]: 'x' })).toEqual([
      ['unknown-fact', 'error', fact('tested.at')],
    ]);
    expect(mistakes({ [fact('quite.another-thing')]: 'x' })).toEqual([
      ['unknown-fact', 'error'],
    ]);
    expect(mistakes({ [fact('')]: 'x' })).toEqual([['unknown-fact', 'error']]);
    expect(mistakes({ [fact('x'.repeat(100_000))]: 'x' })).toEqual([
      ['unknown-fact', 'error'],
    ]);
  });

  it.each([
    ['a', 'yes'],
    ['a', ''],
    ['n', '95%'],
    ['n', '1.'],
    ['n', '1e999'],
    ['tested.at', '2026-02-30'],
    ['tested.at', '2026-11-01T10:00:00'],
    ['list', ' , '],
    ['text', '  '],
  ])('refuses %s: %p, which is not of its type', (id, value) => {
    expect(mistakes({ [fact(id)]: value })).toEqual([
      ['invalid-value', 'error'],
    ]);
  });

  it('says how a value is written', () => {
    const [mistake] = checkAnnotations({
      entity: entity('Component', { [fact('n')]: `${'9'.repeat(60)} %` }),
      models: [small],
    });
    expect(mistake).toEqual({
      annotation: fact('n'),
      code: 'invalid-value',
      severity: 'error',
      message: `"${'9'.repeat(40)}…" is not a number such as 12 or 0.95`,
    });
  });

  it('wants text, as the catalog does', () => {
    expect(
      mistakes({ [fact('a')]: true, [fact('n')]: { $text: 'x' } }),
    ).toEqual([
      ['not-text', 'error'],
      ['not-text', 'error'],
    ]);
  });

  it('knows targets by model and category, and their levels', () => {
    expect(mistakes({ [target('smal')]: '2' })).toEqual([
      ['unknown-target', 'error', target('small')],
    ]);
    expect(mistakes({ [target('small.securty')]: '2' })).toEqual([
      ['unknown-target', 'error', target('small.security')],
    ]);
    expect(mistakes({ [target('small')]: '4' })).toEqual([
      ['unknown-level', 'error', 'l1'],
    ]);
    expect(mistakes({ [target('small')]: '0' })[0][0]).toBe('unknown-level');
  });

  it('knows the golden paths and whom they are for', () => {
    const path = 'platform-maturity.io/golden-path';
    expect(mistakes({ [path]: 'service-pathh' })).toEqual([
      ['unknown-golden-path', 'error', 'service-path'],
    ]);
    expect(mistakes({ [path]: 'site-path, service-path' })).toEqual([
      ['without-effect', 'warning'],
    ]);
    expect(mistakes({ [path]: 'service-path,service-path' })).toEqual([
      ['duplicate', 'warning'],
    ]);
    expect(mistakes({ [path]: ' , ' })).toEqual([['invalid-value', 'error']]);
  });

  it('finds annotations with our prefix that nothing reads', () => {
    expect(mistakes({ 'platform-maturity.io/runbok': 'x' })).toEqual([
      ['unknown-annotation', 'error', 'platform-maturity.io/runbook'],
    ]);
    expect(mistakes({ 'fact.platform-maturity.io/a': 'true' })).toEqual([
      ['unknown-annotation', 'error', fact('a')],
    ]);
    expect(mistakes({ 'facts.platform-maturty.io/a': 'true' })).toEqual([
      ['unknown-annotation', 'error', fact('a')],
    ]);
  });

  it('reads an annotation as the fact that is derived from it', () => {
    expect(mistakes({ 'platform-maturity.io/tested': 'last week' })).toEqual([
      ['invalid-value', 'error'],
    ]);
    expect(mistakes({ 'platform-maturity.io/tested': '' })).toEqual([
      ['invalid-value', 'error'],
    ]);
  });

  it('finds what is said twice, and what is said against itself', () => {
    expect(mistakes({ [fact('d')]: 'true' })).toEqual([
      ['duplicate', 'warning'],
    ]);
    expect(mistakes({ [fact('d')]: 'false' })).toEqual([
      ['contradiction', 'warning'],
    ]);
    const tier = {
      ...entity('Component', { 'platform-maturity.io/tier': '1' }),
    };
    tier.metadata = {
      ...tier.metadata,
      labels: { 'platform-maturity.io/tier': '2' },
    };
    expect(checkAnnotations({ entity: tier, models: [small] })).toEqual([
      expect.objectContaining({ code: 'contradiction', severity: 'warning' }),
    ]);
  });

  it('says when a declaration is no proof to anybody', () => {
    expect(mistakes({ [fact('b')]: 'true' })).toEqual([
      ['not-counted', 'warning'],
    ]);
    // Read by no check, but by a step of a golden path.
    expect(mistakes({ [fact('text')]: 'x' })).toEqual([]);
  });

  it('calls nothing unknown while a model is missing', () => {
    expect(
      mistakes(
        {
          [fact('other')]: 'x',
          [target('other')]: '1',
          'platform-maturity.io/golden-path': 'other',
          'platform-maturity.io/other': 'x',
          [fact('a')]: 'perhaps',
        },
        true,
      ),
    ).toEqual([['invalid-value', 'error']]);
  });
});

describe('checkAnnotations with the shipped models', () => {
  const models = (['five-level', 'cncf', 'starter'] as const).map(shippedModel);
  const codes = (subject: Entity) =>
    checkAnnotations({ entity: subject, models }).map(
      ({ annotation, code }) => [annotation, code],
    );

  it('accepts each line that a remediation tells to add', () => {
    const lines = models
      .flatMap(({ checks }) => checks)
      .map(({ definition }) => definition.remediation?.annotation ?? '')
      .filter(line => line !== '' && !/\{\{|<.*>/.test(line));
    const refused = lines.filter(line => {
      const [key, value] = line.split(/: (.*)/s);
      return codes(
        entity('Component', { [key]: value.replace(/^["']|["']$/g, '') }),
      ).some(([, code]) => /^unknown|invalid/.test(code));
    });
    expect(lines.length).toBeGreaterThan(0);
    expect(refused).toEqual([]);
  });

  it('sees what the catalog sees for itself', () => {
    expect(
      codes({
        ...entity('Component', {
          'facts.platform-maturity.io/catalog.description-set': 'true',
          'targets.platform-maturity.io/cncf': '2',
        }),
      }),
    ).toEqual([
      ['facts.platform-maturity.io/catalog.description-set', 'contradiction'],
      ['targets.platform-maturity.io/cncf', 'without-effect'],
    ]);
  });
});
