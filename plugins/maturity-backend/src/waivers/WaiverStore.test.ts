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

import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { setUpFacts } from '../facts/__testUtils__/testFacts';
import { WaiverRequest } from './Waiver';
import { WaiverStore } from './WaiverStore';

jest.setTimeout(60_000);

const SHOP = 'component:default/shop';
const INES = 'user:default/ines';
const PAULA = 'user:default/paula';

describeDatabases('WaiverStore', open => {
  async function setUp() {
    const kit = setUpFacts(await open());
    await kit.arrive(SHOP);
    const store = WaiverStore.create(kit);
    const request = (over: Partial<WaiverRequest> = {}) =>
      store.request(
        {
          entityRef: SHOP,
          modelId: 'five-level',
          practice: 'backups',
          reason: 'One writer by design.',
          requestedBy: INES,
          expiresAt: 1_000,
          ...over,
        } as WaiverRequest,
        10,
      );
    return { ...kit, store, request };
  }

  it('waives what is approved, and queues its subject', async () => {
    const { store, request, takeDirty, wakeUp } = await setUp();
    const asked = await request();
    await request({ practice: undefined, check: 'backups/daily' });
    expect(asked).toMatchObject({ state: 'requested', requestedAt: 10 });
    expect(await store.forEntities(undefined, [SHOP])).toEqual(new Map());
    expect(await takeDirty()).toEqual([]);

    const approved = await store.decide({
      id: asked.id,
      decision: 'approved',
      by: PAULA,
      at: 20,
      note: 'Fine.',
    });
    expect(approved).toEqual({
      id: asked.id,
      entityRef: SHOP,
      modelId: 'five-level',
      practice: 'backups',
      check: undefined,
      reason: 'One writer by design.',
      state: 'approved',
      requestedBy: INES,
      requestedAt: 10,
      decidedBy: PAULA,
      decidedAt: 20,
      revokedBy: undefined,
      revokedAt: undefined,
      note: 'Fine.',
      approvedBy: PAULA,
      expiresAt: 1_000,
    });
    expect(await takeDirty()).toEqual([SHOP]);
    await wakeUp.wait(1_000_000);
    expect(await store.get(asked.id)).toEqual(approved);
  });

  it('gives the waivers of entities, of one model or of all', async () => {
    const { store, request } = await setUp();
    const approve = async (over: Partial<WaiverRequest>) => {
      const { id } = await request(over);
      await store.decide({ id, decision: 'approved', by: PAULA, at: 20 });
      return id;
    };
    const first = await approve({});
    const second = await approve({ modelId: 'cncf' });
    await approve({ entityRef: 'component:default/cart' });

    const ids = async (modelId?: string) =>
      (await store.forEntities(undefined, [SHOP, 'a:b/c'], modelId))
        .get(SHOP)
        ?.map(waiver => waiver.id);
    expect((await ids())?.sort()).toEqual([first, second].sort());
    expect(await ids('cncf')).toEqual([second]);
    expect(await ids('none')).toBeUndefined();
  });

  it('lists what ends within a time, of those that have not ended', async () => {
    const { store, request } = await setUp();
    await request({ expiresAt: 100, check: 'a/ended', practice: undefined });
    const soon = await request({ expiresAt: 101 });
    const atTheEnd = await request({ expiresAt: 150, practice: 'restores' });
    await request({ expiresAt: 151, practice: 'plans' });
    const { waivers, total } = await store.list({
      filter: { endsWithin: 50 },
      items: [],
      now: 100,
      limit: 10,
    });
    expect(total).toBe(2);
    expect(waivers.map(({ id }) => id).sort()).toEqual(
      [soon.id, atTheEnd.id].sort(),
    );
  });

  it('ends a waiver that is revoked, and keeps who approved it', async () => {
    const { store, request, takeDirty } = await setUp();
    const { id } = await request();
    await store.decide({ id, decision: 'approved', by: PAULA, at: 20 });
    await takeDirty();
    expect(
      await store.decide({ id, decision: 'revoked', by: INES, at: 30 }),
    ).toMatchObject({ state: 'revoked', approvedBy: PAULA, revokedBy: INES });
    expect(await store.forEntities(undefined, [SHOP])).toEqual(new Map());
    expect(await takeDirty()).toEqual([SHOP]);
  });

  it('is decided once', async () => {
    const { store, request, takeDirty } = await setUp();
    const { id } = await request();
    const decide = (decision: 'approved' | 'rejected' | 'revoked') =>
      store.decide({ id, decision, by: PAULA, at: 20 });
    await decide('rejected');
    await expect(decide('revoked')).rejects.toThrow(
      'is rejected and cannot be revoked',
    );
    expect(await takeDirty()).toEqual([]);
    await expect(decide('approved')).rejects.toThrow(
      'is rejected and cannot be approved',
    );
    await expect(
      store.decide({ id: 'x', decision: 'approved', by: PAULA, at: 20 }),
    ).rejects.toThrow("There is no waiver 'x'");
  });
});
