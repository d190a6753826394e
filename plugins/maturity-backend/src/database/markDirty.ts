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
import { Tx } from './Database';
import { inChunks } from './inChunks';

/** Systems are scored after their members. */
export const SYSTEM_RANK = 1;

/** What is added to the rank of what nobody waits for. */
export const BACKGROUND_RANK = 2;

export interface Marking {
  now: number;
  /** After everything else: it is only a staged version that needs it. */
  background?: boolean;
}

export type MarkDirtyOptions = Marking &
  ({ subjectIds: readonly number[] } | { refs: readonly string[] });

/**
 * Queues subjects for scoring, for every model. Called in the transaction that
 * changes what their scorecards depend on, so that neither is lost without the
 * other. Refs that the catalog does not know are passed over; removed subjects
 * are queued too, so that their scorecards go. What could not be scored before
 * is tried again at once.
 */
export async function markDirty(
  tx: Tx,
  options: MarkDirtyOptions,
): Promise<void> {
  if ('subjectIds' in options) {
    await mark(tx, 'id', options.subjectIds, options);
  } else {
    await mark(tx, 'ref', options.refs, options);
  }
}

async function mark(
  tx: Tx,
  column: 'id' | 'ref',
  values: readonly (number | string)[],
  marking: Marking,
): Promise<void> {
  for (const chunk of inChunks([...new Set(values)], 1)) {
    await queue(tx, tx('subjects').whereIn(column, chunk), marking);
  }
}

/**
 * Queues every subject of the catalog, for a changed model.
 */
export async function markAllDirty(tx: Tx, options: Marking): Promise<void> {
  await queue(tx, tx('subjects').whereNull('removed_at'), options);
}

async function queue(
  tx: Tx,
  subjects: Knex.QueryBuilder,
  { now, background = false }: Marking,
): Promise<void> {
  const rank = background ? BACKGROUND_RANK : 0;
  // Rows are locked in the order of their ids, so that two writers never wait
  // for each other.
  const chosen = subjects
    .select(
      'id',
      tx.raw(
        `case kind when 'system' then ${rank + SYSTEM_RANK} else ${rank} end`,
      ),
      tx.raw('1'),
      tx.raw('cast(? as bigint)', [now]),
    )
    .orderBy('id');
  await tx.raw(
    `insert into dirty (subject_id, "rank", counter, marked_at)
     select * from ? as chosen where true
     on conflict (subject_id) do update set counter = dirty.counter + 1,
       "rank" = case when excluded."rank" < dirty."rank"
         then excluded."rank" else dirty."rank" end,
       next_attempt_at = null`,
    [chosen],
  );
}
