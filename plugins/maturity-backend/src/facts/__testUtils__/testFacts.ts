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
  compileModel,
  FactDefinition,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Database, DirtyRow, FactRow, SubjectRow } from '../../database';
import { KnownFacts } from '../../models';
import { WakeUp } from '../../wakeUp';
import { FactMetrics } from '../FactMetrics';
import { FactSources, PushSource } from '../FactSources';
import { FactSourceStore } from '../FactSourceStore';
import { FactStore } from '../FactStore';
import { FactDefinitions } from '../types';

export const NOW = Date.parse('2026-11-21T12:00:00Z');
export const DAY = 86_400_000;

const FACTS: FactDefinition[] = [
  { id: 'ci.tests', type: 'boolean', ttl: 'P30D' },
  { id: 'ci.coverage', type: 'number', inconclusive: [-1] },
  { id: 'ci.runner', type: 'string' },
  { id: 'ci.tools', type: 'string[]' },
  { id: 'vuln.last-scan-at', type: 'datetime', attest: 'nobody' },
  { id: 'vuln.critical-open', type: 'number', ttl: 'P7D', attest: 'nobody' },
  { id: 'dr.plan', type: 'boolean', attest: 'not-owner' },
  { id: 'catalog.tier-set', type: 'boolean', sources: ['catalog-scan'] },
  {
    id: 'docs.present',
    type: 'boolean',
    derive: { when: { kind: 'component' }, value: true },
  },
];

/** The facts of a model in which a check reads each of them. */
export function testDefinitions(
  facts = FACTS,
): FactDefinitions & { factDefinitions(): FactDefinition[] } {
  const compiled = compileModel({
    apiVersion: 'platform-maturity.io/v1',
    kind: 'MaturityModel',
    metadata: { id: 'test', title: 'Test' },
    spec: {
      levels: [{ id: 'one', title: 'One' }],
      categories: [{ id: 'all', title: 'All' }],
      facts: JSON.parse(JSON.stringify(facts)),
      practices: facts.map(({ id, type }) => ({
        id,
        title: id,
        categories: ['all'],
        requiredAt: [1],
        checks: [{ id: `${id}/holds`, title: id, rule: ruleFor(id, type) }],
      })),
    },
  });
  const known = KnownFacts.of([
    {
      id: 'test',
      version: compiled.version,
      compiled,
      origin: 'config',
      overrides: [],
    },
  ]);
  return {
    fact: id => known.get(id),
    scored: () => [{ compiled }],
    factDefinitions: () => known.definitions(),
  };
}

function ruleFor(fact: string, type: FactDefinition['type']) {
  switch (type) {
    case 'boolean':
      return { fact, eq: true };
    case 'number':
      return { fact, gte: 1 };
    case 'datetime':
      return { fact, within: 'P2D' };
    default:
      return { fact, contains: 'x' };
  }
}

export const CI: PushSource = {
  id: 'ci',
  grade: 'observed',
  facts: ['*'],
  subjects: ['external:ci'],
};

/** Everything around a store of facts, over a database with no rows. */
export function setUpFacts(
  database: Database,
  options: { sources?: PushSource[]; factsPerEntity?: number } = {},
) {
  const { knex } = database;
  const clock = { time: NOW, now: () => clock.time };
  const definitions = testDefinitions();
  const sources = FactSources.create();
  (options.sources ?? [CI]).forEach(source => sources.addPush(source));
  const wakeUp = new WakeUp();
  const metrics: jest.Mocked<FactMetrics> = {
    pushed: jest.fn(),
    refused: jest.fn(),
    withdrawn: jest.fn(),
    ran: jest.fn(),
  };
  const limits = {
    factsPerEntity: options.factsPerEntity ?? 500,
    waitingFactsPerSource: 100,
    removedSubjects: 30 * DAY,
  };
  return {
    database,
    clock,
    limits,
    definitions,
    sources,
    wakeUp,
    metrics,
    sourceStore: FactSourceStore.create({ database }),
    store: FactStore.create({
      database,
      definitions,
      sources,
      wakeUp,
      limits,
    }),
    /** Adds entities to the catalog. */
    async arrive(...refs: string[]) {
      await knex.batchInsert('subjects', refs.map(subjectRow), 500);
    },
    async facts(): Promise<FactRow[]> {
      const rows = await knex<FactRow>('facts').orderBy([
        'entity_ref',
        'fact',
        'source',
      ]);
      return rows.map(row => ({
        ...row,
        observed_at: Number(row.observed_at),
        expires_at: row.expires_at === null ? null : Number(row.expires_at),
        received_at: Number(row.received_at),
        waiting_since:
          row.waiting_since === null ? null : Number(row.waiting_since),
      }));
    },
    /** The refs that wait for scoring; they wait no more. */
    async takeDirty(): Promise<string[]> {
      const refs = await knex<DirtyRow>('dirty')
        .join('subjects', 'subjects.id', 'dirty.subject_id')
        .orderBy('ref')
        .pluck('ref');
      await knex('dirty').del();
      return refs;
    },
  };
}

function subjectRow(ref: string): Omit<SubjectRow, 'id'> {
  const [kind, name] = ref.split(':');
  return {
    ref,
    uid: null,
    kind,
    namespace: 'default',
    name,
    title: name,
    type: null,
    lifecycle: null,
    owner: null,
    system: null,
    domain: null,
    parent: null,
    template: null,
    template_version: null,
    part_of: '[]',
    tags: '[]',
    entity: JSON.stringify({
      apiVersion: 'backstage.io/v1alpha1',
      kind,
      metadata: { name: ref.split('/')[1] },
    }),
    hash: 'h',
    scan_facts: '[]',
    chosen_targets: null,
    created_at: 1,
    updated_at: 1,
    removed_at: null,
  };
}
