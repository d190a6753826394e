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
import express from 'express';
import Router from 'express-promise-router';
import { CALLERS } from '../scorecards';
import { ModelRegistry } from '../models';
import { toModelAnswer, toModelSummary } from './toModelAnswer';

export interface CreateModelsRouterOptions {
  models: Pick<ModelRegistry, 'list' | 'get' | 'defaultModelId'>;
  httpAuth: HttpAuthService;
  /** @throws NotAllowedError for callers who may not see models */
  authorize(credentials: BackstageCredentials): Promise<void>;
}

/** The routes of models. */
export function createModelsRouter(
  options: CreateModelsRouterOptions,
): express.Router {
  const { models, httpAuth, authorize } = options;
  const router = Router();

  router.get('/v1/models', async (request, response) => {
    await authorize(await httpAuth.credentials(request, CALLERS));
    response.json({
      defaultModel: models.defaultModelId,
      items: models.list().map(toModelSummary),
    });
  });

  router.get('/v1/models/:id', async (request, response) => {
    await authorize(await httpAuth.credentials(request, CALLERS));
    const model = models.get(request.params.id);
    response.json(toModelAnswer(model));
  });

  return router;
}
