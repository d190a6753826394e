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
import { ModelOrigin } from '@platform-maturity/backstage-plugin-maturity-node';
import {
  Database,
  ModelVersionRow,
  Tx,
  shareLock,
  takeLock,
  toNumber,
  transact,
} from '../database';
import { ScoredVersions, StagedModel } from './ActiveModel';
import {
  ConfigureModelsOptions,
  configureModels,
} from './operations/configureModels';
import { VersionsChangedError } from './VersionsChangedError';

export type VersionState = 'active' | 'staged';

/** Names a version that subjects are scored under. */
export interface VersionInForce {
  readonly id: string;
  readonly version: string;
  readonly state: VersionState;
}

/** A version as the database holds it. */
export interface StoredVersion extends VersionInForce {
  readonly document: JsonObject;
  readonly origin: ModelOrigin;
  readonly overrides: readonly JsonObject[];
  /** When it came into this state, in milliseconds. */
  readonly since: number;
}

const IN_FORCE: readonly VersionState[] = ['active', 'staged'];

/**
 * The versions of models: the database decides which one is active, and which
 * one is staged to follow it.
 *
 * Whoever changes that holds one lock alone; whoever writes scorecards shares
 * it, and verifies that they were made under the versions of now. So nothing
 * is written under a version that was taken out of force, and a switch from
 * one to the other compares what nobody changes meanwhile.
 */
export class ModelStore {
  readonly #database: Database;

  static create(options: { database: Database }): ModelStore {
    return new ModelStore(options.database);
  }

  private constructor(database: Database) {
    this.#database = database;
  }

  /** What subjects are scored under, in no order. */
  async inForce(tx: Tx = this.#database.knex): Promise<VersionInForce[]> {
    const rows: Pick<ModelVersionRow, 'model_id' | 'version' | 'state'>[] =
      await tx('model_versions')
        .select('model_id', 'version', 'state')
        .whereIn('state', IN_FORCE);
    return rows.map(({ model_id: id, version, state }) => ({
      id,
      version,
      state: state as VersionState,
    }));
  }

  /** The same with what they say. */
  async read(): Promise<StoredVersion[]> {
    const rows: ModelVersionRow[] = await this.#database
      .knex('model_versions')
      .whereIn('state', IN_FORCE);
    return rows.map(row => ({
      id: row.model_id,
      version: row.version,
      state: row.state as VersionState,
      document: JSON.parse(row.document),
      origin: row.origin as ModelOrigin,
      overrides: JSON.parse(row.overrides),
      since: toNumber(
        (row.state === 'active' && row.activated_at) || row.staged_at,
      ),
    }));
  }

  /** Follows what a backend is configured with as it starts. */
  async configure(options: ConfigureModelsOptions): Promise<void> {
    await transact(this.#database, async tx => {
      // Of two replicas that start at once one comes after the other.
      await this.#lock(tx);
      await configureModels(tx, options);
    });
  }

  /**
   * Holds the versions as they are until the transaction ends.
   *
   * @throws VersionsChangedError when they are others than those given
   */
  async verify(tx: Tx, versions: ScoredVersions): Promise<void> {
    await shareLock(this.#database, tx, 'models', 'versions');
    const known = new Set([
      ...versions.active.map(model => keyOf({ ...model, state: 'active' })),
      ...versions.staged.map(model => keyOf({ ...model, state: 'staged' })),
    ]);
    const now = await this.inForce(tx);
    if (now.length !== known.size || !now.every(one => known.has(keyOf(one)))) {
      throw new VersionsChangedError();
    }
  }

  /**
   * Keeps everybody from writing scorecards until the transaction ends.
   *
   * @returns the active version that the staged one is to follow; undefined
   *   when it is staged no more
   */
  async lockForSwitch(
    tx: Tx,
    staged: Pick<StagedModel, 'id' | 'version'>,
  ): Promise<string | undefined> {
    await this.#lock(tx);
    const versions = (await this.inForce(tx)).filter(
      ({ id }) => id === staged.id,
    );
    const isStaged = versions.some(
      ({ state, version }) => state === 'staged' && version === staged.version,
    );
    return isStaged
      ? versions.find(({ state }) => state === 'active')?.version
      : undefined;
  }

  /** Puts the staged version in the place of the active one. */
  async switchTo(
    tx: Tx,
    options: {
      staged: Pick<StagedModel, 'id' | 'version'>;
      former: string;
      now: number;
    },
  ): Promise<void> {
    const { staged, former, now } = options;
    const { id: model_id, version } = staged;
    await tx('model_versions')
      .where({ model_id, version: former })
      .update({ state: 'retired', retired_at: now });
    await tx('model_versions')
      .where({ model_id, version })
      .update({ state: 'active', activated_at: now });
    await tx('model_activations').insert({
      model_id,
      version,
      activated_at: now,
    });
  }

  async #lock(tx: Tx): Promise<void> {
    await takeLock(this.#database, tx, 'models', 'versions');
  }
}

function keyOf({ id, version, state }: VersionInForce): string {
  return `${state} ${version} ${id}`;
}
