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

import { stringifyError } from '@backstage/errors';
import { Database } from '../database';
import { VersionsChangedError } from '../models';
import { Precedence } from '../Precedence';
import { WakeUp } from '../wakeUp';
import { BatchProcessor, BatchProcessorOptions } from './batch/BatchProcessor';
import { Progress } from './Progress';
import { Claim, ClaimLostError, RENEW_MS } from './queue/Claim';
import { DirtyQueue } from './queue/DirtyQueue';
import { markExpired } from './queue/markExpired';

/** How long after a failure that is no subject's the claimed are tried again. */
const RETRY_MS = 5_000;
const POLL_MS = 1_000;
/** So long a batch waits while facts are pushed. */
const COURTESY_MS = 1_000;

/** Systems bring their members along. */
const DEFAULT_LIMITS = { subjects: 300, systems: 50 };

export interface ScoringWorkerOptions extends BatchProcessorOptions {
  database: Database;
  queue: DirtyQueue;
  /** Notified when something was queued. */
  wakeUp: WakeUp;
  /** What scoring lets go before it. */
  precedence?: Precedence;
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
 * evaluates them under every model, its staged version too, and writes what changed in one transaction.
 * Whatever goes wrong, the queue keeps what was not written: a killed worker's
 * claim runs out, a subject that was marked in the meantime stays, and so does
 * one that cannot be scored, alone: a batch that fails as a whole is halved
 * until it is found. While the database does not answer that is no subject's
 * failure, and the batch is released. Several workers, in one process or in several, share a
 * PostgreSQL queue. Once a second, subjects whose result may have changed by
 * time alone are queued.
 */
export class ScoringWorker {
  readonly #options: ScoringWorkerOptions;
  readonly #processor: BatchProcessor;
  readonly #progress: Progress;
  #running: { stop: AbortController; lanes: Promise<unknown> } | undefined;
  #lastTick = 0;
  #ready: Promise<void> = Promise.resolve();

  static create(options: ScoringWorkerOptions): ScoringWorker {
    return new ScoringWorker(options);
  }

  private constructor(options: ScoringWorkerOptions) {
    this.#options = options;
    this.#processor = BatchProcessor.create(options);
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

  /**
   * Works until nothing can be claimed; gives how many were claimed.
   *
   * @param signal - ends it after the batch at hand
   */
  async drain(signal?: AbortSignal): Promise<number> {
    const { database, clock } = this.#options;
    await markExpired(database, clock.now());
    let total = 0;
    while (!signal?.aborted) {
      const scored = await this.runOnce();
      if (scored === 0) {
        break;
      }
      total += scored;
    }
    return total;
  }

  /**
   * Claims and scores one batch.
   *
   * @returns how many subjects it had; 0 when nothing waits
   */
  async runOnce(): Promise<number> {
    const { queue, registry, limits = DEFAULT_LIMITS } = this.#options;
    if (!registry.canScore) {
      return 0;
    }
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
      const { written, failed } = await this.#processor.process(claim);
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

  async #giveBack(claim: Claim, error: unknown): Promise<void> {
    const { queue, logger, metrics } = this.#options;
    // there is nothing to wait for
    const atOnce = error instanceof VersionsChangedError;
    if (error instanceof ClaimLostError || atOnce) {
      logger.info(error.message);
    } else {
      metrics?.failed(claim.counters.size);
      logger.error(
        `${claim.counters.size} subjects could not be scored and will be tried again`,
        error as Error,
      );
    }
    try {
      await queue.release(claim, atOnce ? 0 : RETRY_MS);
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
    const { wakeUp, logger, precedence } = this.#options;
    while (!signal.aborted) {
      let scored = 0;
      try {
        await this.#queueExpired();
        await precedence?.turn(COURTESY_MS, signal);
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
