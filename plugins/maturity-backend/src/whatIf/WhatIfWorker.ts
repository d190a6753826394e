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
import { stringifyError, toError } from '@backstage/errors';
import {
  CompiledModel,
  compileModel,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ModelRegistry } from '../models';
import { ClaimLostError, RENEW_MS } from '../scoring';
import { WakeUp } from '../wakeUp';
import {
  CatalogComparison,
  CatalogComparisonOptions,
} from './CatalogComparison';
import { ClaimedWhatIf } from './WhatIf';
import { WhatIfClaims } from './WhatIfClaims';

/** How often it is looked for work that another replica started or left. */
const POLL_MS = 5_000;

export interface WhatIfWorkerOptions extends CatalogComparisonOptions {
  registry: Pick<ModelRegistry, 'get' | 'refresh'>;
  claims: WhatIfClaims;
  /** Notified when one was started in this process. */
  wakeUp: WakeUp;
  logger: LoggerService;
}

/**
 * Tries drafts of models on the whole catalog, one at a time over all
 * replicas: whoever claims one in the database works on it, page by page. A
 * claim that is not renewed runs out, and another replica begins anew; one
 * that stops in good order hands over at once. Whoever lost a claim, or whose
 * work was cancelled, finds out with the next write and drops it.
 */
export class WhatIfWorker {
  readonly #options: WhatIfWorkerOptions;
  #running: { stop: AbortController; ended: Promise<void> } | undefined;

  static create(options: WhatIfWorkerOptions): WhatIfWorker {
    return new WhatIfWorker(options);
  }

  private constructor(options: WhatIfWorkerOptions) {
    this.#options = options;
  }

  start(): void {
    if (!this.#running) {
      const stop = new AbortController();
      this.#running = { stop, ended: this.#run(stop.signal) };
    }
  }

  /** Ends after the page at hand. */
  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    running?.stop.abort();
    await running?.ended;
  }

  /**
   * Works on one that waits, if there is one; gives whether there was.
   *
   * @param signal - ends it after the page at hand
   */
  async runOnce(signal?: AbortSignal): Promise<boolean> {
    const { claims, clock } = this.#options;
    const claim = await claims.claim(clock.now());
    if (!claim) {
      return false;
    }
    const renewal = setInterval(() => this.#renew(claim), RENEW_MS);
    try {
      await this.#work(claim, signal);
    } catch (error) {
      await this.#end(claim, error);
    } finally {
      clearInterval(renewal);
    }
    return true;
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { wakeUp, logger } = this.#options;
    while (!signal.aborted) {
      try {
        if (await this.runOnce(signal)) {
          continue;
        }
      } catch (error) {
        logger.warn('A what-if was left to be taken up again', toError(error));
      }
      await wakeUp.wait(POLL_MS, signal);
    }
  }

  async #work(claim: ClaimedWhatIf, signal?: AbortSignal): Promise<void> {
    const { registry, claims, clock } = this.#options;
    await registry.refresh();
    const base = registry.get(claim.modelId);
    const comparison = CatalogComparison.create(this.#options, {
      before: base.compiled,
      after: compileDraft(claim),
    });
    await claims.begin(claim, {
      baseVersion: base.version,
      layout: comparison.layout,
      total: await comparison.count(),
    });
    let [chunk, done] = [0, 0];
    for await (const { seen, ...page } of comparison.run()) {
      done += seen;
      await claims.write(claim, { ...page, chunk, done }, clock.now());
      chunk += 1;
      if (signal?.aborted) {
        await claims.handOver(claim);
        return;
      }
    }
    await claims.finish(claim, { state: 'done' }, clock.now());
  }

  /** @throws what keeps the end from being written down */
  async #end(claim: ClaimedWhatIf, error: unknown): Promise<void> {
    const { claims, clock, logger } = this.#options;
    if (error instanceof ClaimLostError) {
      logger.info(`The what-if ${claim.id} was cancelled or taken over`);
      return;
    }
    logger.error(`The what-if ${claim.id} failed`, toError(error));
    await claims.finish(
      claim,
      { state: 'failed', error: stringifyError(error) },
      clock.now(),
    );
  }

  #renew(claim: ClaimedWhatIf): void {
    const { claims, clock, logger } = this.#options;
    claims.renew(claim, clock.now()).catch(error => {
      if (!(error instanceof ClaimLostError)) {
        logger.warn(
          `The what-if ${claim.id} could not be renewed`,
          toError(error),
        );
      }
    });
  }
}

function compileDraft({ document }: ClaimedWhatIf): CompiledModel {
  return compileModel(document);
}
