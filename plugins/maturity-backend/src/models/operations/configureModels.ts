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
import { ConfiguredModel } from '@platform-maturity/backstage-plugin-maturity-node';
import { ModelVersionRow, Tx, markAllDirty } from '../../database';

export interface ConfigureModelsOptions {
  models: readonly ConfiguredModel[];
  /** Whether this release understands a document. */
  readable: (document: JsonObject) => boolean;
  now: number;
}

type Version = Pick<ModelVersionRow, 'model_id' | 'version' | 'document'>;

/**
 * Makes the database follow what a backend is configured with as it starts.
 *
 * A model without an active version gets one at once, and so does one whose
 * active version this release cannot read. Another version than the active one
 * is staged in the place of the one that was; a start with the active version
 * takes a staged one back. What is not configured any more is retired.
 */
export async function configureModels(
  tx: Tx,
  options: ConfigureModelsOptions,
): Promise<void> {
  const { models, readable, now } = options;
  const rows: ModelVersionRow[] = await tx('model_versions').whereIn('state', [
    'active',
    'staged',
  ]);
  const find = (state: ModelVersionRow['state'], id: string) =>
    rows.find(row => row.state === state && row.model_id === id);

  let activated = false;
  let staged = false;
  for (const model of models) {
    const { id, version } = model.compiled;
    const active = find('active', id);
    const other = find('staged', id);
    const isKept =
      active &&
      (active.version === version || readable(JSON.parse(active.document)));
    const isStaged = isKept && active.version !== version;
    if (other && (!isStaged || other.version !== version)) {
      await retire(tx, other, now);
    }
    if (!isKept) {
      if (active) {
        await retire(tx, active, now);
      }
      await put(tx, { model, state: 'active', now });
      activated = true;
    } else if (isStaged && other?.version !== version) {
      await put(tx, { model, state: 'staged', now });
      staged = true;
    }
  }
  const ids = new Set(models.map(({ compiled }) => compiled.id));
  for (const row of rows.filter(({ model_id }) => !ids.has(model_id))) {
    await retire(tx, row, now);
  }
  if (activated) {
    await markAllDirty(tx, { now });
  } else if (staged) {
    await markAllDirty(tx, { now, background: true });
  }
}

/** Its scorecards go in the background. */
async function retire(tx: Tx, row: Version, now: number): Promise<void> {
  const { model_id, version } = row;
  await tx('model_versions')
    .where({ model_id, version })
    .update({ state: 'retired', retired_at: now });
  // what could not be scored under it is tried again without it
  await tx('dirty').where('attempts', '>', 0).update({ next_attempt_at: null });
}

async function put(
  tx: Tx,
  options: {
    model: ConfiguredModel;
    state: 'active' | 'staged';
    now: number;
  },
): Promise<void> {
  const { model, state, now } = options;
  const { compiled, origin, overrides } = model;
  const key = { model_id: compiled.id, version: compiled.version };
  const activated_at = state === 'active' ? now : null;
  // Of an earlier time there may be scorecards that are not true any more.
  await tx('scorecards')
    .where({ model_id: key.model_id, model_version: key.version })
    .delete();
  await tx('model_versions')
    .insert({
      ...key,
      document: JSON.stringify(compiled.document),
      overrides: JSON.stringify(overrides),
      origin,
      state,
      staged_at: now,
      activated_at,
      retired_at: null,
    })
    .onConflict(['model_id', 'version'])
    .merge([
      'document',
      'overrides',
      'origin',
      'state',
      'staged_at',
      'activated_at',
      'retired_at',
    ]);
  if (state === 'active') {
    await tx('model_activations').insert({ ...key, activated_at: now });
  }
}
