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

import { ModelAnswer } from '@platform-maturity/backstage-plugin-maturity-common';
import { ModelCache, ModelVersion, useMaturityApi } from '../api';
import { AsyncState, useAsyncState } from './useAsyncState';

/** A model whole, asked for once per version; no value where none is wanted. */
export function useModel(
  model: ModelVersion | undefined,
): AsyncState<ModelAnswer | undefined> {
  const api = useMaturityApi();
  return useAsyncState({
    load: async () => model && ModelCache.of(api).load(model),
    deps: [api, model?.id, model?.version],
  });
}
