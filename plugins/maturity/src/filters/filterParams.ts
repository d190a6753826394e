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

import { UrlParamChanges } from '../hooks';
import {
  SubjectFilter,
  flagParams,
  listParams,
  textParams,
} from './SubjectFilter';

type ReadableParams = {
  get(name: string): string | null | undefined;
  getAll(name: string): string[];
};

/** The filter that an address holds. */
export function readFilter(params: ReadableParams): SubjectFilter {
  const filter: Record<string, unknown> = {};
  for (const name of listParams) {
    filter[name] = [...new Set(params.getAll(name).filter(Boolean))];
  }
  for (const name of textParams) {
    filter[name] = params.get(name) || undefined;
  }
  for (const name of flagParams) {
    filter[name] = params.get(name) === 'true';
  }
  return filter as SubjectFilter;
}

/** Writes what changed into the address; the other parameters stay. */
export function filterChanges(
  changes: Partial<SubjectFilter>,
): UrlParamChanges {
  return Object.fromEntries(
    Object.entries(changes).map(([name, value]) => [name, written(value)]),
  );
}

/** The search part of an address that shows the same entities. */
export function filterSearch(options: {
  filter: SubjectFilter;
  /** Further parameters, such as the model and the order. */
  params?: Readonly<Record<string, string | undefined>>;
}): string {
  const { filter, params = {} } = options;
  const search = new URLSearchParams();
  const all = { ...params, ...filterChanges(filter) };
  for (const [name, value] of Object.entries(all)) {
    for (const item of typeof value === 'string' ? [value] : value ?? []) {
      search.append(name, item);
    }
  }
  const text = search.toString();
  return text && `?${text}`;
}

/** Changes that take away everything that narrows. */
export function clearFilter(): UrlParamChanges {
  return Object.fromEntries(
    [...listParams, ...textParams, ...flagParams].map(name => [
      name,
      undefined,
    ]),
  );
}

function written(
  value: SubjectFilter[keyof SubjectFilter],
): string | string[] | undefined {
  if (typeof value === 'boolean') {
    return value ? 'true' : undefined;
  }
  return typeof value === 'string' || value === undefined ? value : [...value];
}
