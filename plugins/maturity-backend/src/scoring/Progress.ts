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
import { DirtyQueue } from './queue/DirtyQueue';

const REPORT_EVERY_MS = 5_000;
/** Less than this at one go is everyday business. */
const WORTH_TELLING = 500;

/** Tells in the log how far a larger piece of work is. */
export class Progress {
  readonly #logger: LoggerService;
  readonly #queue: DirtyQueue;
  #since: number | undefined;
  #reported = 0;
  #subjects = 0;

  static create(options: {
    logger: LoggerService;
    queue: DirtyQueue;
  }): Progress {
    return new Progress(options.logger, options.queue);
  }

  private constructor(logger: LoggerService, queue: DirtyQueue) {
    this.#logger = logger;
    this.#queue = queue;
  }

  async scored(subjects: number, startedAt: number): Promise<void> {
    const now = Date.now();
    if (this.#since === undefined) {
      this.#since = startedAt;
      this.#reported = startedAt;
    }
    this.#subjects += subjects;
    if (now - this.#reported >= REPORT_EVERY_MS) {
      this.#reported = now;
      const { waiting } = await this.#queue.length();
      if (waiting >= WORTH_TELLING) {
        this.#logger.info(
          `Scored ${this.#subjects} subjects so far, ${waiting} wait`,
        );
      }
    }
  }

  idle(): void {
    if (this.#since !== undefined && this.#subjects >= WORTH_TELLING) {
      const seconds = (Date.now() - this.#since) / 1000;
      this.#logger.info(
        `Scored ${this.#subjects} subjects in ${seconds.toFixed(1)} s`,
      );
    }
    this.#since = undefined;
    this.#subjects = 0;
  }
}
