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

import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';

/**
 * The path of the Maturity tab below an entity's page. The route ref of the tab
 * resolves only on the page of the same entity, since its parent has parameters.
 */
const tabPath = '/maturity';

export type SubjectHref = (
  entityRef: string,
  params?: Record<string, string | undefined>,
) => string;

/** Where the Maturity tab of an entity is. */
export function useSubjectHref(): SubjectHref {
  const entityLink = useEntityRefLink();
  return useCallback(
    (entityRef, params = {}) => {
      const search = new URLSearchParams();
      for (const [name, value] of Object.entries(params)) {
        if (value !== undefined) {
          search.set(name, value);
        }
      }
      const text = search.toString();
      return `${entityLink(entityRef)}${tabPath}${text && `?${text}`}`;
    },
    [entityLink],
  );
}
