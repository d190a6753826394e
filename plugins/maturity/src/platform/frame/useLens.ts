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

import {
  MaturityApi,
  MaturityModelDocument,
  ModelSummary,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ModelCache, documentOf, useMaturityApi } from '../../api';
import { AsyncState, useAsyncState } from '../../hooks';

/** What every lens on the platform has: the model that it follows. */
export interface Lens {
  model: ModelSummary;
  document: MaturityModelDocument;
  /** After something was attested or chosen. */
  reload(): void;
}

export interface UseLensOptions<TValue> {
  entityRef: string;
  /** Without one there is no lens. */
  model?: ModelSummary;
  load: (
    api: MaturityApi,
    request: { entityRef: string; model: string; signal: AbortSignal },
  ) => Promise<TValue>;
}

/** Loads what a model says about the platform, with the model itself. */
export function useLens<TValue>(
  options: UseLensOptions<TValue>,
): AsyncState<(TValue & Lens) | undefined> {
  const { entityRef, model, load } = options;
  const api = useMaturityApi();
  const state = useAsyncState({
    load: async signal => {
      if (!model) {
        return undefined;
      }
      const [value, answer] = await Promise.all([
        load(api, { entityRef, model: model.id, signal }),
        ModelCache.of(api).load(model),
      ]);
      return { ...value, model: answer.summary, document: documentOf(answer) };
    },
    deps: [api, entityRef, model?.id, model?.version],
  });
  if (state.status !== 'ready') {
    return state;
  }
  const { value, reload, refreshing } = state;
  return {
    status: 'ready',
    reload,
    refreshing,
    value: value && { ...value, reload },
  };
}
