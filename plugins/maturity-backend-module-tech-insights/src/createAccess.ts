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

import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';

const PLUGIN_ID = 'tech-insights';

/** Where a Tech Insights backend is, and what it wants to see. */
export interface TechInsightsAccess {
  /** Of its API, without a slash at the end. */
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * How the Tech Insights backend is reached: the one of this portal as plugins
 * reach each other, or one elsewhere as configured.
 *
 * @returns what is to be called once per batch, since tokens of plugins hold
 *   for about an hour
 */
export function createAccess(options: {
  baseUrl?: string;
  token?: string;
  discovery: DiscoveryService;
  auth: AuthService;
}): () => Promise<TechInsightsAccess> {
  const { baseUrl, token, discovery, auth } = options;
  if (baseUrl) {
    const elsewhere = { baseUrl, headers: toHeaders(token) };
    return async () => elsewhere;
  }
  return async () => {
    const issued = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: PLUGIN_ID,
    });
    return {
      baseUrl: await discovery.getBaseUrl(PLUGIN_ID),
      headers: toHeaders(issued.token),
    };
  };
}

function toHeaders(token: string | undefined): Record<string, string> {
  return token ? { authorization: `Bearer ${token}` } : {};
}
