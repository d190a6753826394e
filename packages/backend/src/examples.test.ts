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

import { Evaluation } from '@platform-maturity/backstage-plugin-maturity-common';
import { ExampleCompany, levelsOf } from './__testUtils__/ExampleCompany';

const NOW = Date.parse('2026-11-21T12:00:00Z');

const company = new ExampleCompany();
const days = company.play(NOW);
const today = company.evaluate(days[days.length - 1]);

function result(ref: string): Evaluation {
  const found = today.get(ref);
  if (!found) {
    throw new Error(`${ref} is not in the catalog`);
  }
  return found;
}

const component = (name: string) => result(`component:default/${name}`);
const system = (name: string) => result(`system:default/${name}`);

/** The practices of a result that are asked at a level. */
function askedAt(of: Evaluation, level: number) {
  return of.practices.filter(
    ({ state }, index) =>
      state !== 'not-applicable' &&
      company.fiveLevel.practices[index].requiredAt.includes(level),
  );
}

function gradesAt(of: Evaluation, level: number) {
  return new Set(askedAt(of, level).map(({ evidence }) => evidence));
}

function whys(of: Evaluation) {
  return new Set(of.nextSteps.map(({ why }) => why));
}

function levelOn(day: number, ref: string) {
  const played = days.find(one => one.day === day);
  return played && company.evaluate(played).get(ref)?.level;
}

