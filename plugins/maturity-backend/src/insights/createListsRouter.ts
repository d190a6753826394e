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
import { CALLERS, readEntityPath, readEntityRef } from '../scorecards';
import { Query } from '../http';
import { ScorecardLists } from './lists/ScorecardLists';
import { scorecardsToCsv } from './lists/scorecardsToCsv';

export interface CreateListsRouterOptions {
  lists: ScorecardLists;
  httpAuth: HttpAuthService;
}

/**
 * The routes of lists of scorecards. Requests have been validated against the
 * contract before.
 */
export function createListsRouter(
  options: CreateListsRouterOptions,
): express.Router {
  const { lists, httpAuth } = options;
  const router = Router();

  router.get('/v1/scorecards', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const query = Query.of(request.query);
    response.json(await lists.list({ query, credentials }));
  });

  router.post('/v1/scorecards/by-refs', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const { entityRefs, model } = request.body;
    const found = await lists.byRefs({ entityRefs, model, credentials });
    response.json({ items: found.map(summary => summary ?? null) });
  });

  router.get(
    '/v1/scorecards/:kind/:namespace/:name/members',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request, CALLERS);
      const entityRef = readEntityPath(request.params);
      const query = Query.of(request.query);
      response.json(await lists.members({ entityRef, query, credentials }));
    },
  );

  router.get('/v1/transitions', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const query = Query.of(request.query);
    const entityRef = readEntityRef(
      query.text('entityRef') ?? '',
      'query.entityRef',
    );
    response.json(await lists.transitions({ entityRef, query, credentials }));
  });

  router.get('/v1/export.csv', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    const query = Query.of(request.query);
    const rows = await lists.rows({ query, credentials });
    response.attachment('maturity-scorecards.csv');
    response.type('text/csv; charset=utf-8');
    await scorecardsToCsv(rows, response);
  });

  return router;
}
