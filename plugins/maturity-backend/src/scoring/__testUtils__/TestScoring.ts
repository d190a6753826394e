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

import { mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CompiledModel,
  compileModel,
  FactValue,
  Grade,
  MaturityModelDocument,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { SubjectStore, SubjectWriter, toSubjectRow } from '../../catalog';
import { Database, DirtyRow, MemberRow, TransitionRow } from '../../database';
import { FactSourceStore } from '../../facts/FactSourceStore';
import { FactStore } from '../../facts/FactStore';
import { ModelRegistry, ModelStore } from '../../models';
import { WaiverStore } from '../../waivers';
import { WakeUp } from '../../wakeUp';
import { StoredScorecard } from '../cards/StoredScorecard';
import { createScoring, Scoring, ScoringOptions } from '../createScoring';

export const START = Date.parse('2026-11-21T12:00:00Z');

export interface ReportOptions {
  source?: string;
  grade?: Grade;
  observedAt?: number;
  expiresAt?: number;
}

const COMPILED = new WeakMap<MaturityModelDocument, CompiledModel>();

/** Many tests use the same models, and a large one takes a while. */
function compiledOnce(document: MaturityModelDocument): CompiledModel {
  const compiled = COMPILED.get(document) ?? compileModel(document);
  COMPILED.set(document, compiled);
  return compiled;
}

/**
 * Scoring with the real stores around it, a clock that tests set, and short
 * ways to change what scorecards are made from.
 */
export class TestScoring {
  readonly database: Database;
  readonly clock = {
    time: START,
    now(): number {
      return this.time;
    },
  };
  readonly wakeUp = new WakeUp();
  readonly logger = mockServices.logger.mock();
  readonly subjects: SubjectStore;
  readonly facts: FactStore;
  readonly waivers: WaiverStore;
  readonly registry: ModelRegistry;
  /** What this one's scoring was made with. */
  readonly options: ScoringOptions & {
    facts: FactStore;
    waivers: WaiverStore;
  };
  readonly scoring: Scoring;
  readonly refreshed: string[] = [];
  readonly #writer: SubjectWriter;

  static async open(
    database: Database,
    documents: readonly MaturityModelDocument[],
    change: Partial<ScoringOptions> = {},
  ): Promise<TestScoring> {
    const registry = await TestScoring.registry(database, documents);
    return new TestScoring(database, registry, change);
  }

  /** What a backend that starts with these models has. */
  static async registry(
    database: Database,
    documents: readonly MaturityModelDocument[],
  ): Promise<ModelRegistry> {
    return ModelRegistry.create({
      store: ModelStore.create({ database }),
      configured: documents.map(document => ({
        compiled: compiledOnce(document),
        origin: 'config' as const,
        overrides: [],
      })),
      config: {},
      clock: { now: () => START },
      logger: mockServices.logger.mock(),
    });
  }

  private constructor(
    database: Database,
    registry: ModelRegistry,
    change: Partial<ScoringOptions>,
  ) {
    this.database = database;
    this.registry = registry;
    this.subjects = SubjectStore.create({ database });
    this.waivers = WaiverStore.create({ database, wakeUp: this.wakeUp });
    this.facts = FactStore.create({
      database,
      definitions: registry,
      sources: { othersReport: () => true },
      limits: {
        factsPerEntity: 500,
        waitingFactsPerSource: 1000,
        removedSubjects: 30 * 24 * 3600_000,
      },
      wakeUp: this.wakeUp,
    });
    this.#writer = SubjectWriter.create({
      database,
      onArrival: async () => {},
    });
    const sources = FactSourceStore.create({ database });
    this.options = {
      database,
      registry,
      subjects: this.subjects,
      facts: this.facts,
      waivers: this.waivers,
      sourceNumbers: () => sources.numbers(),
      targetOf: () => undefined,
      catalog: {
        refresh: async ref => {
          this.refreshed.push(ref);
          const subject = await this.subjects.byRef(ref);
          if (subject) {
            await this.put(subject.entity);
          }
        },
      },
      clock: this.clock,
      logger: this.logger,
      wakeUp: this.wakeUp,
    };
    this.scoring = createScoring({ ...this.options, ...change });
  }

  async put(...entities: Entity[]): Promise<void> {
    const known = await this.subjects.byRefs(
      entities.map(entity => stringifyEntityRef(entity)),
    );
    const changes = entities
      .map(toSubjectRow)
      .map(row => ({ row, arrives: !known.has(row.ref), scanFacts: [] }));
    await this.#writer.write(changes, this.clock.now());
  }

  async remove(...refs: string[]): Promise<void> {
    await this.#writer.remove(refs, this.clock.now());
    const leave: MemberRow[] = await this.database
      .knex('members')
      .whereIn('member_ref', refs);
    await this.#writer.writeMembers({ join: [], leave }, this.clock.now());
  }

  /** Makes these and no others the members of a system. */
  async members(park: string, refs: readonly string[]): Promise<void> {
    const stored: MemberRow[] = await this.database
      .knex('members')
      .where({ system_ref: park });
    await this.#writer.writeMembers(
      {
        join: refs
          .filter(ref => !stored.some(row => row.member_ref === ref))
          .map(ref => ({ system_ref: park, member_ref: ref })),
        leave: stored.filter(row => !refs.includes(row.member_ref)),
      },
      this.clock.now(),
    );
  }

  async report(
    ref: string,
    values: Record<string, FactValue>,
    options: ReportOptions = {},
  ): Promise<void> {
    const { source = 'scanner', grade = 'observed' } = options;
    await this.facts.write({
      source: { id: source, grade },
      facts: Object.entries(values).map(([fact, value]) => ({
        ref,
        fact,
        json: JSON.stringify(value),
        observedAt: options.observedAt ?? this.clock.now(),
        expiresAt: options.expiresAt,
        url: undefined,
        path: [],
      })),
      now: this.clock.now(),
    });
  }

  async withdraw(ref: string, facts?: string[]): Promise<void> {
    await this.facts.withdraw({
      source: 'scanner',
      ref,
      facts,
      now: this.clock.now(),
    });
  }

  async waive(ref: string, practice: string, expiresAt: number) {
    const { id } = await this.waivers.request(
      {
        entityRef: ref,
        modelId: 'garden',
        practice,
        reason: 'Winter',
        requestedBy: 'user:default/ana',
        expiresAt,
      },
      this.clock.now(),
    );
    await this.waivers.decide({
      id,
      decision: 'approved',
      by: 'user:default/ben',
      at: this.clock.now(),
    });
    return id;
  }

  async drain(): Promise<number> {
    return this.scoring.worker.drain();
  }

  async id(ref: string): Promise<number> {
    const row = await this.database.knex('subjects').where({ ref }).first('id');
    return row.id;
  }

  async card(
    ref: string,
    modelId = 'garden',
  ): Promise<StoredScorecard | undefined> {
    const id = await this.id(ref);
    const cards = (await this.scoring.cards.ofSubjects([id])).get(id) ?? [];
    const active = this.registry
      .list()
      .find(model => model.id === modelId)?.version;
    return cards.find(card => card.modelVersion === active);
  }

  /** What people do not see yet. */
  async stagedCard(ref: string): Promise<StoredScorecard | undefined> {
    const id = await this.id(ref);
    const cards = (await this.scoring.cards.ofSubjects([id])).get(id) ?? [];
    const staged = this.registry.versions().staged.map(one => one.version);
    return cards.find(card => staged.includes(card.modelVersion));
  }

  /** Scores everything, and goes over to what is staged. */
  async goOver(): Promise<void> {
    await this.scoring.switcher.runOnce();
    await this.drain();
    await this.scoring.switcher.runOnce();
  }

  /** The history of one subject, as `item: from > to (cause)`. */
  async history(ref: string, modelId = 'garden'): Promise<string[]> {
    const rows: TransitionRow[] = await this.database
      .knex('transitions')
      .where({ subject_id: await this.id(ref), model_id: modelId })
      .orderBy('id');
    return rows.map(
      row =>
        `${row.item ?? row.kind}: ${row.from_value} > ${row.to_value} (${
          row.cause
        })`,
    );
  }

  async queued(): Promise<DirtyRow[]> {
    return this.database.knex('dirty').orderBy('subject_id');
  }
}

export function component(
  name: string,
  change: {
    type?: string;
    system?: string;
    annotations?: Record<string, string>;
  } = {},
): Entity {
  const relations = change.system
    ? [{ type: 'partOf', targetRef: change.system }]
    : [];
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      namespace: 'default',
      name,
      annotations: { 'garden/label': name, ...change.annotations },
    },
    spec: { type: change.type ?? 'bed' },
    relations,
  };
}

export function system(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { namespace: 'default', name },
    spec: {},
  };
}
