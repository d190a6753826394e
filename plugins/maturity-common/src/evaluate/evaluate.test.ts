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

import {
  check,
  entity,
  member,
  model,
  NOW,
  practice,
  record,
} from './__testUtils__/smallModel';
import { evaluate } from './evaluate';
import { memberPractices } from './memberPractices';

const system = {
  appliesTo: { kind: 'System' },
  of: { kind: 'Component' },
  share: 0.8,
};

describe('evaluate', () => {
  it('says who decided each outcome', () => {
    const compiled = model([
      practice('p', {
        checks: [
          check('p', 'a'),
          check('p', 'b'),
          check('p', 'c'),
          check('p', 'd'),
          check('p', 'annotation', {
            rule: { annotation: 'x.org/a', exists: true },
          }),
          check('p', 'both', {
            rule: {
              all: [
                { fact: 'a', eq: true },
                { annotation: 'x.org/a', exists: true },
              ],
            },
          }),
          check('p', 'one', {
            rule: {
              all: [
                { fact: 'a', eq: true },
                { annotation: 'x.org/none', exists: true },
              ],
            },
          }),
        ],
      }),
    ]);
    const { checks } = evaluate(compiled, {
      entity: entity('Component', {
        'x.org/a': 'x',
        'facts.platform-maturity.io/b': 'true',
        'facts.platform-maturity.io/d': 'perhaps',
      }),
      facts: [record('a'), record('c', true, { source: 'catalog-scan' })],
      now: NOW,
    });
    expect(
      checks.map(({ outcome, decidedBy }) => [outcome, decidedBy]),
    ).toEqual([
      ['passed', 'store'],
      ['passed', 'entity'],
      ['passed', 'entity'],
      ['unknown', 'entity'],
      ['passed', 'entity'],
      ['passed', 'store'],
      ['failed', 'entity'],
    ]);
  });

  it('says of each fact how it is known and whether it is asked for', () => {
    const compiled = model(
      [
        practice('p', { checks: ['a', 'b', 'c'].map(id => check('p', id)) }),
        practice('q', {
          checks: [check('q', 'd', { appliesTo: { kind: 'API' } })],
        }),
      ],
      {
        facts: [
          { id: 'a', type: 'boolean' },
          { id: 'b', type: 'boolean', ttl: 'PT1H' },
          { id: 'c', type: 'boolean', inconclusive: [false] },
          { id: 'd', type: 'boolean' },
        ],
      },
    );
    const { facts } = evaluate(compiled, {
      entity: entity('Component', { 'facts.platform-maturity.io/a': 'false' }),
      facts: [
        record('a'),
        record('b'),
        record('c', false, { source: 'scanner' }),
        record('d', true, { evidence: 'attested', source: 'attestation' }),
      ],
      now: NOW,
    });
    const common = { asked: true, contradicted: false };
    expect(facts).toEqual([
      {
        ...common,
        id: 'a',
        state: 'observed',
        source: 'ci',
        contradicted: true,
      },
      { ...common, id: 'b', state: 'stale', source: 'ci' },
      { ...common, id: 'c', state: 'inconclusive', source: 'scanner' },
      {
        ...common,
        id: 'd',
        state: 'attested',
        source: 'attestation',
        asked: false,
      },
    ]);
  });

  it('counts what is met and asked, per category and level', () => {
    const compiled = model([
      practice('p', { categories: ['security', 'delivery'] }),
      practice('q', { requiredAt: [1, 3], checks: [check('q', 'b')] }),
      practice('r', {
        checks: [check('r', 'c', { appliesTo: { kind: 'API' } })],
      }),
    ]);
    const { categories } = evaluate(compiled, {
      entity: entity(),
      facts: [record('a')],
      now: NOW,
    });
    expect(categories.map(({ cells }) => cells)).toEqual([
      [
        { level: 1, met: 1, asked: 1 },
        { level: 2, met: 0, asked: 0 },
        { level: 3, met: 0, asked: 0 },
      ],
      [
        { level: 1, met: 1, asked: 2 },
        { level: 2, met: 0, asked: 0 },
        { level: 3, met: 0, asked: 1 },
      ],
    ]);
  });

  it('names the checks of next steps that do not hold', () => {
    const compiled = model(
      [
        practice('p', {
          requiredAt: [1, 2],
          checks: [
            check('p', 'a'),
            check('p', 'b'),
            check('p', 'c'),
            check('p', 'd', { required: false }),
          ],
        }),
      ],
      {
        levels: [
          { id: 'l1', title: '1' },
          { id: 'l2', title: '2', minEvidence: 'attested' },
        ],
      },
    );
    const input = {
      entity: entity(),
      facts: [
        record('a', true, { evidence: 'declared' as const }),
        record('b'),
        record('c', false),
      ],
      now: NOW,
    };
    const first = evaluate(compiled, input);
    expect(first.nextSteps).toEqual([
      {
        practice: 'p',
        category: 'delivery',
        level: 1,
        why: 'failed',
        blockers: ['p/c'],
      },
    ]);
    // at level 1 a declaration is enough, so one check alone stops the climb
    expect(first.checks.map(({ soleBlocker }) => soleBlocker)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    const waived = evaluate(compiled, {
      ...input,
      waivers: [{ check: 'p/c', state: 'approved', expiresAt: '2027-01-01' }],
    });
    expect(waived.nextSteps).toMatchObject([
      { level: 2, why: 'weak-evidence', blockers: ['p/a'] },
    ]);
    expect(waived.checks[0]).toMatchObject({
      blocker: true,
      soleBlocker: true,
    });
  });

  it('takes no level away when a waived check passes, but on weak evidence', () => {
    const compiled = model(
      [practice('p', { requiredAt: [2], checks: [check('p', 'a')] })],
      {
        levels: [
          { id: 'l1', title: '1' },
          { id: 'l2', title: '2', minEvidence: 'attested' },
        ],
      },
    );
    const input = {
      entity: entity(),
      now: NOW,
      waivers: [
        { check: 'p/a', state: 'approved' as const, expiresAt: '2027-01-01' },
      ],
    };
    expect(evaluate(compiled, input)).toMatchObject({
      level: 2,
      levelWithoutWaivers: 0,
    });
    const passed = evaluate(compiled, {
      ...input,
      facts: [record('a', true, { evidence: 'declared' })],
    });
    expect(passed).toMatchObject({
      level: 2,
      levelWithoutWaivers: 0,
      validUntil: '2027-01-01T00:00:00.000Z',
      nextSteps: [],
    });
    expect(passed.practices[0]).toMatchObject({
      state: 'passed',
      evidence: 'declared',
    });
  });

  it('has no sole blocker at the target, nor where another remains', () => {
    const compiled = model([
      practice('p', { requiredAt: [1] }),
      practice('q', { requiredAt: [2], checks: [check('q', 'b')] }),
      practice('r', { requiredAt: [2], checks: [check('r', 'c')] }),
    ]);
    const sole = (facts: string[], target?: number) =>
      evaluate(compiled, {
        entity: entity(),
        facts: facts.map(id => record(id)),
        now: NOW,
        target: target === undefined ? undefined : { level: target },
      })
        .checks.filter(({ soleBlocker }) => soleBlocker)
        .map(({ id }) => id);
    expect(sole(['a', 'b'])).toEqual(['r/c']);
    expect(sole(['a', 'b'], 2)).toEqual(['r/c']);
    expect(sole(['a', 'b'], 1)).toEqual([]);
    expect(sole(['a'])).toEqual([]);
    expect(sole(['b', 'c'])).toEqual(['p/a']);
  });

  it('says how many members a roll-up lacks', () => {
    const compiled = model(
      [
        practice('p', {
          requiredAt: [1, 2],
          checks: [check('p', 'a', { appliesTo: { kind: 'Component' } })],
          rollup: system,
        }),
      ],
      {
        levels: [
          { id: 'l1', title: '1' },
          { id: 'l2', title: '2', minEvidence: 'attested' },
        ],
      },
    );
    const stepsOf = (...members: ReturnType<typeof member>[]) =>
      evaluate(compiled, { entity: entity('System'), members, now: NOW })
        .nextSteps;
    const good = member('p', 'passed', { evidence: 'observed' });
    const weak = member('p', 'passed', { evidence: 'declared' });
    const bad = member('p', 'failed');
    expect(stepsOf(good, good, good, bad, bad)).toMatchObject([
      { level: 1, why: 'failed', blockers: [], membersMissing: 1 },
    ]);
    expect(stepsOf(good, good, weak, weak, bad)).toMatchObject([
      { level: 2, why: 'weak-evidence', membersMissing: 2 },
    ]);
    expect(stepsOf(good, good, good, good, bad)).toEqual([]);
  });

  it('lets a waiver of a whole practice count in the system too', () => {
    const compiled = model(
      [
        practice('p', {
          requiredAt: [1],
          checks: [check('p', 'a', { appliesTo: { kind: 'Component' } })],
          rollup: system,
        }),
      ],
      { levels: [{ id: 'l1', title: '1', minEvidence: 'attested' }] },
    );
    const component = evaluate(compiled, {
      entity: entity(),
      facts: [record('a', true, { evidence: 'declared' })],
      waivers: [{ practice: 'p', state: 'approved', expiresAt: '2027-01-01' }],
      now: NOW,
    });
    expect(component).toMatchObject({ level: 1, levelWithoutWaivers: 0 });
    const practices = memberPractices(component);
    expect(practices).toEqual({
      p: {
        state: 'passed',
        strict: 'passed',
        evidence: 'observed',
        strictEvidence: 'declared',
      },
    });
    expect(
      evaluate(compiled, {
        entity: entity('System'),
        members: [{ entity: entity(), practices }],
        now: NOW,
      }),
    ).toMatchObject({ level: 1, levelWithoutWaivers: 0 });
  });

  it('covers a roll-up by a waiver of its practice, and says what it would be', () => {
    const compiled = model([
      practice('p', { checks: [], rollup: system }),
      practice('q', { checks: [check('q', 'b')] }),
    ]);
    const result = evaluate(compiled, {
      entity: entity('System'),
      members: [member('p', 'failed'), member('p', 'unknown')],
      facts: [record('b')],
      waivers: [{ practice: 'p', state: 'approved', expiresAt: '2027-01-01' }],
      now: NOW,
    });
    expect(result).toMatchObject({
      level: 1,
      levelWithoutWaivers: 0,
      coverage: 1,
      validUntil: '2027-01-01T00:00:00.000Z',
    });
    expect(result.practices[0]).toEqual({
      id: 'p',
      state: 'waived',
      strict: 'failed',
      waivedWhole: true,
      rollup: {
        state: 'waived',
        wouldBe: 'failed',
        passed: 0,
        failed: 1,
        unknown: 1,
        waived: 0,
      },
    });
  });

  it('finds what machines deny of attested levels and of declarations', () => {
    const compiled = model([
      practice('cell', {
        checks: [
          check('cell', 'level', { rule: { fact: 'n', gte: 1 } }),
          check('cell', 'a', { required: false }),
          check('cell', 'b', { required: false }),
          check('cell', 'c', { required: false }),
        ],
      }),
      practice('other', {
        checks: [check('other', 'd'), check('other', 'a', { required: false })],
      }),
    ]);
    const contradictions = (evidence: 'attested' | 'observed') =>
      evaluate(compiled, {
        entity: entity('System', { 'facts.platform-maturity.io/c': 'true' }),
        facts: [
          record('n', 2, { evidence, source: 'attestation' }),
          record('a', false),
          record('b', false, { evidence: 'attested' }),
          record('c', false, { expiresAt: '2026-11-20T00:00:00Z' }),
          record('d', true, { evidence: 'attested' }),
        ],
        now: NOW,
      }).contradictions;
    const declared = { kind: 'declaration', fact: 'c' };
    expect(contradictions('attested')).toEqual([
      declared,
      { kind: 'attested-level', check: 'cell/a', practice: 'cell', fact: 'n' },
    ]);
    expect(contradictions('observed')).toEqual([declared]);
  });

  it('proves the steps of golden paths by evidence alone', () => {
    const compiled = model(
      [
        practice('p', {
          checks: [
            check('p', 'a'),
            check('p', 'b'),
            check('p', 'c', { enabledOn: '2027-01-01' }),
            check('p', 'd', { appliesTo: { kind: 'API' } }),
          ],
        }),
      ],
      {
        goldenPaths: [
          {
            id: 'service',
            title: 'Service',
            appliesTo: { kind: 'Component' },
            templates: ['Template:Default/New-Service', 'other'],
            steps: [
              { id: 'a', title: 'A', checks: ['p/a', 'p/d'] },
              { id: 'b', title: 'B', checks: ['p/a', 'p/b'] },
              { id: 'c', title: 'C', checks: ['p/c'] },
              { id: 'd', title: 'D', checks: ['p/d'] },
              {
                id: 'n',
                title: 'N',
                required: false,
                rule: { fact: 'n', gt: 1 },
              },
            ],
          },
          {
            id: 'system',
            title: 'System',
            appliesTo: { kind: 'System' },
            steps: [{ id: 'n', title: 'N', rule: { fact: 'n', gt: 1 } }],
          },
        ],
      },
    );
    const pathsOf = (annotations: Record<string, string>) =>
      evaluate(compiled, {
        entity: entity('Component', annotations),
        facts: [record('a'), record('b', false), record('n', 0)],
        waivers: [{ check: 'p/b', state: 'approved', expiresAt: '2027-01-01' }],
        now: NOW,
      }).goldenPaths;
    const [service, other] = pathsOf({});
    expect(service).toEqual({
      id: 'service',
      applies: true,
      onPath: false,
      done: 1,
      open: 1,
      unknown: 1,
      steps: [
        { id: 'a', required: true, state: 'done' },
        { id: 'b', required: true, state: 'open' },
        { id: 'c', required: true, state: 'unknown' },
        { id: 'd', required: true, state: 'not-applicable' },
        { id: 'n', required: false, state: 'open' },
      ],
    });
    expect(other).toMatchObject({ applies: false, open: 0, unknown: 0 });
    const onPath = (annotations: Record<string, string>) =>
      pathsOf(annotations).map(path => path.onPath);
    const claim = 'platform-maturity.io/golden-path';
    const origin = 'backstage.io/source-template';
    expect(onPath({ [claim]: 'system, service' })).toEqual([true, false]);
    expect(onPath({ [origin]: 'template:default/new-service' })).toEqual([
      true,
      false,
    ]);
    expect(onPath({ [origin]: 'template:default/old-service' })).toEqual([
      false,
      false,
    ]);
    expect(onPath({ [origin]: 'not a ref:::' })).toEqual([false, false]);
  });

  it('asks what would be if checks were met', () => {
    const compiled = model([
      practice('p', {
        checks: [
          check('p', 'a', { minEvidence: 'observed' }),
          check('p', 'b', { appliesTo: { kind: 'API' } }),
        ],
      }),
    ]);
    const input = { entity: entity(), facts: [record('a', false)], now: NOW };
    expect(evaluate(compiled, input).level).toBe(0);
    const assumed = evaluate(compiled, {
      ...input,
      assume: ['p/a', 'p/b', 'no/such'],
    });
    expect(assumed.level).toBe(1);
    expect(assumed.checks).toMatchObject([
      { state: 'passed', evidence: 'observed' },
      { state: 'not-applicable' },
    ]);
  });

  it('says why a subject is not scored', () => {
    const compiled = model(
      [
        practice('p', {
          checks: [check('p', 'a', { appliesTo: { kind: 'Component' } })],
          rollup: system,
        }),
      ],
      { appliesTo: { $not: { kind: 'API' } } },
    );
    const reasonOf = (kind: string) =>
      evaluate(compiled, { entity: entity(kind), now: NOW });
    expect(reasonOf('API')).toMatchObject({
      status: 'not-scored',
      reason: 'not-a-subject',
    });
    expect(reasonOf('System')).toMatchObject({
      status: 'not-scored',
      reason: 'no-members',
    });
    expect(reasonOf('Resource')).toMatchObject({
      status: 'not-scored',
      reason: 'nothing-applies',
      level: null,
    });
    expect(reasonOf('Component')).toMatchObject({ status: 'scored', level: 0 });
    expect(compiled.kinds).toBeDefined();
    expect(
      ['API', 'System', 'Resource', 'Component'].map(kind => [
        compiled.isSubject(entity(kind)),
        compiled.asks(entity(kind)),
      ]),
    ).toEqual([
      [false, false],
      [true, true],
      [true, false],
      [true, true],
    ]);
  });

  it('refuses what is no moment, no entity and no compiled model', () => {
    const compiled = model([practice('p')]);
    expect(() => evaluate(compiled, { entity: entity(), now: 'now' })).toThrow(
      TypeError,
    );
    expect(() => evaluate(compiled, { now: NOW } as never)).toThrow(TypeError);
    expect(() =>
      evaluate({ ...compiled }, { entity: entity(), now: NOW }),
    ).toThrow(TypeError);
    // and works on after that
    expect(evaluate(compiled, { entity: entity(), now: NOW }).level).toBe(0);
  });
});
