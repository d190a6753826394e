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
import { catalogFacts } from '../catalogFacts';
import { evaluate } from '../evaluate/evaluate';
import { FactRecord } from '../evaluate/inputTypes';
import { Evaluation } from '../evaluate/types';
import {
  hoursAgo,
  NOW,
  passingFacts,
  reported,
} from './__testUtils__/evidence';
import { shippedModel } from './__testUtils__/shippedModel';
import { component, SCM_AND_CI, service } from './__testUtils__/subjects';

const model = shippedModel('five-level');

function run(entity: Entity, facts: FactRecord[] = []): Evaluation {
  return evaluate(model, { entity, facts, now: NOW });
}

function stateOf(result: Evaluation, practice: string) {
  return result.practices.find(({ id }) => id === practice)?.state;
}

/** What the scan of a catalog in which everything named exists reports. */
function scanned(entity: Entity): FactRecord[] {
  return catalogFacts(entity, () => true).map(({ fact, value }) => ({
    fact,
    value,
    evidence: 'observed',
    observedAt: hoursAgo(1),
    source: 'catalog-scan',
  }));
}

const database: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'orders' },
  spec: { type: 'database', owner: 'group:default/payments' },
};

describe('the rules of the five-level model', () => {
  it('takes what does not exist for protected', () => {
    const nothing = reported(model, [
      ['k8s.pvc-count', 0],
      ['k8s.secret-count', 0],
      ['k8s.ingress-count', 0],
      ['vuln.critical-open', 0],
      ['vuln.last-scan-at', hoursAgo(3)],
      ['k8s.mtls-strict', true],
    ]);
    const result = run(service, nothing);
    for (const practice of [
      'advanced-data-protection',
      'advanced-volume-management',
      'disaster-recovery-for-persistent-storage',
      'advanced-vulnerabilities-management',
      'all-traffic-encrypted',
    ]) {
      expect([practice, stateOf(result, practice)]).toEqual([
        practice,
        'passed',
      ]);
    }
  });

  it('gives a critical finding fourteen days', () => {
    const open = (days: number) =>
      run(
        service,
        reported(model, [
          ['vuln.last-scan-at', hoursAgo(3)],
          ['vuln.critical-open', 2],
          ['vuln.oldest-critical-at', hoursAgo(24 * days)],
        ]),
      );
    const practice = 'advanced-vulnerabilities-management';
    expect(stateOf(open(13), practice)).toBe('passed');
    expect(stateOf(open(15), practice)).toBe('failed');
  });

  it('does not shut out a function or a static site at level 1', () => {
    const site = component('website', SCM_AND_CI);
    expect(stateOf(run(site), 'basic-deployment-management')).toBe('unknown');
    const deployed = reported(model, [['ci.deploy-automated', true]]);
    expect(stateOf(run(site, deployed), 'basic-deployment-management')).toBe(
      'passed',
    );
  });

  it('asks a job for no replicas, probes, scaling or gradual rollout', () => {
    const result = run(component('cronjob', SCM_AND_CI));
    for (const practice of [
      'basic-application-autoscaling',
      'advanced-application-autoscaling',
      'continuous-resiliency-improvement',
      'fault-tolerant-workload-distribution',
      'extended-delivery-processes',
    ]) {
      expect([practice, stateOf(result, practice)]).toEqual([
        practice,
        'not-applicable',
      ]);
    }
    expect(stateOf(result, 'basic-resources-management')).toBe('unknown');
  });

  it('keeps the demand when an annotation is dropped', () => {
    const asked = (entity: Entity) =>
      run(entity)
        .practices.filter(({ state }) => state !== 'not-applicable')
        .map(({ id }) => id);
    expect(asked(component('service', {}))).toEqual(asked(service));
  });

  it('leads a data store to level 4 by owner, encryption, backup, restore and cost', () => {
    const result = run(database);
    expect(
      result.practices
        .filter(({ state }) => state !== 'not-applicable')
        .map(({ id }) => id),
    ).toEqual([
      'basic-access-management',
      'advanced-data-protection',
      'costs-center-management',
      'manual-disaster-recovery-testing',
      'basic-disaster-recovery',
    ]);
    expect(result).toMatchObject({ level: 2, topLevel: 4 });
    const all = reported(model, passingFacts(model, database, 5));
    expect(run(database, all).level).toBe(4);
  });

  it('takes what the entry records for observed, so that it counts at level 3', () => {
    const documented = component('service', {
      ...SCM_AND_CI,
      'backstage.io/techdocs-ref': 'dir:.',
      'backstage.io/source-template': 'template:default/backend-service',
      'platform-maturity.io/cost-center': '4711',
    });
    const result = run(documented, scanned(documented));
    for (const practice of ['basic-access-management', 'golden-paths']) {
      expect(result.practices.find(({ id }) => id === practice)).toMatchObject({
        state: 'passed',
        evidence: 'observed',
      });
    }
    expect(result.goldenPaths[0]).toMatchObject({
      id: 'backend-service',
      onPath: true,
    });
  });

  it('does not take the owner of an entry for one that exists', () => {
    const orphaned: FactRecord = {
      fact: 'catalog.owner-set',
      value: false,
      evidence: 'observed',
      observedAt: hoursAgo(1),
      source: 'catalog-scan',
    };
    expect(stateOf(run(service, [orphaned]), 'basic-access-management')).toBe(
      'failed',
    );
  });
});
