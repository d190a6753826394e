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

import { mockCredentials } from '@backstage/backend-test-utils';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { createTestApp } from './__testUtils__/createTestApp';
import {
  ALL_RIGHTS,
  ALLOW,
  CATALOG_CONDITIONAL,
} from './__testUtils__/TestPolicy';
import { AuthorizedFactsService } from './AuthorizedFactsService';

jest.setTimeout(60_000);

const ANA = mockCredentials.user('user:default/ana');
const BEN = mockCredentials.user('user:default/ben');

describeDatabases('AuthorizedFactsService', open => {
  const inner = {
    list: jest.fn().mockResolvedValue([]),
    push: jest.fn().mockResolvedValue({ accepted: 1, unchanged: 0 }),
    withdraw: jest.fn().mockResolvedValue({ withdrawn: 1 }),
  };

  async function setUp() {
    jest.clearAllMocks();
    const { catalog, snapshot, policy, permissions } = createTestApp({
      database: await open(),
    });
    await catalog.put({ name: 'shop' }, { name: 'secret' });
    await snapshot.load();
    policy.give('user:default/ana', {
      decisions: {
        ...ALL_RIGHTS.decisions,
        'catalog.entity.read': CATALOG_CONDITIONAL,
      },
      readable: ['component:default/shop'],
    });
    policy.give('user:default/ben', {
      decisions: { 'catalog.entity.read': ALLOW },
    });
    return AuthorizedFactsService.create({
      facts: inner,
      permissions: policy.permissions,
      readPermissions: permissions,
    });
  }

  it('lists facts of what the caller may read', async () => {
    const service = await setUp();
    const list = (entityRef: string, credentials = ANA) =>
      service.list({ entityRef, credentials });
    await expect(list('Component:Shop')).resolves.toEqual([]);
    await expect(list('component:secret')).rejects.toThrow(
      "There is no entity 'component:default/secret' in the catalog",
    );
    await expect(list('component:shop', BEN)).rejects.toThrow(
      'maturity.scorecard.read',
    );
    expect(inner.list).toHaveBeenCalledTimes(1);
    // what is no ref the service itself tells
    await list('nonsense');
    expect(inner.list).toHaveBeenCalledTimes(2);
  });

  it('lets write only who has the permission', async () => {
    const service = await setUp();
    const request = { source: 'ci', facts: [] };
    await expect(service.push({ request, credentials: BEN })).rejects.toThrow(
      'maturity.fact.write',
    );
    await expect(
      service.withdraw({ request: { source: 'ci' }, credentials: BEN }),
    ).rejects.toThrow('maturity.fact.write');
    expect(inner.push).not.toHaveBeenCalled();
    expect(inner.withdraw).not.toHaveBeenCalled();
    await service.push({ request, credentials: ANA });
    expect(inner.push).toHaveBeenCalledWith({ request, credentials: ANA });
  });
});
