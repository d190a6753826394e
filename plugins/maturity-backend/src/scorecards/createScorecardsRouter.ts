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
  AuditorService,
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  ScorecardPartName,
  ScorecardParts,
} from '@platform-maturity/backstage-plugin-maturity-common';
import express from 'express';
import Router from 'express-promise-router';
import { Clock } from '../clock';
import { Query } from '../http';
import { RateLimiter } from './RateLimiter';
import { readEntityPath } from './readEntityPath';
import { Scorecards } from './Scorecards';
import { CALLERS } from './Visibility';

/** Previews of one caller in any second. */
const PREVIEWS_PER_SECOND = 10;

export interface CreateScorecardsRouterOptions {
  scorecards: Scorecards;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  clock: Clock;
  parts: ScorecardPartsReader;
}

/** Answers what a page wants to have with a scorecard. */
export interface ScorecardPartsReader {
  read(request: {
    entityRef: string;
    modelId: string;
    names: readonly ScorecardPartName[];
    credentials: BackstageCredentials;
  }): Promise<ScorecardParts>;
}

/**
 * The routes of single scorecards. Requests have been validated against the
 * contract before.
 */
export function createScorecardsRouter(
  options: CreateScorecardsRouterOptions,
): express.Router {
  const { scorecards, httpAuth, auditor, clock, parts } = options;
  const previews = RateLimiter.create({
    perSecond: PREVIEWS_PER_SECOND,
    clock,
  });
  const router = Router();

  router.get(
    '/v1/scorecards/:kind/:namespace/:name',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request, CALLERS);
      const entityRef = readEntityPath(request.params);
      const model = modelOf(request.query);
      const scorecard = await scorecards.scorecard({
        entityRef,
        model,
        credentials,
      });
      const names = Query.of(request.query).list('include');
      if (!names) {
        response.json(scorecard);
        return;
      }
      const included = await parts.read({
        entityRef,
        modelId: scorecard.modelId,
        names: names as ScorecardPartName[],
        credentials,
      });
      response.json({ ...scorecard, included });
    },
  );

  router.post(
    '/v1/scorecards/:kind/:namespace/:name/refresh',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request, CALLERS);
      const entityRef = readEntityPath(request.params);
      const model = modelOf(request.query);
      const event = await auditor.createEvent({
        eventId: 'scorecard-refresh',
        request,
        meta: { entityRef },
      });
      try {
        const { scorecard, working } = await scorecards.refresh({
          entityRef,
          model,
          credentials,
        });
        await event.success({ meta: { working } });
        response.status(working ? 202 : 200).json(scorecard);
      } catch (error) {
        await event.fail({ error: toError(error) });
        throw error;
      }
    },
  );

  router.post('/v1/preview', async (request, response) => {
    const credentials = await httpAuth.credentials(request, CALLERS);
    previews.count(callerOf(credentials));
    response.json(
      await scorecards.preview({ body: request.body, credentials }),
    );
  });

  return router;
}

function modelOf(query: express.Request['query']): string | undefined {
  return query.model === undefined ? undefined : String(query.model);
}

function callerOf(
  credentials: BackstageCredentials<
    BackstageUserPrincipal | BackstageServicePrincipal
  >,
): string {
  const { principal } = credentials;
  return principal.type === 'user'
    ? principal.userEntityRef
    : principal.subject;
}
