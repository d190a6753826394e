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

import {
  HeatmapQuery,
  Heatmap,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { useMaturityApi } from '../../api';
import { PageScope, everyKind, subjectQuery } from '../../filters';
import { AsyncState, useAsyncState } from '../../hooks';

/** How many of those asked stand how. */
export type Counts = Heatmap['items'][number]['cells'][number];

/** By the id of a practice or a check. */
export type CountsById = ReadonlyMap<string, Counts>;

/**
 * Whom the counts are about: the filter of the page, with every kind where it
 * names none, since a model asks different things of different kinds.
 */
export function countedFilter(scope: PageScope): PageScope['filter'] {
  const { filter } = scope;
  return filter.kind.length > 0 ? filter : { ...filter, kind: [everyKind] };
}

/** How all practices, or all checks, stand: one request. */
export function useCounts(
  scope: PageScope,
  columns: 'practice' | 'check',
): AsyncState<CountsById> {
  const api = useMaturityApi();
  const query: HeatmapQuery = {
    ...subjectQuery({
      ...scope,
      filter: countedFilter(scope),
      model: scope.model.id,
    }),
    rows: 'all',
    columns,
  };
  return useAsyncState({
    deps: [api, JSON.stringify(query), scope.revision],
    keepPrevious: true,
    load: async signal => {
      const heatmap = await api.getHeatmap(query, { signal });
      const cells = heatmap.items[0]?.cells ?? [];
      return new Map(
        heatmap.columns.flatMap(({ id }, index) =>
          cells[index] ? [[id, cells[index]] as const] : [],
        ),
      );
    },
  });
}
