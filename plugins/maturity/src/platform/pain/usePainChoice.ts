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

import { useUrlParams } from '../../hooks';

/** What hurts, kept in the address as `model:pain-point`. */
export interface PainChoice {
  of(model: string): string[];
  choose(model: string, points: readonly string[]): void;
  clear(): void;
  isEmpty: boolean;
}

export function usePainChoice(): PainChoice {
  const params = useUrlParams();
  const all = params.getAll('pain');
  const isOf = (model: string) => (item: string) =>
    item.startsWith(`${model}:`);
  return {
    of: model =>
      all.filter(isOf(model)).map(item => item.slice(model.length + 1)),
    choose: (model, points) =>
      params.set({
        pain: [
          ...all.filter(item => !isOf(model)(item)),
          ...points.map(point => `${model}:${point}`),
        ],
      }),
    clear: () => params.set({ pain: undefined }),
    isEmpty: all.length === 0,
  };
}
