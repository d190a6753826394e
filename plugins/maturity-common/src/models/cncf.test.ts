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
import { FactValue, Grade } from '../model/types';
import { declare, hoursAgo, leavesOf, NOW } from './__testUtils__/evidence';
import reference from './__testUtils__/referenceCounts.json';
import { shippedModel } from './__testUtils__/shippedModel';

const model = shippedModel('cncf');
const { practices, categories, levels, facts } = model;
const ASPECTS = [
  'investment',
  'adoption',
  'interfaces',
  'operations',
  'measurement',
];

const platform: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'paved-road' },
  spec: { type: 'platform', owner: 'group:default/platform' },
};

function record(fact: string, value: FactValue, evidence: Grade): FactRecord {
  return {
    fact,
    value,
    evidence,
    observedAt: hoursAgo(1),
    source: evidence === 'attested' ? 'attestation' : 'test',
  };
}

function levelsOf(entity: Entity, records: FactRecord[]) {
  const result = evaluate(model, { entity, facts: records, now: NOW });
  return Object.fromEntries(
    result.categories.map(({ id, level }) => [id, level]),
  );
}

describe('the CNCF model as it ships', () => {
  it('has the aspects, levels and cells of the reference', () => {
    expect(categories.map(({ id }) => id)).toEqual(ASPECTS);
    expect(levels.map(({ id, title }) => ({ id, title }))).toEqual(
      reference.cncf.levels,
    );
    expect(
      practices.map(({ id, title, categories: [aspect], requiredAt }) => ({
        id,
        title,
        aspect,
        level: requiredAt[0],
      })),
    ).toEqual(
      reference.cncf.cells.map(({ id, title, aspect, level }) => ({
        id,
        title,
        aspect,
        level,
      })),
    );
    expect(practices).toHaveLength(reference.cncf.totals.cells);
    expect(model.overall).toBe('none');
  });

  it('has one recommended check for each characteristic of the reference', () => {
    const characteristics = practices.map(({ id, checks }) => ({
      id,
      characteristics: checks.filter(check => check.required === false).length,
    }));
    expect(characteristics).toEqual(
      reference.cncf.cells.map(cell => ({
        id: cell.id,
        characteristics: cell.characteristics,
      })),
    );
    expect(
      characteristics.reduce((sum, cell) => sum + cell.characteristics, 0),
    ).toBe(reference.cncf.totals.characteristics);
  });

  it('has what only people know attested one by one, the rest seen', () => {
    practices.forEach((practice, index) => {
      const manual = practice.checks.filter(
        ({ required, rule }) =>
          required === false &&
          leavesOf(rule).some(
            leaf => 'fact' in leaf && leaf.fact.startsWith('cncf.'),
          ),
      );
      expect([practice.id, manual.length]).toEqual([
        practice.id,
        reference.cncf.cells[index].manual,
      ]);
    });
    for (const fact of facts.filter(({ id }) => id.startsWith('cncf.'))) {
      expect(fact).toMatchObject({ attest: 'anyone' });
    }
  });

  it('requires in each cell the attested level of its aspect and nothing else', () => {
    for (const {
      checks,
      categories: [aspect],
      requiredAt,
    } of practices) {
      const required = checks.filter(check => check.required !== false);
      expect(required.map(check => check.rule)).toEqual([
        { fact: `cncf.${aspect}`, gte: requiredAt[0] },
      ]);
    }
    expect(new Set(levels.map(level => level.minEvidence))).toEqual(
      new Set(['attested']),
    );
  });

  it('scores each aspect on its own, without an overall level', () => {
    const attested = [
      record('cncf.investment', 2, 'attested'),
      record('cncf.adoption', 1, 'attested'),
      record('cncf.operations', 4, 'attested'),
    ];
    expect(levelsOf(platform, attested)).toEqual({
      investment: 2,
      adoption: 1,
      interfaces: 0,
      operations: 4,
      measurement: 0,
    });
    expect(
      evaluate(model, { entity: platform, facts: attested, now: NOW }),
    ).toMatchObject({ level: null, status: 'scored' });
  });

  it('lets an annotation claim nothing', () => {
    const claimed = declare(
      platform,
      ASPECTS.map(aspect => [`cncf.${aspect}`, 4]),
    );
    const result = evaluate(model, { entity: claimed, now: NOW });
    for (const category of result.categories) {
      expect(category).toMatchObject({ level: 0, potentialLevel: 4 });
    }
    expect(
      result.nextSteps.map(({ practice, why }) => [practice, why]),
    ).toEqual(
      ASPECTS.map(aspect => [`${aspect}-provisional`, 'weak-evidence']),
    );
  });

  it('asks nobody but the platform', () => {
    const product: Entity = { ...platform, spec: { type: 'product' } };
    expect(evaluate(model, { entity: product, now: NOW })).toMatchObject({
      status: 'not-scored',
      reason: 'not-a-subject',
    });
  });

  it('shows a seen fact that contradicts the attested level, and changes nothing by it', () => {
    const attested = record('cncf.interfaces', 3, 'attested');
    const seen = record('platform.self-service-ratio', 0.1, 'observed');
    const runs = record('platform.scaffolder-runs-30d', 12, 'observed');
    const result = evaluate(model, {
      entity: platform,
      facts: [attested, seen, runs],
      now: NOW,
    });
    expect(result.contradictions).toContainEqual({
      kind: 'attested-level',
      check: 'interfaces-provisional/not-only-by-request',
      practice: 'interfaces-provisional',
      fact: 'cncf.interfaces',
    });
    expect(levelsOf(platform, [attested, seen]).interfaces).toBe(3);
  });

  it('starts from what hurts, funding and a plateau among it', () => {
    const { painPoints = [], guidance = [] } = model.document.spec;
    expect(painPoints.length).toBeGreaterThanOrEqual(8);
    const byId = new Map(painPoints.map(point => [point.id, point]));
    expect(byId.get('funding')?.categories).toContain('investment');
    expect(byId.get('adoption-plateau')?.categories).toContain('adoption');
    for (const point of painPoints) {
      expect(point.advice && point.practices?.length).toBeTruthy();
    }
    expect(
      guidance.some(
        ({ atLevel, text }) => atLevel === 3 && text.includes('from 2 to 3'),
      ),
    ).toBe(true);
  });
});
