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
import { FactValue } from '../model/types';
import { hoursAgo, leavesOf, NOW } from './__testUtils__/evidence';
import { shippedModel } from './__testUtils__/shippedModel';
import { component } from './__testUtils__/subjects';

const model = shippedModel('starter');
const { practices, categories, levels, facts } = model;
const checks = practices.flatMap(practice => practice.checks);

const WITH_PIPELINE = { 'github.com/project-slug': 'acme/checkout' };
const WITH_DOCS = { 'backstage.io/techdocs-ref': 'dir:.' };

/** A component whose entry says all that the catalog can hold. */
function complete(type = 'service'): Entity {
  const entity = component(type, { ...WITH_PIPELINE, ...WITH_DOCS });
  return {
    ...entity,
    metadata: { ...entity.metadata, description: 'Takes the money' },
    spec: { ...entity.spec, system: 'shop' },
  };
}

/** What the scan of a catalog reports that holds all, or nothing, it names. */
function scanned(entity: Entity, exists = true): FactRecord[] {
  return catalogFacts(entity, () => exists).map(({ fact, value }) => ({
    fact,
    value,
    evidence: 'observed',
    observedAt: hoursAgo(1),
    source: 'catalog-scan',
  }));
}

function seen(values: Record<string, FactValue>): FactRecord[] {
  return Object.entries(values).map(([fact, value]) => ({
    fact,
    value,
    evidence: 'observed',
    observedAt: hoursAgo(1),
    source: 'repository',
  }));
}

const GOOD_REPOSITORY = {
  'scm.readme-present': true,
  'scm.docs-present': false,
  'scm.codeowners-present': true,
  'scm.tests-present': true,
  'scm.lock-file-present': true,
  'scm.dependency-bot-configured': true,
  'scm.secret-files': 0,
  'ci.pipeline-present': true,
};

const BAD_REPOSITORY = {
  'scm.readme-present': false,
  'scm.docs-present': false,
  'scm.codeowners-present': false,
  'scm.tests-present': false,
  'scm.lock-file-present': false,
  'scm.dependency-bot-configured': false,
  'scm.secret-files': 2,
  'ci.pipeline-present': false,
};

function run(entity: Entity, records: FactRecord[] = []) {
  return evaluate(model, { entity, facts: records, now: NOW });
}

function states(entity: Entity, records: FactRecord[] = []) {
  return Object.fromEntries(
    run(entity, records).checks.map(({ id, state }) => [id, state]),
  );
}

