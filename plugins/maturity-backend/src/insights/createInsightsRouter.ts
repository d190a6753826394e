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

/** As many as a page shows at first sight. */
const INCLUDED_ACTIONS = 5;

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
    const overview = await insights.overview({ query, credentials });
    response.json(
      query.list('include')?.includes('nextActions')
        ? {
            ...overview,
            included: {
              nextActions: await insights.nextActions({
                query: Query.of({ ...request.query, limit: INCLUDED_ACTIONS }),
                credentials,
              }),
            },
          }
        : overview,
    );
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

  router.get('/v1/heatmap', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const query = Query.of(request.query);
    response.json(await insights.heatmap({ query, credentials }));
  });

  router.get('/v1/movers', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const query = Query.of(request.query);
    response.json(await insights.movers({ query, credentials }));
  });

  router.get('/v1/moves', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const query = Query.of(request.query);
    response.json(await insights.moves({ query, credentials }));
  });

  router.get('/v1/next-actions', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const query = Query.of(request.query);
    response.json(await insights.nextActions({ query, credentials }));
  });

  router.get('/v1/trend', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const query = Query.of(request.query);
    response.json(await insights.trend({ query, credentials }));
  });

  router.get('/v1/golden-paths', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const query = Query.of(request.query);
    response.json({
      items: await insights.goldenPaths({ query, credentials }),
    });
  });

  router.get('/v1/golden-paths/:id', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const query = Query.of(request.query);
    const { id } = request.params;
    response.json(await insights.goldenPath({ id, query, credentials }));
  });

  router.get('/v1/golden-paths/:id/entities', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const query = Query.of(request.query);
    const { id } = request.params;
    response.json(
      await insights.goldenPathEntities({ id, query, credentials }),
    );
  });

  return router;
}
