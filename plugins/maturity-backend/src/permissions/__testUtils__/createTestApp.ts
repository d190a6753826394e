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

import { mockServices } from '@backstage/backend-test-utils';
import { CompiledModel } from '@platform-maturity/backstage-plugin-maturity-common';
import { scorecardPermissionRules } from '@platform-maturity/backstage-plugin-maturity-node';
import express from 'express';
import { SubjectStore } from '../../catalog';
import { Database } from '../../database';
import { errorMapper } from '../../http';
import { testContract } from '../../http/__testUtils__/testContract';
import {
  createInsightsRouter,
  createListsRouter,
  createModelsRouter,
  DefaultInsights,
  DefaultScorecardLists,
  Snapshot,
} from '../../insights';
import { TestCatalog } from '../../insights/__testUtils__/TestCatalog';
import { testModel } from '../../insights/__testUtils__/testModel';
import { NOW } from '../../insights/__testUtils__/testRows';
import { AuthorizedInsights } from '../AuthorizedInsights';
import { AuthorizedScorecardLists } from '../AuthorizedScorecardLists';
import { ReadableEntities } from '../ReadableEntities';
import { ReadPermissions } from '../ReadPermissions';
import { TestPolicy } from './TestPolicy';

export interface TestAppOptions {
  database: Database;
  model?: CompiledModel;
}

/** The read routes with permissions, contract and errors, on a real snapshot. */
export function createTestApp(options: TestAppOptions) {
  const { database, model = testModel() } = options;
  const clock = { now: () => NOW };
  const logger = mockServices.logger.mock();
  const auth = mockServices.auth();
  const httpAuth = mockServices.httpAuth();
  const active = {
    id: model.id,
    version: model.version,
    compiled: model,
    origin: 'config' as const,
    overrides: [],
    activatedAt: NOW,
  };
  const models = {
    list: () => [active],
    get: () => active,
    defaultModelId: model.id,
  };
  const snapshot = Snapshot.create({
    database,
    models,
    sourceNumbers: async () =>
      new Map([
        ['declaration', 1],
        ['ci', 7],
      ]),
    clock,
    logger,
  });
  const policy = TestPolicy.create();
  const permissions = ReadPermissions.create({
    auth,
    permissions: policy.permissions,
    rules: {
      getRuleByName: name => {
        const rule = Object.values(scorecardPermissionRules).find(
          known => known.name === name,
        );
        if (!rule) {
          throw new Error(`No rule ${name}`);
        }
        return rule as never;
      },
    },
    entities: ReadableEntities.create({
      catalog: policy.catalog,
      auth,
      subjects: snapshot.subjects,
      clock,
    }),
    subjects: snapshot.subjects,
  });
  const lists = AuthorizedScorecardLists.create({
    permissions,
    lists: DefaultScorecardLists.create({
      snapshot,
      database,
      subjects: SubjectStore.create({ database }),
    }),
  });
  const insights = AuthorizedInsights.create({
    permissions,
    insights: DefaultInsights.create({ snapshot, database, clock }),
  });
  const app = express();
  app.use(testContract());
  app.use(createListsRouter({ lists, httpAuth }));
  app.use(createInsightsRouter({ insights, httpAuth }));
  app.use(
    createModelsRouter({
      models,
      httpAuth,
      authorize: credentials => permissions.forModels(credentials),
    }),
  );
  app.use(errorMapper({ logger }));
  return {
    app,
    snapshot,
    policy,
    permissions,
    model,
    database,
    catalog: TestCatalog.create({ database, model }),
  };
}