describe('the starter model as it ships', () => {
  it('has three levels, three categories and nine checks that count', () => {
    expect(levels.map(({ id }) => id)).toEqual([
      'known',
      'understood',
      'cared-for',
    ]);
    expect(categories.map(({ id }) => id)).toEqual([
      'ownership',
      'knowledge',
      'upkeep',
    ]);
    expect(practices).toHaveLength(8);
    expect(checks.filter(check => check.required !== false)).toHaveLength(9);
    expect(checks.filter(check => check.required === false)).toHaveLength(2);
    expect(levels.map(level => level.minEvidence)).toEqual([
      undefined,
      undefined,
      'attested',
    ]);
    for (const practice of practices) {
      expect(practice.categories).toHaveLength(1);
    }
  });

  it('reads levels 1 and 2 from the catalog alone', () => {
    const entity = complete();
    expect(run(entity, scanned(entity))).toMatchObject({
      level: 2,
      potentialLevel: 3,
      nextLevel: 3,
      topLevel: 3,
    });
    // offline, with nothing but the file
    expect(run(entity)).toMatchObject({ level: 2, potentialLevel: 3 });

    const bare = component('service', {});
    expect(run(bare, scanned(bare))).toMatchObject({
      level: 0,
      potentialLevel: 0,
      nextLevel: 1,
    });
    const described = {
      ...bare,
      metadata: { ...bare.metadata, description: 'Takes the money' },
    };
    expect(run(described, scanned(described))).toMatchObject({ level: 1 });
  });

  it('reads level 3 from the repository, and believes no declaration of it', () => {
    const entity = complete();
    const catalog = scanned(entity);
    expect(run(entity, [...catalog, ...seen(GOOD_REPOSITORY)])).toMatchObject({
      level: 3,
      coverage: 1,
    });
    const declared = {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          ...entity.metadata.annotations,
          'facts.platform-maturity.io/scm.tests-present': 'true',
          'facts.platform-maturity.io/scm.dependency-bot-configured': 'true',
          'facts.platform-maturity.io/scm.secret-files': '0',
        },
      },
    };
    const result = run(declared, catalog);
    expect(result).toMatchObject({ level: 2, potentialLevel: 3 });
    expect(
      result.nextSteps.map(({ practice, why }) => [practice, why]),
    ).toEqual([
      ['built-by-pipeline', 'weak-evidence'],
      ['tested', 'weak-evidence'],
      ['kept-up-to-date', 'weak-evidence'],
      ['no-committed-secrets', 'weak-evidence'],
    ]);
  });

  it('lets a repository show what the entry does not say', () => {
    const entity = complete();
    const silent: Entity = {
      ...entity,
      metadata: { ...entity.metadata, annotations: {} },
    };
    const catalog = scanned(silent);
    expect(run(silent, catalog)).toMatchObject({ level: 1, nextLevel: 2 });
    expect(run(silent, [...catalog, ...seen(GOOD_REPOSITORY)])).toMatchObject({
      level: 3,
    });
  });

  it('passes, fails and leaves open each check', () => {
    const good = complete();
    const bad: Entity = {
      ...good,
      metadata: { name: 'checkout' },
      spec: { type: 'service' },
    };
    const passed = states(good, [...scanned(good), ...seen(GOOD_REPOSITORY)]);
    const failed = states(bad, [...scanned(bad), ...seen(BAD_REPOSITORY)]);
    const silent = states(bad);
    for (const { id } of checks) {
      const fromEntry = /^(clear-owner.owner|described|part-of)/.test(id);
      expect([id, passed[id], failed[id], silent[id]]).toEqual([
        id,
        'passed',
        'failed',
        // the entry itself is always there to be read
        fromEntry ? 'failed' : 'unknown',
      ]);
    }
    const stale = seen(GOOD_REPOSITORY).map(record => ({
      ...record,
      observedAt: hoursAgo(24 * 8),
    }));
    expect(run(good, [...scanned(good), ...stale])).toMatchObject({ level: 2 });
  });

  it('fails an owner and a system that the catalog does not have', () => {
    const entity = complete();
    expect(states(entity, scanned(entity, false))).toMatchObject({
      'clear-owner/owner': 'failed',
      'part-of-a-system/system': 'failed',
    });
  });

  it('asks documentation for no pipeline and no tests, and others than components for nothing', () => {
    const handbook = complete('documentation');
    const result = run(handbook, [
      ...scanned(handbook),
      ...seen({ 'scm.secret-files': 0 }),
    ]);
    expect(result).toMatchObject({ level: 3 });
    expect(
      result.checks
        .filter(({ state }) => state === 'not-applicable')
        .map(({ id }) => id),
    ).toEqual([
      'clear-owner/codeowners',
      'built-by-pipeline/pipeline',
      'tested/tests',
      'kept-up-to-date/update-bot',
      'kept-up-to-date/lock-file',
    ]);
    const api: Entity = { ...complete(), kind: 'API' };
    expect(run(api)).toMatchObject({ reason: 'not-a-subject' });
  });

  it('teaches with every check, and says who can report what it reads', () => {
    const known = new Map(facts.map(fact => [fact.id, fact]));
    for (const check of checks) {
      expect(check.description).toBeTruthy();
      expect(check.effort).toBeTruthy();
      expect(check.remediation?.text).toBeTruthy();
      expect(check.remediation?.links?.length).toBeGreaterThan(0);
      for (const leaf of leavesOf(check.rule)) {
        const fact = 'fact' in leaf ? known.get(leaf.fact) : undefined;
        expect('annotation' in leaf || fact?.reportedBy?.length).toBeTruthy();
      }
    }
    for (const level of levels) {
      expect(level.summary).toBeTruthy();
      expect(level.audience?.length).toBeGreaterThan(0);
      expect(level.benefits?.length).toBeGreaterThan(0);
      expect(level.do?.length).toBeGreaterThan(0);
      expect(level.dont?.length).toBeGreaterThan(0);
    }
    const { painPoints = [], guidance = [] } = model.document.spec;
    expect(painPoints.every(point => point.practices?.length)).toBe(true);
    expect(guidance.map(({ atLevel }) => atLevel)).toEqual([
      undefined,
      1,
      2,
      3,
    ]);
  });
});
