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

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { loadModels } from '@platform-maturity/backstage-plugin-maturity-node';
import express from 'express';
import request from 'supertest';
import { createAssessmentsRouter, DefaultAssessments } from '../../assessments';
import { Ownership, Targets, TargetStore } from '../../catalog';
import { Database } from '../../database';
import {
  AttestationStore,
  createAttestationsRouter,
  DefaultAttestationsService,
} from '../../facts';
import { errorMapper } from '../../http';
import { testContract } from '../../http/__testUtils__/testContract';
import { DefaultScorecards, Preview } from '../../scorecards';
import { TargetOf } from '../../scoring';
import { TestScoring } from '../../scoring/__testUtils__/TestScoring';
import { AuthorizedAssessments } from '../AuthorizedAssessments';
import { AuthorizedAttestationsService } from '../AuthorizedAttestationsService';
import { ReadPermissions } from '../ReadPermissions';
import { ALLOW, TestPolicy } from './TestPolicy';

/** Paula runs the platform, Ines uses it. */
const RIGHTS = {
  paula: ['maturity.attestation.create', 'maturity.model.manage'],
  ines: ['maturity.attestation.create'],
};

export const HIDDEN = 'system:default/hidden-road';

let shipped: ReturnType<typeof loadModels> | undefined;

/** Read once for all tests of a file. */
function shippedModels(): ReturnType<typeof loadModels> {
  shipped ??= loadModels({
    models: ['cncf', 'five-level'].map(id => ({
      origin: 'builtin',
      id,
      changes: {},
    })),
    added: [],
  });
  return shipped;
}

/** The routes of assessments and attestations over the shipped models. */
export async function createAssessmentApp(
  database: Database,
  options: { platform?: string; entities: Entity[] },
) {
  const { platform, entities } = options;
  const models = await shippedModels();
  const documents = models.map(({ compiled }) => compiled.document);
  const registry = await TestScoring.registry(database, documents);
  const targets = Targets.fromConfig(
    [
      {
        filter: { kind: 'system' },
        model: 'cncf',
        categories: { adoption: '2', operations: 'operational' },
      },
    ],
    registry.list(),
  );
  const targetOf: TargetOf = (...about) => targets.targetOf(...about);
  const kit = await TestScoring.open(database, documents, { targetOf });
  await kit.put(...entities);
  await kit.drain();

  const policy = TestPolicy.create();
  for (const [name, rights] of Object.entries(RIGHTS)) {
    policy.give(`user:default/${name}`, {
      decisions: Object.fromEntries(
        rights.map(permission => [permission, ALLOW]),
      ),
    });
  }
  const readPermissions = {
    forScorecards: async () => ({
      mayRead: (ref: string) => ref !== HIDDEN,
      rows: { has: () => true },
    }),
  } as unknown as ReadPermissions;
  const ownership = Ownership.create({
    auth: mockServices.auth(),
    subjects: kit.subjects,
    userInfo: mockServices.userInfo(),
  });
  const shared = {
    ...kit.options,
    ownership,
    registry,
    subjects: kit.subjects,
    clock: kit.clock,
  };
  const attestations = DefaultAttestationsService.create({
    ...shared,
    definitions: registry,
    byOwners: false,
    store: AttestationStore.create({
      ...shared,
      definitions: registry,
      sources: { othersReport: () => true },
      limits: {
        factsPerEntity: 500,
        waitingFactsPerSource: 1000,
        removedSubjects: 1,
      },
    }),
  });
  const auditor = mockServices.auditor.mock();
  const http = { httpAuth: mockServices.httpAuth(), auditor };
  const authorize = { permissions: policy.permissions, readPermissions };
  const app = express();
  app.use(testContract());
  app.use(
    createAttestationsRouter({
      ...http,
      service: AuthorizedAttestationsService.create({
        ...authorize,
        attestations,
      }),
    }),
  );
  app.use(
    createAssessmentsRouter({
      ...http,
      assessments: AuthorizedAssessments.create({
        ...authorize,
        assessments: DefaultAssessments.create({
          ...shared,
          attestations,
          targets,
          targetStore: TargetStore.create(kit),
          scorecards: DefaultScorecards.create({
            ...kit.scoring,
            clock: kit.clock,
            preview: Preview.create({ ...shared, ...kit, targetOf }),
          }),
          platform,
        }),
      }),
    }),
  );
  app.use(errorMapper({ logger: mockServices.logger.mock() }));

  const as = (name: string) => {
    const header =
      name === 'ci'
        ? mockCredentials.service.header()
        : mockCredentials.user.header(`user:default/${name}`);
    return {
      get: (path: string) =>
        request(app).get(path).set('Authorization', header),
      post: (path: string, body: object) =>
        request(app).post(path).set('Authorization', header).send(body),
      put: (path: string, body: object) =>
        request(app).put(path).set('Authorization', header).send(body),
    };
  };
  return { kit, as, auditor };
}
