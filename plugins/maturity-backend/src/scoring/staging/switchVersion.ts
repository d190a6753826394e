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

import { Clock } from '../../clock';
import { Database, transact } from '../../database';
import { ModelStore, ScoredVersions, StagedModel } from '../../models';
import { isReady } from './isReady';
import { recordSwitch } from './recordSwitch';

/** One version of a model took the place of another. */
export interface ModelSwitch {
  readonly modelId: string;
  readonly version: string;
  readonly formerVersion: string;
  /** Milliseconds. */
  readonly at: number;
}

export interface SwitchVersionOptions {
  database: Database;
  models: ModelStore;
  versions: ScoredVersions;
  staged: StagedModel;
  clock: Clock;
}

/**
 * Puts a staged version in the place of the active one, with the history of
 * what that changes, in one transaction. Meanwhile nobody writes scorecards.
 *
 * @returns undefined when it is not ready, or when another replica was quicker
 */
export async function switchVersion(
  options: SwitchVersionOptions,
): Promise<ModelSwitch | undefined> {
  const { database, models, versions, staged, clock } = options;
  const active = versions.active.find(({ id }) => id === staged.id);
  if (!active || !(await isReady(database.knex, staged, active.version))) {
    return undefined;
  }
  return transact(database, async tx => {
    const former = await models.lockForSwitch(tx, staged);
    if (
      former !== active.version ||
      !(await isReady(tx, staged, active.version))
    ) {
      return undefined;
    }
    // as of now: what was written before the lock was written earlier
    const at = clock.now();
    await recordSwitch(database, tx, {
      modelId: staged.id,
      before: {
        version: active.version,
        categories: active.compiled.categories,
      },
      after: {
        version: staged.version,
        categories: staged.compiled.categories,
      },
      at,
    });
    await models.switchTo(tx, { staged, former, now: at });
    const { id: modelId, version } = staged;
    return { modelId, version, formerVersion: former, at };
  });
}