describe('what the example company shows', () => {
  it('annotations of SCM, CI and Kubernetes only: one step from level 1', () => {
    const labels = component('returns-labels');
    expect(labels).toMatchObject({ level: 0, potentialLevel: 5 });
    expect(labels.nextSteps).toEqual([
      expect.objectContaining({
        practice: 'basic-secrets-management',
        why: 'no-data',
      }),
    ]);
  });

  it('one declared secrets fact: level 1, declared', () => {
    expect(component('geocoder').level).toBe(1);
    // the owner is what the catalog itself saw
    expect(gradesAt(component('geocoder'), 1)).toEqual(
      new Set(['declared', 'observed']),
    );
  });

  it('level 2 declared: level 2, declared', () => {
    expect(component('rate-calculator').level).toBe(2);
    expect(gradesAt(component('rate-calculator'), 2)).toContain('declared');
  });

  it('level 3 declared: still 2, and every step says weak evidence', () => {
    expect(component('payment-webhooks').level).toBe(2);
    expect(component('payment-webhooks').nextSteps.length).toBeGreaterThan(10);
    expect(whys(component('payment-webhooks'))).toEqual(
      new Set(['weak-evidence']),
    );
  });

  it('level 3 observed, the rest attested by somebody else: level 3', () => {
    expect(component('tracking-api').level).toBe(3);
    expect(gradesAt(component('tracking-api'), 3)).toEqual(
      new Set(['observed', 'attested']),
    );
  });

  it('a code scan that nobody reports any more: falls to 2, stale', () => {
    const consumer = component('parcel-event-consumer');
    expect(consumer.level).toBe(2);
    expect(consumer.potentialLevel).toBeGreaterThanOrEqual(3);
    expect(consumer.nextSteps).toEqual([
      expect.objectContaining({
        practice: 'shift-left-security',
        why: 'stale',
      }),
    ]);
    expect(levelOn(17, 'component:default/parcel-event-consumer')).toBe(3);
  });

  it('criticals that nobody counts any more: falls to 1, stale', () => {
    const dispatcher = component('notification-dispatcher');
    expect(dispatcher).toMatchObject({ level: 1, nextLevel: 2 });
    expect(whys(dispatcher)).toEqual(new Set(['stale']));
    expect(levelOn(21, 'component:default/notification-dispatcher')).toBe(3);
  });

  it('a library: asked for no workload, ends below 5', () => {
    const library = component('parcel-models');
    expect(library.topLevel).toBe(4);
    const asked = library.checks
      .filter(({ state, required }) => required && state !== 'not-applicable')
      .map(({ id }) => id.split('/')[0]);
    expect(asked).toEqual(
      expect.arrayContaining([
        'basic-access-management',
        'basic-build-processes',
        'basic-delivery-processes',
        'basic-vulnerabilities-management',
        'golden-paths',
      ]),
    );
    expect(asked).not.toContain('basic-deployment-management');
  });

  it('no annotation at all: level 0, and each step names its line', () => {
    const forms = component('customs-forms');
    expect(forms.level).toBe(0);
    expect(forms.coverage).toBeLessThan(0.05);
    expect(forms.nextSteps.length).toBeGreaterThan(3);
    const { checks } = company.fiveLevel;
    for (const { blockers } of forms.nextSteps) {
      expect(
        checks
          .filter(({ id }) => blockers.includes(id))
          .every(({ definition }) => definition.remediation?.annotation),
      ).toBe(true);
    }
  });

  it('four leaked secrets and all else of level 4: level 0', () => {
    const scoring = component('fraud-scoring');
    expect(scoring).toMatchObject({ level: 0, potentialLevel: 0 });
    expect(
      askedAt(scoring, 4).filter(({ state }) => state !== 'passed'),
    ).toEqual([
      expect.objectContaining({
        id: 'basic-secrets-management',
        state: 'failed',
      }),
    ]);
    expect(levelOn(10, 'component:default/fraud-scoring')).toBe(4);
  });

  it('a system with four of five members at level 2: level 2', () => {
    expect(system('booking').level).toBe(2);
    const levels = company
      .membersOf('system:default/booking')
      .filter(({ kind }) => kind === 'Component')
      .map(member => component(member.metadata.name).level ?? -1);
    expect(levels).toHaveLength(5);
    expect(levels.filter(level => level >= 2)).toHaveLength(4);
    expect(component('label-renderer')).toMatchObject({ level: 1 });
    expect(
      system('booking').practices.find(
        ({ id }) => id === 'basic-vulnerabilities-management',
      )?.rollup,
    ).toMatchObject({ state: 'passed', passed: 4, failed: 1 });
  });

  it('a system with three of five, the others unknown: 0, possible 2', () => {
    expect(system('depots')).toMatchObject({ level: 0, potentialLevel: 2 });
    expect(whys(system('depots'))).toEqual(new Set(['no-data']));
  });

  it('a system without components: not scored', () => {
    expect(system('payouts')).toMatchObject({
      status: 'not-scored',
      reason: 'no-members',
    });
  });

  it('the platform, nothing attested: level 0, range to the top', () => {
    const runway = system('runway');
    expect(runway).toMatchObject({ level: 0, potentialLevel: 5 });
    expect(runway.nextSteps[0]).toMatchObject({
      practice: 'basic-access-management',
      level: 1,
    });
    expect(gradesAt(runway, 1)).not.toContain('attested');
  });

  it('a waiver, a contradiction, an upcoming check', () => {
    expect(component('ledger-core')).toMatchObject({
      level: 3,
      levelWithoutWaivers: 2,
    });
    expect(component('invoice-generator').contradictions).toEqual([
      { kind: 'declaration', fact: 'k8s.network-policy-ingress' },
    ]);
    expect(
      result('api:default/shipping').checks.filter(
        ({ state }) => state === 'upcoming',
      ),
    ).toEqual([expect.objectContaining({ id: 'stable/contract-tests' })]);
  });

  it('a believable spread: most at 1 to 3, some at 0, a few at 4', () => {
    expect(levelsOf(today)).toEqual({ 0: 7, 1: 9, 2: 14, 3: 7, 4: 3 });
    const undecided = [...today].filter(
      ([ref, { level, potentialLevel }]) =>
        ref.startsWith('component:') && level !== potentialLevel,
    );
    expect(undecided.length).toBeGreaterThan(10);
    const apis = [...today].filter(([ref]) => ref.startsWith('api:'));
    expect(new Set(apis.map(([, { level }]) => level))).toEqual(
      new Set([0, 1, 2, 3]),
    );
  });
});
