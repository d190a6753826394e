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

import { Entity } from '@backstage/catalog-model';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { COMPANY_CONFIG, PEOPLE, SEEN } from './__testUtils__/company';
import { placeOf } from './__testUtils__/places';
import { PortalCatalog } from './__testUtils__/PortalCatalog';
import { ALLOW } from './__testUtils__/PortalPolicy';
import { eventually, Portal, startPortal } from './__testUtils__/startPortal';

jest.setTimeout(300_000);

const CHECKOUT = 'component:default/checkout';

/** So many that half of them missing is not plausible. */
const MANY: Entity[] = Array.from({ length: 60 }, (_, index) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: `service-${index}`, namespace: 'default' },
  spec: { type: 'service' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/team' }],
}));

const COMPANY = [...SEEN, ...PEOPLE, ...MANY];

const isCheckout = ({ metadata }: Entity) => metadata.name === 'checkout';

const without = (isGone: (entity: Entity) => boolean) =>
  COMPANY.filter(entity => !isGone(entity));

/** The company with another checkout in its place. */
const withCheckout = (change: (metadata: Entity['metadata']) => object) =>
  COMPANY.map(entity =>
    isCheckout(entity)
      ? {
          ...entity,
          metadata: {
            ...entity.metadata,
            ...change(entity.metadata),
          } as Entity['metadata'],
        }
      : entity,
  );

