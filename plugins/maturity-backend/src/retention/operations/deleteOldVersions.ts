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

import { Database, ModelActivationRow, ModelVersionRow } from '../../database';

/**
 * Deletes versions of models that were taken out of force before a moment.
 * Older transitions are gone by then, and no newer one names such a version.
 * `retired_at` is empty once it has no scorecards either. When it was in
 * force stays: that is `model_activations`.
 */
export async function deleteOldVersions(
  { knex }: Database,
  options: { edge: number },
): Promise<number> {
  const retired: Pick<ModelVersionRow, 'model_id' | 'version'>[] = await knex(
    'model_versions',
  )
    .where({ state: 'retired' })
    .whereNull('retired_at')
    .select('model_id', 'version');
  let deleted = 0;
  for (const { model_id, version } of retired) {
    const last: ModelActivationRow | undefined = await knex('model_activations')
      .where({ model_id, version })
      .orderBy('id', 'desc')
      .first();
    const next: ModelActivationRow | undefined =
      last &&
      (await knex('model_activations')
        .where({ model_id })
        .where('id', '>', last.id)
        .orderBy('id')
        .first());
    if (next && Number(next.activated_at) < options.edge) {
      deleted += await knex('model_versions')
        .where({ model_id, version, state: 'retired' })
        .whereNull('retired_at')
        .delete();
    }
  }
  return deleted;
}
