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
import { stringifyError } from '@backstage/errors';
import { Clock } from '../../clock';
import {
  ModelRegistry,
  ScoredVersions,
  VersionsChangedError,
} from '../../models';
import { Claim, ClaimLostError } from '../queue/Claim';
import { ScoringMetrics } from '../ScoringMetrics';
import { BatchResult } from './BatchResult';
import { BatchScorer } from './BatchScorer';
import { BatchWriter } from './BatchWriter';

export interface BatchProcessorOptions {
  registry: Pick<ModelRegistry, 'versions' | 'refresh' | 'canScore'>;
  scorer: BatchScorer;
  writer: BatchWriter;
  clock: Clock;
  logger: LoggerService;
  metrics?: ScoringMetrics;
}

/** How many scorecards were written, and how many subjects failed. */
export interface Outcome {
  readonly written: number;
  readonly failed: number;
}

/**
 * Scores and writes the subjects of a claim. Where they fail as a whole they
 * are halved until the culprit is alone, so that one subject keeps no other
 * back.
 */
export class BatchProcessor {
  readonly #options: BatchProcessorOptions;

  static create(options: BatchProcessorOptions): BatchProcessor {
    return new BatchProcessor(options);
  }

  private constructor(options: BatchProcessorOptions) {
    this.#options = options;
  }

  /**
   * Scores what was claimed and writes it.
   *
   * @throws ClaimLostError, VersionsChangedError, and what goes wrong for no
   *   subject in particular
   */
  async process(claim: Claim): Promise<Outcome> {
    const { registry, writer } = this.#options;
    // Whoever gets an answer here need not look for what fails in the database.
    await registry.refresh();
    const versions = registry.versions();
    let result: BatchResult;
    try {
      result = await this.#scorePart(claim, versions);
    } catch (error) {
      if (
        error instanceof ClaimLostError ||
        error instanceof VersionsChangedError
      ) {
        throw error;
      }
      const [subjectId, ...others] = claim.counters.keys();
      if (others.length === 0) {
        await registry.refresh();
        result = failure(subjectId, error, {
          now: this.#options.clock.now(),
          versions,
        });
        await writer.write(claim, result);
        return this.#report(result);
      }
      const [one, other] = halve(claim);
      const first = await this.process(one);
      const second = await this.process(other);
      return {
        written: first.written + second.written,
        failed: first.failed + second.failed,
      };
    }
    return this.#report(result);
  }

  async #scorePart(
    claim: Claim,
    versions: ScoredVersions,
  ): Promise<BatchResult> {
    const { scorer, writer } = this.#options;
    const subjectIds = [...claim.counters.keys()];
    const result = await scorer.score(subjectIds, versions);
    await writer.write(claim, result);
    return result;
  }

  async #report(result: BatchResult): Promise<Outcome> {
    const { writer, logger, metrics } = this.#options;
    const written = result.cards.length + result.obsolete.length;
    if (result.failed.size > 0) {
      metrics?.failed(result.failed.size);
      const refs = await writer.refsOf([...result.failed.keys()]);
      for (const [subjectId, error] of result.failed) {
        const name = refs.get(subjectId) ?? `Subject ${subjectId}`;
        logger.error(
          `${name} could not be scored and will be tried again: ${stringifyError(
            error,
          )}`,
        );
      }
    }
    return { written, failed: result.failed.size };
  }
}

function halve(claim: Claim): [Claim, Claim] {
  const counters = [...claim.counters];
  const middle = Math.ceil(counters.length / 2);
  return [
    { id: claim.id, counters: new Map(counters.slice(0, middle)) },
    { id: claim.id, counters: new Map(counters.slice(middle)) },
  ];
}

/** What a batch comes to of which the only subject failed. */
function failure(
  subjectId: number,
  error: unknown,
  scored: Pick<BatchResult, 'now' | 'versions'>,
): BatchResult {
  return {
    ...scored,
    cards: [],
    obsolete: [],
    transitions: [],
    changed: [],
    movedRefs: [],
    stagedMovedRefs: [],
    failed: new Map([[subjectId, error]]),
  };
}
