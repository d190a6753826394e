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
import { FactRecord } from '../evaluate/inputTypes';
import { Evaluation } from '../evaluate/types';
import { FactValue } from '../model/types';
import {
  declare,
  demandedChecks,
  hoursAgo,
  NOW,
  passingFacts,
  reported,
} from './__testUtils__/evidence';
import { shippedModel } from './__testUtils__/shippedModel';
import {
  component,
  SCM_AND_CI,
  SECRETS,
  service,
} from './__testUtils__/subjects';

const model = shippedModel('five-level');

/** What the level-2 checks of a running component read. */
const declaredAtTwo = new Map(
  [...passingFacts(model, service, 2)].filter(([fact]) =>
    fact.match(/^(k8s\.(secret|network|requests)|vuln\.)/),
  ),
);

function run(entity: Entity, facts: FactRecord[] = []): Evaluation {
  return evaluate(model, { entity, facts, now: NOW });
}

function without(
  values: Map<string, FactValue>,
  fact: string,
): Map<string, FactValue> {
  return new Map([...values].filter(([id]) => id !== fact));
}

/** Evidence of a level, with the record of one fact past its ttl. */
function withStale(level: number, fact: string): FactRecord[] {
  return reported(model, passingFacts(model, service, level)).map(record =>
    record.fact === fact
      ? { ...record, observedAt: hoursAgo(24 * 90) }
      : record,
  );
}

function gradeAt(result: Evaluation, level: number): (string | undefined)[] {
  return result.practices
    .filter(
      ({ state }, index) =>
        state !== 'not-applicable' &&
        model.practices[index].requiredAt.includes(level),
    )
    .map(({ evidence }) => evidence);
}

