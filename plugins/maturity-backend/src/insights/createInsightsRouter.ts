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

import { HttpAuthService } from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import { CALLERS } from '../scorecards';
import { Query } from '../http';
import { Insights } from './Insights';

export interface CreateInsightsRouterOptions {
  insights: Insights;
  httpAuth: HttpAuthService;
}

/**
 * The routes of what is counted. Requests have been validated against the
 * contract before.
 */
export function createInsightsRouter(
  options: CreateInsightsRouterOptions,
): express.Router {
  const { insights, httpAuth } = options;
  const router = Router();

  router.get('/v1/overview', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const query = Query.of(request.query);
    response.json(await insights.overview({ query, credentials }));
  });

  router.get('/v1/evidence', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const query = Query.of(request.query);
    response.json(await insights.evidence({ query, credentials }));
  });

  router.get('/v1/at-risk', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const query = Query.of(request.query);
    response.json(await insights.atRisk({ query, credentials }));
  });

  router.get('/v1/trend', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const query = Query.of(request.query);
    response.json(await insights.trend({ query, credentials }));
  });

  router.get('/v1/golden-paths', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const model = Query.of(request.query).text('model');
    response.json({
      items: await insights.goldenPaths({ model, credentials }),
    });
  });

  router.get('/v1/golden-paths/:id', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const model = Query.of(request.query).text('model');
    const { id } = request.params;
    response.json(await insights.goldenPath({ id, model, credentials }));
  });

  return router;
}
