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
  catalogEntityCreatePermission,
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  Permission,
} from '@backstage/plugin-permission-common';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';
import {
  maturityFactWritePermission,
  maturityModelManagePermission,
  maturityPermissions,
  maturityScorecardReadPermission,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { DemoPolicy } from './DemoPolicy';
import { DemoRole } from './people';

const policy = DemoPolicy.create([
  person('dana', 'developer'),
  person('tom', 'team-lead'),
  person('paula', 'platform-lead'),
  person('rita', 'domain-reader', 'payments'),
  person('nora', 'visitor'),
]);

function person(name: string, role: DemoRole, domain?: string) {
  const entityRef = `user:default/${name}`;
  return { entityRef, name, role, domain, isDefault: false };
}

function decide(permission: Permission, name?: string) {
  const user = name && {
    info: { userEntityRef: `user:default/${name}`, ownershipEntityRefs: [] },
  };
  return policy.handle(
    { permission },
    user ? (user as unknown as PolicyQueryUser) : undefined,
  );
}

async function allowedNames(name: string) {
  const names = [];
  for (const permission of maturityPermissions) {
    const { result } = await decide(permission, name);
    if (result === AuthorizeResult.ALLOW) {
      names.push(permission.name.replace('maturity.', ''));
    }
  }
  return names.sort();
}

describe('DemoPolicy', () => {
  const reader = ['overview.read', 'scorecard.read'];

  it.each([
    ['dana', ['attestation.create', ...reader, 'waiver.request']],
    [
      'tom',
      ['attestation.create', ...reader, 'waiver.approve', 'waiver.request'],
    ],
    [
      'paula',
      [
        'attestation.create',
        'model.manage',
        ...reader,
        'waiver.approve',
        'waiver.request',
      ],
    ],
    ['rita', reader],
    ['nora', []],
    ['somebody-else', []],
  ])('gives %s their rights in maturity', async (name, rights) => {
    expect(await allowedNames(name)).toEqual(rights);
  });

  it('lets nobody push facts', async () => {
    for (const name of ['dana', 'tom', 'paula', 'rita', 'nora']) {
      await expect(decide(maturityFactWritePermission, name)).resolves.toEqual({
        result: AuthorizeResult.DENY,
      });
    }
  });

  it('shows the whole catalog, also to whom maturity is closed', async () => {
    for (const name of ['dana', 'nora']) {
      await expect(decide(catalogEntityReadPermission, name)).resolves.toEqual({
        result: AuthorizeResult.ALLOW,
      });
    }
  });

  it('shows the domain reader the entities with the label of the domain', async () => {
    await expect(
      decide(catalogEntityReadPermission, 'rita'),
    ).resolves.toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        rule: 'HAS_LABEL',
        params: { label: 'acme.example/domain', value: 'payments' },
      },
    });
  });

  it('denies what it does not know, and whoever is not of the demo', async () => {
    const denied = { result: AuthorizeResult.DENY };
    await expect(
      decide(catalogEntityDeletePermission, 'paula'),
    ).resolves.toEqual(denied);
    await expect(
      decide(catalogEntityCreatePermission, 'paula'),
    ).resolves.toEqual(denied);
    await expect(
      decide(catalogEntityReadPermission, 'somebody-else'),
    ).resolves.toEqual(denied);
    await expect(decide(maturityScorecardReadPermission)).resolves.toEqual(
      denied,
    );
    await expect(decide(maturityModelManagePermission, 'tom')).resolves.toEqual(
      denied,
    );
  });
});
