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
import { toError } from '@backstage/errors';
import { setTimeout as sleep } from 'timers/promises';
import { Clock } from '../../clock';
import { Database } from '../../database';
import { ModelRegistry, ModelStore } from '../../models';
import { deleteFormer } from './deleteFormer';
import { ModelSwitch, switchVersion } from './switchVersion';

const POLL_MS = 1_000;

export interface ModelSwitcherOptions {
  database: Database;
  models: ModelStore;
  registry: Pick<ModelRegistry, 'versions' | 'refresh'>;
  clock: Clock;
  logger: LoggerService;
  /** Resolves when scoring has begun. */
  whenReady?: () => Promise<void>;
  /** Called by the one replica that switched. It must not throw. */
  onSwitched?: (change: ModelSwitch) => Promise<void>;
}

/**
 * Follows the versions of models, and puts a staged one in the place of the
 * active one as soon as everything is scored under it.
 *
 * Every replica looks once a second; the lock on the versions lets one of them
 * switch, and the others see what it did at their next look. Scorecards of
 * former versions are deleted a while later, some at a time.
 */
export class ModelSwitcher {
  readonly #options: ModelSwitcherOptions;
  #running: { stop: AbortController; looks: Promise<void> } | undefined;
  #failing = false;

  static create(options: ModelSwitcherOptions): ModelSwitcher {
    return new ModelSwitcher(options);
  }

  private constructor(options: ModelSwitcherOptions) {
    this.#options = options;
  }

  /** Begins to look until {@link stop}. */
  start(): void {
    if (!this.#running) {
      const stop = new AbortController();
      this.#running = { stop, looks: this.#run(stop.signal) };
    }
  }

  async stop(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    running?.stop.abort();
    await running?.looks;
  }

  /** Looks once; gives the switches that were made. */
  async runOnce(): Promise<ModelSwitch[]> {
    const { registry, database, clock } = this.#options;
    await registry.refresh();
    const switched = await this.#switchAll();
    if (switched.length > 0) {
      await registry.refresh();
    }
    await deleteFormer(database, clock.now());
    return switched;
  }

  async #switchAll(): Promise<ModelSwitch[]> {
    const { registry, logger, onSwitched } = this.#options;
    const versions = registry.versions();
    const switched: ModelSwitch[] = [];
    for (const staged of versions.staged) {
      const change = await switchVersion({
        ...this.#options,
        versions,
        staged,
      });
      if (change) {
        logger.info(
          `Model '${
            change.modelId
          }' went over from version ${change.formerVersion.slice(
            0,
            8,
          )} to ${change.version.slice(0, 8)}`,
        );
        switched.push(change);
        await onSwitched?.(change);
      }
    }
    return switched;
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { whenReady, registry } = this.#options;
    let ready = false;
    whenReady?.().then(() => {
      ready = true;
    });
    while (!signal.aborted) {
      try {
        await (ready || !whenReady ? this.runOnce() : registry.refresh());
        this.#failing = false;
      } catch (error) {
        this.#warn(error);
      }
      await sleep(POLL_MS, undefined, { signal }).catch(() => {});
    }
  }

  /** Once per time that it goes wrong. */
  #warn(error: unknown): void {
    if (!this.#failing) {
      this.#failing = true;
      this.#options.logger.warn(
        'The versions of models cannot be followed',
        toError(error),
      );
    }
  }
}
