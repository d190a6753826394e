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
import { WaiverItem } from '@platform-maturity/backstage-plugin-maturity-common';
import express from 'express';
import Router from 'express-promise-router';
import { audited, Query } from '../http';
import { WaiversService } from './WaiversService';

export interface CreateWaiversRouterOptions {
  service: Omit<WaiversService, 'revoke'> & {
    /** Finds out by itself whether the caller may as owner only. */
    revoke(
      options: Omit<Parameters<WaiversService['revoke']>[0], 'asOwner'>,
    ): Promise<WaiverItem>;
  };
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}

/** What a decision is called in the address, and in the audit log. */
const DECISIONS = { approve: 'approved', reject: 'rejected' } as const;

/** The routes of `/v1/waivers`. */
export function createWaiversRouter(
  options: CreateWaiversRouterOptions,
): express.Router {
  const { service, httpAuth, auditor } = options;
  const router = Router();

  router.get('/v1/waivers', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = Query.of(request.query);
    response.json(await service.list({ query, credentials }));
  });

  router.post('/v1/waivers', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { entityRefs, model, practice, check, expiresAt } = request.body;
    const answer = await audited({
      auditor,
      event: {
        eventId: 'waiver-request',
        severityLevel: 'medium',
        request,
        meta: { entityRefs, model, practice, check, expiresAt },
      },
      work: () => service.request({ request: request.body, credentials }),
      told: ({ items }) => ({ ids: items.map(({ id }) => id) }),
    });
    response.json(answer);
  });

  for (const [action, decision] of Object.entries(DECISIONS)) {
    router.post(`/v1/waivers/:id/${action}`, async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const { id } = request.params;
      const answer = await audited({
        auditor,
        event: {
          eventId: `waiver-${action}`,
          severityLevel: 'high',
          request,
          meta: { id },
        },
        work: () =>
          service.decide({
            id,
            decision,
            note: request.body?.note,
            credentials,
          }),
        told: tell,
      });
      response.json(answer);
    });
  }

  router.post('/v1/waivers/:id/revoke', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { id } = request.params;
    const answer = await audited({
      auditor,
      event: {
        eventId: 'waiver-revoke',
        severityLevel: 'high',
        request,
        meta: { id },
      },
      work: () => service.revoke({ id, note: request.body?.note, credentials }),
      told: tell,
    });
    response.json(answer);
  });

  return router;
}

function tell({ entityRef, model, practice, check, state }: WaiverItem) {
  return { entityRef, model, state, ...(practice ? { practice } : { check }) };
}
