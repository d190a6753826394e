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
import { NotFoundError } from '@backstage/errors';
import {
  FactDefinition,
  compileModel,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ConfiguredModel } from '@platform-maturity/backstage-plugin-maturity-node';
import { Clock } from '../clock';
import { MaturityConfig } from '../config';
import { ActiveModel } from './ActiveModel';
import { KnownFact, KnownFacts } from './KnownFacts';
import { ModelStore } from './ModelStore';

export interface ModelRegistryOptions {
  store: ModelStore;
  configured: readonly ConfiguredModel[];
  config: Pick<MaturityConfig, 'defaultModel'>;
  clock: Clock;
  logger: LoggerService;
}

/**
 * The models in force.
 *
 * The database decides which version of a model that is. A backend that starts
 * with another one makes it the active version, and the later start wins; the
 * other replicas follow by `refresh`, which costs one small statement while
 * nothing changed.
 */
export class ModelRegistry {
  readonly #store: ModelStore;
  readonly #logger: LoggerService;
  readonly #order: readonly string[];
  readonly #listeners = new Set<() => void>();
  readonly defaultModelId: string;
  #models = new Map<string, ActiveModel>();
  #facts = KnownFacts.of([]);

  static async create(options: ModelRegistryOptions): Promise<ModelRegistry> {
    const { store, configured, clock } = options;
    const registry = new ModelRegistry(options);
    await store.activate({ models: configured, now: clock.now() });
    await registry.refresh();
    return registry;
  }

  private constructor(options: ModelRegistryOptions) {
    const { store, configured, config, logger } = options;
    this.#store = store;
    this.#logger = logger;
    this.#order = configured.map(({ compiled }) => compiled.id);
    this.defaultModelId = config.defaultModel ?? this.#order[0];
    if (!this.#order.includes(this.defaultModelId)) {
      throw new Error(
        `maturity.defaultModel: there is no model '${
          this.defaultModelId
        }'; there are ${this.#order.join(', ')}`,
      );
    }
  }

  /**
   * A model by its id; without one the default model.
   *
   * @throws NotFoundError that names the models there are
   */
  get(id: string = this.defaultModelId): ActiveModel {
    const model = this.#models.get(id);
    if (!model) {
      throw new NotFoundError(
        `There is no model '${id}'; there are ${[...this.#models.keys()].join(
          ', ',
        )}`,
      );
    }
    return model;
  }

  /** In the order in which they are configured. */
  list(): ActiveModel[] {
    return [...this.#models.values()];
  }

  /** What is known about a fact over all models. */
  fact(id: string): KnownFact | undefined {
    return this.#facts.get(id);
  }

  factDefinitions(): FactDefinition[] {
    return this.#facts.definitions();
  }

  /** Calls back after another version of any model became active. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Takes over what another replica activated. */
  async refresh(): Promise<void> {
    const versions = await this.#store.activeVersions();
    const unchanged =
      versions.length === this.#models.size &&
      versions.every(({ id, version }) => {
        return this.#models.get(id)?.version === version;
      });
    if (unchanged) {
      return;
    }
    await this.#load();
    for (const listener of this.#listeners) {
      listener();
    }
  }

  async #load(): Promise<void> {
    const stored = await this.#store.active();
    const models = stored.map(({ document, ...model }) => {
      const known = this.#models.get(model.id);
      if (known?.version === model.version) {
        return known;
      }
      const compiled = compileModel(document);
      if (compiled.version !== model.version) {
        this.#logger.warn(
          `Model '${model.id}' was activated by another release of the plugin; restart this backend with the same one`,
        );
      }
      return { ...model, compiled };
    });
    models.sort((a, b) => this.#position(a.id) - this.#position(b.id));
    this.#models = new Map(models.map(model => [model.id, model]));
    this.#facts = KnownFacts.of(models);
    this.#logger.info(
      `Models in force: ${models
        .map(({ id, version }) => `${id}@${version.slice(0, 8)}`)
        .join(', ')}`,
    );
  }

  #position(id: string): number {
    const index = this.#order.indexOf(id);
    return index < 0 ? this.#order.length : index;
  }
}
