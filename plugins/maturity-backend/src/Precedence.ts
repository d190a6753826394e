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

import { setTimeout as sleep } from 'node:timers/promises';

/** Between two requests of one caller there is a moment. */
const QUIET_MS = 10;

/**
 * Within one process, work that somebody waits for goes before work that
 * nobody waits for. The latter asks for its turn, and gets it when nothing of
 * the former is under way, or after a while anyway.
 */
export class Precedence {
  #running = 0;
  #endedAt = Number.NEGATIVE_INFINITY;

  static create(): Precedence {
    return new Precedence();
  }

  private constructor() {
    // Nothing is under way.
  }

  /** Does what somebody waits for. */
  async first<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#endedAt = performance.now();
    }
  }

  /** Resolves when it is the others' turn, at the latest after some time. */
  async turn(mostMilliseconds: number, signal?: AbortSignal): Promise<void> {
    const end = performance.now() + mostMilliseconds;
    while (this.#isTaken() && performance.now() < end && !signal?.aborted) {
      await sleep(QUIET_MS);
    }
  }

  #isTaken(): boolean {
    return this.#running > 0 || performance.now() - this.#endedAt < QUIET_MS;
  }
}
