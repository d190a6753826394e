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
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import { createHash } from 'node:crypto';
import { BadgesConfig } from '../config';
import { Query } from '../http';
import { ScorecardLists } from '../insights';
import { ModelRegistry } from '../models';
import { noSuchEntity, readEntityPath } from '../scorecards';
import { toBadge } from './Badge';
import { PublicSubjects } from './PublicSubjects';
import { renderBadge } from './renderBadge';

/** Readmes show a badge for long; five minutes are soon enough. */
const MAX_AGE_SECONDS = 300;

export interface CreateBadgesRouterOptions {
  config: BadgesConfig;
  httpAuth: HttpAuthService;
  models: Pick<ModelRegistry, 'get'>;
  /** Knows what the caller may read. */
  lists: Pick<ScorecardLists, 'byRefs'>;
  /** What may be shown to everybody. */
  publicSubjects: PublicSubjects;
  /** Of everything, for what may be shown to everybody. */
  publicLists: Pick<ScorecardLists, 'byRefs'>;
}

/**
 * The route of badges: a picture of the level for readmes and wikis.
 *
 * An `<img>` sends no token. So who is signed in to the portal is known by the
 * limited cookie that Backstage gives to plugins, and sees what they may read.
 * Everybody else sees badges only where the portal's owner said so, of the
 * entities that the configured filter names. Of what is not shown, nobody can
 * tell whether it is there.
 */
export function createBadgesRouter(
  options: CreateBadgesRouterOptions,
): express.Router {
  const { config, httpAuth, models } = options;
  const router = Router();

  router.get(
    '/v1/badges/:kind/:namespace/:name.svg',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request, {
        allow: config.public
          ? ['user', 'service', 'none']
          : ['user', 'service'],
        allowLimitedAccess: true,
      });
      if (!config.enabled) {
        throw new NotFoundError('Badges are not enabled in this portal');
      }
      const entityRef = readEntityPath(request.params);
      const modelId = Query.of(request.query).text('model');
      const { compiled } = models.get(modelId);
      const isAnonymous = isNobody(credentials);
      const lists = isAnonymous ? options.publicLists : options.lists;
      if (isAnonymous && !(await options.publicSubjects.includes(entityRef))) {
        throw noSuchEntity(entityRef);
      }
      const [summary] = await lists.byRefs({
        entityRefs: [entityRef],
        model: modelId,
        credentials,
      });
      if (!summary) {
        throw noSuchEntity(entityRef);
      }
      const svg = renderBadge(
        toBadge({
          summary,
          model: {
            title: compiled.title,
            hasOverall: compiled.overall !== 'none',
            levels: compiled.levels.length,
          },
        }),
      );
      response.set({
        'Cache-Control': `${
          isAnonymous ? 'public' : 'private'
        }, max-age=${MAX_AGE_SECONDS}`,
        // What one may read is another's 404.
        Vary: 'Authorization, Cookie',
        ETag: `"${createHash('sha256').update(svg).digest('base64url')}"`,
        // Opened by itself it is a document, and may do nothing.
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
      });
      if (request.fresh) {
        response.status(304).end();
        return;
      }
      response.type('image/svg+xml').send(svg);
    },
  );

  return router;
}

function isNobody({ principal }: BackstageCredentials): boolean {
  return (principal as { type?: string }).type === 'none';
}
