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
import { evaluate } from '../evaluate/evaluate';
import { leavesOf, NOW } from './__testUtils__/evidence';
import reference from './__testUtils__/referenceCounts.json';
import { shippedModel } from './__testUtils__/shippedModel';

const model = shippedModel('five-level');
const { practices, categories, levels, facts } = model;
const checks = practices.flatMap(practice => practice.checks);
const counts = reference['five-level'];

function entity(kind: string, type: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'subject' },
    spec: { type, owner: 'group:default/payments' },
  };
}

/** How many practices are asked at each level. */
function asked(subject: Entity): number[] {
  const { practices: results } = evaluate(model, {
    entity: subject,
    now: NOW,
    members:
      subject.kind === 'System'
        ? [
            {
              entity: entity('Component', 'service'),
              practices: Object.fromEntries(
                evaluate(model, {
                  entity: entity('Component', 'service'),
                  now: NOW,
                })
                  .practices.filter(({ state }) => state !== 'not-applicable')
                  .map(({ id }) => [
                    id,
                    { state: 'unknown', strict: 'unknown' },
                  ]),
              ),
            },
          ]
        : [],
  });
  return levels.map(
    (_, index) =>
      practices.filter(
        (practice, i) =>
          practice.requiredAt.includes(index + 1) &&
          results[i].state !== 'not-applicable',
      ).length,
  );
}

