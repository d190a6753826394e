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
  AuthService,
  HttpAuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import express from 'express';
import Router from 'express-promise-router';
import { Assessments, createAssessmentsRouter } from './assessments';
import { PublicSubjects, createBadgesRouter } from './badges';
import { Clock } from './clock';
import { BadgesConfig } from './config';
import {
  AttestationsService,
  FactsService,
  createAttestationsRouter,
  createFactsRouter,
} from './facts';
import { createContractMiddleware, errorMapper, measureRequests } from './http';
import {
  Insights,
  ScorecardLists,
  Snapshot,
  createInsightsRouter,
  createListsRouter,
  createModelsRouter,
} from './insights';
import { ModelRegistry } from './models';
import { DefaultScorecardParts } from './parts';
import {
  AuthorizedAssessments,
  AuthorizedAttestationsService,
  AuthorizedFactsService,
  AuthorizedInsights,
  AuthorizedScorecardLists,
  AuthorizedScorecards,
  AuthorizedStatusService,
  AuthorizedWaiversService,
  AuthorizedWhatIf,
  ReadPermissions,
  ReadableEntities,
  registerPermissions,
} from './permissions';
import { Scorecards, createScorecardsRouter } from './scorecards';
import { StatusService, createStatusRouter } from './status';
import { WaiversService, createWaiversRouter } from './waivers';
import { WhatIfService, createWhatIfRouter } from './whatIf';

export interface CreateRouterOptions {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  metrics: MetricsService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  clock: Clock;
  registry: ModelRegistry;
  snapshot: Snapshot;
  badges: BadgesConfig;
  publicSubjects: PublicSubjects;
  assessments: Assessments;
  attestations: AttestationsService;
  facts: FactsService;
  insights: Insights;
  lists: ScorecardLists;
  scorecards: Scorecards;
  status: StatusService;
  waivers: WaiversService;
  whatIf: WhatIfService;
}

/**
 * All routes: the contract is checked first, then the services answer, each
 * behind the decorator that asks for permissions, and errors are said last.
 */
export function createRouter(options: CreateRouterOptions): express.Router {
  const { httpAuth, auditor, permissions, snapshot, registry } = options;
  const { subjects } = snapshot;
  const readPermissions = ReadPermissions.create({
    ...options,
    subjects,
    rules: registerPermissions({ ...options, subjects }),
    entities: ReadableEntities.create({ ...options, subjects }),
  });
  const router = Router();
  router.use(measureRequests(options));
  router.use(
    createContractMiddleware({
      // Tests find answers that the contract does not allow.
      validateResponses: process.env.NODE_ENV === 'test',
    }),
  );
  router.use(
    createStatusRouter({
      httpAuth,
      service: AuthorizedStatusService.create({
        status: options.status,
        permissions: readPermissions,
      }),
    }),
  );
  router.use(
    createModelsRouter({
      httpAuth,
      models: registry,
      authorize: credentials => readPermissions.forModels(credentials),
    }),
  );
  const lists = AuthorizedScorecardLists.create({
    lists: options.lists,
    permissions: readPermissions,
  });
  const insights = AuthorizedInsights.create({
    insights: options.insights,
    permissions: readPermissions,
  });
  const waivers = AuthorizedWaiversService.create({
    ...options,
    readPermissions,
  });
  router.use(createListsRouter({ httpAuth, lists }));
  router.use(
    createBadgesRouter({
      ...options,
      config: options.badges,
      models: registry,
      lists,
      publicLists: options.lists,
    }),
  );
  router.use(
    createScorecardsRouter({
      ...options,
      parts: DefaultScorecardParts.create({
        models: registry,
        authorizeModels: credentials => readPermissions.forModels(credentials),
        lists,
        insights,
        waivers,
      }),
      scorecards: AuthorizedScorecards.create({
        scorecards: options.scorecards,
        permissions: readPermissions,
      }),
    }),
  );
  router.use(createInsightsRouter({ httpAuth, insights }));
  router.use(
    createFactsRouter({
      httpAuth,
      auditor,
      service: AuthorizedFactsService.create({
        facts: options.facts,
        permissions,
        readPermissions,
      }),
    }),
  );
  router.use(
    createAttestationsRouter({
      httpAuth,
      auditor,
      service: AuthorizedAttestationsService.create({
        ...options,
        readPermissions,
      }),
    }),
  );
  router.use(createWaiversRouter({ httpAuth, auditor, service: waivers }));
  router.use(
    createAssessmentsRouter({
      httpAuth,
      auditor,
      assessments: AuthorizedAssessments.create({
        assessments: options.assessments,
        permissions,
        readPermissions,
      }),
    }),
  );
  router.use(
    createWhatIfRouter({
      httpAuth,
      auditor,
      whatIf: AuthorizedWhatIf.create({
        whatIf: options.whatIf,
        permissions,
        readPermissions,
      }),
    }),
  );
  router.use(errorMapper(options));
  return router;
}
