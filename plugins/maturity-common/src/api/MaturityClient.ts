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

import { parseEntityRef } from '@backstage/catalog-model';
import { ApiCaller } from './ApiCaller';
import { MaturityApi, MaturityRequestOptions } from './MaturityApi';
import {
  AskForWaiverRequest,
  AtRiskQuery,
  AttestationsQuery,
  AttestRequest,
  ChooseTargetsRequest,
  EvidenceQuery,
  ExportQuery,
  GoldenPathSummary,
  MembersQuery,
  OverviewQuery,
  PreviewRequest,
  PushFactsRequest,
  RefreshedScorecard,
  Scorecard,
  ScorecardSummary,
  ScorecardsQuery,
  StoredFact,
  TargetsQuery,
  TransitionsQuery,
  TrendQuery,
  WaiversQuery,
  WithdrawFactsRequest,
} from './types';

/**
 * Calls the maturity backend over HTTP, from the browser or from Node.
 *
 * @public
 */
export class MaturityClient implements MaturityApi {
  readonly #api: ApiCaller;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#api = new ApiCaller(options);
  }

  async getStatus(options?: MaturityRequestOptions) {
    return this.#api.json<'getStatus'>({ path: '/v1/status', options });
  }

  async getModels(options?: MaturityRequestOptions) {
    return this.#api.json<'getModels'>({ path: '/v1/models', options });
  }

  async getModel(id: string, options?: MaturityRequestOptions) {
    return this.#api.json<'getModel'>({
      path: `/v1/models/${encodeURIComponent(id)}`,
      options,
    });
  }

  async getScorecard(
    request: { entityRef: string; model?: string },
    options?: MaturityRequestOptions,
  ) {
    return this.#api.json<'getScorecard'>({
      path: scorecardPath(request.entityRef),
      query: { model: request.model },
      options,
    });
  }

  async refreshScorecard(
    request: { entityRef: string; model?: string },
    options?: MaturityRequestOptions,
  ): Promise<RefreshedScorecard> {
    const response = await this.#api.send({
      path: `${scorecardPath(request.entityRef)}/refresh`,
      method: 'POST',
      query: { model: request.model },
      options,
    });
    const scorecard = (await response.json()) as Scorecard;
    return { scorecard, working: response.status === 202 };
  }

  async getMembers(
    request: { entityRef: string } & MembersQuery,
    options?: MaturityRequestOptions,
  ) {
    const { entityRef, ...query } = request;
    return this.#api.json<'getMembers'>({
      path: `${scorecardPath(entityRef)}/members`,
      query,
      options,
    });
  }

  async getScorecards(
    query: ScorecardsQuery,
    options?: MaturityRequestOptions,
  ) {
    return this.#api.json<'getScorecards'>({
      path: '/v1/scorecards',
      query,
      options,
    });
  }

  async getScorecardsByRefs(
    request: { entityRefs: string[]; model?: string },
    options?: MaturityRequestOptions,
  ): Promise<(ScorecardSummary | null)[]> {
    const { items } = await this.#api.json<'getScorecardsByRefs'>({
      path: '/v1/scorecards/by-refs',
      method: 'POST',
      body: request,
      options,
    });
    return items;
  }

  async getOverview(query: OverviewQuery, options?: MaturityRequestOptions) {
    return this.#api.json<'getOverview'>({
      path: '/v1/overview',
      query,
      options,
    });
  }

  async getAtRisk(query: AtRiskQuery, options?: MaturityRequestOptions) {
    return this.#api.json<'getAtRisk'>({
      path: '/v1/at-risk',
      query,
      options,
    });
  }

  async getEvidence(query: EvidenceQuery, options?: MaturityRequestOptions) {
    return this.#api.json<'getEvidence'>({
      path: '/v1/evidence',
      query,
      options,
    });
  }

  async getTrend(query: TrendQuery, options?: MaturityRequestOptions) {
    return this.#api.json<'getTrend'>({ path: '/v1/trend', query, options });
  }

  async getTransitions(
    query: TransitionsQuery,
    options?: MaturityRequestOptions,
  ) {
    return this.#api.json<'getTransitions'>({
      path: '/v1/transitions',
      query,
      options,
    });
  }

  async getFacts(
    request: { entityRef: string },
    options?: MaturityRequestOptions,
  ): Promise<StoredFact[]> {
    const { items } = await this.#api.json<'getFacts'>({
      path: '/v1/facts',
      query: request,
      options,
    });
    return items;
  }

  async pushFacts(request: PushFactsRequest, options?: MaturityRequestOptions) {
    return this.#api.json<'pushFacts'>({
      path: '/v1/facts',
      method: 'POST',
      body: request,
      options,
    });
  }

  async withdrawFacts(
    request: WithdrawFactsRequest,
    options?: MaturityRequestOptions,
  ) {
    return this.#api.json<'withdrawFacts'>({
      path: '/v1/facts',
      method: 'DELETE',
      body: request,
      options,
    });
  }

  async getGoldenPaths(
    request: { model?: string } = {},
    options?: MaturityRequestOptions,
  ): Promise<GoldenPathSummary[]> {
    const { items } = await this.#api.json<'getGoldenPaths'>({
      path: '/v1/golden-paths',
      query: request,
      options,
    });
    return items;
  }

  async getGoldenPath(
    request: { id: string; model?: string },
    options?: MaturityRequestOptions,
  ) {
    return this.#api.json<'getGoldenPath'>({
      path: `/v1/golden-paths/${encodeURIComponent(request.id)}`,
      query: { model: request.model },
      options,
    });
  }

  async exportCsv(query: ExportQuery, options?: MaturityRequestOptions) {
    const response = await this.#api.send({
      path: '/v1/export.csv',
      query,
      options,
    });
    return response.blob();
  }

  async preview(request: PreviewRequest, options?: MaturityRequestOptions) {
    return this.#api.json<'preview'>({
      path: '/v1/preview',
      method: 'POST',
      body: request,
      options,
    });
  }

  async attest(request: AttestRequest, options?: MaturityRequestOptions) {
    return this.#api.json<'attest'>({
      path: '/v1/attestations',
      method: 'POST',
      body: request,
      options,
    });
  }

  async getAttestations(
    query: AttestationsQuery,
    options?: MaturityRequestOptions,
  ) {
    return this.#api.json<'getAttestations'>({
      path: '/v1/attestations',
      query,
      options,
    });
  }

  async revokeAttestation(id: string, options?: MaturityRequestOptions) {
    return this.#api.json<'revokeAttestation'>({
      path: `/v1/attestations/${encodeURIComponent(id)}`,
      method: 'DELETE',
      options,
    });
  }

  async requestWaiver(
    request: AskForWaiverRequest,
    options?: MaturityRequestOptions,
  ) {
    return this.#api.json<'requestWaiver'>({
      path: '/v1/waivers',
      method: 'POST',
      body: request,
      options,
    });
  }

  async getWaivers(query: WaiversQuery, options?: MaturityRequestOptions) {
    return this.#api.json<'getWaivers'>({
      path: '/v1/waivers',
      query,
      options,
    });
  }

  async decideWaiver(
    request: {
      id: string;
      decision: 'approve' | 'reject' | 'revoke';
      note?: string;
    },
    options?: MaturityRequestOptions,
  ) {
    const { id, decision, note } = request;
    return this.#api.json<'approveWaiver'>({
      path: `/v1/waivers/${encodeURIComponent(id)}/${decision}`,
      method: 'POST',
      body: { note },
      options,
    });
  }

  async getPlatforms(options?: MaturityRequestOptions) {
    return this.#api.json<'getPlatforms'>({ path: '/v1/platforms', options });
  }

  async getAssessment(
    request: { entityRef: string; model?: string },
    options?: MaturityRequestOptions,
  ) {
    return this.#api.json<'getAssessment'>({
      path: `/v1/assessments/${entityPath(request.entityRef)}`,
      query: { model: request.model },
      options,
    });
  }

  async getTargets(query: TargetsQuery, options?: MaturityRequestOptions) {
    return this.#api.json<'getTargets'>({
      path: '/v1/targets',
      query,
      options,
    });
  }

  async chooseTargets(
    request: ChooseTargetsRequest,
    options?: MaturityRequestOptions,
  ) {
    return this.#api.json<'chooseTargets'>({
      path: '/v1/targets',
      method: 'PUT',
      body: request,
      options,
    });
  }
}

function scorecardPath(entityRef: string): string {
  return `/v1/scorecards/${entityPath(entityRef)}`;
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [kind, namespace, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/');
}
