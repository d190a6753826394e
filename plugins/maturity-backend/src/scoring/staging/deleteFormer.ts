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

import { Database, ModelVersionRow, Tx } from '../../database';

/**
 * How long scorecards of a former version stay: as long as a replica may need
 * to load those of the new one.
 */
const KEPT_MS = 5 * 60_000;

const CHUNK = 5_000;

type Version = Pick<ModelVersionRow, 'model_id' | 'version' | 'activated_at'>;

/**
 * Deletes some scorecards of versions that are not in force any more, and
 * forgets a version that was staged and never became active when it has none
 * left. Gives how many scorecards there were.
 */
export async function deleteFormer(
  { knex }: Database,
  now: number,
): Promise<number> {
  const former: Version | undefined = await knex('model_versions')
    .where({ state: 'retired' })
    .where('retired_at', '<=', now - KEPT_MS)
    .first('model_id', 'version', 'activated_at');
  if (!former) {
    return 0;
  }
  const deleted = await deleteChunk(knex, former);
  if (deleted === 0) {
    await forget(knex, former);
  }
  return deleted;
}

/** None if the version was staged again in the meantime. */
async function deleteChunk(tx: Tx, former: Version): Promise<number> {
  const { model_id, version } = former;
  const ofVersion = { model_id, model_version: version };
  return tx('scorecards')
    .where(ofVersion)
    .whereIn(
      'subject_id',
      tx('scorecards').where(ofVersion).select('subject_id').limit(CHUNK),
    )
    .whereExists(retired(tx, former).select(tx.raw('1')))
    .delete();
}

async function forget(tx: Tx, former: Version): Promise<void> {
  await (former.activated_at === null
    ? retired(tx, former).delete()
    : retired(tx, former).update({ retired_at: null }));
}

function retired(tx: Tx, { model_id, version }: Version) {
  return tx('model_versions').where({ model_id, version, state: 'retired' });
}
