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
import { audited, Query } from '../http';
import { CALLERS } from '../scorecards';
import { WhatIfService } from './WhatIfService';

export interface CreateWhatIfRouterOptions {
  whatIf: WhatIfService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}

/** The routes of drafts that are tried on the whole catalog. */
export function createWhatIfRouter(
  options: CreateWhatIfRouterOptions,
): express.Router {
  const { whatIf, httpAuth, auditor } = options;
  const router = Router();

  router.post('/v1/models/:id/what-if', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const { id: modelId } = request.params;
    const { model } = request.body;
    const started = await audited({
      auditor,
      event: {
        eventId: 'what-if-start',
        severityLevel: 'medium',
        request,
        meta: { modelId },
      },
      work: () => whatIf.start({ modelId, model, credentials }),
      told: ({ id, draftVersion }) => ({ id, draftVersion }),
    });
    response.status(202).json(started);
  });

  router.get('/v1/what-if/:id', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    response.json(await whatIf.get({ id: request.params.id, credentials }));
  });

  router.get('/v1/what-if/:id/moves', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const query = Query.of(request.query);
    const { id } = request.params;
    response.json(await whatIf.moves({ id, query, credentials }));
  });

  router.delete('/v1/what-if/:id', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const { id } = request.params;
    const cancelled = await audited({
      auditor,
      event: {
        eventId: 'what-if-cancel',
        severityLevel: 'medium',
        request,
        meta: { id },
      },
      work: () => whatIf.cancel({ id, credentials }),
      told: ({ state }) => ({ state }),
    });
    response.json(cancelled);
  });

  return router;
}
