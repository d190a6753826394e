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
import { z } from 'zod';
import { Clock } from '../clock';
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

const answerShape = z.object({
  facts: z.array(z.unknown()),
  complete: z.boolean().optional(),
});

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
    const errors: string[] = [];
    try {
      await this.#askAll(source, signal, errors);
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
      await sourceStore.recordRun({ id: source.id, at: startedAt, errors });
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
    errors: string[],
  ): Promise<void> {
    const { clock, entities } = this.#options;
    if (!source.entities) {
      const batch = { entities: [], now: clock.now() };
      errors.push(...(await this.#ask(source, batch, signal)));
      return;
    }
    const { entities: filter, batchSize: size = DEFAULT_BATCH_SIZE } = source;
    let failures = 0;
    for await (const batch of entities.batches({ filter, size })) {
      signal.throwIfAborted();
      try {
        const asked = { entities: batch, now: clock.now() };
        errors.push(...(await this.#ask(source, asked, signal)));
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures === FAILURES_IN_A_ROW) {
          throw error;
        }
        errors.push(...describeError(error));
      }
    }
  }

  /** What was left out of an answer, in words. */
  async #ask(
    source: FactSource,
    batch: FactSourceBatch,
    signal: AbortSignal,
  ): Promise<string[]> {
    const { store, definitions, metrics } = this.#options;
    const answer = answerShape.parse(
      await orAborted(source.collect(batch, signal), signal),
    );
    const read = readCandidates({
      items: answer.facts,
      shape: collectedFactShape,
      path: ['facts'],
    });
    const { facts, mistakes, refused } = checkFacts({
      candidates: read.candidates,
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
    return [
      ...[...read.mistakes, ...mistakes].map(describeMistake),
      ...(unasked > 0
        ? [`${unasked} facts are about entities that it was not asked about`]
        : []),
    ];
  }
}

function describeMistake({ path, message }: FactMistake): string {
  return `${path.join('.')} ${message}`;
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

/** A source that does not listen to the signal must not hold up its task. */
async function orAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  signal.throwIfAborted();
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    if (stop) {
      signal.removeEventListener('abort', stop);
    }
  }
}
