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

import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Changes to query parameters; `undefined` and empty lists remove one. */
export type UrlParamChanges = Record<string, string | string[] | undefined>;

export interface UrlParams {
  get(name: string): string | undefined;
  getAll(name: string): string[];
  /**
   * Sets some parameters and leaves the others. `push` makes a step that the
   * browser's back button undoes; the default replaces the present address.
   */
  set(changes: UrlParamChanges, options?: { push?: boolean }): void;
}

/** State that lives in the address, so that every view can be shared. */
export function useUrlParams(): UrlParams {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (changes: UrlParamChanges, options?: { push?: boolean }) => {
      setParams(
        before => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            next.delete(name);
            for (const item of typeof value === 'string'
              ? [value]
              : value ?? []) {
              next.append(name, item);
            }
          }
          return next;
        },
        { replace: !options?.push, preventScrollReset: true },
      );
    },
    [setParams],
  );
  return {
    get: name => params.get(name) ?? undefined,
    getAll: name => params.getAll(name),
    set,
  };
}
