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
  SchedulerServiceTaskScheduleDefinition,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { FilterPredicate } from '@backstage/filter-predicates';
import {
  CollectedFact,
  CollectedFacts,
  collectEach,
  FactSource,
  FactSourceBatch,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { OpenssfScorecardConfig } from './config';
import { evidenceUrl } from './evidenceUrl';
import {
  LOCATION_ANNOTATION,
  locateResult,
  ResultLocation,
} from './locateResult';
import { ScorecardResult } from './parseScorecardResult';
import { SLUG_ANNOTATION } from './repositoryOf';
import { ResultReader } from './ResultReader';
import { SCORECARD_CHECKS } from './scorecardChecks';

const ANNOTATED: FilterPredicate = {
  $any: [
    { [`metadata.annotations.${LOCATION_ANNOTATION}`]: { $exists: true } },
    { [`metadata.annotations.${SLUG_ANNOTATION}`]: { $exists: true } },
  ],
};

export interface OpenssfScorecardSourceOptions extends OpenssfScorecardConfig {
  urlReader: UrlReaderService;
}

/** A result, and the entities that it is the result of. */
interface Asked {
  readonly location: ResultLocation;
  readonly entityRefs: string[];
}

/**
 * Reports what OpenSSF Scorecard found out about the repositories of entities.
 * A fact was observed when Scorecard ran, however late it is read, so results
 * that nobody renews go stale. A repository without a result says nothing.
 */
export class OpenssfScorecardSource implements FactSource {
  readonly id = 'openssf-scorecard';
  readonly facts = [...SCORECARD_CHECKS.values()];
  readonly grade = 'observed';
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  readonly entities: FilterPredicate;
  /** Of 100 entities, four at a time, each at most 10 seconds. */
  readonly batchTimeout = { minutes: 5 };
  readonly #options: OpenssfScorecardSourceOptions;
  readonly #reader: ResultReader;

  static create(
    options: OpenssfScorecardSourceOptions,
  ): OpenssfScorecardSource {
    return new OpenssfScorecardSource(options);
  }

  private constructor(options: OpenssfScorecardSourceOptions) {
    this.#options = options;
    this.#reader = ResultReader.create(options);
    this.schedule = options.schedule;
    this.entities = options.entities
      ? { $all: [ANNOTATED, options.entities] }
      : ANNOTATED;
  }

  /** Entities of one repository share one request. */
  async collect(
    batch: FactSourceBatch,
    signal: AbortSignal,
  ): Promise<CollectedFacts> {
    const { asked, problems } = this.#locate(batch);
    const answer = await collectEach({
      items: asked,
      signal,
      collect: item => this.#ask(item, signal),
      describe: ({ entityRefs }) => entityRefs.join(', '),
    });
    return { ...answer, problems: [...problems, ...(answer.problems ?? [])] };
  }

  #locate(batch: FactSourceBatch): { asked: Asked[]; problems: string[] } {
    const asked = new Map<string, Asked>();
    const problems: string[] = [];
    for (const entity of batch.entities) {
      const entityRef = stringifyEntityRef(entity);
      try {
        const location = locateResult(entity, this.#options);
        if (location) {
          const key = `${location.place}\n${location.repository ?? ''}`;
          const { entityRefs } = asked.get(key) ?? { entityRefs: [] };
          asked.set(key, { location, entityRefs: [...entityRefs, entityRef] });
        }
      } catch (error) {
        if (!(error instanceof InputError)) {
          throw error;
        }
        problems.push(`${entityRef}: ${error.message}`);
      }
    }
    return { asked: [...asked.values()], problems };
  }

  async #ask(asked: Asked, signal: AbortSignal): Promise<CollectedFact[]> {
    const { location, entityRefs } = asked;
    const result = await this.#reader.read(location, signal);
    if (!result) {
      return [];
    }
    const { repository } = location;
    if (repository && repository !== result.repository) {
      throw new InputError(
        `the result at ${location.place} is about ${result.repository}, not about ${repository}`,
      );
    }
    return entityRefs.flatMap(entityRef =>
      toFacts({ entityRef, location, result }),
    );
  }
}

function toFacts(options: {
  entityRef: string;
  location: ResultLocation;
  result: ScorecardResult;
}): CollectedFact[] {
  const { entityRef, location, result } = options;
  return result.checks.map(check => ({
    entityRef,
    fact: check.fact,
    value: check.score,
    observedAt: result.date,
    url: evidenceUrl({ check, location, result }),
  }));
}
