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
import { compileModel } from '../../model/compileModel';
import { CompiledModel } from '../../model/CompiledModel';
import {
  CheckDefinition,
  MaturityModelDocument,
  ModelSpec,
  PracticeDefinition,
} from '../../model/types';
import { FactRecord } from '../inputTypes';
import { PracticeState } from '../types';

export const NOW = '2026-11-20T12:00:00Z';

/** A required check that wants a boolean fact of its own name to be true. */
export function check(
  practiceId: string,
  fact: string,
  fields: Partial<CheckDefinition> = {},
): CheckDefinition {
  return {
    id: `${practiceId}/${fact}`,
    title: fact,
    rule: { fact, eq: true },
    ...fields,
  };
}

export function practice(
  id: string,
  fields: Partial<PracticeDefinition> = {},
): PracticeDefinition {
  return {
    id,
    title: id,
    categories: ['delivery'],
    requiredAt: [1],
    checks: [check(id, 'a')],
    ...fields,
  };
}

/** A model of three levels over the boolean facts a to d and the number n. */
export function model(
  practices: PracticeDefinition[],
  spec: Partial<ModelSpec> = {},
): CompiledModel {
  const document: MaturityModelDocument = {
    apiVersion: 'platform-maturity.io/v1',
    kind: 'MaturityModel',
    metadata: { id: 'small', title: 'Small' },
    spec: {
      levels: [1, 2, 3].map(n => ({ id: `l${n}`, title: `Level ${n}` })),
      categories: [
        { id: 'security', title: 'Security' },
        { id: 'delivery', title: 'Delivery' },
      ],
      facts: [
        ...['a', 'b', 'c', 'd'].map(id => ({ id, type: 'boolean' as const })),
        { id: 'n', type: 'number' as const },
      ],
      practices,
      ...spec,
    },
  };
  return compileModel(document);
}

export function record(
  fact: string,
  value: FactRecord['value'] = true,
  fields: Partial<FactRecord> = {},
): FactRecord {
  return {
    fact,
    value,
    evidence: 'observed',
    observedAt: '2026-11-19T12:00:00Z',
    source: 'ci',
    ...fields,
  };
}

export function entity(
  kind = 'Component',
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'shop', annotations },
    spec: { type: 'service' },
  };
}

/** A component of a system, with the state of one practice. */
export function member(
  practiceId: string,
  state: PracticeState,
  fields: { strict?: PracticeState; evidence?: 'declared' | 'observed' } = {},
) {
  const { strict = state, evidence } = fields;
  return {
    entity: entity(),
    practices: {
      [practiceId]: { state, strict, ...(evidence ? { evidence } : {}) },
    },
  };
}
