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
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { isFactValue } from '@platform-maturity/backstage-plugin-maturity-common';
import {
  ExampleCompany,
  PEOPLE,
  keyOf,
  levelsOf,
} from './__testUtils__/ExampleCompany';
import { typeOf } from './__testUtils__/exampleFacts';
import { refOf } from './__testUtils__/readExamples';
import { DOMAIN_LABEL } from './demo/DemoPolicy';

const NOW = Date.parse('2026-11-21T12:00:00Z');

const VALIDATORS = [
  apiEntityV1alpha1Validator,
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  groupEntityV1alpha1Validator,
  resourceEntityV1alpha1Validator,
  systemEntityV1alpha1Validator,
  userEntityV1alpha1Validator,
];

const company = new ExampleCompany();
const days = company.play(NOW);

describe('the catalog of the example company', () => {
  it('holds what the catalog accepts, each entity with its domain', async () => {
    for (const entity of company.entities) {
      const verdicts = await Promise.all(
        VALIDATORS.map(validator => validator.check(entity)),
      );
      expect([refOf(entity), verdicts.includes(true)]).toEqual([
        refOf(entity),
        entity.kind !== 'Template',
      ]);
      expect(entity.metadata.labels).toHaveProperty([DOMAIN_LABEL]);
    }
    expect(company.byRef.size).toBe(company.entities.length);
  });

  it('has its size and shape', () => {
    const count = (kind: string, type?: string) =>
      company.entities.filter(
        entity => entity.kind === kind && (!type || entity.spec?.type === type),
      ).length;
    expect(count('Domain')).toBe(3);
    expect(count('System') - count('System', 'platform')).toBe(8);
    expect(count('System', 'platform')).toBe(1);
    expect(count('Component')).toBe(40);
    expect(count('Group', 'team')).toBe(12);
    expect(count('API')).toBe(12);
  });

  it('names nothing that does not exist, but for one owner', () => {
    const missing = company.entities.flatMap(entity =>
      (entity.relations ?? [])
        .filter(({ targetRef }) => !company.byRef.has(targetRef))
        .map(({ targetRef }) => [refOf(entity), targetRef]),
    );
    expect(missing).toEqual([
      ['component:default/fax-intake', 'group:default/mailroom-systems'],
    ]);
  });
});

describe('the facts of the example company', () => {
  const facts = days.flatMap(day => (day.day % 10 === 0 ? day.facts : []));

  it('are about entities of the catalog, known to a model and of its type', () => {
    for (const fact of [...facts, ...company.factsOfToday(NOW)]) {
      expect([fact.entityRef, company.byRef.has(fact.entityRef)]).toEqual([
        fact.entityRef,
        true,
      ]);
      const type = typeOf(fact.fact, company.models);
      expect([keyOf(fact), type && isFactValue(fact.value, type)]).toEqual([
        keyOf(fact),
        true,
      ]);
    }
  });

  it('are attested only where people may say them', () => {
    const machinesOnly = company.models
      .flatMap(model => model.facts)
      .filter(({ attest }) => attest === 'nobody')
      .map(({ id }) => id);
    const attested = facts.filter(({ evidence }) => evidence === 'attested');
    expect(attested.length).toBeGreaterThan(0);
    expect(new Set(attested.map(({ source }) => source))).toEqual(
      new Set([PEOPLE]),
    );
    expect(machinesOnly).toEqual(
      expect.not.arrayContaining(attested.map(({ fact }) => fact)),
    );
  });
});

describe('the history of the example company', () => {
  const last = days[days.length - 1];

  it('ends with the facts of today', () => {
    const said = new Map(
      company.factsOfToday(NOW).map(fact => [keyOf(fact), fact]),
    );
    expect(last.facts.map(keyOf).sort()).toEqual([...said.keys()].sort());
    for (const { once, observedAt, expiresAt, ...fact } of last.facts) {
      expect(said.get(keyOf(fact))).toMatchObject({
        ...fact,
        // what is repeated is as old as the reading
        ...(once ? { observedAt } : {}),
        ...(expiresAt ? { expiresAt } : {}),
      });
    }
    const levels = (results: ReturnType<typeof company.evaluate>) =>
      [...results].map(([ref, { level }]) => [ref, level]);
    expect(levels(company.evaluate({ ...last, waivers: [] }))).toEqual(
      levels(company.evaluate({ now: NOW })),
    );
  });

  it('climbs slowly', () => {
    const means = [60, 45, 30, 15, 0].map(day => {
      const played = days.find(one => one.day === day) ?? last;
      return Object.entries(levelsOf(company.evaluate(played))).reduce(
        (sum, [level, count]) => sum + (Number(level) * count) / 40,
        0,
      );
    });
    expect(means).toEqual([...means].sort((a, b) => a - b));
    expect(means[0]).toBeLessThan(1);
    expect(means[4]).toBeGreaterThan(1.5);
  });

  it('has one waiver, approved by somebody who does not own the subject', () => {
    const { waivers } = last;
    expect(waivers).toEqual([
      expect.objectContaining({
        entityRef: 'component:default/ledger-core',
        model: 'five-level',
        practice: 'basic-application-autoscaling',
      }),
    ]);
    const memberOf = (ref: string) =>
      company.byRef.get(ref)?.spec?.memberOf as string[];
    expect(memberOf(waivers[0].requestedBy)).toContain('ledger');
    expect(memberOf(waivers[0].approvedBy)).not.toContain('ledger');
  });
});
