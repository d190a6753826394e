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

import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import { HumanDuration } from '@backstage/types';
import {
  FactType,
  Grade,
} from '@platform-maturity/backstage-plugin-maturity-common';
import {
  CollectedFact,
  CollectedFacts,
  collectEach,
  FactSource,
  FactSourceBatch,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { TechInsightsConfig } from './config';
import { TechInsightsAccess } from './createAccess';
import { FactMapping, mapValue } from './FactMapping';
import {
  LatestFacts,
  RetrieverSchema,
  TechInsightsReader,
} from './TechInsightsReader';
import { Troubles } from './Troubles';

const BATCH_SIZE = 50;
const CONCURRENCY = 4;

/** All that can be a subject has these. */
const ANY_ENTITY: FilterPredicate = { 'metadata.name': { $exists: true } };

export interface TechInsightsSourceOptions extends TechInsightsConfig {
  /** Says where Tech Insights is. */
  readonly access: () => Promise<TechInsightsAccess>;
  /** Of facts of ours, where they are known beforehand. */
  readonly types: ReadonlyMap<string, FactType>;
}

/**
 * Takes over what the fact retrievers of a Tech Insights backend said last
 * about each entity. What they did not say, or not clearly, is left out.
 */
export class TechInsightsSource implements FactSource {
  readonly id = 'tech-insights';
  readonly facts: readonly string[];
  readonly grade: Grade;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  readonly entities: FilterPredicate;
  readonly batchSize = BATCH_SIZE;
  readonly batchTimeout: HumanDuration;
  readonly #mappings: readonly FactMapping[];
  readonly #link?: string;
  readonly #access: () => Promise<TechInsightsAccess>;
  readonly #reader: TechInsightsReader;

  static create(options: TechInsightsSourceOptions): TechInsightsSource {
    return new TechInsightsSource(options);
  }

  private constructor(options: TechInsightsSourceOptions) {
    const { requestsPerSecond, timeoutSeconds, types } = options;
    const mappings = options.mappings.map(mapping => ({
      ...mapping,
      as: mapping.as ?? types.get(mapping.fact),
    }));
    this.facts = [...new Set(mappings.map(({ fact }) => fact))];
    this.grade = options.grade;
    this.schedule = options.schedule;
    this.entities = options.entities ?? ANY_ENTITY;
    this.#mappings = mappings;
    this.#link = options.link;
    this.#access = options.access;
    this.#reader = TechInsightsReader.create(options);
    const requests =
      1 + BATCH_SIZE * this.#reader.requestsFor(retrieversOf(mappings));
    this.batchTimeout = {
      seconds: Math.ceil(
        timeoutSeconds * (1 + requests / CONCURRENCY) +
          requests / requestsPerSecond,
      ),
    };
  }

  async collect(
    batch: FactSourceBatch,
    signal: AbortSignal,
  ): Promise<CollectedFacts> {
    const access = await this.#access();
    const schemas = await this.#reader.schemas(access, signal);
    const troubles = Troubles.create();
    const retrievers = this.#findRetrievers(schemas, troubles);
    if (retrievers.length === 0) {
      return { facts: [], problems: troubles.describe() };
    }
    const answer = await collectEach({
      items: batch.entities.map((entity: Entity) => stringifyEntityRef(entity)),
      signal,
      concurrency: CONCURRENCY,
      collect: async entityRef => {
        const latest = await this.#reader.latest({
          access,
          entityRef,
          retrievers,
          signal,
        });
        return this.#toFacts({ entityRef, latest, schemas, troubles });
      },
      describe: entityRef => entityRef,
    });
    return {
      ...answer,
      problems: [...troubles.describe(), ...(answer.problems ?? [])],
    };
  }

  /** Those that exist; what is configured in vain is named. */
  #findRetrievers(
    schemas: ReadonlyMap<string, RetrieverSchema>,
    troubles: Troubles,
  ): string[] {
    for (const { retriever, name } of this.#mappings) {
      const schema = schemas.get(retriever);
      if (!schema) {
        troubles.add(`Tech Insights has no fact retriever '${retriever}'`);
      } else if (!schema.has(name)) {
        const names = [...schema.keys()].join(', ');
        troubles.add(
          `the fact retriever '${retriever}' has no fact '${name}' (it has ${names})`,
        );
      }
    }
    return retrieversOf(this.#mappings).filter(id => schemas.has(id));
  }

  #toFacts(options: {
    entityRef: string;
    latest: ReadonlyMap<string, LatestFacts>;
    schemas: ReadonlyMap<string, RetrieverSchema>;
    troubles: Troubles;
  }): CollectedFact[] {
    const { entityRef, latest, schemas, troubles } = options;
    const facts = new Map<string, CollectedFact>();
    for (const mapping of this.#mappings) {
      const { retriever, name, fact } = mapping;
      const record = latest.get(retriever);
      const value = record?.facts.get(name) ?? undefined;
      // of several ways to say a fact the first that says something counts
      if (!record || value === undefined || facts.has(fact)) {
        continue;
      }
      const { observedAt } = record;
      if (observedAt === undefined) {
        // taken as of now, it would never grow old
        troubles.add(`${retriever} does not say when it was so`, entityRef);
        continue;
      }
      const mapped = mapValue(
        mapping,
        value,
        schemas.get(retriever)?.get(name),
      );
      if ('problem' in mapped) {
        troubles.add(`${retriever}/${name} ${mapped.problem}`, entityRef);
        continue;
      }
      facts.set(fact, {
        entityRef,
        fact,
        value: mapped.value,
        observedAt,
        url: this.#link && fillLink(this.#link, entityRef),
      });
    }
    return [...facts.values()];
  }
}

function retrieversOf(mappings: readonly FactMapping[]): string[] {
  return [...new Set(mappings.map(({ retriever }) => retriever))];
}

function fillLink(link: string, entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const values = new Map(Object.entries({ kind, namespace, name }));
  return link.replace(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(values.get(key) ?? ''),
  );
}
