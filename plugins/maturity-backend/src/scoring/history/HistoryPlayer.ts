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
import { setTimeout as sleep } from 'timers/promises';
import { FactStore } from '../../facts';
import { ModelRegistry } from '../../models';
import { WaiverStore } from '../../waivers';
import { ClaimLostError } from '../queue/Claim';
import { DirtyQueue } from '../queue/DirtyQueue';
import { ScoringWorker } from '../ScoringWorker';
import { HistorySources } from './HistorySources';
import { toRequests } from './historyWaivers';
import { HistoryDay } from './readHistory';
import { ReplayLease } from './ReplayLease';
import { DAY_MS } from './ReplayRecord';

const DAYS_PER_REPORT = 10;

export interface HistoryPlayerOptions {
  lease: ReplayLease;
  /** The time that scoring goes by; set to each day. */
  past: { time: number };
  scoring: { queue: DirtyQueue; worker: Pick<ScoringWorker, 'drain'> };
  days: readonly HistoryDay[];
  facts: Pick<FactStore, 'sync'>;
  waivers: Pick<WaiverStore, 'request' | 'decide'>;
  registry: ModelRegistry;
  logger: LoggerService;
  /** Called as a day begins. */
  onDay: (day: number, days: number) => void;
  /** Called when everything of a day is scored, with its moment. */
  onDayScored?: (at: number) => Promise<void>;
  /** Aborted when it has to end, for whatever reason. */
  signal: AbortSignal;
  /** Milliseconds between looks at what others still work on. */
  poll: number;
}

/** Plays the days of a history, the oldest first. */
export class HistoryPlayer {
  readonly #options: HistoryPlayerOptions;

  static create(options: HistoryPlayerOptions): HistoryPlayer {
    return new HistoryPlayer(options);
  }

  private constructor(options: HistoryPlayerOptions) {
    this.#options = options;
  }

  /** @throws ClaimLostError when another one has taken over */
  async play(): Promise<void> {
    const { lease, past, days, signal, logger, registry } = this.#options;
    const sources = HistorySources.create({ definitions: registry });
    const first = days[0]?.ago ?? 0;
    for (let ago = first; ago >= 1 && !signal.aborted; ago -= 1) {
      const day = first - ago + 1;
      await lease.renew({ day, days: first });
      this.#options.onDay(day, first);
      past.time = lease.start - ago * DAY_MS;
      await this.#playDay(
        days.find(file => file.ago === ago),
        sources,
      );
      await this.#score();
      if (!signal.aborted) {
        await this.#options.onDayScored?.(past.time);
      }
      if (day % DAYS_PER_REPORT === 0) {
        logger.info(`Replayed day ${day} of ${first}`);
      }
    }
    if (lease.lost.aborted) {
      throw new ClaimLostError();
    }
  }

  /** A day ends when nothing waits but what could not be scored. */
  async #score(): Promise<void> {
    const { scoring, signal, poll } = this.#options;
    for (;;) {
      await scoring.worker.drain(signal);
      if (signal.aborted || (await scoring.queue.isIdle())) {
        return;
      }
      await sleep(poll, undefined, { signal }).catch(() => {});
    }
  }

  async #playDay(
    file: HistoryDay | undefined,
    sources: HistorySources,
  ): Promise<void> {
    const { facts, waivers, lease, past } = this.#options;
    const now = past.time;
    for (const document of file?.sources ?? []) {
      sources.apply(document, now);
    }
    for (const document of file?.waivers ?? []) {
      for (const { request, approvedBy } of toRequests(document, now)) {
        await lease.renew();
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
      await lease.renew();
      await facts.sync({ source, facts: reported, now });
    }
  }
}
