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
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import {
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';
import {
  CollectedFact,
  CollectedFacts,
  FactSource,
  FactSourceBatch,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { PrometheusConfig, PrometheusQuery } from './config';
import { queryPrometheus, Sample } from './queryPrometheus';
import { readSamples } from './readSamples';
import { SeriesByEntity } from './SeriesByEntity';

const BATCH_SIZE = 1_000;

/** Batches of one round follow each other; they share the answers. */
const SHARED_FOR_MS = 60_000;

interface Asked {
  readonly at: number;
  readonly samples: Promise<readonly Sample[]>;
}

/**
 * Asks a Prometheus, one query for all entities, and reports what the series
 * say whose labels name an entity.
 */
export class PrometheusSource implements FactSource {
  readonly id: string;
  readonly facts: readonly string[];
  readonly grade = 'observed' as const;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  readonly entities: FilterPredicate;
  readonly batchSize = BATCH_SIZE;
  readonly batchTimeout: { seconds: number };
  readonly #options: PrometheusConfig;
  readonly #asked = new Map<string, Asked>();

  static create(options: PrometheusConfig): PrometheusSource {
    return new PrometheusSource(options);
  }

  private constructor(options: PrometheusConfig) {
    this.#options = options;
    this.id = options.id;
    this.facts = [...new Set(options.queries.map(({ fact }) => fact))];
    this.schedule = options.schedule;
    this.entities = options.entities;
    this.batchTimeout = {
      seconds: options.timeoutSeconds * options.queries.length + 30,
    };
  }

  /** @throws an Error when no query at all could be answered */
  async collect(
    batch: FactSourceBatch,
    signal: AbortSignal,
  ): Promise<CollectedFacts> {
    const { queries } = this.#options;
    const facts: CollectedFact[] = [];
    const problems: string[] = [];
    let failed = 0;
    for (const query of queries) {
      try {
        const samples = await this.#ask(query.query, batch.now, signal);
        this.#read({ query, samples, batch, facts, problems });
      } catch (error) {
        signal.throwIfAborted();
        failed += 1;
        problems.push(`${query.fact}: ${toError(error).message}`);
      }
    }
    if (failed === queries.length) {
      throw new Error([...new Set(problems)].join('; '));
    }
    return { facts, problems };
  }

  async #ask(
    query: string,
    now: number,
    signal: AbortSignal,
  ): Promise<readonly Sample[]> {
    const known = this.#asked.get(query);
    if (known && Math.abs(now - known.at) < SHARED_FOR_MS) {
      return known.samples;
    }
    const { url: baseUrl, ...limits } = this.#options;
    const samples = queryPrometheus({ ...limits, baseUrl, query }, signal);
    this.#asked.set(query, { at: now, samples });
    try {
      return await samples;
    } catch (error) {
      this.#asked.delete(query);
      throw error;
    }
  }

  #read(reading: {
    query: PrometheusQuery;
    samples: readonly Sample[];
    batch: FactSourceBatch;
    facts: CollectedFact[];
    problems: string[];
  }): void {
    const { query, samples, batch, facts, problems } = reading;
    const { fact, labels } = query;
    const series = SeriesByEntity.create({ labels, samples });
    const isAsked = query.entities
      ? filterPredicateToFilterFunction<Entity>(query.entities)
      : () => true;
    const several: string[] = [];
    for (const entity of batch.entities.filter(isAsked)) {
      const found = readSamples(series.of(entity) ?? [], {
        ...query,
        // an entity that lacks a field is not absent: it is not known; and a
        // query that finds nobody proves nothing of anybody
        absent:
          series.of(entity) && samples.length > 0 ? query.absent : undefined,
      });
      const entityRef = stringifyEntityRef(entity);
      if (found === 'several') {
        several.push(entityRef);
      } else if (found !== 'nothing') {
        facts.push({
          entityRef,
          fact,
          value: found.value,
          observedAt: found.at ?? batch.now,
          url: this.#linkTo(query.query),
        });
      }
    }
    if (several.length > 0) {
      problems.push(
        `${fact}: ${
          several.length
        } entities have more than one series, the first is ${
          several[0]
        }; aggregate by ${Object.keys(labels).join(
          ', ',
        )}, or say by \`several\` which one counts`,
      );
    }
  }

  /** Where a person sees the same. */
  #linkTo(query: string): string {
    const search = new URLSearchParams({ 'g0.expr': query, 'g0.tab': '1' });
    return `${this.#options.link}/graph?${search}`;
  }
}
