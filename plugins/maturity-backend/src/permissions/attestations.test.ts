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
import request from 'supertest';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { DAY, NOW } from '../facts/__testUtils__/testFacts';
import { createPeopleApp } from './__testUtils__/createPeopleApp';

jest.setTimeout(60_000);

const SHOP = 'component:default/shop';
const CART = 'component:default/cart';
const IN_A_MONTH = new Date(NOW + 30 * DAY).toISOString();

const plan = (over: object = {}) => ({
  entityRefs: [SHOP],
  fact: 'dr.plan',
  value: true,
  note: 'Read in the runbook',
  expiresAt: IN_A_MONTH,
  ...over,
});

describeDatabases('attestations', open => {
  it('are facts of grade attested, newest in force, with a history', async () => {
    const { as, facts, takeDirty, clock, auditor } = await createPeopleApp(
      await open(),
    );
    const { body } = await as('paula')
      .post(
        '/v1/attestations',
        plan({
          entityRefs: ['Component:shop', CART],
          evidenceUrl: 'https://wiki.example/dr',
        }),
      )
      .expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        entityRef: SHOP,
        fact: 'dr.plan',
        value: true,
        attestedBy: 'user:default/paula',
        attestedAt: new Date(NOW).toISOString(),
        expiresAt: IN_A_MONTH,
        evidenceUrl: 'https://wiki.example/dr',
        state: 'active',
      }),
      expect.objectContaining({ entityRef: CART }),
    ]);
    expect(await takeDirty()).toEqual([CART, SHOP]);
    expect(await facts()).toEqual([
      expect.objectContaining({ entity_ref: CART }),
      expect.objectContaining({
        entity_ref: SHOP,
        source: 'attestation',
        grade: 'attested',
        value: 'true',
        expires_at: NOW + 30 * DAY,
        url: 'https://wiki.example/dr',
      }),
    ]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'attestation-create' }),
    );

    clock.time += DAY;
    await as('paula').post('/v1/attestations', plan({ value: false }));
    const list = await as('ines').get(
      `/v1/attestations?entityRef=${SHOP}&fact=dr.plan`,
    );
    expect(list.body.totalItems).toBe(2);
    expect(
      list.body.items.map(({ state, value }: any) => [state, value]),
    ).toEqual([
      ['active', false],
      ['superseded', true],
    ]);
    expect((await facts()).map(({ value }) => value)).toEqual([
      'true',
      'false',
    ]);
  });

  it('are not made by owners, through whatever group', async () => {
    const { as } = await createPeopleApp(await open());
    const own = await as('ines').post('/v1/attestations', plan()).expect(403);
    expect(own.body.error.message).toBe(
      `Others than its owners attest 'dr.plan'; you own ${SHOP} (group:default/payments)`,
    );
    // of other things they may
    await as('ines')
      .post(
        '/v1/attestations',
        plan({ entityRefs: ['component:default/tool'] }),
      )
      .expect(200);
    await as('paula')
      .post(
        '/v1/attestations',
        plan({ entityRefs: [SHOP, 'component:default/tool'] }),
      )
      .expect(403);
  });

  it('are made by owners where the configuration says so', async () => {
    const { as } = await createPeopleApp(await open(), { byOwners: true });
    const { status } = await as('ines').post('/v1/attestations', plan());
    expect(status).toBe(200);
  });

  it('need a person, with the permission', async () => {
    const { as, app } = await createPeopleApp(await open());
    const visitor = await as('nora').post('/v1/attestations', plan());
    expect(visitor.status).toBe(403);
    expect(visitor.body.error.message).toContain('maturity.attestation.create');
    const service = await request(app)
      .post('/v1/attestations')
      .set('Authorization', mockCredentials.service.header())
      .send(plan());
    expect(service.status).toBe(403);
  });

  it('name every mistake, and keep nothing', async () => {
    const { as, facts } = await createPeopleApp(await open());
    const mistakesOf = async (body: object) => {
      const answer = await as('paula').post('/v1/attestations', body);
      expect(answer.status).toBe(400);
      return answer.body.error.mistakes.map(({ path }: any) => path).sort();
    };
    expect(
      await mistakesOf(
        plan({
          entityRefs: [
            SHOP,
            'no ref',
            'component:default/none',
            'component:shop',
          ],
          value: 'yes',
          evidenceUrl: 'data:text/html,hello',
          expiresAt: new Date(NOW + 400 * DAY).toISOString(),
        }),
      ),
    ).toEqual([
      'body.entityRefs.1',
      'body.entityRefs.2',
      'body.entityRefs.3',
      'body.evidenceUrl',
      'body.expiresAt',
      'body.value',
    ]);
    expect(
      await mistakesOf(
        plan({ fact: 'vuln.critical-open', value: 0, expiresAt: '2026-01-01' }),
      ),
    ).toEqual(['body.expiresAt', 'body.fact']);
    expect(
      await mistakesOf(plan({ entityRefs: ['component:default/hidden'] })),
    ).toEqual(['body.entityRefs.0']);
    expect(await mistakesOf(plan({ note: '  ' }))).toEqual(['body.note']);
    expect(await facts()).toEqual([]);
  });

  it('end when taken back, and do not come back', async () => {
    const { as, facts, takeDirty, clock } = await createPeopleApp(await open());
    const first = await as('paula').post('/v1/attestations', plan());
    clock.time += 1;
    const second = await as('paula').post('/v1/attestations', plan());
    await takeDirty();
    const [{ id }] = second.body.items;

    expect((await as('ines').delete(`/v1/attestations/${id}`)).status).toBe(
      403,
    );
    const { body } = await as('paula')
      .delete(`/v1/attestations/${id}`)
      .expect(200);
    expect(body).toMatchObject({
      state: 'revoked',
      endedBy: 'user:default/paula',
    });
    expect(await facts()).toEqual([]);
    expect(await takeDirty()).toEqual([SHOP]);
    await as('paula').delete(`/v1/attestations/${id}`).expect(409);
    await as('paula')
      .delete(`/v1/attestations/${first.body.items[0].id}`)
      .expect(409);
    await as('paula').delete('/v1/attestations/none').expect(404);
  });

  it('are listed page by page, of what the reader may read', async () => {
    const { as, put, clock, database } = await createPeopleApp(await open());
    const names = Array.from({ length: 5 }, (_, i) => `svc-${i}`);
    await put(
      ...names.map(name => ({
        apiVersion: 'v1',
        kind: 'Component',
        metadata: { name, namespace: 'default' },
      })),
    );
    for (const name of names) {
      clock.time += 1;
      await as('paula')
        .post('/v1/attestations', plan({ entityRefs: [`component:${name}`] }))
        .expect(200);
    }
    await database
      .knex('attestations')
      .where({ entity_ref: 'component:default/svc-3' })
      .update({ entity_ref: 'component:default/hidden' });

    const refs: string[] = [];
    let cursor = '';
    do {
      const { body } = await as('ines')
        .get(`/v1/attestations?limit=2${cursor && `&cursor=${cursor}`}`)
        .expect(200);
      expect(body.totalItems).toBe(4);
      refs.push(...body.items.map(({ entityRef }: any) => entityRef));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(refs).toEqual(
      ['svc-4', 'svc-2', 'svc-1', 'svc-0'].map(
        name => `component:default/${name}`,
      ),
    );
    clock.time += 31 * DAY;
    const counts = await Promise.all(
      ['active', 'expired', 'revoked'].map(
        async state =>
          (
            await as('ines').get(`/v1/attestations?state=${state}`)
          ).body.totalItems,
      ),
    );
    expect(counts).toEqual([0, 4, 0]);
  });
});
