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

import { ResponseError } from '@backstage/errors';
import { operations } from './generated/schema';
import { MaturityRequestOptions } from './MaturityApi';
import { JsonAnswer } from './types';

type QueryValue = string | number | boolean | undefined;

/** One call of the contract. */
export interface ApiCall {
  path: string;
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  query?: object;
  body?: object;
  options?: MaturityRequestOptions;
}

/** Sends calls to the maturity backend; an error answer is thrown. */
export class ApiCaller {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetch: typeof fetch;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetch = options.fetchApi.fetch;
  }

  async json<TOperation extends keyof operations>(
    call: ApiCall,
  ): Promise<JsonAnswer<TOperation>> {
    const response = await this.send(call);
    return (await response.json()) as JsonAnswer<TOperation>;
  }

  async send(call: ApiCall): Promise<Response> {
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

function searchOf(query: object): string {
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
