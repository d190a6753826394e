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
import { Tx, WaiverRow } from '../database';
import { WaiverState } from './Waiver';

/** What a list of waivers is narrowed by. */
export interface WaiverFilter {
  entityRef?: string;
  modelId?: string;
  practice?: string;
  check?: string;
  requestedBy?: string;
  state?: WaiverState;
  /** Milliseconds from now on. */
  endsWithin?: number;
}

/** What a model has that can be waived. */
export interface WaivableItems {
  readonly modelId: string;
  readonly practices: readonly string[];
  readonly checks: readonly string[];
}

/** The waivers that a filter lets through, without order. */
export function waiverQuery(
  tx: Tx,
  options: {
    filter: WaiverFilter;
    items: readonly WaivableItems[];
    /** Milliseconds. */
    now: number;
  },
): Knex.QueryBuilder {
  const { filter, items, now } = options;
  const query = tx('waivers').where(
    withoutUndefined({
      entity_ref: filter.entityRef,
      model_id: filter.modelId,
      practice_id: filter.practice,
      check_id: filter.check,
      requested_by: filter.requestedBy,
    }),
  );
  if (filter.endsWithin !== undefined) {
    query
      .where('expires_at', '>', now)
      .where('expires_at', '<=', now + filter.endsWithin);
  }
  switch (filter.state) {
    case 'requested':
      return query
        .where({ state: 'requested' })
        .where('expires_at', '>', now)
        .where(isIn(items));
    case 'active':
      return query
        .where({ state: 'approved' })
        .where('expires_at', '>', now)
        .where(isIn(items));
    case 'orphaned':
      return query
        .whereIn('state', ['requested', 'approved'])
        .where('expires_at', '>', now)
        .whereNot(isIn(items));
    case 'expired':
      return query
        .whereIn('state', ['requested', 'approved'])
        .where('expires_at', '<=', now);
    case undefined:
      return query;
    default:
      return query.where({ state: filter.state });
  }
}

/** Those of the same practice or check of the same entity. */
export function ofSameItem(
  tx: Tx,
  row: Pick<WaiverRow, 'entity_ref' | 'model_id' | 'practice_id' | 'check_id'>,
): Knex.QueryBuilder {
  const { entity_ref, model_id, practice_id, check_id } = row;
  return tx('waivers').where({ entity_ref, model_id, practice_id, check_id });
}

/** Whether what is waived still exists; never null, so that it can be denied. */
function isIn(
  items: readonly WaivableItems[],
): (query: Knex.QueryBuilder) => void {
  return query => {
    for (const { modelId, practices, checks } of items) {
      query.orWhere(model =>
        model
          .where({ model_id: modelId })
          .where(item =>
            item
              .where(found =>
                found
                  .whereNotNull('practice_id')
                  .whereIn('practice_id', practices),
              )
              .orWhere(found =>
                found.whereNotNull('check_id').whereIn('check_id', checks),
              ),
          ),
      );
    }
    if (items.length === 0) {
      query.whereRaw('1 = 0');
    }
  };
}

function withoutUndefined(values: Record<string, string | undefined>) {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  );
}
