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

import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import { audited, Query } from '../../http';

import { AttestationsService } from './AttestationsService';

export interface CreateAttestationsRouterOptions {
  service: AttestationsService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}

/** The routes of `/v1/attestations`. */
export function createAttestationsRouter(
  options: CreateAttestationsRouterOptions,
): express.Router {
  const { service, httpAuth, auditor } = options;
  const router = Router();

  router.get('/v1/attestations', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = Query.of(request.query);
    response.json(await service.list({ query, credentials }));
  });

  router.post('/v1/attestations', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { entityRefs, fact, value, expiresAt } = request.body;
    const answer = await audited({
      auditor,
      event: {
        eventId: 'attestation-create',
        severityLevel: 'medium',
        request,
        meta: { entityRefs, fact, value, expiresAt },
      },
      work: () => service.attest({ request: request.body, credentials }),
      told: ({ items }) => ({ ids: items.map(({ id }) => id) }),
    });
    response.json(answer);
  });

  router.delete('/v1/attestations/:id', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { id } = request.params;
    const answer = await audited({
      auditor,
      event: {
        eventId: 'attestation-revoke',
        severityLevel: 'medium',
        request,
        meta: { id },
      },
      work: () => service.revoke({ id, credentials }),
      told: ({ entityRef, fact }) => ({ entityRef, fact }),
    });
    response.json(answer);
  });

  return router;
}
