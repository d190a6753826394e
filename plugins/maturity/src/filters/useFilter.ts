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

import { useUrlParams } from '../hooks';
import { SubjectFilter, withoutResults } from './SubjectFilter';
import {
  clearFilter,
  filterChanges,
  filterSearch,
  readFilter,
} from './filterParams';

export interface FilterState {
  filter: SubjectFilter;
  /** Whether anything is filtered by at all. */
  isNarrowed: boolean;
  change(changes: Partial<SubjectFilter>): void;
  clear(): void;
  /** Another model; what belongs to the one that is left goes. */
  selectModel(model: string): void;
}

/** Pages of a list begin anew when other rows are asked for. */
const firstPage = { cursor: undefined, offset: undefined };

/** The filter in the address. */
export function useFilter(): FilterState {
  const params = useUrlParams();
  const filter = readFilter(params);
  return {
    filter,
    // Child groups alone narrow nothing.
    isNarrowed: filterSearch({ filter: { ...filter, children: false } }) !== '',
    change: changes =>
      params.set(
        { ...filterChanges(withoutStray(filter, changes)), ...firstPage },
        { push: true },
      ),
    clear: () => params.set({ ...clearFilter(), ...firstPage }, { push: true }),
    selectModel: model =>
      params.set(
        {
          ...filterChanges({
            ...withoutResults,
            kind: [],
            type: [],
          }),
          ...firstPage,
          model,
        },
        { push: true },
      ),
  };
}

/** Child groups go with the last owner that has them. */
function withoutStray(
  filter: SubjectFilter,
  changes: Partial<SubjectFilter>,
): Partial<SubjectFilter> {
  const { owner, mine, children } = { ...filter, ...changes };
  return children && owner.length === 0 && !mine
    ? { ...changes, children: false }
    : changes;
}
