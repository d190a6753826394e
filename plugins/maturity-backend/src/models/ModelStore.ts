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

import { JsonObject } from '@backstage/types';
import {
  ConfiguredModel,
  ModelOrigin,
} from '@platform-maturity/backstage-plugin-maturity-node';
import {
  Database,
  ModelVersionRow,
  markAllDirty,
  takeLock,
  toNumber,
  transact,
} from '../database';

/** An active version as the database holds it. */
export interface StoredModel {
  readonly id: string;
  readonly version: string;
  readonly document: JsonObject;
  readonly origin: ModelOrigin;
  readonly overrides: readonly JsonObject[];
  readonly activatedAt: number;
}

/** The versions of models: the database decides which one is active. */
export class ModelStore {
  readonly #database: Database;

  static create(options: { database: Database }): ModelStore {
    return new ModelStore(options.database);
  }

  private constructor(database: Database) {
    this.#database = database;
  }

  /** Ids and versions in force, in the order in which they are offered. */
  async activeVersions(): Promise<{ id: string; version: string }[]> {
    const rows: ModelVersionRow[] = await this.#database
      .knex('model_versions')
      .select('model_id', 'version')
      .where({ state: 'active' });
    return rows.map(row => ({ id: row.model_id, version: row.version }));
  }

  async active(): Promise<StoredModel[]> {
    const rows: ModelVersionRow[] = await this.#database
      .knex('model_versions')
      .select()
      .where({ state: 'active' });
    return rows.map(row => ({
      id: row.model_id,
      version: row.version,
      document: JSON.parse(row.document),
      origin: row.origin as ModelOrigin,
      overrides: JSON.parse(row.overrides),
      activatedAt: toNumber(row.activated_at ?? row.staged_at),
    }));
  }

  /**
   * Makes the configured versions the active ones and retires what is not
   * configured any more. When anything changed every subject is queued.
   */
  async activate(options: {
    models: readonly ConfiguredModel[];
    now: number;
  }): Promise<void> {
    const { models, now } = options;
    await transact(this.#database, async tx => {
      // Of two replicas that start at once one comes after the other.
      await takeLock(this.#database, tx, 'models', 'activate');
      const active: ModelVersionRow[] = await tx('model_versions')
        .select('model_id', 'version')
        .where({ state: 'active' });
      const wanted = new Map(
        models.map(({ compiled }) => [compiled.id, compiled.version]),
      );
      const outdated = active.filter(
        row => wanted.get(row.model_id) !== row.version,
      );
      const current = new Set(
        active.map(row => `${row.model_id}\n${row.version}`),
      );
      const arriving = models.filter(
        ({ compiled }) => !current.has(`${compiled.id}\n${compiled.version}`),
      );
      for (const { model_id, version } of outdated) {
        await tx('model_versions')
          .where({ model_id, version })
          .update({ state: 'retired' });
      }
      for (const { compiled, origin, overrides } of arriving) {
        await tx('model_versions')
          .insert({
            model_id: compiled.id,
            version: compiled.version,
            document: JSON.stringify(compiled.document),
            overrides: JSON.stringify(overrides),
            origin,
            state: 'active',
            staged_at: now,
            activated_at: now,
          })
          .onConflict(['model_id', 'version'])
          .merge(['overrides', 'origin', 'state', 'activated_at']);
        await tx('model_activations').insert({
          model_id: compiled.id,
          version: compiled.version,
          activated_at: now,
        });
      }
      if (outdated.length > 0 || arriving.length > 0) {
        await markAllDirty(tx, { now });
      }
    });
  }
}
