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

import { Entity } from '@backstage/catalog-model';
import { Tx } from '../../database';

/** One page of the entities in the catalog, in the order of their ids. */
export async function readEntitiesAfter(
  tx: Tx,
  options: { id: number; limit: number },
): Promise<{ id: number; entity: Entity }[]> {
  const rows: { id: number; entity: string }[] = await tx('subjects')
    .where('id', '>', options.id)
    .whereNull('removed_at')
    .orderBy('id')
    .limit(options.limit)
    .select('id', 'entity');
  return rows.map(row => ({
    id: row.id,
    entity: JSON.parse(row.entity) as Entity,
  }));
}
