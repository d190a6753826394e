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

import { AsyncState, useAsyncState } from '../../hooks';
import { Paging } from './usePaging';

/** One page of a list, as every list of the API answers. */
export interface Page<TItem> {
  readonly items: readonly TItem[];
  readonly nextCursor?: string;
  readonly totalItems: number;
}

/** What a list is asked for beside its filter. */
export interface PageQuery {
  readonly cursor?: string;
  readonly limit: number;
}

export interface UsePageOptions<TQuery, TItem> {
  paging: Paging;
  query: TQuery;
  load: (
    query: TQuery & PageQuery,
    options: { signal: AbortSignal },
  ) => Promise<Page<TItem>>;
  /** Loads anew when it changes, with the same question. */
  revision?: unknown;
}

/** Loads the page of a list that the address names. */
export function usePage<TQuery extends object, TItem>(
  options: UsePageOptions<TQuery, TItem>,
): AsyncState<Page<TItem>> {
  const { paging, query, load, revision } = options;
  const asked = { ...query, cursor: paging.cursor, limit: paging.pageSize };
  return useAsyncState({
    load: signal => load(asked, { signal }),
    deps: [JSON.stringify(asked), revision],
    keepPrevious: true,
  });
}
