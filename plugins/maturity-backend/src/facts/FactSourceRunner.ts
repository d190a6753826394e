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

import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  FactSource,
  FactSourceBatch,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { Clock } from '../clock';
import { askSource, BackOff, DEFAULT_BACK_OFF } from './askSource';
import { checkFacts } from './checkFacts';
import { FactFileError } from './FactFileError';
import { FactMetrics } from './FactMetrics';
import { FactMistakesError } from './FactMistakesError';
import { collectedFactShape, readCandidates } from './factShapes';
import { FactSourceStore } from './FactSourceStore';
import { FactStore } from './FactStore';
import { FactDefinitions, FactMistake } from './types';

const DEFAULT_BATCH_SIZE = 100;
/** A source that fails so often in a row is down; the rest can wait. */
const FAILURES_IN_A_ROW = 3;
const MAX_CONCURRENCY = 10;

/** What is longer is no name. */
const MAX_NAME = 400;
/** Of one answer; more says nothing new. */
const MAX_MISTAKES = 100;

/** The entities of the catalog that match a predicate, some at a time. */
export interface EntityBatches {
  batches(options: {
    filter: NonNullable<FactSource['entities']>;
    size: number;
  }): AsyncIterable<Entity[]>;
}

export interface FactSourceRunnerOptions {
  store: FactStore;
  sourceStore: FactSourceStore;
  definitions: FactDefinitions;
  entities: EntityBatches;
  clock: Clock;
  logger: LoggerService;
  metrics: FactMetrics;
  backOff?: BackOff;
}

/** What became of a round. */
interface Round {
  entitiesAsked?: number;
  factsStored: number;
  readonly errors: string[];
}

/**
 * Asks one source once and stores what it answers.
 *
 * Whatever a source does stays with it: what it reports well is stored, what
 * it reports badly is left out and named in its health, and what it does not
 * get to report stays on record until it is stale. A run never throws.
 */
export class FactSourceRunner {
  readonly #options: FactSourceRunnerOptions;

  static create(options: FactSourceRunnerOptions): FactSourceRunner {
    return new FactSourceRunner(options);
  }

  private constructor(options: FactSourceRunnerOptions) {
    this.#options = options;
  }

  /**
   * @returns what went wrong, in words; nothing if the run was a success
   */
  async run(source: FactSource, signal: AbortSignal): Promise<string[]> {
    const { clock, logger, metrics, sourceStore } = this.#options;
    const startedAt = clock.now();
    const round: Round = { factsStored: 0, errors: [] };
    const { errors } = round;
    try {
      await this.#askAll(source, signal, round);
    } catch (error) {
      errors.push(...describeError(error));
    }
    if (errors.length > 0) {
      const [first] = errors;
      const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
      logger.warn(`Fact source '${source.id}': ${first}${more}`);
    }
    metrics.ran(source.id, {
      seconds: (clock.now() - startedAt) / 1_000,
      mistakes: errors.length,
    });
    try {
      await sourceStore.recordRun({ id: source.id, at: startedAt, ...round });
    } catch (error) {
      logger.warn(`Fact source '${source.id}': its health was not kept`, {
        error: String(error),
      });
    }
    return errors;
  }

  async #askAll(
    source: FactSource,
    signal: AbortSignal,
    round: Round,
  ): Promise<void> {
    const { clock, entities } = this.#options;
    if (!source.entities) {
      await this.#ask(
        source,
        { entities: [], now: clock.now() },
        signal,
        round,
      );
      return;
    }
    const { entities: filter, batchSize: size = DEFAULT_BATCH_SIZE } = source;
    const { concurrency = 1 } = source;
    round.entitiesAsked = 0;
    let failures = 0;
    const running = new Set<Promise<void>>();
    const ask = async (batch: Entity[]) => {
      const asked = { entities: batch, now: clock.now() };
      try {
        await this.#ask(source, asked, signal, round);
        failures = 0;
      } catch (error) {
        failures += 1;
        round.errors.push(...describeError(error));
      }
    };
    for await (const batch of entities.batches({ filter, size })) {
      signal.throwIfAborted();
      if (failures >= FAILURES_IN_A_ROW) {
        break;
      }
      round.entitiesAsked += batch.length;
      const asking = ask(batch).finally(() => running.delete(asking));
      running.add(asking);
      if (running.size >= Math.min(concurrency, MAX_CONCURRENCY)) {
        await Promise.race(running);
      }
    }
    await Promise.all(running);
  }

  /** Stores what is good in the answer about a batch, and names what is not. */
  async #ask(
    source: FactSource,
    batch: FactSourceBatch,
    signal: AbortSignal,
    round: Round,
  ): Promise<void> {
    const { store, definitions, metrics } = this.#options;
    const { backOff = DEFAULT_BACK_OFF } = this.#options;
    const answer = await askSource({ source, batch, signal, backOff });
    const read = readCandidates({
      items: answer.facts,
      shape: collectedFactShape,
      path: ['facts'],
    });
    const { facts, mistakes, refused } = checkFacts({
      candidates: read.candidates.filter(
        ({ fact }) => definitions.fact(fact) || !source.facts.includes(fact),
      ),
      source,
      definitions,
      now: batch.now,
    });
    const asked = source.entities
      ? new Set(batch.entities.map(entity => stringifyEntityRef(entity)))
      : undefined;
    const wanted = asked ? facts.filter(fact => asked.has(fact.ref)) : facts;
    const unasked = facts.length - wanted.length;
    const write = { source, facts: wanted, now: batch.now };
    const result = answer.complete
      ? await store.sync({ ...write, refs: asked && [...asked], keep: refused })
      : { ...(await store.write(write)), withdrawn: 0 };
    metrics.pushed(source.id, result);
    metrics.withdrawn(source.id, result.withdrawn);
    round.factsStored += wanted.length;
    round.errors.push(
      ...[
        ...(answer.problems ?? []),
        ...[...read.mistakes, ...mistakes].map(mistake =>
          describeMistakeIn(answer.facts, mistake),
        ),
      ].slice(0, MAX_MISTAKES),
    );
    if (unasked > 0) {
      round.errors.push(
        `${unasked} facts are about entities that it was not asked about`,
      );
    }
  }
}

function describeMistake({ path, message }: FactMistake): string {
  return `${path.join('.')} ${message}`;
}

/** With the entity and the fact that it is about, as far as they are said. */
function describeMistakeIn(
  items: readonly unknown[],
  { path, message }: FactMistake,
): string {
  const [, index, ...rest] = path;
  const { entityRef, fact } = Object(items[Number(index)]);
  const about = [entityRef, fact].filter(
    name => typeof name === 'string' && name.length <= MAX_NAME,
  );
  return about.length > 0
    ? `${about.join(' ')}: ${[rest.join('.'), message].join(' ').trim()}`
    : describeMistake({ path, message });
}

function describeError(error: unknown): string[] {
  if (error instanceof FactMistakesError) {
    return error.mistakes.map(describeMistake);
  }
  if (error instanceof FactFileError) {
    return error.mistakes.map(
      ({ line, message }) => `line ${line}: ${message}`,
    );
  }
  return [error instanceof Error ? error.message : String(error)];
}
