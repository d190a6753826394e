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
import { setTimeout as sleep } from 'timers/promises';
import { FactStore } from '../facts';
import { ModelRegistry } from '../models';
import { WaiverStore } from '../waivers';
import { createScoring, ScoringOptions } from './createScoring';
import { HistoryPlayer } from './history/HistoryPlayer';
import { HistoryDay, readHistory } from './history/readHistory';
import { ReplayLease } from './history/ReplayLease';
import { ReplayRecord } from './history/ReplayRecord';
import { ClaimLostError, RENEW_MS } from './queue/Claim';
import { TransitionStore } from './transitions/TransitionStore';

/** How often to look how far another one is. */
const POLL_MS = 1_000;

export interface ReplayOptions
  extends Omit<
    ScoringOptions,
    'facts' | 'waivers' | 'ready' | 'metrics' | 'guard' | 'onTransitions'
  > {
  /** The dated files; without it there is nothing to replay. */
  directory: string | undefined;
  facts: Pick<FactStore, 'forEntities' | 'sync'>;
  waivers: Pick<WaiverStore, 'forEntities' | 'request' | 'decide'>;
  registry: ModelRegistry;
  logger: LoggerService;
  /** Called when everything of a day is scored, with its moment. */
  onDayScored?: (at: number) => Promise<void>;
  /** Milliseconds between looks at what others do; for tests. */
  poll?: number;
}

export interface ReplayStatus {
  running: boolean;
  /** From 1. */
  day: number;
  days: number;
}

/**
 * Gives a demo its past. Dated files are played day by day, the oldest first,
 * through the same stores and the same scoring that run afterwards, with the
 * clock set to that day. This happens once, while nothing has ever been
 * scored: one replica plays, as {@link ReplayLease} says, and the others wait
 * until it is done. If it is killed, another one or the next start begins
 * anew from the first day. `examples/history/README.md` describes the files.
 */
export class Replay {
  readonly #options: ReplayOptions;
  #status: ReplayStatus | undefined;
  #finish = () => {};

  /** Resolves when there is nothing (more) to replay. */
  readonly finished = new Promise<void>(resolve => {
    this.#finish = resolve;
  });

  static create(options: ReplayOptions): Replay {
    return new Replay(options);
  }

  private constructor(options: ReplayOptions) {
    this.#options = options;
    if (!options.directory) {
      this.#finish();
    }
  }

  /** How far it is, here or elsewhere; undefined when nothing was replayed. */
  status(): ReplayStatus | undefined {
    return this.#status;
  }

  /**
   * Replays the history if there is one and nothing was scored yet, or waits
   * until another one has. Called when the catalog has been read, before
   * anything is scored and before any source reports.
   *
   * @throws an Error that names every mistake in the files
   */
  async run(signal?: AbortSignal): Promise<void> {
    const { directory } = this.#options;
    try {
      if (directory) {
        await this.#untilDone(
          directory,
          signal ?? new AbortController().signal,
        );
      }
    } finally {
      if (this.#status) {
        this.#status = { ...this.#status, running: false };
      }
      this.#finish();
    }
  }

  async #untilDone(directory: string, signal: AbortSignal): Promise<void> {
    const { database, poll = POLL_MS } = this.#options;
    const transitions = TransitionStore.create({ database });
    while (!signal.aborted) {
      const record = await ReplayLease.read(database);
      const nothing = !record && !(await transitions.isEmpty());
      if (nothing || record?.state === 'done') {
        if (record && this.#status) {
          this.#follow(record);
        }
        return;
      }
      if (record) {
        this.#follow(record);
      }
      const lease = await ReplayLease.take(this.#options);
      if (!lease) {
        await sleep(poll, undefined, { signal }).catch(() => {});
      } else if (await this.#hold(lease, directory, signal)) {
        return;
      }
    }
  }

  #follow({ state, day, days }: Pick<ReplayRecord, 'state' | 'day' | 'days'>) {
    if (days > 0) {
      this.#status = { running: state === 'running', day, days };
    }
  }

  /** Plays everything; says whether nobody took over. */
  async #hold(
    lease: ReplayLease,
    directory: string,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { logger } = this.#options;
    const renewal = setInterval(() => {
      lease.renew().catch(error => {
        logger.warn(
          `Could not go on with the history: ${stringifyError(error)}`,
        );
      });
    }, RENEW_MS);
    try {
      await this.#playOrGiveUp(lease, directory, signal);
      return true;
    } catch (error) {
      if (error instanceof ClaimLostError) {
        logger.info('Another one has taken the history over');
        return false;
      }
      throw error;
    } finally {
      clearInterval(renewal);
    }
  }

  async #playOrGiveUp(
    lease: ReplayLease,
    directory: string,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      await this.#playAll(lease, directory, signal);
      await (signal.aborted ? lease.handOver() : lease.finish());
    } catch (error) {
      if (!(error instanceof ClaimLostError)) {
        await lease.giveUp();
      }
      throw error;
    }
  }

  async #playAll(
    lease: ReplayLease,
    directory: string,
    signal: AbortSignal,
  ): Promise<void> {
    const { logger, clock, poll = POLL_MS } = this.#options;
    const { start } = lease;
    const days = await this.#read(directory, start);
    const first = days[0]?.ago ?? 0;
    const past = { time: 0 };
    const scoring = createScoring({
      ...this.#options,
      clock: { now: () => past.time },
      metrics: undefined,
      // What happened long ago is no news.
      onTransitions: undefined,
      guard: tx => lease.guard(tx),
    });
    logger.info(`Replaying ${first} days of history`);
    await HistoryPlayer.create({
      ...this.#options,
      lease,
      past,
      scoring,
      days,
      onDay: (day, of) => this.#follow({ state: 'running', day, days: of }),
      signal: AbortSignal.any([signal, lease.lost]),
      poll,
    }).play();
    if (!signal.aborted) {
      const seconds = (clock.now() - start) / 1000;
      logger.info(
        `Replayed ${first} days of history in ${seconds.toFixed(1)} s`,
      );
    }
  }

  async #read(directory: string, start: number): Promise<HistoryDay[]> {
    const { registry } = this.#options;
    return readHistory({
      directory,
      start,
      definitions: registry,
      models: registry,
    });
  }
}
