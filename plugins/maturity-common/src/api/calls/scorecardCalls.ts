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
import { ExportProgress, readExport } from '../readExport';
import {
  ExportQuery,
  MembersQuery,
  PreviewRequest,
  RefreshedScorecard,
  Scorecard,
  ScorecardPartName,
  ScorecardSummary,
  ScorecardsQuery,
  TransitionsQuery,
} from '../types';
import { scorecardPath } from './paths';

/** Single scorecards and lists of them. */
export function scorecardCalls(api: ApiCaller) {
  return {
    async getScorecard(
      request: {
        entityRef: string;
        model?: string;
        include?: ScorecardPartName[];
      },
      options?: MaturityRequestOptions,
    ) {
      const { entityRef, ...query } = request;
      return api.json<'getScorecard'>({
        path: scorecardPath(entityRef),
        query,
        options,
      });
    },

    async refreshScorecard(
      request: { entityRef: string; model?: string },
      options?: MaturityRequestOptions,
    ): Promise<RefreshedScorecard> {
      const response = await api.send({
        path: `${scorecardPath(request.entityRef)}/refresh`,
        method: 'POST',
        query: { model: request.model },
        options,
      });
      const scorecard = (await response.json()) as Scorecard;
      return { scorecard, working: response.status === 202 };
    },

    async getMembers(
      request: { entityRef: string } & MembersQuery,
      options?: MaturityRequestOptions,
    ) {
      const { entityRef, ...query } = request;
      return api.json<'getMembers'>({
        path: `${scorecardPath(entityRef)}/members`,
        query,
        options,
      });
    },

    async getScorecards(
      query: ScorecardsQuery,
      options?: MaturityRequestOptions,
    ) {
      return api.json<'getScorecards'>({
        path: '/v1/scorecards',
        query,
        options,
      });
    },

    async getScorecardsByRefs(
      request: { entityRefs: string[]; model?: string },
      options?: MaturityRequestOptions,
    ): Promise<(ScorecardSummary | null)[]> {
      const { items } = await api.json<'getScorecardsByRefs'>({
        path: '/v1/scorecards/by-refs',
        method: 'POST',
        body: request,
        options,
      });
      return items;
    },

    async getTransitions(
      query: TransitionsQuery,
      options?: MaturityRequestOptions,
    ) {
      return api.json<'getTransitions'>({
        path: '/v1/transitions',
        query,
        options,
      });
    },

    async exportCsv(
      query: ExportQuery,
      options?: MaturityRequestOptions & {
        onProgress?: (progress: ExportProgress) => void;
      },
    ) {
      const response = await api.send({
        path: '/v1/export.csv',
        query,
        options,
      });
      return readExport(response, options?.onProgress);
    },

    async preview(request: PreviewRequest, options?: MaturityRequestOptions) {
      return api.json<'preview'>({
        path: '/v1/preview',
        method: 'POST',
        body: request,
        options,
      });
    },
  } satisfies Partial<MaturityApi>;
}
