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

import { parseEntityRef } from '@backstage/catalog-model';
import { ModelSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import { useMemo } from 'react';
import {
  PageScope,
  SubjectFilter,
  SubjectQuery,
  everyKind,
  readFilter,
  subjectQuery,
} from '../filters';

/**
 * What a group owns with its child groups, or what lies in a system or domain,
 * as an organisation-wide page would have it filtered.
 */
export function useRollUpScope(options: {
  model: ModelSummary;
  /** A group, system or domain. */
  entityRef: string;
}): { scope: PageScope; query: SubjectQuery } {
  const { model, entityRef } = options;
  return useMemo(() => {
    const filter = rollUpFilter(entityRef);
    return {
      scope: { model, filter, ownRefs: [], revision: 0 },
      query: subjectQuery({ filter, model: model.id, ownRefs: [] }),
    };
  }, [model, entityRef]);
}

function rollUpFilter(entityRef: string): SubjectFilter {
  const all = readFilter(new URLSearchParams());
  const { kind } = parseEntityRef(entityRef);
  switch (kind.toLocaleLowerCase('en-US')) {
    case 'group':
      return { ...all, owner: [entityRef], children: true };
    case 'domain':
      return { ...all, domain: [entityRef] };
    default:
      // Members of every kind count for a system.
      return { ...all, system: [entityRef], kind: [everyKind] };
  }
}
