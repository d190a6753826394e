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
import { AskForWaiverRequest, WaiversQuery } from '../types';

/** Exemptions. */
export function waiverCalls(api: ApiCaller) {
  return {
    async requestWaiver(
      request: AskForWaiverRequest,
      options?: MaturityRequestOptions,
    ) {
      return api.json<'requestWaiver'>({
        path: '/v1/waivers',
        method: 'POST',
        body: request,
        options,
      });
    },

    async getWaivers(query: WaiversQuery, options?: MaturityRequestOptions) {
      return api.json<'getWaivers'>({
        path: '/v1/waivers',
        query,
        options,
      });
    },

    async decideWaiver(
      request: {
        id: string;
        decision: 'approve' | 'reject' | 'revoke';
        note?: string;
      },
      options?: MaturityRequestOptions,
    ) {
      const { id, decision, note } = request;
      return api.json<'approveWaiver'>({
        path: `/v1/waivers/${encodeURIComponent(id)}/${decision}`,
        method: 'POST',
        body: { note },
        options,
      });
    },
  } satisfies Partial<MaturityApi>;
}
