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
import { NotFoundError, toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  FactDefinition,
  compileModel,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ConfiguredModel } from '@platform-maturity/backstage-plugin-maturity-node';
import { Clock } from '../clock';
import { MaturityConfig } from '../config';
import {
  ActiveModel,
  ModelVersion,
  ScoredVersions,
  StagedModel,
} from './ActiveModel';
import { KnownFact, KnownFacts } from './KnownFacts';
import { ModelStore, StoredVersion } from './ModelStore';

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
 * The database decides which version of a model that is, and which one is
 * staged to follow it: a backend that starts with another version stages it,
 * and the later start wins. All replicas follow by `refresh`, which costs one
 * small statement while nothing changed.
 */
export class ModelRegistry {
  readonly #store: ModelStore;
  readonly #logger: LoggerService;
  readonly #order: readonly string[];
  readonly #listeners = new Set<() => void>();
  readonly defaultModelId: string;
  #models = new Map<string, ActiveModel>();
  #versions: ScoredVersions = { active: [], staged: [] };
  #facts = KnownFacts.of([]);
  #canScore = true;

  static async create(options: ModelRegistryOptions): Promise<ModelRegistry> {
    const { store, configured, clock } = options;
    const registry = new ModelRegistry(options);
    await store.configure({
      models: configured,
      readable: document => registry.#isReadable(document),
      now: clock.now(),
    });
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

  /** Everything that subjects are scored under. */
  versions(): ScoredVersions {
    return this.#versions;
  }

  /** The same in one row. */
  scored(): ModelVersion[] {
    return [...this.#versions.active, ...this.#versions.staged];
  }

  /**
   * Whether this release scores as the versions in force ask for. While an
   * installation goes over to another release, the older one does not.
   */
  get canScore(): boolean {
    return this.#canScore;
  }

  /** What is known about a fact over all models, those to come included. */
  fact(id: string): KnownFact | undefined {
    return this.#facts.get(id);
  }

  factDefinitions(): FactDefinition[] {
    return this.#facts.definitions();
  }

  /** Calls back after another version of any model was activated or staged. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Takes over what another replica activated or staged. */
  async refresh(): Promise<void> {
    const { active, staged } = this.#versions;
    const inForce = await this.#store.inForce();
    const unchanged =
      inForce.length === active.length + staged.length &&
      inForce.every(({ id, version, state }) =>
        this.#versions[state].some(
          model => model.id === id && model.version === version,
        ),
      );
    if (unchanged) {
      return;
    }
    await this.#load();
    for (const listener of this.#listeners) {
      listener();
    }
  }

  async #load(): Promise<void> {
    const stored = await this.#store.read();
    stored.sort((a, b) => this.#position(a.id) - this.#position(b.id));
    const active = stored
      .filter(({ state }) => state === 'active')
      .map(({ since, ...model }): ActiveModel => {
        return { ...this.#compile(model), activatedAt: since };
      });
    const staged = stored
      .filter(({ state }) => state === 'staged')
      .map(({ since, ...model }): StagedModel => {
        return { ...this.#compile(model), stagedAt: since };
      });
    this.#models = new Map(active.map(model => [model.id, model]));
    this.#versions = { active, staged };
    this.#facts = KnownFacts.of(this.scored());
    this.#canScore = this.#isOfThisRelease();
    this.#tell();
  }

  #compile(stored: Omit<StoredVersion, 'since'>): ModelVersion {
    const { id, version, document, origin, overrides } = stored;
    const known = this.scored().find(
      model => model.id === id && model.version === version,
    );
    const compiled = known?.compiled ?? compileModel(document);
    return { id, version, compiled, origin, overrides };
  }

  /**
   * The version is over the engine too. An older one is scored as well as this
   * engine can until the staged one, which is this engine's, follows it.
   */
  #isOfThisRelease(): boolean {
    const { active, staged } = this.#versions;
    return active.every(model => {
      const next = staged.find(({ id }) => id === model.id) ?? model;
      return next.compiled.version === next.version;
    });
  }

  #isReadable(document: JsonObject): boolean {
    try {
      compileModel(document);
      return true;
    } catch (error) {
      this.#logger.warn(
        'The model in force cannot be read by this release; the configured one takes its place at once',
        toError(error),
      );
      return false;
    }
  }

  #tell(): void {
    const { active, staged } = this.#versions;
    const list = (models: readonly ModelVersion[]) =>
      models
        .map(model => `${model.id}@${model.version.slice(0, 8)}`)
        .join(', ');
    this.#logger.info(
      `Models in force: ${list(active)}${
        staged.length > 0 ? `; being scored: ${list(staged)}` : ''
      }`,
    );
    if (!this.#canScore) {
      this.#logger.warn(
        'A model was changed by another release of the plugin: this one scores no more. Restart this backend with the same release',
      );
    }
  }

  #position(id: string): number {
    const index = this.#order.indexOf(id);
    return index < 0 ? this.#order.length : index;
  }
}
