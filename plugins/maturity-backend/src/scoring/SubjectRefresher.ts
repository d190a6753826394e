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

import { NotFoundError } from '@backstage/errors';
import { setTimeout as sleep } from 'timers/promises';
import { EntityRefresher, SubjectStore } from '../catalog';
import { Clock } from '../clock';
import { DirtyQueue } from './queue/DirtyQueue';
import { ScoringWorker } from './ScoringWorker';

/** How long a reader waits. */
const PATIENCE_MS = 5_000;
/** Within this time a subject is refreshed once. */
const PAUSE_MS = 10_000;
/** How often to look whether another worker is done. */
const LOOK_AGAIN_MS = 100;

export interface SubjectRefresherOptions {
  catalog: Pick<EntityRefresher, 'refresh'>;
  subjects: SubjectStore;
  queue: DirtyQueue;
  worker: Pick<ScoringWorker, 'process' | 'whenReady'>;
  clock: Clock;
  /** Milliseconds; for tests. */
  patience?: number;
}

/**
 * - `refreshed`: read from the catalog and scored
 * - `recent`: that was done within the last ten seconds
 * - `working`: it takes longer than five seconds and goes on
 */
export type RefreshOutcome = 'refreshed' | 'recent' | 'working';

/** Scores one subject at once, from the present state of the catalog. */
export class SubjectRefresher {
  readonly #options: SubjectRefresherOptions;
  readonly #begun = new Map<string, number>();
  readonly #running = new Map<string, Promise<RefreshOutcome>>();

  static create(options: SubjectRefresherOptions): SubjectRefresher {
    return new SubjectRefresher(options);
  }

  private constructor(options: SubjectRefresherOptions) {
    this.#options = options;
  }

  /**
   * Waits at most five seconds. Whoever asks while a refresh of the same
   * subject runs waits for that one.
   *
   * @param ref - as `stringifyEntityRef` gives it
   * @throws NotFoundError for an entity that the catalog does not have, and
   * what the catalog throws
   */
  async refresh(ref: string): Promise<RefreshOutcome> {
    const running = this.#running.get(ref);
    if (!running && this.#isRecent(ref)) {
      return 'recent';
    }
    return this.#waitFor(running ?? this.#begin(ref));
  }

  #isRecent(ref: string): boolean {
    const now = this.#options.clock.now();
    for (const [known, at] of this.#begun) {
      if (now - at < PAUSE_MS) {
        break;
      }
      this.#begun.delete(known);
    }
    return this.#begun.has(ref);
  }

  #begin(ref: string): Promise<RefreshOutcome> {
    this.#begun.set(ref, this.#options.clock.now());
    const work = this.#work(ref).finally(() => this.#running.delete(ref));
    this.#running.set(ref, work);
    return work;
  }

  async #waitFor(work: Promise<RefreshOutcome>): Promise<RefreshOutcome> {
    const stop = new AbortController();
    const patience = sleep(
      this.#options.patience ?? PATIENCE_MS,
      'working' as const,
      { signal: stop.signal },
    ).catch(() => 'working' as const);
    try {
      return await Promise.race([work, patience]);
    } finally {
      stop.abort();
      // a failure after the patience has ended is in the log
      work.catch(() => {});
    }
  }

  async #work(ref: string): Promise<RefreshOutcome> {
    const { catalog, subjects, queue, worker } = this.#options;
    await worker.whenReady();
    await catalog.refresh(ref);
    const subject = await subjects.byRef(ref);
    if (!subject) {
      throw new NotFoundError(`The catalog has no entity '${ref}'`);
    }
    for (;;) {
      const claim = await queue.claimSubject(subject.id);
      if (claim) {
        return (await worker.process(claim)) ? 'refreshed' : 'working';
      }
      if (!(await queue.holds(subject.id))) {
        // another worker was quicker
        return 'refreshed';
      }
      await sleep(LOOK_AGAIN_MS);
    }
  }
}