describeDatabases('a catalog that fails', open => {
  let portal: Portal;

  const push = async (entityRef: string, value = 0) => {
    const { status } = await portal.ask({
      method: 'post',
      path: '/v1/facts',
      body: {
        source: 'ci',
        facts: [{ entityRef, fact: 'k8s.secret-in-git-findings', value }],
      },
    });
    expect(status).toBe(200);
  };

  const status = async () => (await portal.ask({ path: '/v1/status' })).body;

  /** What people see of an entity, without when it was computed. */
  const seen = async (ref = CHECKOUT) => {
    const { ask } = portal;
    const card = await ask({ path: `/v1/scorecards/${ref.replace(':', '/')}` });
    // what an entity declares is as old as the question
    const timeless = card.text.replace(/"\d{4}-\d\d-\d\dT[\d:.]*Z"/g, '"time"');
    const items = async (path: string) => {
      const { body } = await ask({ path: `${path}?entityRef=${ref}` });
      return (body.items ?? []).filter(
        ({ source = '' }) => !source.startsWith('catalog'),
      );
    };
    return {
      status: card.status,
      ...(card.status === 200 && {
        card: JSON.parse(timeless),
        facts: await items('/v1/facts'),
        waivers: await items('/v1/waivers'),
        attestations: await items('/v1/attestations'),
      }),
    };
  };

  const counts = async () => {
    const { body } = await portal.ask({ path: '/v1/overview' });
    return { ...body, evaluatedAt: undefined };
  };

  const unlessItChanges = async () => {
    await portal.untilScored();
    return { counts: await counts(), seen: await seen() };
  };

  const subjects = async () => (await counts()).subjects;

  beforeAll(async () => {
    const catalog = PortalCatalog.of(COMPANY);
    catalog.pageSize = 10;
    portal = await startPortal({
      database: await open(),
      catalog,
      config: COMPANY_CONFIG,
    });
    for (const person of ['ana', 'cleo']) {
      portal.policy.give(
        `user:default/${person}`,
        Object.fromEntries(
          [
            'maturity.scorecard.read',
            'maturity.attestation.create',
            'maturity.waiver.request',
            'maturity.waiver.approve',
            'catalog.entity.read',
          ].map(name => [name, ALLOW]),
        ),
      );
    }
    await portal.untilScored();
    const place = placeOf(portal, '');
    await push(CHECKOUT);
    await place.attestation();
    await portal.ask({
      as: { user: 'cleo' },
      method: 'post',
      path: `/v1/waivers/${await place.waiver()}/approve`,
    });
  });

  afterAll(async () => {
    await portal?.stop();
  });

  afterEach(async () => {
    portal.catalog.fault = {};
    portal.catalog.set(COMPANY);
    await portal.scan();
  });

  it.each([
    ['breaks after page 3', 3],
    ['does not answer', 0],
  ])(
    'that %s takes nothing away, and is told of',
    async (_, failAfterPages) => {
      const before = await unlessItChanges();
      portal.catalog.set(without(isCheckout));
      portal.catalog.fault = { failAfterPages };
      await portal.scan();
      expect((await status()).scan).toMatchObject({
        running: false,
        error: expect.stringContaining('The catalog is down'),
      });
      expect(await unlessItChanges()).toEqual(before);
    },
  );

  it.each([
    ['half of its entities', (index: number) => index % 2 === 0],
    ['none of them', () => false],
  ])('that answers %s takes nothing away, and says so', async (_, isThere) => {
    const before = await unlessItChanges();
    const missing = COMPANY.filter((_entity, index) => !isThere(index)).length;
    portal.catalog.set(COMPANY.filter((_entity, index) => isThere(index)));
    await portal.scan();
    // at once again is no second opinion
    await portal.scan();
    const { removals, scan } = await status();
    expect(removals).toMatchObject({
      heldBack: missing,
      message: expect.stringContaining(`${missing} removals`),
    });
    expect(scan.error).toBeUndefined();
    expect(await unlessItChanges()).toEqual(before);

    portal.catalog.set(COMPANY);
    await portal.scan();
    expect((await status()).removals?.heldBack ?? 0).toBe(0);
    expect(await unlessItChanges()).toEqual(before);
  });

  it('that is slow holds nobody up', async () => {
    const before = await unlessItChanges();
    let goOn = () => {};
    const waiting = new Promise<void>(resolve => {
      goOn = resolve;
    });
    portal.catalog.fault = {
      beforePage: page => (page === 2 ? waiting : Promise.resolve()),
    };
    const scanned = portal.scan();
    await eventually(
      async () => (await status()).scan,
      ({ running }) => running,
    );
    await push(CHECKOUT, 7);
    await eventually(
      async () => JSON.stringify((await seen()).card),
      card => card !== JSON.stringify(before.seen.card),
    );
    expect((await status()).scan.running).toBe(true);
    await push(CHECKOUT, 0);
    goOn();
    await scanned;
    await portal.untilScored();
    expect(await counts()).toEqual(before.counts);
  });

  it('shows a removal after one scan, and what was known when it is back', async () => {
    const before = await unlessItChanges();
    expect(before.seen.facts).toHaveLength(2);
    expect(before.seen.waivers).toHaveLength(1);
    expect(before.seen.attestations).toHaveLength(1);

    portal.catalog.set(without(isCheckout));
    await portal.scan();
    await eventually(subjects, count => count === before.counts.subjects - 1);
    expect(await seen()).toEqual({ status: 404 });
    const list = await portal.ask({ path: '/v1/scorecards?limit=500' });
    expect(list.text).not.toContain(CHECKOUT);
    const csv = await portal.ask({ path: '/v1/export.csv' });
    expect(csv.text).not.toContain(CHECKOUT);
    for (const path of ['/v1/waivers', '/v1/attestations']) {
      const { body } = await portal.ask({ path });
      expect({ path, ...body }).toEqual({ path, items: [], totalItems: 0 });
    }

    // the same ref with another uid is the same subject
    portal.catalog.set(withCheckout(() => ({ uid: 'another' })));
    await portal.scan();
    await eventually(subjects, count => count === before.counts.subjects);
    expect(await unlessItChanges()).toEqual(before);
  });

  it.each([
    ['another name', { name: 'till' }, 'component:default/till'],
    ['another namespace', { namespace: 'shops' }, 'component:shops/checkout'],
  ])('shows %s as a removal and an arrival', async (_, change, ref) => {
    const before = await unlessItChanges();
    portal.catalog.set(withCheckout(() => change));
    await portal.scan();
    await eventually(
      () => seen(ref),
      found => found.card?.status === 'scored',
    );
    await portal.untilScored();
    expect(await subjects()).toBe(before.counts.subjects);
    expect(await seen()).toEqual({ status: 404 });
    expect(await seen(ref)).toMatchObject({
      facts: [],
      waivers: [],
      attestations: [],
    });
    const members = await portal.ask({
      path: '/v1/scorecards/system/default/shop/members',
    });
    expect(members.text).toContain(ref);
    expect(members.text).not.toContain(`"${CHECKOUT}"`);
  });

  it('and is as it was when all of that is over', async () => {
    await portal.untilScored();
    expect(await seen()).toMatchObject({ status: 200 });
    const { body } = await portal.ask({
      path: `/v1/transitions?entityRef=${CHECKOUT}&kind=level&limit=500`,
    });
    expect(body.totalItems).toBeGreaterThan(0);
  });
});
