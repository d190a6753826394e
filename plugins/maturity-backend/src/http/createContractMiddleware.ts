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

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { RequestHandler, json } from 'express';
import { middleware as openApiMiddleware } from 'express-openapi-validator';
import { refuseNullBytes } from './refuseNullBytes';

/** Where the contract lies, in the sources and in the published package. */
export const contractPath = resolvePackagePath(
  '@platform-maturity/backstage-plugin-maturity-backend',
  'src/schema/openapi.yaml',
);

/** 5,000 facts with a URL each stay below it. */
const MAX_BODY = '5mb';

/**
 * Reads bodies and checks requests against the contract. In tests answers are
 * checked too.
 */
export function createContractMiddleware(
  options: { validateResponses?: boolean } = {},
): RequestHandler[] {
  return [
    json({ limit: MAX_BODY }),
    ...(openApiMiddleware({
      apiSpec: contractPath,
      useRequestUrl: true,
      ignoreUndocumented: true,
      validateApiSpec: false,
      validateSecurity: false,
      validateRequests: {
        allErrors: true,
        coerceTypes: false,
        allowUnknownQueryParameters: false,
      },
      validateResponses: options.validateResponses
        ? {
            onError: error => {
              throw error;
            },
          }
        : false,
    }) as RequestHandler[]),
    refuseNullBytes(),
  ];
}
