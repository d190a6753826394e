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
import { InputError, toError } from '@backstage/errors';
import {
  FilterPredicate,
  FilterPredicateExpression,
} from '@backstage/filter-predicates';
import { HumanDuration } from '@backstage/types';
import { Grade } from '@platform-maturity/backstage-plugin-maturity-common';
import {
  CollectedFact,
  CollectedFacts,
  collectEach,
  FactSource,
  FactSourceBatch,
  FetchJsonError,
  throttleRequests,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { HttpJsonConfig } from './config';
import { JsonRequest, Reading } from './JsonRequest';

const BATCH_SIZE = 50;
const CONCURRENCY = 4;

interface Asked {
  readonly entity: Entity;
  readonly entityRef: string;
}

/** What a batch got so far, by URL: entities may share an answer. */
type Asking = Map<string, Promise<Reading>>;

/**
 * Asks a JSON API about entities, and reports what its answers say. What an
 * answer does not say, or not clearly, is left out.
 */
export class HttpJsonSource implements FactSource {
  readonly id: string;
  readonly facts: readonly string[];
  readonly grade: Grade;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  readonly entities: FilterPredicate;
  readonly batchSize = BATCH_SIZE;
  readonly batchTimeout: HumanDuration;
  readonly #requests: readonly JsonRequest[];

  static create(options: HttpJsonConfig): HttpJsonSource {
    return new HttpJsonSource(options);
  }

  private constructor(options: HttpJsonConfig) {
    const { id, grade, schedule, requests } = options;
    const { requestsPerSecond, timeoutSeconds } = options;
    this.id = id;
    this.grade = grade;
    this.schedule = schedule;
    this.facts = [
      ...new Set(
        requests.flatMap(({ facts }) => facts.map(({ fact }) => fact)),
      ),
    ];
    this.entities = toPredicate(options);
    const inAll = BATCH_SIZE * requests.length;
    this.batchTimeout = {
      seconds: Math.ceil(
        (inAll / CONCURRENCY) * timeoutSeconds + inAll / requestsPerSecond,
      ),
    };
    const throttle = throttleRequests(requestsPerSecond);
    this.#requests = requests.map(plan =>
      JsonRequest.create({ ...options, plan, throttle }),
    );
  }

  async collect(
    batch: FactSourceBatch,
    signal: AbortSignal,
  ): Promise<CollectedFacts> {
    const asking: Asking = new Map();
    const problems: string[] = [];
    const answer = await collectEach({
      items: this.#locate(batch.entities, problems),
      signal,
      concurrency: CONCURRENCY,
      collect: asked => this.#ask({ asked, asking, problems, signal }),
      describe: ({ entityRef }) => entityRef,
    });
    return { ...answer, problems: [...problems, ...(answer.problems ?? [])] };
  }

  #locate(entities: readonly Entity[], problems: string[]): Asked[] {
    const [first] = this.#requests;
    return entities.flatMap(entity => {
      const entityRef = stringifyEntityRef(entity);
      try {
        const url = first.plan.url.fill(entity);
        return url ? [{ entity, entityRef }] : [];
      } catch (error) {
        if (!(error instanceof InputError)) {
          throw error;
        }
        problems.push(`${entityRef}: ${error.message}`);
        return [];
      }
    });
  }

  /**
   * Asks one thing after the other. A later request that fails takes nothing
   * away from what the earlier ones said.
   */
  async #ask(options: {
    asked: Asked;
    asking: Asking;
    problems: string[];
    signal: AbortSignal;
  }): Promise<CollectedFact[]> {
    const { asked, asking, problems, signal } = options;
    const { entity, entityRef } = asked;
    const answers = new Map<string, string>();
    const facts = new Map<string, CollectedFact>();
    for (const [index, request] of this.#requests.entries()) {
      try {
        const url = request.plan.url.fill(entity, answers);
        if (!url) {
          continue;
        }
        const reading = await once(asking, `${index} ${url}`, () =>
          request.read(url, signal),
        );
        const link = reading.link ?? request.plan.link?.fill(entity, answers);
        for (const { fact, value, observedAt } of reading.facts) {
          // of several ways to say a fact the first that says something counts
          if (!facts.has(fact)) {
            facts.set(fact, { entityRef, fact, value, observedAt, url: link });
          }
        }
        reading.kept.forEach((value, name) => answers.set(name, value));
      } catch (error) {
        signal.throwIfAborted();
        const concernsAll =
          error instanceof FetchJsonError && error.concernsAll;
        if (index === 0 || concernsAll) {
          throw error;
        }
        problems.push(`${entityRef}: ${toError(error).message}`);
      }
    }
    return [...facts.values()];
  }
}

/** Entities that have what the first request asks for. */
function toPredicate(options: HttpJsonConfig): FilterPredicate {
  const [{ url }] = options.requests;
  // templates name fields of entities only, so no key is an operator
  const present = Object.fromEntries(
    url.fields.map(field => [field, { $exists: true }]),
  ) as FilterPredicateExpression;
  return options.entities ? { $all: [present, options.entities] } : present;
}

function once<T>(
  asking: Map<string, Promise<T>>,
  key: string,
  ask: () => Promise<T>,
): Promise<T> {
  const asked = asking.get(key) ?? ask();
  asking.set(key, asked);
  return asked;
}
