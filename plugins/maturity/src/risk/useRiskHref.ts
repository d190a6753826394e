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

import { useLocation } from 'react-router-dom';

/** A place on this page, with the filter and the model as they are. */
export function useRiskHref(): (
  options: Record<string, string | readonly string[] | undefined> & {
    hash: string;
  },
) => string {
  const { pathname, search } = useLocation();
  return ({ hash, ...params }) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(params)) {
      next.delete(name);
      for (const one of [value ?? []].flat()) {
        next.append(name, one);
      }
    }
    const text = next.toString();
    return `${pathname}${text && `?${text}`}#${hash}`;
  };
}
