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

import { ApiCaller } from '../ApiCaller';
import { MaturityApi, MaturityRequestOptions } from '../MaturityApi';
import {
  GoldenPathEntitiesQuery,
  GoldenPathSummary,
  GoldenPathsQuery,
  StartWhatIfRequest,
  WhatIfMovesQuery,
} from '../types';

/** Models, golden paths, and how the backend is. */
export function modelCalls(api: ApiCaller) {
  return {
    async getStatus(options?: MaturityRequestOptions) {
      return api.json<'getStatus'>({ path: '/v1/status', options });
    },

    async getModels(options?: MaturityRequestOptions) {
      return api.json<'getModels'>({ path: '/v1/models', options });
    },

    async getModel(id: string, options?: MaturityRequestOptions) {
      return api.json<'getModel'>({
        path: `/v1/models/${encodeURIComponent(id)}`,
        options,
      });
    },

    async startWhatIf(
      request: { modelId: string } & StartWhatIfRequest,
      options?: MaturityRequestOptions,
    ) {
      const { modelId, model } = request;
      return api.json<'startWhatIf'>({
        path: `/v1/models/${encodeURIComponent(modelId)}/what-if`,
        method: 'POST',
        body: { model },
        options,
      });
    },

    async getWhatIf(id: string, options?: MaturityRequestOptions) {
      return api.json<'getWhatIf'>({ path: whatIfPath(id), options });
    },

    async getWhatIfMoves(
      request: { id: string } & WhatIfMovesQuery,
      options?: MaturityRequestOptions,
    ) {
      const { id, ...query } = request;
      return api.json<'getWhatIfMoves'>({
        path: `${whatIfPath(id)}/moves`,
        query,
        options,
      });
    },

    async cancelWhatIf(id: string, options?: MaturityRequestOptions) {
      return api.json<'cancelWhatIf'>({
        path: whatIfPath(id),
        method: 'DELETE',
        options,
      });
    },

    async getGoldenPaths(
      request: GoldenPathsQuery = {},
      options?: MaturityRequestOptions,
    ): Promise<GoldenPathSummary[]> {
      const { items } = await api.json<'getGoldenPaths'>({
        path: '/v1/golden-paths',
        query: request,
        options,
      });
      return items;
    },

    async getGoldenPath(
      request: { id: string } & GoldenPathsQuery,
      options?: MaturityRequestOptions,
    ) {
      const { id, ...query } = request;
      return api.json<'getGoldenPath'>({
        path: goldenPathPath(id),
        query,
        options,
      });
    },

    async getGoldenPathEntities(
      request: { id: string } & GoldenPathEntitiesQuery,
      options?: MaturityRequestOptions,
    ) {
      const { id, ...query } = request;
      return api.json<'getGoldenPathEntities'>({
        path: `${goldenPathPath(id)}/entities`,
        query,
        options,
      });
    },
  } satisfies Partial<MaturityApi>;
}

function goldenPathPath(id: string): string {
  return `/v1/golden-paths/${encodeURIComponent(id)}`;
}

function whatIfPath(id: string): string {
  return `/v1/what-if/${encodeURIComponent(id)}`;
}
