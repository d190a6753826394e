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
import { CheckDefinition, FactDefinition } from '../model/types';
import { parseDuration } from '../rules/time';
import { leavesOf, NOW } from './__testUtils__/evidence';
import { shippedModel } from './__testUtils__/shippedModel';

const models = [
  shippedModel('five-level'),
  shippedModel('cncf'),
  shippedModel('starter'),
];
const [fiveLevel] = models;
const facts = new Map<string, FactDefinition>(
  models.flatMap(model => model.facts.map(fact => [fact.id, fact])),
);
const checks = models.flatMap(model =>
  model.practices.flatMap(practice => practice.checks),
);

function leavesReading(fact: string) {
  return checks
    .flatMap(check => leavesOf(check.rule))
    .filter(leaf => 'fact' in leaf && leaf.fact === fact);
}

describe('the facts of the shipped models', () => {
  it('are the same where several models have them', () => {
    for (const model of models) {
      for (const fact of model.facts) {
        expect(fact).toEqual(facts.get(fact.id));
      }
    }
  });

  it('say what they mean, in which unit, and who can report them', () => {
    for (const fact of facts.values()) {
      expect({
        id: fact.id,
        title: Boolean(fact.title),
        meaning: Boolean(fact.meaning),
        reportedBy: Boolean(fact.reportedBy?.length),
        attest: Boolean(fact.attest),
        unit: Boolean(fact.unit),
        // what the catalog entry tells changes with the entry
        ttl: Boolean(fact.ttl),
      }).toEqual({
        id: fact.id,
        title: true,
        meaning: true,
        reportedBy: true,
        attest: true,
        unit: fact.type === 'number',
        ttl: !fact.sources?.includes('catalog-scan'),
      });
    }
  });

  it('leave to machines what machines can see', () => {
    const people = Array.from(facts.values())
      .filter(fact => fact.attest !== 'nobody')
      .map(fact => fact.id.split('.')[0]);
    const machines =
      /^(k8s|ci|scm|quality|scorecard|gitops|dora|oncall|incident)$/;
    expect(people.filter(family => machines.test(family))).toEqual([]);
    const forAnyone = Array.from(facts.values()).filter(({ id }) =>
      /^(cncf|readiness)\./.test(id),
    );
    expect(forAnyone).toHaveLength(45);
    for (const { id, attest } of forAnyone) {
      expect([id, attest]).toEqual([id, 'anyone']);
    }
    for (const id of [
      'dr.last-test-at',
      'dr.rto-rpo-set',
      'slo.error-budget-policy',
      'cluster.shared-admin-credentials',
      'chaos.abort-guard',
    ]) {
      expect([id, facts.get(id)?.attest]).toEqual([id, 'not-owner']);
    }
  });

  it('are moments where an age is asked for, fresh at least as often as that', () => {
    const all = Array.from(facts.values());
    expect(all.filter(({ id }) => /-age-(days|hours)$/.test(id))).toEqual([]);
    const moments = all.filter(({ type }) => type === 'datetime');
    expect(moments).toHaveLength(21);
    for (const { id, ttl } of moments) {
      const windows = leavesReading(id).map(leaf =>
        'within' in leaf ? parseDuration(leaf.within) ?? 0 : 0,
      );
      const age = parseDuration(ttl ?? '') ?? Infinity;
      expect({ id, fresh: age <= Math.min(...windows) }).toEqual({
        id,
        fresh: true,
      });
    }
    expect(leavesReading('vuln.last-scan-at')).toContainEqual({
      fact: 'vuln.last-scan-at',
      within: 'P2D',
    });
  });

  it('take a missing annotation for no evidence', () => {
    const derived = Array.from(facts.values()).filter(({ derive }) =>
      JSON.stringify(derive ?? '').includes('annotations'),
    );
    expect(derived.length).toBeGreaterThan(20);
    for (const { id, derive } of derived) {
      expect([id, derive]).toEqual([
        id,
        expect.not.objectContaining({ otherwise: expect.anything() }),
      ]);
    }
  });

  it.each([
    ['jenkins.io/job-full-name', 'ci.pipeline-present'],
    ['backstage.io/kubernetes-label-selector', 'k8s.workload-found'],
    ['snyk.io/project-ids', 'vuln.scan-enabled'],
    ['opsgenie.com/team', 'oncall.linked'],
    ['nobl9.com/project', 'slo.defined'],
    ['argocd/app-selector', 'gitops.app-linked'],
    ['datadoghq.com/dashboard-url', 'obs.dashboard-linked'],
    ['backstage.io/techdocs-entity', 'catalog.techdocs-set'],
    ['aws.amazon.com/cost-insights-tags', 'cost.monthly-visible'],
    ['gitlab.com/project-id', 'scm.repository-linked'],
    ['vault.io/secrets-path', 'k8s.external-secret-used'],
    ['platform-maturity.io/dr-plan', 'dr.plan-linked'],
  ])('read %s as %s', (annotation, fact) => {
    const entity: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'checkout', annotations: { [annotation]: 'x' } },
      spec: { type: 'service' },
    };
    const known = evaluate(fiveLevel, { entity, now: NOW }).facts.filter(
      ({ source, state }) => source === 'catalog' && state === 'declared',
    );
    expect(known.map(({ id }) => id)).toContain(fact);
  });

  it('are named rightly in every line to copy', () => {
    const withLine = checks.flatMap(({ id, remediation }: CheckDefinition) =>
      remediation?.annotation ? [[id, remediation.annotation]] : [],
    );
    for (const [id, line] of withLine) {
      expect([id, line]).toEqual([id, expect.stringMatching(/^[\w./-]+: \S/)]);
    }
    const declared = withLine.flatMap(
      ([, line]) =>
        /^facts\.platform-maturity\.io\/([^:]+): /.exec(line)?.[1] ?? [],
    );
    expect(declared.filter(fact => !facts.has(fact))).toEqual([]);
    expect(withLine.length).toBeGreaterThan(30);
  });

  it('can be declared for all that levels 1 and 2 ask', () => {
    const early = fiveLevel.practices
      .filter(practice => practice.requiredAt.some(level => level <= 2))
      .flatMap(practice => practice.checks)
      .filter(check => check.required !== false);
    expect(
      early
        .filter(check => !check.remediation?.annotation)
        .map(check => check.id),
    ).toEqual(['basic-access-management/owner']);
  });
});
