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
  AttestRequest,
  AttestationsQuery,
  PushFactsRequest,
  StoredFact,
  WithdrawFactsRequest,
} from '../types';

/** Facts, by machines and by people. */
export function factCalls(api: ApiCaller) {
  return {
    async getFacts(
      request: { entityRef: string },
      options?: MaturityRequestOptions,
    ): Promise<StoredFact[]> {
      const { items } = await api.json<'getFacts'>({
        path: '/v1/facts',
        query: request,
        options,
      });
      return items;
    },

    async pushFacts(
      request: PushFactsRequest,
      options?: MaturityRequestOptions,
    ) {
      return api.json<'pushFacts'>({
        path: '/v1/facts',
        method: 'POST',
        body: request,
        options,
      });
    },

    async withdrawFacts(
      request: WithdrawFactsRequest,
      options?: MaturityRequestOptions,
    ) {
      return api.json<'withdrawFacts'>({
        path: '/v1/facts',
        method: 'DELETE',
        body: request,
        options,
      });
    },

    async attest(request: AttestRequest, options?: MaturityRequestOptions) {
      return api.json<'attest'>({
        path: '/v1/attestations',
        method: 'POST',
        body: request,
        options,
      });
    },

    async getAttestations(
      query: AttestationsQuery,
      options?: MaturityRequestOptions,
    ) {
      return api.json<'getAttestations'>({
        path: '/v1/attestations',
        query,
        options,
      });
    },

    async revokeAttestation(id: string, options?: MaturityRequestOptions) {
      return api.json<'revokeAttestation'>({
        path: `/v1/attestations/${encodeURIComponent(id)}`,
        method: 'DELETE',
        options,
      });
    },
  } satisfies Partial<MaturityApi>;
}
