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

import {
  coreServices,
  createServiceFactory,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { IncomingHttpHeaders } from 'node:http';

/** Who asks. */
export type PortalCaller =
  | 'nobody'
  | { user: string }
  | { service: string; permissionNames?: string[] };

/** A service whose token may not do everything. */
const RESTRICTED = 'restricted-service:';

export const CI: PortalCaller = { service: 'external:test-service' };

export function authorizationOf(caller: PortalCaller): string {
  if (caller === 'nobody') {
    return mockCredentials.none.header();
  }
  return 'user' in caller
    ? mockCredentials.user.header(`user:default/${caller.user}`)
    : `Bearer ${RESTRICTED}${JSON.stringify(caller)}`;
}

/**
 * Knows services with access restrictions besides the usual test tokens, and
 * which plugin it is that asks on behalf of a user.
 */
export const portalHttpAuth = createServiceFactory({
  service: coreServices.httpAuth,
  deps: { plugin: coreServices.pluginMetadata },
  factory({ plugin }): HttpAuthService {
    const usual = mockServices.httpAuth({
      pluginId: plugin.getId(),
      defaultCredentials: mockCredentials.none(),
    });
    const credentials: HttpAuthService['credentials'] = async (
      request,
      options,
    ) => {
      const found = await usual.credentials(
        { ...request, headers: withoutRestrictions(request.headers) } as never,
        options,
      );
      const about = tokenOf(request.headers, RESTRICTED);
      if (about) {
        return mockCredentials.service(
          about.service,
          about.permissionNames && { permissionNames: about.permissionNames },
        ) as never;
      }
      const { obo } = tokenOf(request.headers, 'mock-service-token:') ?? {};
      return obo
        ? (mockCredentials.user(obo, {
            actor: { subject: 'plugin:maturity' },
          }) as never)
        : found;
    };
    return {
      credentials,
      issueUserCookie: (...wish) => usual.issueUserCookie(...wish),
    };
  },
});

/** A restricted service is one of the usual first, so that its kind is checked. */
function withoutRestrictions(headers: IncomingHttpHeaders) {
  return tokenOf(headers, RESTRICTED)
    ? { ...headers, authorization: mockCredentials.service.header() }
    : headers;
}

/** What a token of a kind says. */
function tokenOf(
  { authorization }: IncomingHttpHeaders,
  prefix: string,
): Record<string, any> | undefined {
  const start = `Bearer ${prefix}`;
  return authorization?.startsWith(start)
    ? JSON.parse(authorization.slice(start.length))
    : undefined;
}
