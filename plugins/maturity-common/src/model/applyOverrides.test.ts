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

import { applyOverrides } from './applyOverrides';
import { compileModel } from './compileModel';
import { ModelError } from './ModelError';
import { ModelOverride } from './overrideTypes';

const check = (id: string) => ({
  id,
  title: id,
  rule: { fact: 'ci.tests', eq: true },
});

const model = {
  apiVersion: 'platform-maturity.io/v1',
  kind: 'MaturityModel',
  metadata: { id: 'small', title: 'Small' },
  spec: {
    appliesTo: { kind: 'Component' },
    levels: [{ id: 'one', title: 'One' }],
    categories: [{ id: 'all', title: 'All' }],
    facts: [{ id: 'ci.tests', type: 'boolean' }],
    practices: [
      {
        id: 'tests',
        title: 'Tests',
        categories: ['all'],
        requiredAt: [1],
        supersededBy: ['more'],
        checks: [check('tests/run'), check('tests/fast')],
      },
      {
        id: 'more',
        title: 'More',
        categories: ['all'],
        requiredAt: [1],
        checks: [check('more/run')],
        rollup: {
          appliesTo: { kind: 'System' },
          of: { kind: 'Component' },
          share: 0.8,
        },
      },
    ],
    goldenPaths: [
      {
        id: 'path',
        title: 'Path',
        steps: [
          { id: 'a', title: 'A', checks: ['tests/run', 'more/run'] },
          { id: 'b', title: 'B', checks: ['more/run'], practices: ['more'] },
        ],
      },
    ],
  },
};

function changed(...overrides: ModelOverride[]) {
  return compileModel(applyOverrides(model, { overrides }));
}

function mistakesOf(...overrides: object[]) {
  try {
    applyOverrides(model, { overrides: overrides as ModelOverride[] });
    return [];
  } catch (error) {
    return (error as ModelError).mistakes.map(({ path }) => path.join('.'));
  }
}

describe('applyOverrides', () => {
  it('changes checks, and with them the version', () => {
    const before = compileModel(model);
    const after = changed(
      { check: 'tests/run', required: false },
      { check: 'tests/fast', rule: { fact: 'ci.tests', eq: false } },
      { practice: 'more', share: 0.5, enabledOn: '2030-01-01' },
    );
    expect(after.version).not.toBe(before.version);
    expect(after.checks.map(({ required }) => required)).toEqual([
      false,
      true,
      true,
    ]);
    expect(after.practices[1]).toMatchObject({
      rollup: { share: 0.5 },
      checks: [{ enabledOn: '2030-01-01' }],
    });
  });

  it('takes a check out of everything that names it', () => {
    const { steps, checks } = changed({ check: 'more/run', disabled: true });
    expect(checks.map(({ id }) => id)).toEqual(['tests/run', 'tests/fast']);
    expect(steps.map(({ definition }) => definition.checks)).toEqual([
      ['tests/run'],
    ]);
  });

  it('takes a practice out of everything that names it', () => {
    const after = changed({ practice: 'more', disabled: true });
    expect(after.practices.map(({ id }) => id)).toEqual(['tests']);
    expect(after.practices[0].supersededBy).toBeUndefined();
  });

  it('narrows who is a subject', () => {
    const after = compileModel(
      applyOverrides(model, {
        subjects: { 'spec.lifecycle': 'production' },
      }),
    );
    const entity = (lifecycle: string) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'shop' },
      spec: { lifecycle },
    });
    expect(after.isSubject(entity('production'))).toBe(true);
    expect(after.isSubject(entity('deprecated'))).toBe(false);
  });

  it('names every mistake, and leaves what it was given alone', () => {
    const before = JSON.stringify(model);
    expect(
      mistakesOf(
        { check: 'tests/slow' },
        { practice: 'less' },
        { practice: 'tests', share: 1 },
        { check: 'tests/run', share: 1, colour: 'red' },
        {},
      ),
    ).toEqual([
      'overrides.0.check',
      'overrides.1.practice',
      'overrides.2.share',
      'overrides.3.share',
      'overrides.3.colour',
      'overrides.4',
    ]);
    expect(JSON.stringify(model)).toBe(before);
  });
});
