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
import { CALLERS, readEntityPath, readEntityRef } from '../scorecards';
import { Assessments } from './Assessments';

export interface CreateAssessmentsRouterOptions {
  assessments: Assessments;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}

/**
 * The routes of platforms' self-assessment. What people state in it goes the
 * way of all attestations.
 */
export function createAssessmentsRouter(
  options: CreateAssessmentsRouterOptions,
): express.Router {
  const { assessments, httpAuth, auditor } = options;
  const router = Router();

  router.get('/v1/platforms', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    response.json(await assessments.platforms({ credentials }));
  });

  router.get(
    '/v1/assessments/:kind/:namespace/:name',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request, CALLERS);
      const entityRef = readEntityPath(request.params);
      const model = modelOf(request.query);
      response.json(
        await assessments.assessment({ entityRef, model, credentials }),
      );
    },
  );

  router.get('/v1/targets', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const entityRef = readEntityRef(
      String(request.query.entityRef),
      'query.entityRef',
    );
    const model = modelOf(request.query);
    response.json(await assessments.targets({ entityRef, model, credentials }));
  });

  router.put('/v1/targets', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { entityRef, model, level, categories } = request.body;
    const answer = await audited({
      auditor,
      event: {
        eventId: 'targets-choose',
        severityLevel: 'medium',
        request,
        meta: { entityRef, model, level, categories },
      },
      work: () => assessments.choose({ request: request.body, credentials }),
    });
    response.json(answer);
  });

  return router;
}

function modelOf(query: express.Request['query']): string | undefined {
  return query.model === undefined ? undefined : String(query.model);
}
