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
import { FilterPredicate } from '@backstage/filter-predicates';
import fc from 'fast-check';
import { Rule } from '../../model/ruleTypes';
import {
  CheckDefinition,
  FactDefinition,
  FactValue,
  Grade,
  MaturityModelDocument,
  PracticeDefinition,
} from '../../model/types';
import { FactRecord, Member, Waiver } from '../inputTypes';
import { PracticeState } from '../types';

export const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;

export const GRADES: Grade[] = ['declared', 'attested', 'observed'];

const FACTS: FactDefinition[] = [
  { id: 'flag', type: 'boolean', ttl: 'P2D' },
  {
    id: 'size',
    type: 'number',
    ttl: 'PT36H',
    inconclusive: [-1],
    sources: ['b', 'a'],
  },
  { id: 'word', type: 'string', derive: { from: 'spec.lifecycle' } },
  { id: 'list', type: 'string[]', derive: { from: 'metadata.tags' } },
  { id: 'when', type: 'datetime', ttl: 'P3D' },
  {
    id: 'shown',
    type: 'boolean',
    derive: {
      when: { 'metadata.annotations.example.org/slug': { $exists: true } },
      value: true,
    },
  },
];

const grade = fc.constantFrom(...GRADES);
const optionalGrade = fc.option(grade, { nil: undefined });

/** A moment around now, on the hour, so that edges meet. */
const moment = fc.integer({ min: -100, max: 40 }).map(h => NOW + h * HOUR);

function valueOf(fact: FactDefinition): fc.Arbitrary<FactValue> {
  switch (fact.type) {
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.constantFrom(-1, 0, 1, 2, 3);
    case 'string':
      return fc.constantFrom('x', 'y', 'production');
    case 'string[]':
      return fc.subarray(['x', 'y', 'z']);
    default:
      return moment.map(at => new Date(at).toISOString());
  }
}

const leaf: fc.Arbitrary<Rule> = fc.oneof(
  fc.boolean().map(eq => ({ fact: 'flag', eq })),
  fc.boolean().map(eq => ({ fact: 'shown', eq })),
  fc.integer({ min: 0, max: 3 }).map(gte => ({ fact: 'size', gte })),
  fc.integer({ min: 0, max: 3 }).map(lt => ({ fact: 'size', lt })),
  fc.constantFrom<Rule>(
    { fact: 'word', in: ['x', 'production'] },
    { fact: 'word', ne: 'y' },
    { fact: 'word', matches: '^p' },
    { fact: 'list', contains: 'x' },
    { fact: 'when', within: 'P1D' },
    { fact: 'when', within: 'PT10H' },
    { annotation: 'example.org/at', within: 'P1D' },
    { annotation: 'example.org/slug', exists: true },
    { field: 'spec.lifecycle', eq: 'production' },
  ),
);

const { rule } = fc.letrec<{ rule: Rule }>(tie => ({
  rule: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map(all => ({ all })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map(any => ({ any })),
    tie('rule').map(not => ({ not })),
  ),
}));

const target = fc.constantFrom<FilterPredicate | undefined>(
  undefined,
  { kind: 'Component' },
  { kind: 'System' },
  { 'spec.type': { $in: ['service', 'website'] } },
);

function checkOf(
  practice: string,
  name: string,
): fc.Arbitrary<CheckDefinition> {
  return fc
    .record({
      rule,
      appliesTo: target,
      required: fc.constantFrom(undefined, undefined, false),
      minEvidence: fc.oneof(fc.constant(undefined), optionalGrade),
      enabledOn: fc.option(
        moment.map(at => new Date(at).toISOString()),
        { nil: undefined, freq: 6 },
      ),
    })
    .map(fields => ({ id: `${practice}/${name}`, title: name, ...fields }));
}

const CATEGORIES = ['one', 'two'];

function practiceOf(
  index: number,
  count: number,
  levels: number,
): fc.Arbitrary<PracticeDefinition> {
  const id = `p${index}`;
  const later = Array.from(
    { length: count - index - 1 },
    (_, i) => `p${index + 1 + i}`,
  );
  return fc
    .record({
      categories: fc.subarray(CATEGORIES, { minLength: 1 }),
      requiredAt: fc.subarray(Array.from({ length: levels }, (_, i) => i + 1)),
      checks: fc.oneof(
        fc.tuple(checkOf(id, 'a')),
        fc.tuple(checkOf(id, 'a'), checkOf(id, 'b')),
      ),
      supersededBy: fc.oneof(fc.constant(undefined), fc.subarray(later)),
      rollup: fc.option(
        fc.constantFrom(0, 0.5, 0.8, 1).map(share => ({
          appliesTo: { kind: 'System' },
          of: { kind: 'Component' },
          share,
        })),
        { nil: undefined },
      ),
    })
    .map(fields => ({ id, title: id, ...fields }));
}