describe('what comes out of the five-level model', () => {
  it('a service with an owner and SCM, CI and Kubernetes annotations lacks only the secrets', () => {
    const result = run(service);
    expect(result).toMatchObject({ level: 0, potentialLevel: 5, nextLevel: 1 });
    expect(result.nextSteps).toEqual([
      expect.objectContaining({
        practice: 'basic-secrets-management',
        category: 'security',
        level: 1,
        why: 'no-data',
        blockers: ['basic-secrets-management/no-secret-in-git'],
      }),
    ]);
  });

  it('one declared secrets fact brings level 1, declared', () => {
    const result = run(declare(service, [[SECRETS, 0]]));
    expect(result).toMatchObject({ level: 1, potentialLevel: 5 });
    expect(new Set(gradeAt(result, 1))).toEqual(new Set(['declared']));
  });

  it('the level-2 facts declared bring level 2, declared', () => {
    expect([...declaredAtTwo.keys()].sort()).toEqual([
      'k8s.network-policy-ingress',
      'k8s.requests-set-ratio',
      'k8s.secret-in-git-findings',
      'vuln.critical-open',
      'vuln.scan-enabled',
    ]);
    const result = run(declare(service, declaredAtTwo));
    // requests of 80 % are enough here, and known to be too few for level 4
    expect(result).toMatchObject({ level: 2, potentialLevel: 3, nextLevel: 3 });
    expect(new Set(gradeAt(result, 2))).toEqual(new Set(['declared']));
  });

  it('all level-3 facts declared only stay at 2 for weak evidence', () => {
    const result = run(declare(service, passingFacts(model, service, 3)));
    expect(result).toMatchObject({ level: 2, potentialLevel: 3, nextLevel: 3 });
    expect(result.nextSteps).toHaveLength(18);
    expect(new Set(result.nextSteps.map(step => step.why))).toEqual(
      new Set(['weak-evidence']),
    );
  });

  it('all level-3 facts reported bring level 3', () => {
    const facts = reported(model, passingFacts(model, service, 3));
    expect(new Set(facts.map(fact => fact.evidence))).toEqual(
      new Set(['observed', 'attested']),
    );
    expect(run(service, facts)).toMatchObject({ level: 3, nextLevel: 4 });
  });

  it('a stale fact that is asked from 3 on costs level 3', () => {
    const result = run(service, withStale(3, 'ci.sast-step'));
    expect(result).toMatchObject({ level: 2, potentialLevel: 3 });
    expect(result.nextSteps).toEqual([
      expect.objectContaining({
        practice: 'shift-left-security',
        level: 3,
        why: 'stale',
      }),
    ]);
  });

  it('a stale count of vulnerabilities costs level 2', () => {
    const result = run(service, withStale(3, 'vuln.critical-open'));
    expect(result).toMatchObject({ level: 1, potentialLevel: 3, nextLevel: 2 });
    expect(result.nextSteps).toEqual([
      expect.objectContaining({
        practice: 'basic-vulnerabilities-management',
        level: 2,
        why: 'stale',
      }),
    ]);
  });

  it('a library is asked for no workload and ends below 5', () => {
    const library = component('library', SCM_AND_CI);
    const result = run(library);
    expect(result).toMatchObject({ level: 0, potentialLevel: 4, topLevel: 4 });
    const read = demandedChecks(model, library, 5).map(check => check.id);
    expect(read).toEqual([
      'basic-access-management/owner',
      'basic-secrets-management/no-secret-in-git',
      'basic-vulnerabilities-management/scan-enabled',
      'basic-vulnerabilities-management/few-criticals',
      'shift-left-security/static-analysis',
      'shift-left-security/dependency-scan',
      'advanced-vulnerabilities-management/scanned-daily',
      'advanced-vulnerabilities-management/criticals-in-time',
      'basic-delivery-processes/described-way',
      'basic-build-processes/source-linked',
      'basic-build-processes/built-from-source',
      'golden-paths/on-a-path',
      'golden-paths/documented',
      'advanced-build-processes/tests',
      'advanced-delivery-processes/reviewed',
      'extended-images-build-processes/sbom',
    ]);
    const facts = reported(model, passingFacts(model, library, 5));
    expect(run(library, facts).level).toBe(4);
  });

  it('a component without any annotation learns which lines to add', () => {
    const bare = component('service', {});
    const result = run(bare);
    expect(result).toMatchObject({ level: 0, potentialLevel: 5 });
    expect(result.coverage).toBeGreaterThan(0);
    expect(result.coverage).toBeLessThan(0.05);
    const checks = demandedChecks(model, bare, 1).filter(
      ({ id }) => id !== 'basic-access-management/owner',
    );
    expect(result.nextSteps.flatMap(step => step.blockers).sort()).toEqual(
      checks.map(check => check.id).sort(),
    );
    for (const { remediation } of checks) {
      expect(remediation?.annotation).toMatch(/^[a-z0-9./-]+: \S/);
    }
    const owner = model.checks.find(
      ({ id }) => id === 'basic-access-management/owner',
    );
    expect(owner?.definition.remediation?.text).toContain('spec.owner');
  });

  it('the lines that level 1 tells to add do bring level 1', () => {
    const bare = component('service', {});
    const lines = demandedChecks(model, bare, 1).flatMap(check => {
      const [key, value] = check.remediation?.annotation?.split(': ') ?? [];
      return key ? [[key, value.replace(/"/g, '')]] : [];
    });
    expect(run(component('service', Object.fromEntries(lines))).level).toBe(1);
  });

  it('leaked secrets hold everything at 0, and nothing stands in', () => {
    const facts = [
      ...reported(model, without(passingFacts(model, service, 4), SECRETS)),
      ...reported(model, [[SECRETS, 4]]),
    ];
    const result = run(service, facts);
    expect(result).toMatchObject({ level: 0, potentialLevel: 0 });
    expect(result.nextSteps).toEqual([
      expect.objectContaining({
        practice: 'basic-secrets-management',
        why: 'failed',
      }),
    ]);
    const healed = reported(model, passingFacts(model, service, 4));
    expect(run(service, healed).level).toBe(4);
  });
});
