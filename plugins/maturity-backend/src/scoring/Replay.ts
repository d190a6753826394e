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
import { FactStore } from '../facts';
import { ModelRegistry } from '../models';
import { WaiverStore } from '../waivers';
import { createScoring, Scoring, ScoringOptions } from './createScoring';
import { HistorySources } from './history/HistorySources';
import { toRequests } from './history/historyWaivers';
import { HistoryDay, readHistory } from './history/readHistory';

const DAY_MS = 24 * 3600_000;
const DAYS_PER_REPORT = 10;

export interface ReplayOptions
  extends Omit<ScoringOptions, 'facts' | 'waivers' | 'ready' | 'metrics'> {
  /** The dated files; without it there is nothing to replay. */
  directory: string | undefined;
  facts: Pick<FactStore, 'forEntities' | 'sync'>;
  waivers: Pick<WaiverStore, 'forEntities' | 'request' | 'decide'>;
  registry: ModelRegistry;
  logger: LoggerService;
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
 * scored. `examples/history/README.md` describes the files.
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

  /** How far it is; undefined when nothing was replayed. */
  status(): ReplayStatus | undefined {
    return this.#status;
  }

  /**
   * Replays the history if there is one and nothing was scored yet. Called
   * when the catalog has been read, before anything is scored and before any
   * source reports.
   *
   * @throws an Error that names every mistake in the files
   */
  async run(signal?: AbortSignal): Promise<void> {
    try {
      const { directory } = this.#options;
      const past = { time: 0 };
      const scoring = createScoring({
        ...this.#options,
        clock: { now: () => past.time },
        metrics: undefined,
      });
      if (directory && (await scoring.transitions.isEmpty())) {
        const start = this.#options.clock.now();
        const days = await this.#read(directory, start);
        await this.#play({ days, start, past, scoring, signal });
      }
    } finally {
      if (this.#status) {
        this.#status = { ...this.#status, running: false };
      }
      this.#finish();
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

  async #play(options: {
    days: readonly HistoryDay[];
    start: number;
    past: { time: number };
    scoring: Scoring;
    signal: AbortSignal | undefined;
  }): Promise<void> {
    const { days, start, past, scoring, signal } = options;
    const { logger, registry } = this.#options;
    const sources = HistorySources.create({ definitions: registry });
    const first = days[0]?.ago ?? 0;
    logger.info(`Replaying ${first} days of history`);
    for (let ago = first; ago >= 1 && !signal?.aborted; ago -= 1) {
      const day = first - ago + 1;
      this.#status = { running: true, day, days: first };
      past.time = start - ago * DAY_MS;
      await this.#playDay(
        days.find(file => file.ago === ago),
        sources,
        past.time,
      );
      await scoring.worker.drain();
      if (day % DAYS_PER_REPORT === 0) {
        logger.info(`Replayed day ${day} of ${first}`);
      }
    }
    const seconds = (this.#options.clock.now() - start) / 1000;
    logger.info(`Replayed ${first} days of history in ${seconds.toFixed(1)} s`);
  }

  async #playDay(
    file: HistoryDay | undefined,
    sources: HistorySources,
    now: number,
  ): Promise<void> {
    const { facts, waivers } = this.#options;
    for (const document of file?.sources ?? []) {
      sources.apply(document, now);
    }
    for (const document of file?.waivers ?? []) {
      for (const { request, approvedBy } of toRequests(document, now)) {
        const { id } = await waivers.request(request, now);
        await waivers.decide({
          id,
          decision: 'approved',
          by: approvedBy,
          at: now,
        });
      }
    }
    for (const { source, facts: reported } of sources.report(now)) {
      await facts.sync({ source, facts: reported, now });
    }
  }
}
