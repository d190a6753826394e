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
import { EvaluateOptions, FactRecord } from '../evaluate/inputTypes';
import { compileModel } from '../model/compileModel';
import { MaturityModelDocument } from '../model/types';
import { explain } from './explain';

const document: MaturityModelDocument = {
  apiVersion: 'platform-maturity.io/v1',
  kind: 'MaturityModel',
  metadata: { id: 'small', title: 'Small' },
  spec: {
    appliesTo: { kind: { $in: ['Component', 'System'] } },
    levels: [
      { id: 'one', title: 'One' },
      { id: 'two', title: 'Two', minEvidence: 'attested' },
    ],
    categories: [{ id: 'delivery', title: 'Delivery' }],
    facts: [
      {
        id: 'ci.tests',
        type: 'boolean',
        title: 'Tests run',
        meaning: 'Tests run on every change',
        ttl: 'P7D',
        reportedBy: ['the pipeline'],
      },
      { id: 'sec.score', type: 'number', unit: 'points', inconclusive: [-1] },
      {
        id: 'dr.plan',
        type: 'boolean',
        derive: {
          when: { 'metadata.annotations.example.org/plan': { $exists: true } },
          value: true,
        },
      },
    ],
    practices: [
      {
        id: 'tests',
        title: 'Tests',
        categories: ['delivery'],
        requiredAt: [1, 2],
        checks: [
          {
            id: 'tests/run',
            title: 'Tests run',
            rule: {
              all: [
                { fact: 'ci.tests', eq: true },
                {
                  any: [
                    { fact: 'sec.score', gte: 7 },
                    { not: { field: 'spec.lifecycle', eq: 'production' } },
                    { annotation: 'example.org/tests', exists: true },
                  ],
                },
              ],
            },
            remediation: {
              text: 'Run the tests of {{ metadata.name }} in {{ spec.place }}',
              links: [
                {
                  title: 'Repository',
                  url: 'https://example.org/{{ metadata.annotations.example.org/slug }}?q={{ metadata.title }}',
                },
                {
                  title: 'Nowhere',
                  url: 'https://example.org/{{ metadata.nothing }}',
                },
                {
                  title: 'Edit',
                  url: '{{ metadata.annotations.example.org/edit }}',
                },
              ],
              annotation: 'example.org/tests: {{ metadata.name }}',
            },
          },
        ],
      },
      {
        id: 'plan',
        title: 'Plan',
        categories: ['delivery'],
        requiredAt: [2],
        checks: [
          {
            id: 'plan/there',
            title: 'There is a plan',
            rule: { fact: 'dr.plan', eq: true },
          },
          {
            id: 'plan/system',
            title: 'Only of systems',
            appliesTo: { kind: 'System' },
            rule: { fact: 'dr.plan', eq: true },
          },
        ],
      },
    ],
    goldenPaths: [
      {
        id: 'path',
        title: 'Path',
        appliesTo: { 'spec.type': 'service' },
        steps: [
          {
            id: 'test',
            title: 'Test',
            rule: { fact: 'ci.tests', eq: true },
          },
          { id: 'plan', title: 'Plan', checks: ['plan/there'] },
        ],
      },
    ],
  },
};

const compiled = compileModel(document);
const now = '2026-11-20T12:00:00Z';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'shop',
    title: 'Shop & more',
    annotations: {
      'example.org/slug': 'acme/shop front',
      'example.org/edit': 'data:text/html,x',
      'facts.platform-maturity.io/ci.tests': 'true',
    },
  },
  spec: { type: 'service', lifecycle: 'production' },
};

function record(fact: string, fields: Partial<FactRecord>): FactRecord {
  return {
    fact,
    value: true,
    evidence: 'observed',
    observedAt: '2026-11-19T12:00:00Z',
    source: 'ci',
    ...fields,
  };
}

function check(id: string, options: Partial<EvaluateOptions> = {}) {
  const { checks } = explain(compiled, { entity, now, ...options });
  return checks[compiled.checkIndex(id) ?? -1];
}

