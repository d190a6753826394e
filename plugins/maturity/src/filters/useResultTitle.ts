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

import { useMaturityApi } from '../api';
import { useAsyncState } from '../hooks';
import { SubjectFilter } from './SubjectFilter';

interface TitledPractice {
  id?: unknown;
  title?: unknown;
  checks?: readonly { id?: unknown; title?: unknown }[];
}

/**
 * The title of the practice or check that the filter names, which only the
 * whole model knows; until then its id.
 */
export function useResultTitle(options: {
  model: string;
  filter: SubjectFilter;
}): string | undefined {
  const { model, filter } = options;
  const wanted = filter.check ?? filter.practice;
  const api = useMaturityApi();
  const state = useAsyncState({
    deps: [api, model, wanted],
    load: async signal => {
      if (!wanted) {
        return undefined;
      }
      const { document } = await api.getModel(model, { signal });
      const { practices } = document.spec as { practices?: TitledPractice[] };
      for (const practice of practices ?? []) {
        if (practice.id === wanted) {
          return textOf(practice.title);
        }
        const check = practice.checks?.find(
          ({ id }) => id === wanted || `${practice.id}/${id}` === wanted,
        );
        if (check) {
          return textOf(check.title);
        }
      }
      return undefined;
    },
  });
  return (state.status === 'ready' && state.value) || wanted;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
