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

import { Clock } from '../clock';
import { TooManyRequestsError } from '../http';

const WINDOW_MS = 1_000;

export interface RateLimiterOptions {
  /** Calls of one caller in any second. */
  perSecond: number;
  clock: Clock;
}

/** Lets each caller do something only so often. */
export class RateLimiter {
  readonly #perSecond: number;
  readonly #clock: Clock;
  /** By caller: when they called within the last second. */
  readonly #calls = new Map<string, number[]>();

  static create(options: RateLimiterOptions): RateLimiter {
    return new RateLimiter(options);
  }

  private constructor(options: RateLimiterOptions) {
    this.#perSecond = options.perSecond;
    this.#clock = options.clock;
  }

  /** @throws TooManyRequestsError */
  count(caller: string): void {
    const now = this.#clock.now();
    const isRecent = (at: number) => at > now - WINDOW_MS;
    for (const [known, calls] of this.#calls) {
      // Callers are in the order of their last call.
      if (isRecent(calls[calls.length - 1])) {
        break;
      }
      this.#calls.delete(known);
    }
    const recent = (this.#calls.get(caller) ?? []).filter(isRecent);
    if (recent.length >= this.#perSecond) {
      throw new TooManyRequestsError(
        `At most ${
          this.#perSecond
        } of these requests per second; try again in a moment`,
      );
    }
    this.#calls.delete(caller);
    this.#calls.set(caller, [...recent, now]);
  }
}