describe('the five-level model as it ships', () => {
  it('has the levels, categories and practices of the reference', () => {
    expect(levels.map(({ id, title }) => ({ id, title }))).toEqual(
      counts.levels.map(({ id, title }) => ({ id, title })),
    );
    expect(practices).toHaveLength(counts.totals.practices);
    expect(practices.flatMap(practice => practice.categories)).toHaveLength(
      counts.totals.pairs,
    );
    expect(
      practices
        .filter(practice => practice.categories.length > 1)
        .map(practice => practice.id),
    ).toEqual(counts.totals.inTwoCategories);
  });

  it('lists each practice where the source lists it', () => {
    counts.levels.forEach((level, index) => {
      const listing = counts.listing[level.id as keyof typeof counts.listing];
      for (const { id } of categories) {
        const listed = practices
          .filter(
            practice =>
              practice.categories.includes(id) &&
              practice.listedAt?.includes(index + 1),
          )
          .map(practice => practice.id);
        const key = id as keyof typeof listing;
        expect([...listed].sort()).toEqual([...listing[key]].sort());
        expect(listed).toHaveLength(level.listings[key]);
      }
    });
    const listings = practices.flatMap(practice =>
      practice.categories.flatMap(() => practice.listedAt ?? []),
    );
    expect(listings).toHaveLength(counts.totals.listings);
    expect(
      levels.map((_, i) => listings.filter(level => level === i + 1).length),
    ).toEqual([9, 13, 25, 38, 49]);
  });

  it('asks where the source lists, but for starting states and what is carried forward', () => {
    const different = practices
      .filter(
        practice => String(practice.requiredAt) !== String(practice.listedAt),
      )
      .map(practice => [practice.id, practice.requiredAt]);
    expect(Object.fromEntries(different)).toEqual({
      'unrestricted-container-runtime': [],
      'manual-application-scaling': [],
      'unmanaged-cluster-resources': [],
      'kubernetes-built-in-resiliency': [],
      'basic-access-management': [1, 2, 3, 4, 5],
      'basic-secrets-management': [1, 2, 3, 4, 5],
      'basic-cluster-updates': [2, 3, 4, 5],
      'advanced-application-autoscaling': [4, 5],
    });
    const startingStates = practices.filter(
      practice => practice.kind === 'starting-state',
    );
    expect(startingStates).toHaveLength(4);
    expect(startingStates.every(practice => !practice.requiredAt.length)).toBe(
      true,
    );
  });

  it('asks about as many practices as the trial of its rules', () => {
    expect(asked(entity('Component', 'service'))).toEqual([5, 8, 18, 27, 29]);
    expect(asked(entity('Component', 'library'))).toEqual([4, 5, 9, 8, 8]);
    expect(asked(entity('Component', 'cronjob'))).toEqual([5, 8, 16, 23, 25]);
    expect(asked(entity('Component', 'documentation'))).toEqual([
      1, 1, 1, 1, 1,
    ]);
    expect(asked(entity('System', 'product'))).toEqual([5, 8, 20, 30, 32]);
    expect(asked(entity('System', 'platform'))).toEqual([1, 6, 17, 30, 40]);
    expect(asked(entity('Resource', 'database'))).toEqual([1, 1, 4, 5, 5]);
    expect(asked(entity('API', 'openapi'))).toEqual([0, 0, 0, 0, 0]);
  });

  it('requires little: two checks of a component or data store, three of others', () => {
    const subjects: [Entity, number][] = [
      [entity('Component', 'service'), 2],
      [entity('Component', 'library'), 2],
      [entity('Resource', 'database'), 2],
      [entity('System', 'product'), 3],
      [entity('System', 'platform'), 3],
    ];
    for (const [subject, most] of subjects) {
      const required = evaluate(model, {
        entity: subject,
        now: NOW,
      }).checks.filter(
        check => check.required && check.state !== 'not-applicable',
      );
      for (const { id } of practices) {
        const own = required.filter(check => check.practice === id);
        expect({ id, few: own.length <= most }).toEqual({ id, few: true });
      }
    }
  });

  it('rolls up where components are asked, with a share of 80 %', () => {
    const rolledUp = practices.filter(practice => practice.rollup);
    expect(rolledUp).toHaveLength(32);
    expect(new Set(rolledUp.map(practice => practice.rollup?.share))).toEqual(
      new Set([0.8]),
    );
    const service = evaluate(model, {
      entity: entity('Component', 'service'),
      now: NOW,
    });
    for (const { id } of rolledUp) {
      const result = service.practices.find(practice => practice.id === id);
      expect([id, result?.state]).not.toEqual([id, 'not-applicable']);
    }
  });

  it('asks nothing weaker than an attestation from level 3 on', () => {
    expect(levels.map(level => level.minEvidence)).toEqual([
      undefined,
      undefined,
      'attested',
      'attested',
      'attested',
    ]);
  });

  it('has texts for every level, with requirements that can be attested', () => {
    const byId = new Map(facts.map(fact => [fact.id, fact]));
    for (const level of levels) {
      expect(level.summary).toBeTruthy();
      expect(level.audience?.length).toBeGreaterThan(0);
      expect(level.benefits?.length).toBeGreaterThan(0);
      expect(level.do?.length).toBeGreaterThan(0);
      expect(level.dont?.length).toBeGreaterThan(0);
      expect(level.requirements?.length).toBeGreaterThan(0);
      for (const { fact } of level.requirements ?? []) {
        expect(byId.get(fact ?? '')).toMatchObject({
          type: 'boolean',
          attest: 'anyone',
        });
      }
    }
  });

  it('lets nothing stand in for a leaked secret or an unsupported version', () => {
    const standIns = Object.fromEntries(
      practices.flatMap(({ id, supersededBy }) =>
        supersededBy ? [[id, supersededBy]] : [],
      ),
    );
    expect(standIns['basic-secrets-management']).toBeUndefined();
    expect(standIns['basic-cluster-updates']).toBeUndefined();
    expect(standIns['kubernetes-built-in-resiliency']).toBeUndefined();
    expect(Object.keys(standIns)).toHaveLength(12);
  });

  it('measures starting states without giving advice', () => {
    for (const practice of practices) {
      for (const check of practice.checks) {
        const measured = practice.kind === 'starting-state';
        expect({
          id: check.id,
          advice: Boolean(check.remediation?.text && check.effort),
          required: measured && check.required !== false,
        }).toEqual({ id: check.id, advice: !measured, required: false });
      }
    }
  });

  it('reads every golden path step from facts and ships pain points and guidance', () => {
    const { goldenPaths, painPoints, guidance } = model.document.spec;
    expect(goldenPaths?.map(path => path.id)).toEqual([
      'backend-service',
      'website',
      'library',
    ]);
    for (const path of goldenPaths ?? []) {
      expect(path.owner && path.support && path.docs?.length).toBeTruthy();
      for (const step of path.steps) {
        const leaves = step.rule ? leavesOf(step.rule) : [];
        expect(leaves.length).toBeGreaterThan(0);
        expect(leaves.every(leaf => 'fact' in leaf)).toBe(true);
      }
    }
    expect(painPoints?.length).toBeGreaterThanOrEqual(8);
    expect(painPoints?.every(point => point.practices?.length)).toBe(true);
    expect(guidance?.map(({ atLevel }) => atLevel)).toEqual(
      expect.arrayContaining([2, 3, 4, 5]),
    );
  });

  it('teaches with every check and defines what it reads', () => {
    for (const check of checks) {
      expect(check.description).toBeTruthy();
      for (const leaf of leavesOf(check.rule)) {
        expect('fact' in leaf).toBe(true);
      }
    }
  });
});
