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

import { inChunks, Tx } from '../../database';
import { FactKey } from '../types';
import { changeRecords } from './changeRecords';
import { keysOf } from './readFacts';

/** Deletes records of one source; says how many there were. */
export async function deleteFactsByKey(
  tx: Tx,
  source: string,
  keys: readonly FactKey[],
): Promise<number> {
  let deleted = 0;
  for (const chunk of inChunks(keys, 2)) {
    deleted += await tx('facts')
      .where({ source })
      .whereRaw('(entity_ref, fact) in (?)', [keysOf(tx, chunk)])
      .del();
  }
  await changeRecords(tx, source, -deleted);
  return deleted;
}

export interface WithdrawalScope {
  source: string;
  /** Only of this entity. */
  ref?: string;
  /** Only these facts. */
  facts?: readonly string[];
}

/** How many entities one statement of a large withdrawal is about. */
const ENTITIES_AT_ONCE = 5_000;

/**
 * Deletes what a source has on record, some thousand entities at a time; says
 * how many records there were, and calls back with the entities.
 */
export async function withdrawFacts(
  tx: Tx,
  scope: WithdrawalScope,
  onEntities: (refs: string[]) => Promise<void>,
): Promise<number> {
  const inScope = () => {
    const query = tx('facts').where({ source: scope.source });
    if (scope.ref !== undefined) {
      query.where({ entity_ref: scope.ref });
    }
    return scope.facts ? query.whereIn('fact', scope.facts) : query;
  };
  let deleted = 0;
  for (;;) {
    const refs: string[] = await inScope()
      .distinct('entity_ref')
      .orderBy('entity_ref')
      .limit(ENTITIES_AT_ONCE)
      .pluck('entity_ref');
    if (refs.length === 0) {
      await changeRecords(tx, scope.source, -deleted);
      return deleted;
    }
    deleted += await inScope().whereIn('entity_ref', refs).del();
    await onEntities(refs);
  }
}
