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
import { Clock } from '../clock';
import { Database } from '../database';
import { ModelRegistry } from '../models';
import { WakeUp } from '../wakeUp';
import { BatchScorer } from './batch/BatchScorer';
import { BatchWriter } from './batch/BatchWriter';
import { Progress } from './Progress';
import {
  Claim,
  ClaimLostError,
  DirtyQueue,
  RENEW_MS,
} from './queue/DirtyQueue';
import { markExpired } from './queue/markExpired';
import { ScoringMetrics } from './ScoringMetrics';

/** How long after a failure the same subjects are tried again. */
const RETRY_MS = 5_000;
const POLL_MS = 1_000;

/** Systems bring their members along. */
const DEFAULT_LIMITS = { subjects: 300, systems: 50 };

export interface ScoringWorkerOptions {
  database: Database;
  registry: Pick<ModelRegistry, 'list' | 'refresh'>;
  queue: DirtyQueue;
  scorer: BatchScorer;
  writer: BatchWriter;
  clock: Clock;
  logger: LoggerService;
  metrics?: ScoringMetrics;
  /** Notified when something was queued. */
  wakeUp: WakeUp;
  /** Called after scorecards were written. */
  onWritten?: () => void;
  /** Resolves when scoring may begin. */
  ready?: (signal: AbortSignal) => Promise<void>;
  /** How many are scored at once. */
  limits?: { subjects: number; systems: number };
}

/**
 * Scores what waits in the queue.
 *
 * A round claims a few hundred subjects, loads what they are scored from,
 * evaluates them under every model and writes what changed in one transaction.
 * Whatever goes wrong, the queue keeps what was not written: a killed worker's
 * claim runs out, a failed batch is released, a subject that was marked in the
 * meantime stays. Several workers, in one process or in several, share a
 * PostgreSQL queue. Once a second, subjects whose result may have changed by
 * time alone are queued.
 */
export class ScoringWorker {
  readonly #options: ScoringWorkerOptions;
  readonly #progress: Progress;
  #running: { stop: AbortController; lanes: Promise<unknown> } | undefined;
  #lastTick = 0;
  #ready: Promise<void> = Promise.resolve();

  static create(options: ScoringWorkerOptions): ScoringWorker {
    return new ScoringWorker(options);
  }

  private constructor(options: ScoringWorkerOptions) {
    this.#options = options;
    this.#progress = Progress.create(options);
  }

  /** Begins to work until {@link stop}. */
  start(): void {
    if (this.#running) {
      return;
    }
    const stop = new AbortController();
    this.#ready = this.#waitUntilReady(stop.signal);
    this.#running = { stop, lanes: this.#run(stop.signal) };
  }

  /** Resolves when what scoring waits for has happened. */
  async whenReady(): Promise<void> {
    await this.#ready;
  }

  /** Ends after the batch at hand. */
  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    running?.stop.abort();
    await running?.lanes;
  }

  /** Works until nothing can be claimed; gives how many were scored. */
  async drain(): Promise<number> {
    const { database, clock } = this.#options;
    await markExpired(database, clock.now());
    let total = 0;
    for (;;) {
      const scored = await this.runOnce();
      if (scored === 0) {
        return total;
      }
      total += scored;
    }
  }

  /**
   * Claims and scores one batch.
   *
   * @returns how many subjects it had; 0 when nothing waits
   */
  async runOnce(): Promise<number> {
    const { queue, limits = DEFAULT_LIMITS } = this.#options;
    const claim = await queue.claimNext(limits);
    if (claim) {
      await this.process(claim);
    }
    return claim?.counters.size ?? 0;
  }

  /**
   * Scores what was claimed; failures are logged and tried again later.
   *
   * @returns whether everything was scored and written
   */
  async process(claim: Claim): Promise<boolean> {
    const { queue, logger, metrics, onWritten } = this.#options;
    const startedAt = Date.now();
    const renewal = setInterval(() => {
      queue.renew(claim).catch(error => {
        logger.warn(`Could not renew a claim: ${stringifyError(error)}`);
      });
    }, RENEW_MS);
    try {
      const { written, failed } = await this.#scoreAndWrite(claim);
      const subjects = claim.counters.size - failed;
      const seconds = (Date.now() - startedAt) / 1000;
      metrics?.scored({ subjects, written, seconds });
      if (written > 0) {
        onWritten?.();
      }
      await this.#progress.scored(subjects, startedAt);
      return failed === 0;
    } catch (error) {
      await this.#giveBack(claim, error);
      return false;
    } finally {
      clearInterval(renewal);
    }
  }

  async #scoreAndWrite(
    claim: Claim,
  ): Promise<{ written: number; failed: number }> {
    const { registry, scorer, writer, logger, metrics } = this.#options;
    // After the claim: a version that becomes active later marks the claimed
    // subjects again, one that became active before is known now.
    await registry.refresh();
    const result = await scorer.score(
      [...claim.counters.keys()],
      registry.list(),
    );
    for (const [subjectId, error] of result.failed) {
      logger.error(
        `Subject ${subjectId} could not be scored: ${stringifyError(error)}`,
      );
    }
    if (result.failed.size > 0) {
      metrics?.failed(result.failed.size);
    }
    await writer.write(claim, result);
    return {
      written: result.cards.length + result.obsolete.length,
      failed: result.failed.size,
    };
  }

  async #giveBack(claim: Claim, error: unknown): Promise<void> {
    const { queue, logger, metrics } = this.#options;
    if (error instanceof ClaimLostError) {
      logger.info(error.message);
    } else {
      metrics?.failed(claim.counters.size);
      logger.error(
        `${claim.counters.size} subjects could not be scored and will be tried again`,
        error as Error,
      );
    }
    try {
      await queue.release(claim, RETRY_MS);
    } catch (failure) {
      logger.warn(`Could not release a claim: ${stringifyError(failure)}`);
    }
  }

  async #waitUntilReady(signal: AbortSignal): Promise<void> {
    const { logger, ready } = this.#options;
    try {
      await ready?.(signal);
    } catch (error) {
      logger.error('Scoring begins without what it waited for', error as Error);
    }
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { database } = this.#options;
    await this.#ready;
    // one evaluates while the other waits for the database
    const lanes = database.dialect === 'pg' ? 2 : 1;
    await Promise.all(Array.from({ length: lanes }, () => this.#lane(signal)));
  }

  async #lane(signal: AbortSignal): Promise<void> {
    const { wakeUp, logger } = this.#options;
    while (!signal.aborted) {
      let scored = 0;
      try {
        await this.#queueExpired();
        scored = await this.runOnce();
      } catch (error) {
        logger.error('Scoring failed and goes on', error as Error);
      }
      if (scored === 0) {
        this.#progress.idle();
        await wakeUp.wait(POLL_MS, signal);
      }
    }
  }

  async #queueExpired(): Promise<void> {
    const { database, clock } = this.#options;
    const now = clock.now();
    if (Math.abs(now - this.#lastTick) >= POLL_MS) {
      this.#lastTick = now;
      await markExpired(database, now);
    }
  }
}
