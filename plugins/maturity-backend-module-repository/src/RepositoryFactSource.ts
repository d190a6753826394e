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
  LoggerService,
  SchedulerServiceTaskScheduleDefinition,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { durationToMilliseconds } from '@backstage/types';
import {
  CollectedFact,
  CollectedFacts,
  FactSource,
  FactSourceBatch,
} from '@platform-maturity/backstage-plugin-maturity-node';
import pLimit from 'p-limit';
import { RepositorySourceConfig } from './config';
import { deriveFacts } from './facts/deriveFacts';
import { REPOSITORY_FACTS } from './facts/repositoryFacts';
import { Place, Repository } from './locate/Repository';
import { RepositoryLocator } from './locate/RepositoryLocator';
import { Reading, RepositoryReader } from './read/RepositoryReader';

export interface RepositoryFactSourceOptions {
  config: RepositorySourceConfig;
  urlReader: UrlReaderService;
  integrations: ScmIntegrationRegistry;
  logger: LoggerService;
  /** Milliseconds since the epoch. Default: the time of this machine. */
  now?(): number;
}

/** An answer, with what could not be read. */
export interface RepositoryFacts extends CollectedFacts {
  readonly problems: readonly string[];
}

/** Entities of one repository. */
interface Group {
  readonly repository: Repository;
  readonly members: { entity: Entity; place: Place }[];
}

const BATCH_SIZE = 20;
/** Of the repositories of a batch of which none could be read. */
const MAX_NAMED = 3;
/** How long an answer is good where a cron expression says how often. */
const FRESH_WITH_CRON = { minutes: 30 };

/**
 * Reports what the files of the repositories of entities prove.
 *
 * A repository is read as one archive through the reader that the portal has
 * for its host, once a round and only when its commit is another one; of it
 * are kept the signs by folder, nothing else.
 */
export class RepositoryFactSource implements FactSource {
  readonly id = 'repository';
  readonly facts = REPOSITORY_FACTS;
  readonly grade = 'observed';
  readonly batchSize = BATCH_SIZE;
  readonly batchTimeout;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
  readonly entities: FilterPredicate;
  readonly #config: RepositorySourceConfig;
  readonly #logger: LoggerService;
  readonly #locator: RepositoryLocator;
  readonly #reader: RepositoryReader;

  static create(options: RepositoryFactSourceOptions): RepositoryFactSource {
    return new RepositoryFactSource(options);
  }

  private constructor(options: RepositoryFactSourceOptions) {
    const { config, logger, urlReader, integrations } = options;
    this.#config = config;
    this.#logger = logger;
    this.schedule = config.schedule;
    this.entities = config.entities;
    // Every repository of a batch may wait for its turn, and take its time.
    this.batchTimeout = {
      milliseconds:
        (Math.ceil(BATCH_SIZE / config.readsPerMinute) + 1) * 60_000 +
        Math.ceil(BATCH_SIZE / config.concurrency) * config.timeout,
    };
    this.#locator = RepositoryLocator.create({
      integrations,
      directory: config.directory,
    });
    this.#reader = RepositoryReader.create({
      urlReader,
      limits: config,
      readsPerMinute: config.readsPerMinute,
      timeout: config.timeout,
      rateLimitPause: config.rateLimitPause,
      freshFor: freshFor(config.schedule),
      now: options.now ?? Date.now,
    });
  }

  /**
   * Reads the repositories of a batch.
   *
   * @throws an Error if nothing of it can be read since hosts are in trouble
   */
  async collect(
    batch: FactSourceBatch,
    signal: AbortSignal,
  ): Promise<RepositoryFacts> {
    const limit = pLimit(this.#config.concurrency);
    const groups = this.#group(batch.entities);
    const readings = await Promise.all(
      groups.map(({ repository }) =>
        limit(() => this.#reader.read(repository, signal)),
      ),
    );
    const problems = groups.flatMap((group, i) =>
      describeProblem(group, readings[i]),
    );
    const isDown = readings.every(
      reading =>
        reading.state === 'failed' &&
        ['rate-limit', 'unavailable'].includes(reading.failure.kind),
    );
    if (groups.length > 0 && isDown) {
      throw new Error(summarize(problems));
    }
    problems.forEach(problem => this.#logger.warn(problem));
    return {
      facts: groups.flatMap((group, i) => this.#derive(group, readings[i])),
      // What was on record of a repository that cannot be read now stays.
      complete: readings.every(({ state }) => state === 'read'),
      problems,
    };
  }

  #group(entities: readonly Entity[]): Group[] {
    const groups = new Map<string, Group>();
    for (const entity of entities) {
      const place = this.#locator.locate(entity);
      if (place) {
        const { repository } = place;
        const group = groups.get(repository.key) ?? { repository, members: [] };
        group.members.push({ entity, place });
        groups.set(repository.key, group);
      }
    }
    return [...groups.values()];
  }

  #derive({ repository, members }: Group, reading: Reading): CollectedFact[] {
    if (reading.state === 'failed') {
      return [];
    }
    const { index, checkedAt } = reading;
    return members.flatMap(({ entity, place }) =>
      deriveFacts({
        index,
        folder: place.folder,
        type: repository.type,
        isPlatform: isPlatform(entity),
        pipelinesAreFiles: this.#config.pipelinesAreFiles,
      }).map(({ fact, value, path }) => ({
        entityRef: stringifyEntityRef(entity),
        fact,
        value,
        observedAt: checkedAt,
        url: repository.link(path ?? place.folder),
      })),
    );
  }
}

/** One host in trouble says the same of all its repositories. */
function summarize(problems: readonly string[]): string {
  const more = problems.length - MAX_NAMED;
  const named = problems.slice(0, MAX_NAMED).join('; ');
  return more > 0 ? `${named}; and ${more} more` : named;
}

function describeProblem(
  { repository, members }: Group,
  reading: Reading,
): string[] {
  const name = repository.path ?? repository.url;
  const of =
    members.length === 1
      ? stringifyEntityRef(members[0].entity)
      : `${members.length} entities`;
  if (reading.state === 'failed') {
    return [`${name} (${of}): ${reading.failure.message}`];
  }
  return reading.index.truncated
    ? [
        `${name} (${of}): too large to be looked at whole; what was not found stays unknown`,
      ]
    : [];
}

function isPlatform(entity: Entity): boolean {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'system' &&
    entity.spec?.type === 'platform'
  );
}

/** Half of the time between rounds: the next round asks again. */
function freshFor({
  frequency,
}: SchedulerServiceTaskScheduleDefinition): number {
  const between =
    'cron' in frequency || 'trigger' in frequency ? FRESH_WITH_CRON : frequency;
  return durationToMilliseconds(between) / 2;
}