/** Models in which every rule of the format meets every other. */
export const modelDocument: fc.Arbitrary<MaturityModelDocument> = fc
  .record({
    levels: fc.array(optionalGrade, { minLength: 1, maxLength: 4 }),
    count: fc.integer({ min: 1, max: 5 }),
    overall: fc.constantFrom('combined' as const, 'none' as const),
  })
  .chain(({ levels, count, overall }) =>
    fc
      .tuple(
        ...Array.from({ length: count }, (_, i) =>
          practiceOf(i, count, levels.length),
        ),
      )
      .map(practices => ({
        apiVersion: 'platform-maturity.io/v1' as const,
        kind: 'MaturityModel' as const,
        metadata: { id: 'generated', title: 'Generated' },
        spec: {
          overall,
          levels: levels.map((minEvidence, i) => ({
            id: `l${i + 1}`,
            title: `Level ${i + 1}`,
            minEvidence,
          })),
          categories: CATEGORIES.map(id => ({ id, title: id })),
          facts: FACTS,
          practices,
        },
      })),
  )
  .map(document => JSON.parse(JSON.stringify(document)));

export const entity: fc.Arbitrary<Entity> = fc
  .record({
    kind: fc.constantFrom('Component', 'Component', 'System'),
    type: fc.constantFrom('service', 'library'),
    lifecycle: fc.constantFrom(undefined, 'production', 'x'),
    tags: fc.constantFrom(undefined, [], ['x']),
    annotations: fc.record(
      {
        'example.org/slug': fc.constantFrom('', 'a/b'),
        'example.org/at': fc.oneof(
          moment.map(at => new Date(at).toISOString()),
          fc.constant('soon'),
        ),
        'facts.platform-maturity.io/flag': fc.constantFrom(
          'true',
          'False',
          'yes',
        ),
        'facts.platform-maturity.io/size': fc.constantFrom('2', '-1', 'many'),
        'facts.platform-maturity.io/shown': fc.constantFrom('true', 'false'),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ kind, tags, annotations, ...spec }) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'subject', annotations, ...(tags ? { tags } : {}) },
    spec,
  }))
  .map(generated => JSON.parse(JSON.stringify(generated)));

const factRecord: fc.Arbitrary<FactRecord> = fc
  .constantFrom(...FACTS)
  .chain(fact =>
    fc.record({
      fact: fc.constant(fact.id),
      value: fc.oneof(
        { weight: 12, arbitrary: valueOf(fact) },
        { weight: 1, arbitrary: fc.constantFrom<FactValue>('odd', 7, true) },
      ),
      evidence: grade,
      observedAt: moment,
      source: fc.constantFrom('a', 'b', 'catalog-scan', 'declaration'),
      expiresAt: fc.option(moment, { nil: undefined, freq: 3 }),
    }),
  );

export const factRecords = fc.array(factRecord, { maxLength: 12 });

const practiceId = fc.integer({ min: 0, max: 4 }).map(i => `p${i}`);

export const waiver: fc.Arbitrary<Waiver> = fc
  .record({
    id: practiceId,
    whole: fc.boolean(),
    state: fc.constantFrom('approved', 'approved', 'requested', 'revoked'),
    expiresAt: moment,
  })
  .map(({ id, whole, state, expiresAt }) => ({
    ...(whole ? { practice: id } : { check: `${id}/a` }),
    state,
    expiresAt,
  }));

export const waivers = fc.array(waiver, { maxLength: 4 });

const STATES: PracticeState[] = [
  'passed',
  'failed',
  'unknown',
  'waived',
  'not-applicable',
];

const memberPractice = fc
  .record({
    state: fc.constantFrom(...STATES),
    hidden: fc.constantFrom<PracticeState>('passed', 'failed', 'unknown'),
    evidence: grade,
  })
  .map(({ state, hidden, evidence }) => ({
    state,
    // only a waiver makes a difference
    strict: state === 'waived' ? hidden : state,
    ...(state === 'passed' ? { evidence } : {}),
  }));

export const members: fc.Arbitrary<Member[]> = fc.array(
  fc
    .record({
      kind: fc.constantFrom('Component', 'Component', 'Resource'),
      practices: fc.dictionary(practiceId, memberPractice, {
        noNullPrototype: true,
      }),
    })
    .map(({ kind, practices }) => ({
      entity: {
        apiVersion: 'backstage.io/v1alpha1',
        kind,
        metadata: { name: 'member' },
      },
      practices,
    })),
  { maxLength: 6 },
);

/** One whole input, and the model to evaluate it under. */
export const scenario = fc.record({
  document: modelDocument,
  entity,
  facts: factRecords,
  waivers,
  members,
});

/** Freezes all of a value, so that whoever writes to it is found out. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
