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

import { useUrlParams } from './useUrlParams';

/** Stands in the address when everything is closed. */
const none = 'none';

export interface OpenItems {
  isOpen(id: string): boolean;
  setOpen(id: string, open: boolean): void;
}

/**
 * Which items of a list are unfolded, kept in the address; those of `initial`
 * until somebody folds or unfolds one.
 */
export function useOpenItems(options: {
  param: string;
  initial: readonly string[];
}): OpenItems {
  const { param, initial } = options;
  const params = useUrlParams();
  const named = params.getAll(param);
  const open = new Set(named.length > 0 ? named : initial);
  open.delete(none);
  return {
    isOpen: id => open.has(id),
    setOpen: (id, isOpen) => {
      const next = new Set(open);
      if (isOpen) {
        next.add(id);
      } else {
        next.delete(id);
      }
      params.set({ [param]: next.size > 0 ? [...next] : none });
    },
  };
}
