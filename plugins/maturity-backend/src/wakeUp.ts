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

/**
 * A signal within one process: whoever has written something that another
 * part polls for wakes it, so that nobody has to wait for the next poll. It is
 * never needed for correctness.
 */
export class WakeUp {
  #notified = false;
  readonly #waiting = new Set<() => void>();

  notify(): void {
    this.#notified = true;
    for (const wake of this.#waiting) {
      wake();
    }
  }

  /** Resolves after a notification since the last wait, the time, or the abort. */
  async wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (!this.#notified && !signal?.aborted) {
      let wake = () => {};
      const woken = new Promise<void>(resolve => {
        wake = resolve;
      });
      const timer = setTimeout(wake, milliseconds);
      this.#waiting.add(wake);
      signal?.addEventListener('abort', wake);
      await woken;
      clearTimeout(timer);
      this.#waiting.delete(wake);
      signal?.removeEventListener('abort', wake);
    }
    this.#notified = false;
  }
}
