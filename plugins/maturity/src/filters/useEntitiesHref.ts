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

import { useRouteRef } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { rootRouteRef } from '../routes';
import { PageScope } from './OrganisationPage';
import { SubjectFilter, withoutResults } from './SubjectFilter';
import { filterSearch } from './filterParams';

export type EntitiesHref = (options?: {
  /** Narrows further, or otherwise. */
  filter?: Partial<SubjectFilter>;
  sort?: 'name' | 'level' | 'coverage' | 'openSteps';
  order?: 'asc' | 'desc';
}) => string;

/**
 * Where the Entities page shows what the present page counts. Results that the
 * address still names narrow lists, not counts, and are left behind.
 */
export function useEntitiesHref(
  scope: Pick<PageScope, 'model' | 'filter'>,
): EntitiesHref {
  const { model, filter } = scope;
  const root = useRootPath();
  return useCallback(
    (options = {}) => {
      const { filter: narrowed, sort, order } = options;
      const search = filterSearch({
        filter: { ...filter, ...withoutResults, ...narrowed },
        params: { model: model.id, sort, order },
      });
      return `${root}/entities${search}`;
    },
    [filter, model.id, root],
  );
}

/** Where the pages are unless an app puts them elsewhere. */
const usualPath = '/maturity';

/**
 * The path of the organisation-wide pages. The tab of an entity links to them
 * too, and must not fail in an app that has turned them off.
 */
export function useRootPath(): string {
  try {
    return useRouteRef(rootRouteRef)();
  } catch {
    return usualPath;
  }
}
