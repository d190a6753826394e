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
  AtRiskQuery,
  EvidenceQuery,
  HeatmapQuery,
  MoversQuery,
  MovesQuery,
  NextActionsQuery,
  OverviewQuery,
  TrendQuery,
} from '../types';

/** What is counted over many scorecards. */
export function insightCalls(api: ApiCaller) {
  return {
    async getOverview(query: OverviewQuery, options?: MaturityRequestOptions) {
      return api.json<'getOverview'>({
        path: '/v1/overview',
        query,
        options,
      });
    },

    async getAtRisk(query: AtRiskQuery, options?: MaturityRequestOptions) {
      return api.json<'getAtRisk'>({
        path: '/v1/at-risk',
        query,
        options,
      });
    },

    async getEvidence(query: EvidenceQuery, options?: MaturityRequestOptions) {
      return api.json<'getEvidence'>({
        path: '/v1/evidence',
        query,
        options,
      });
    },

    async getHeatmap(query: HeatmapQuery, options?: MaturityRequestOptions) {
      return api.json<'getHeatmap'>({
        path: '/v1/heatmap',
        query,
        options,
      });
    },

    async getMovers(query: MoversQuery, options?: MaturityRequestOptions) {
      return api.json<'getMovers'>({ path: '/v1/movers', query, options });
    },

    async getMoves(query: MovesQuery, options?: MaturityRequestOptions) {
      return api.json<'getMoves'>({ path: '/v1/moves', query, options });
    },

    async getNextActions(
      query: NextActionsQuery,
      options?: MaturityRequestOptions,
    ) {
      return api.json<'getNextActions'>({
        path: '/v1/next-actions',
        query,
        options,
      });
    },

    async getTrend(query: TrendQuery, options?: MaturityRequestOptions) {
      return api.json<'getTrend'>({ path: '/v1/trend', query, options });
    },
  } satisfies Partial<MaturityApi>;
}
