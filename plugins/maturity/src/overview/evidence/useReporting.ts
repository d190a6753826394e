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

import { discoveryApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useMaturityApi } from '../../api';
import { useAsyncState } from '../../hooks';
import { FactType } from './reportingText';

/** What is needed to say how facts get into this portal. */
export interface Reporting {
  model: string;
  /** Of the maturity backend, once it is known. */
  baseUrl?: string;
  typeOf(fact: string): FactType;
  /** A source that may push, best one that reports the fact already. */
  sourceOf(reporting: readonly { source: string }[]): string | undefined;
}

const factTypes: readonly string[] = [
  'boolean',
  'number',
  'string',
  'string[]',
  'datetime',
] satisfies FactType[];

export function useReporting(options: { model: string }): Reporting {
  const { model } = options;
  const api = useMaturityApi();
  const discoveryApi = useApi(discoveryApiRef);
  const baseUrl = useAsyncState({
    load: () => discoveryApi.getBaseUrl('maturity'),
    deps: [discoveryApi],
  });
  const types = useAsyncState({
    load: async signal => {
      const { document } = await api.getModel(model, { signal });
      return factTypesOf((document.spec as { facts?: unknown }).facts);
    },
    deps: [api, model],
  });
  const pushing = useAsyncState({
    load: async signal => {
      const { sources } = await api.getStatus({ signal });
      return sources.filter(({ kind }) => kind === 'push').map(({ id }) => id);
    },
    deps: [api],
  });
  const mayPush = pushing.status === 'ready' ? pushing.value : [];
  return {
    model,
    baseUrl: baseUrl.status === 'ready' ? baseUrl.value : undefined,
    typeOf: fact =>
      (types.status === 'ready' && types.value.get(fact)) || 'boolean',
    sourceOf: reporting =>
      reporting.find(({ source }) => mayPush.includes(source))?.source ??
      mayPush[0],
  };
}

function factTypesOf(facts: unknown): Map<string, FactType> {
  const types = new Map<string, FactType>();
  for (const fact of Array.isArray(facts) ? facts : []) {
    const { id, type } = fact as { id?: unknown; type?: unknown };
    if (typeof id === 'string' && isFactType(type)) {
      types.set(id, type);
    }
  }
  return types;
}

function isFactType(type: unknown): type is FactType {
  return typeof type === 'string' && factTypes.includes(type);
}
