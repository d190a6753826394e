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

import { Knex } from 'knex';

const CHUNK = 500;

/** Where a page begins: after the row of this time and id. */
export interface RowPosition {
  at: number;
  id: string;
}

/** What a list is paged by, newest first. */
export interface VisibleList {
  /** A fresh query for the rows of the list, without order. */
  query: () => Knex.QueryBuilder;
  timeColumn: string;
  after?: RowPosition;
  limit: number;
  /** Whether the reader may read an entity; undefined: any. */
  mayRead?: (entityRef: string) => boolean;
}

/**
 * One page of rows about entities that a reader may read, newest first, and
 * how many there are. Rows of others are passed over, page by page, and not
 * counted; so are rows that wait for an entity that left the catalog.
 */
export async function listVisible<
  TRow extends { id: string; entity_ref: string },
>(
  list: VisibleList,
): Promise<{ rows: TRow[]; hasMore: boolean; total: number }> {
  const { limit, mayRead = () => true } = list;
  const rows: TRow[] = [];
  let { after } = list;
  for (;;) {
    const chunk = await readChunk<TRow>(list, after);
    rows.push(...chunk.filter(row => mayRead(row.entity_ref)));
    if (rows.length > limit || chunk.length < CHUNK) {
      break;
    }
    after = positionOf(list, chunk[chunk.length - 1]);
  }
  return {
    rows: rows.slice(0, limit),
    hasMore: rows.length > limit,
    total: await countVisible(list),
  };
}

/** Where the page after a row begins. */
export function positionOf(
  list: Pick<VisibleList, 'timeColumn'>,
  row: { id: string },
): RowPosition {
  const at = (row as unknown as Record<string, unknown>)[list.timeColumn];
  return { at: Number(at), id: row.id };
}

async function readChunk<TRow>(
  list: VisibleList,
  after: RowPosition | undefined,
): Promise<TRow[]> {
  const { timeColumn } = list;
  return living(list)
    .modify(rows => {
      if (after) {
        rows.whereRaw('(??, ??) < (?, ?)', [
          timeColumn,
          'id',
          after.at,
          after.id,
        ]);
      }
    })
    .orderBy([
      { column: timeColumn, order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(CHUNK)
    .select();
}

async function countVisible(list: VisibleList): Promise<number> {
  const { mayRead } = list;
  if (!mayRead) {
    const [{ total }] = await living(list).count({ total: '*' });
    return Number(total);
  }
  const counts: { entity_ref: string; total: string | number }[] = await living(
    list,
  )
    .groupBy('entity_ref')
    .select('entity_ref')
    .count({ total: '*' });
  return counts
    .filter(({ entity_ref }) => mayRead(entity_ref))
    .reduce((sum, { total }) => sum + Number(total), 0);
}

/** Without rows of entities that are gone: they may come back for them. */
function living({ query }: VisibleList): Knex.QueryBuilder {
  return query().whereNotExists(gone =>
    gone
      .from('subjects')
      .whereRaw('subjects.ref = entity_ref')
      .whereNotNull('subjects.removed_at'),
  );
}
