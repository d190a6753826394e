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
import express from 'express';
import request from 'supertest';
import {
  observeEntity,
  Ownership,
  SubjectStore,
  SubjectWriter,
  toSubjectRow,
} from '../../catalog';
import { Database } from '../../database';
import {
  AttestationStore,
  createAttestationsRouter,
  DefaultAttestationsService,
} from '../../facts';
import { setUpFacts } from '../../facts/__testUtils__/testFacts';
import { errorMapper } from '../../http';
import { testContract } from '../../http/__testUtils__/testContract';
import {
  createWaiversRouter,
  DefaultWaiversService,
  WaiverStore,
} from '../../waivers';
import { AuthorizedAttestationsService } from '../AuthorizedAttestationsService';
import { AuthorizedWaiversService } from '../AuthorizedWaiversService';
import { ReadPermissions } from '../ReadPermissions';
import { TestPolicy } from './TestPolicy';

const ALLOW = { result: 'ALLOW' as const };

/** The rights of the roles that take part. */
const RIGHTS = {
  member: ['maturity.attestation.create', 'maturity.waiver.request'],
  approver: [
    'maturity.attestation.create',
    'maturity.waiver.request',
    'maturity.waiver.approve',
  ],
  visitor: [],
};

const group = (name: string, parent?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  relations: parent
    ? [{ type: 'childOf', targetRef: `group:default/${parent}` }]
    : [],
});

const user = (name: string, memberOf: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  relations: [{ type: 'memberOf', targetRef: `group:default/${memberOf}` }],
});

const component = (name: string, owner: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
  relations: [{ type: 'ownedBy', targetRef: owner }],
});

/** The shop belongs to the department above Ines's and Tom's team. */
const CATALOG: Entity[] = [
  group('payments'),
  group('payments-core', 'payments'),
  group('platform'),
  user('ines', 'payments-core'),
  user('tom', 'payments-core'),
  user('paula', 'platform'),
  user('nora', 'platform'),
  component('shop', 'group:default/payments'),
  component('cart', 'group:default/payments'),
  component('tool', 'group:default/platform'),
  component('hidden', 'group:default/payments'),
];

/** The routes of attestations and waivers, with everybody's rights. */
export async function createPeopleApp(
  database: Database,
  options: { byOwners?: boolean } = {},
) {
  const { byOwners = false } = options;
  const kit = setUpFacts(database);
  const subjects = SubjectStore.create({ database });
  const writer = SubjectWriter.create({ database, onArrival: async () => {} });
  const put = (...entities: Entity[]) =>
    writer.write(
      entities.map(entity => ({
        row: toSubjectRow(entity),
        arrives: true,
        scanFacts: observeEntity({
          entity,
          exists: () => true,
          previous: [],
          now: kit.clock.now(),
        }),
      })),
      kit.clock.now(),
    );
  await put(...CATALOG);
  await kit.takeDirty();

  const auth = mockServices.auth();
  const policy = TestPolicy.create();
  const people = {
    ines: RIGHTS.member,
    tom: RIGHTS.approver,
    paula: RIGHTS.approver,
    nora: RIGHTS.visitor,
  };
  for (const [name, rights] of Object.entries(people)) {
    policy.give(`user:default/${name}`, {
      decisions: Object.fromEntries(
        ['maturity.scorecard.read', 'catalog.entity.read', ...rights].map(
          permission => [permission, ALLOW],
        ),
      ),
    });
  }
  const hidden = new Set(['component:default/hidden']);
  const visibility = {
    mayRead: (ref: string) => !hidden.has(ref),
    rows: { has: () => true },
  };
  const readPermissions = {
    forScorecards: async () => visibility,
  } as unknown as ReadPermissions;
  const ownership = Ownership.create({
    auth,
    subjects,
    userInfo: {
      getUserInfo: async credentials => ({
        userEntityRef: (credentials as { principal: { userEntityRef: string } })
          .principal.userEntityRef,
        ownershipEntityRefs: [],
      }),
    },
  });
  const [{ compiled }] = kit.definitions.scored();
  const active = {
    id: compiled.id,
    version: compiled.version,
    compiled,
    origin: 'config' as const,
    overrides: [],
    activatedAt: 0,
  };
  const auditor = mockServices.auditor.mock();
  const httpAuth = mockServices.httpAuth();
  const shared = { permissions: policy.permissions, readPermissions };
  const app = express();
  app.use(testContract());
  app.use(
    createAttestationsRouter({
      httpAuth,
      auditor,
      service: AuthorizedAttestationsService.create({
        ...shared,
        attestations: DefaultAttestationsService.create({
          ...kit,
          subjects,
          ownership,
          byOwners,
          store: AttestationStore.create(kit),
        }),
      }),
    }),
  );
  app.use(
    createWaiversRouter({
      httpAuth,
      auditor,
      service: AuthorizedWaiversService.create({
        ...shared,
        waivers: DefaultWaiversService.create({
          ...kit,
          subjects,
          ownership,
          registry: { get: () => active, list: () => [active] },
          store: WaiverStore.create(kit),
        }),
      }),
    }),
  );
  app.use(errorMapper({ logger: mockServices.logger.mock() }));

  const as = (name: string) => {
    const header = mockCredentials.user.header(`user:default/${name}`);
    return {
      get: (path: string) =>
        request(app).get(path).set('Authorization', header),
      post: (path: string, body: object = {}) =>
        request(app).post(path).set('Authorization', header).send(body),
      delete: (path: string) =>
        request(app).delete(path).set('Authorization', header),
    };
  };
  return { ...kit, app, as, put, auditor };
}
