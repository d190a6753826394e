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
import { DAY, NOW } from '../facts/__testUtils__/testFacts';
import { createPeopleApp } from './__testUtils__/createPeopleApp';

jest.setTimeout(60_000);

const SHOP = 'component:default/shop';
const IN_A_MONTH = new Date(NOW + 30 * DAY).toISOString();

const waiver = (over: object = {}) => ({
  entityRef: SHOP,
  practice: 'dr.plan',
  reason: 'The vendor moves it in March',
  expiresAt: IN_A_MONTH,
  ...over,
});

describeDatabases('waivers', open => {
  it('are asked for by owners and approved by somebody else', async () => {
    const { as, takeDirty, auditor } = await createPeopleApp(await open());
    const asked = await as('ines').post('/v1/waivers', waiver()).expect(200);
    const [{ id, ...item }] = asked.body.items;
    expect(item).toEqual({
      entityRef: SHOP,
      model: 'test',
      practice: 'dr.plan',
      title: 'dr.plan',
      reason: 'The vendor moves it in March',
      state: 'requested',
      requestedBy: 'user:default/ines',
      requestedAt: new Date(NOW).toISOString(),
      expiresAt: IN_A_MONTH,
      renewals: 0,
    });
    expect(await takeDirty()).toEqual([]);
    await as('ines').post('/v1/waivers', waiver()).expect(409);

    // without the permission; an owner with it; somebody else with it
    await as('ines').post(`/v1/waivers/${id}/approve`).expect(403);
    const owner = await as('tom').post(`/v1/waivers/${id}/approve`);
    expect(owner.status).toBe(403);
    expect(owner.body.error.message).toContain('Others than its owners decide');
    const { body } = await as('paula')
      .post(`/v1/waivers/${id}/approve`, { note: 'Until March' })
      .expect(200);
    expect(body).toMatchObject({
      state: 'active',
      decidedBy: 'user:default/paula',
      note: 'Until March',
    });
    expect(await takeDirty()).toEqual([SHOP]);
    await as('paula').post(`/v1/waivers/${id}/reject`).expect(409);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'waiver-approve' }),
    );
  });

  it('are not decided by whoever asked, whatever they may', async () => {
    const { as } = await createPeopleApp(await open());
    const { body } = await as('paula')
      .post('/v1/waivers', waiver({ entityRef: 'component:default/tool' }))
      .expect(200);
    const own = await as('paula').post(
      `/v1/waivers/${body.items[0].id}/approve`,
    );
    expect(own.status).toBe(403);
    expect(own.body.error.message).toContain('asked for oneself');
    await as('tom').post(`/v1/waivers/${body.items[0].id}/approve`).expect(200);
  });

  it('are not asked for by others', async () => {
    const { as } = await createPeopleApp(await open());
    const { body } = await as('paula')
      .post('/v1/waivers', waiver())
      .expect(403);
    expect(body.error.message).toBe(
      `Owners ask for waivers; you do not own ${SHOP}`,
    );
    await as('nora').post('/v1/waivers', waiver()).expect(403);
  });

  it('name every mistake', async () => {
    const { as } = await createPeopleApp(await open());
    const mistakesOf = async (body: object) => {
      const answer = await as('ines').post('/v1/waivers', body);
      expect(answer.status).toBe(400);
      return answer.body.error.mistakes.map(({ path }: any) => path).sort();
    };
    expect(
      await mistakesOf(
        waiver({
          entityRef: undefined,
          entityRefs: [
            'x y',
            'component:default/hidden',
            SHOP,
            'component:shop',
          ],
          practice: 'none',
          expiresAt: new Date(NOW + 181 * DAY).toISOString(),
        }),
      ),
    ).toEqual([
      'body.entityRefs.0',
      'body.entityRefs.1',
      'body.entityRefs.3',
      'body.expiresAt',
      'body.practice',
    ]);
    expect(
      await mistakesOf(waiver({ entityRef: undefined, practice: undefined })),
    ).toEqual(['body', 'body']);
    expect(await mistakesOf(waiver({ check: 'dr.plan/holds' }))).toEqual([
      'body',
    ]);
    expect(await mistakesOf(waiver({ expiresAt: '2026-01-01' }))).toEqual([
      'body.expiresAt',
    ]);
    expect(await mistakesOf(waiver({ reason: ' ' }))).toEqual(['body.reason']);
  });

  it('are renewed, and a newer one takes the place of the one before', async () => {
    const { as, clock } = await createPeopleApp(await open());
    const grant = async (over: object = {}) => {
      clock.time += 1;
      const { body } = await as('ines')
        .post('/v1/waivers', waiver(over))
        .expect(200);
      await as('paula')
        .post(`/v1/waivers/${body.items[0].id}/approve`)
        .expect(200);
    };
    await grant();
    await grant();
    await grant({ practice: undefined, check: 'ci.tests/holds' });
    const { body } = await as('ines').get(`/v1/waivers?entityRef=${SHOP}`);
    expect(
      body.items.map(({ practice, check, state, renewals }: any) => [
        practice ?? check,
        state,
        renewals,
      ]),
    ).toEqual([
      ['ci.tests/holds', 'active', 0],
      ['dr.plan', 'active', 1],
      ['dr.plan', 'superseded', 0],
    ]);
    clock.time += 31 * DAY;
    const expired = await as('ines').get('/v1/waivers?state=expired');
    expect(expired.body.totalItems).toBe(2);
    expect(
      (await as('ines').get('/v1/waivers?state=active')).body.items,
    ).toEqual([]);
  });

  it('are ended by owners and approvers', async () => {
    const { as, takeDirty } = await createPeopleApp(await open());
    const ask = async (practice: string) =>
      (await as('ines').post('/v1/waivers', waiver({ practice }))).body.items[0]
        .id as string;
    const taken = await ask('dr.plan');
    await as('nora').post(`/v1/waivers/${taken}/revoke`).expect(403);
    const { body } = await as('ines')
      .post(`/v1/waivers/${taken}/revoke`)
      .expect(200);
    expect(body.state).toBe('revoked');

    const granted = await ask('ci.tests');
    await as('paula').post(`/v1/waivers/${granted}/approve`).expect(200);
    await takeDirty();
    await as('paula')
      .post(`/v1/waivers/${granted}/revoke`, { note: 'Fixed' })
      .expect(200);
    expect(await takeDirty()).toEqual([SHOP]);
    await as('paula').post('/v1/waivers/none/approve').expect(404);
  });

  it('are orphaned when what they waive is gone', async () => {
    const { as, database } = await createPeopleApp(await open());
    await as('ines').post('/v1/waivers', waiver()).expect(200);
    await database.knex('waivers').update({ practice_id: 'gone' });
    const { body } = await as('ines').get('/v1/waivers?state=orphaned');
    expect(body.items).toEqual([
      expect.objectContaining({ practice: 'gone', state: 'orphaned' }),
    ]);
  });
});
