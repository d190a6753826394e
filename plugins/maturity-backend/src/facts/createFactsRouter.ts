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
import { audited } from '../http';
import { FactsService } from './FactsService';

export interface CreateFactsRouterOptions {
  service: FactsService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}

/**
 * The routes of `/v1/facts`. Requests have been validated against the contract
 * before.
 */
export function createFactsRouter(
  options: CreateFactsRouterOptions,
): express.Router {
  const { service, httpAuth, auditor } = options;
  const router = Router();

  router.get('/v1/facts', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const items = await service.list({
      entityRef: String(request.query.entityRef),
      credentials,
    });
    response.json({ items, totalItems: items.length });
  });

  router.post('/v1/facts', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { source, facts } = request.body;
    const answer = await audited({
      auditor,
      event: {
        eventId: 'fact-push',
        severityLevel: 'medium',
        request,
        meta: { source, facts: facts.length },
      },
      work: () => service.push({ request: request.body, credentials }),
    });
    response.json(answer);
  });

  router.delete('/v1/facts', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const answer = await audited({
      auditor,
      event: {
        eventId: 'fact-withdraw',
        severityLevel: 'medium',
        request,
        meta: { ...request.body },
      },
      work: () => service.withdraw({ request: request.body, credentials }),
    });
    response.json(answer);
  });

  return router;
}
