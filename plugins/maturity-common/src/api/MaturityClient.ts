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
import { ResponseError } from '@backstage/errors';
import { operations } from './generated/schema';
import { MaturityApi, MaturityRequestOptions } from './MaturityApi';
import {
  EvidenceQuery,
  ExportQuery,
  GoldenPathSummary,
  JsonAnswer,
  MembersQuery,
  OverviewQuery,
  PreviewRequest,
  PushFactsRequest,
  Scorecard,
  ScorecardSummary,
  ScorecardsQuery,
  StoredFact,
  TransitionsQuery,
  TrendQuery,
  WithdrawFactsRequest,
} from './types';

type QueryValue = string | number | boolean | undefined;

type Query = object;

interface Call {
  path: string;
  method?: 'GET' | 'POST' | 'DELETE';
  query?: Query;
  body?: object;
  options?: MaturityRequestOptions;
}

/**
 * Calls the maturity backend over HTTP, from the browser or from Node.
 *
 * @public
 */
export class MaturityClient implements MaturityApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetch: typeof fetch;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetch = options.fetchApi.fetch;
  }

  async getStatus(options?: MaturityRequestOptions) {
    return this.#json<'getStatus'>({ path: '/v1/status', options });
  }

  async getModels(options?: MaturityRequestOptions) {
    return this.#json<'getModels'>({ path: '/v1/models', options });
  }

  async getModel(id: string, options?: MaturityRequestOptions) {
    return this.#json<'getModel'>({
      path: `/v1/models/${encodeURIComponent(id)}`,
      options,
    });
  }

  async getScorecard(
    request: { entityRef: string; model?: string },
    options?: MaturityRequestOptions,
  ) {
    return this.#json<'getScorecard'>({
      path: scorecardPath(request.entityRef),
      query: { model: request.model },
      options,
    });
  }

  async refreshScorecard(
    request: { entityRef: string; model?: string },
    options?: MaturityRequestOptions,
  ): Promise<Scorecard> {
    return this.#json<'refreshScorecard'>({
      path: `${scorecardPath(request.entityRef)}/refresh`,
      method: 'POST',
      query: { model: request.model },
      options,
    });
  }

  async getMembers(
    request: { entityRef: string } & MembersQuery,
    options?: MaturityRequestOptions,
  ) {
    const { entityRef, ...query } = request;
    return this.#json<'getMembers'>({
      path: `${scorecardPath(entityRef)}/members`,
      query,
      options,
    });
  }

  async getScorecards(
    query: ScorecardsQuery,
    options?: MaturityRequestOptions,
  ) {
    return this.#json<'getScorecards'>({
      path: '/v1/scorecards',
      query,
      options,
    });
  }

  async getScorecardsByRefs(
    request: { entityRefs: string[]; model?: string },
    options?: MaturityRequestOptions,
  ): Promise<(ScorecardSummary | null)[]> {
    const { items } = await this.#json<'getScorecardsByRefs'>({
      path: '/v1/scorecards/by-refs',
      method: 'POST',
      body: request,
      options,
    });
    return items;
  }

  async getOverview(query: OverviewQuery, options?: MaturityRequestOptions) {
    return this.#json<'getOverview'>({ path: '/v1/overview', query, options });
  }

  async getEvidence(query: EvidenceQuery, options?: MaturityRequestOptions) {
    return this.#json<'getEvidence'>({ path: '/v1/evidence', query, options });
  }

  async getTrend(query: TrendQuery, options?: MaturityRequestOptions) {
    return this.#json<'getTrend'>({ path: '/v1/trend', query, options });
  }

  async getTransitions(
    query: TransitionsQuery,
    options?: MaturityRequestOptions,
  ) {
    return this.#json<'getTransitions'>({
      path: '/v1/transitions',
      query,
      options,
    });
  }

  async getFacts(
    request: { entityRef: string },
    options?: MaturityRequestOptions,
  ): Promise<StoredFact[]> {
    const { items } = await this.#json<'getFacts'>({
      path: '/v1/facts',
      query: request,
      options,
    });
    return items;
  }

  async pushFacts(request: PushFactsRequest, options?: MaturityRequestOptions) {
    return this.#json<'pushFacts'>({
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
    return this.#json<'withdrawFacts'>({
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
    const { items } = await this.#json<'getGoldenPaths'>({
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
    return this.#json<'getGoldenPath'>({
      path: `/v1/golden-paths/${encodeURIComponent(request.id)}`,
      query: { model: request.model },
      options,
    });
  }

  async exportCsv(query: ExportQuery, options?: MaturityRequestOptions) {
    const response = await this.#send({
      path: '/v1/export.csv',
      query,
      options,
    });
    return response.blob();
  }

  async preview(request: PreviewRequest, options?: MaturityRequestOptions) {
    return this.#json<'preview'>({
      path: '/v1/preview',
      method: 'POST',
      body: request,
      options,
    });
  }

  async #json<TOperation extends keyof operations>(
    call: Call,
  ): Promise<JsonAnswer<TOperation>> {
    const response = await this.#send(call);
    return (await response.json()) as JsonAnswer<TOperation>;
  }

  async #send(call: Call): Promise<Response> {
    const { path, method = 'GET', query = {}, body, options } = call;
    const baseUrl = await this.#discoveryApi.getBaseUrl('maturity');
    const headers = new Headers();
    if (body) {
      headers.set('Content-Type', 'application/json');
    }
    if (options?.token) {
      headers.set('Authorization', `Bearer ${options.token}`);
    }
    // Called off the object, since fetch must not have another `this`.
    const send = this.#fetch;
    const response = await send(`${baseUrl}${path}${searchOf(query)}`, {
      method,
      headers,
      body: body && JSON.stringify(body),
      signal: options?.signal,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function scorecardPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/v1/scorecards/${[kind, namespace, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/')}`;
}

function searchOf(query: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query) as [
    string,
    QueryValue | QueryValue[],
  ][]) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) {
        search.append(key, String(item));
      }
    }
  }
  const text = search.toString();
  return text && `?${text}`;
}
