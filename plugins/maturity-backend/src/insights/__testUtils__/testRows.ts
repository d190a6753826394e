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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CompiledModel,
  evaluate,
  EvaluateInput,
  Evaluation,
  FactRecord,
  MemberPractice,
  Waiver,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ScorecardRow, SubjectRow } from '../../database';
import {
  makeScorecard,
  toScorecardRow,
} from '../../scoring/cards/StoredScorecard';
import { NOTHING_FORESEEN } from '../../scoring/forecast/forecast';

export interface TestSubject {
  kind?: string;
  name: string;
  title?: string;
  type?: string;
  lifecycle?: string;
  owner?: string;
  system?: string;
  domain?: string;
  parent?: string;
  tags?: string[];
  /** The ref of the template that made it. */
  template?: string;
  templateVersion?: string;
  annotations?: Record<string, string>;
  /** Values of boolean facts by id, observed. */
  facts?: Record<string, boolean>;
  /** The same, declared. */
  declared?: Record<string, boolean>;
  waivers?: Waiver[];
  target?: number;
  /** Left without a scorecard. */
  pending?: boolean;
}

export const NOW = Date.parse('2026-11-21T12:00:00Z');

export function refOf(subject: TestSubject): string {
  return stringifyEntityRef(toEntity(subject));
}

export function toSubjectRow(
  subject: TestSubject,
  now = NOW,
): Omit<SubjectRow, 'id'> {
  const entity = toEntity(subject);
  return {
    ref: stringifyEntityRef(entity),
    uid: null,
    kind: entity.kind.toLowerCase(),
    namespace: 'default',
    name: subject.name,
    title: subject.title ?? subject.name,
    type: subject.type ?? null,
    lifecycle: subject.lifecycle ?? null,
    owner: subject.owner ?? null,
    system: subject.system ?? null,
    domain: subject.domain ?? null,
    parent: subject.parent ?? null,
    template: subject.template ?? null,
    template_version: subject.templateVersion ?? null,
    part_of: '[]',
    tags: JSON.stringify(subject.tags ?? []),
    entity: JSON.stringify(entity),
    hash: 'h',
    scan_facts: '[]',
    chosen_targets: null,
    created_at: now,
    updated_at: now,
    removed_at: null,
  };
}

export function evaluateSubject(
  model: CompiledModel,
  subject: TestSubject,
  options: {
    now?: number;
    members?: Record<string, MemberPractice>[];
  } = {},
): Evaluation {
  return evaluate(model, inputOf(subject, options));
}

/** What a subject is evaluated from. */
export function inputOf(
  subject: TestSubject,
  options: {
    now?: number;
    members?: Record<string, MemberPractice>[];
  } = {},
): EvaluateInput {
  const { now = NOW, members = [] } = options;
  return {
    entity: toEntity(subject),
    now,
    facts: toRecords(subject, now),
    waivers: subject.waivers,
    target:
      subject.target === undefined ? undefined : { level: subject.target },
    members: members.map(practices => ({
      entity: toEntity({ name: 'member' }),
      practices,
    })),
  };
}

export function toRow(subjectId: number, evaluation: Evaluation): ScorecardRow {
  return toScorecardRow(
    makeScorecard({
      subjectId,
      evaluation,
      forecast: NOTHING_FORESEEN,
      entityHash: 'h',
      membersHash: undefined,
      sourceNumber: source => (source === 'ci' ? 7 : 1),
    }),
  );
}

function toEntity(subject: TestSubject): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: subject.kind ?? 'Component',
    metadata: {
      name: subject.name,
      namespace: 'default',
      annotations: {
        ...subject.annotations,
        ...(subject.template && {
          'backstage.io/source-template': subject.template,
        }),
      },
    },
    spec: { type: subject.type ?? 'service' },
  };
}

function toRecords(subject: TestSubject, now: number): FactRecord[] {
  const records = (
    values: Record<string, boolean> | undefined,
    evidence: FactRecord['evidence'],
    source: string,
  ) =>
    Object.entries(values ?? {}).map(([fact, value]) => ({
      fact,
      value,
      evidence,
      source,
      observedAt: now - 1_000,
    }));
  return [
    ...records(subject.facts, 'observed', 'ci'),
    ...records(subject.declared, 'declared', 'declaration'),
  ];
}