describe('explain', () => {
  it('says part by part what was asked and what came of it', () => {
    expect(
      check('tests/run', { facts: [record('sec.score', { value: 'x' })] })
        .expected,
    ).toEqual({
      type: 'all',
      outcome: 'error',
      reason: 'type-mismatch',
      parts: [
        {
          type: 'fact',
          id: 'ci.tests',
          title: 'Tests run',
          operator: 'eq',
          wanted: true,
          value: true,
          outcome: 'passed',
        },
        {
          type: 'any',
          outcome: 'error',
          reason: 'type-mismatch',
          parts: [
            {
              type: 'fact',
              id: 'sec.score',
              unit: 'points',
              operator: 'gte',
              wanted: 7,
              value: 'x',
              outcome: 'error',
              reason: 'type-mismatch',
            },
            {
              type: 'not',
              outcome: 'failed',
              parts: [
                {
                  type: 'field',
                  id: 'spec.lifecycle',
                  operator: 'eq',
                  wanted: 'production',
                  value: 'production',
                  outcome: 'passed',
                },
              ],
            },
            {
              type: 'annotation',
              id: 'example.org/tests',
              operator: 'exists',
              wanted: true,
              outcome: 'failed',
            },
          ],
        },
      ],
    });
  });

  it('shows the record in use and those that say something else', () => {
    const facts = [
      record('ci.tests', { value: false, url: 'https://ci.example.org/1' }),
      record('ci.tests', { evidence: 'attested', source: 'attestation' }),
      record('ci.tests', { observedAt: '2026-11-21T12:00:00Z', source: 'x' }),
    ];
    expect(check('tests/run', { facts }).actual[0]).toEqual({
      type: 'fact',
      id: 'ci.tests',
      title: 'Tests run',
      meaning: 'Tests run on every change',
      value: false,
      source: 'ci',
      grade: 'observed',
      observedAt: '2026-11-19T12:00:00.000Z',
      expiresAt: '2026-11-26T12:00:00.000Z',
      url: 'https://ci.example.org/1',
      conflict: [
        {
          value: true,
          source: 'attestation',
          grade: 'attested',
          observedAt: '2026-11-19T12:00:00.000Z',
        },
        { value: true, source: 'declaration', grade: 'declared' },
      ],
    });
  });

  it('says why there is no value, who could report it and how to declare it', () => {
    const silent = { ...entity, metadata: { name: 'shop' } };
    const stale = record('ci.tests', { observedAt: '2026-11-01T00:00:00Z' });
    expect(check('tests/run', { entity: silent } as never).actual[0]).toEqual({
      type: 'fact',
      id: 'ci.tests',
      title: 'Tests run',
      meaning: 'Tests run on every change',
      reason: 'missing',
      reportedBy: ['the pipeline'],
      declarable: 'facts.platform-maturity.io/ci.tests',
    });
    // a declaration would not count against what was observed
    const actual = explain(compiled, {
      entity: silent,
      now,
      facts: [{ ...stale, url: 'ftp://example.org' }],
    }).checks[0].actual[0];
    expect(actual).toMatchObject({
      reason: 'stale',
      source: 'ci',
      grade: 'observed',
      observedAt: '2026-11-01T00:00:00.000Z',
    });
    expect(actual).not.toHaveProperty('declarable');
    expect(actual).not.toHaveProperty('url');
    // level 2 asks for more than a declaration
    expect(check('plan/there').actual[0]).not.toHaveProperty('declarable');
  });

  it('fills in what to do, and leaves out links that are not complete', () => {
    expect(check('tests/run').remediation).toEqual({
      text: 'Run the tests of shop in <spec.place>',
      links: [
        {
          title: 'Repository',
          url: 'https://example.org/acme/shop%20front?q=Shop%20%26%20more',
        },
      ],
      annotation: 'example.org/tests: shop',
    });
  });

  it('says why a check is not applicable', () => {
    expect(check('plan/system')).toEqual({
      id: 'plan/system',
      expected: { type: 'fact', id: 'dr.plan', operator: 'eq', wanted: true },
      actual: [],
      whyNotApplicable: { kind: 'System' },
    });
    const api = explain(compiled, { entity: { ...entity, kind: 'API' }, now });
    expect(api.checks[0].whyNotApplicable).toEqual({
      kind: { $in: ['Component', 'System'] },
    });
    expect(api.steps[0].actual).toEqual([]);
  });

  it('explains the steps of golden paths that have a rule of their own', () => {
    const { steps } = explain(compiled, { entity, now });
    expect(steps).toEqual([
      {
        path: 'path',
        id: 'test',
        expected: expect.objectContaining({ outcome: 'passed', value: true }),
        actual: [
          expect.objectContaining({ source: 'declaration', grade: 'declared' }),
        ],
      },
      { path: 'path', id: 'plan' },
    ]);
  });
});
