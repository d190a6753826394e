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
import { ChooseTargetsRequest, TargetsQuery } from '../types';
import { entityPath } from './paths';

/** Platforms, their self-assessment, and what is aimed at. */
export function assessmentCalls(api: ApiCaller) {
  return {
    async getPlatforms(options?: MaturityRequestOptions) {
      return api.json<'getPlatforms'>({ path: '/v1/platforms', options });
    },

    async getAssessment(
      request: { entityRef: string; model?: string },
      options?: MaturityRequestOptions,
    ) {
      return api.json<'getAssessment'>({
        path: `/v1/assessments/${entityPath(request.entityRef)}`,
        query: { model: request.model },
        options,
      });
    },

    async getTargets(query: TargetsQuery, options?: MaturityRequestOptions) {
      return api.json<'getTargets'>({
        path: '/v1/targets',
        query,
        options,
      });
    },

    async chooseTargets(
      request: ChooseTargetsRequest,
      options?: MaturityRequestOptions,
    ) {
      return api.json<'chooseTargets'>({
        path: '/v1/targets',
        method: 'PUT',
        body: request,
        options,
      });
    },
  } satisfies Partial<MaturityApi>;
}
