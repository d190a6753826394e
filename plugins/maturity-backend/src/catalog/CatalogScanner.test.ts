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
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Database } from '../database';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { CatalogScanner } from './CatalogScanner';
import { EntityRefresher } from './EntityRefresher';
import { ScanStore } from './ScanStore';
import { SubjectStore } from './SubjectStore';
import { SubjectWriter } from './SubjectWriter';

jest.setTimeout(60_000);

const MINUTE = 60_000;

function entity(
  ref: string,
  relations: Record<string, string[]> = {},
  more: { spec?: Entity['spec']; annotations?: Record<string, string> } = {},
): Entity {
  const [kind, rest] = ref.split(':');
  const [namespace, name] = rest.split('/');
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind[0].toUpperCase() + kind.slice(1),
    metadata: { namespace, name, annotations: more.annotations },
    spec: more.spec ?? { type: 'service', owner: 'group:default/team' },
    relations: Object.entries(relations).flatMap(([type, targets]) =>
      targets.map(targetRef => ({ type, targetRef })),
    ),
  };
}

const TEAM = entity('group:default/team');
const SALES = entity('system:default/sales', {
  ownedBy: ['group:default/team'],
});
const SHOP = entity('component:default/shop', {
  ownedBy: ['group:default/team'],
  partOf: ['system:default/sales'],
});
const CART = entity('component:default/cart', {
  ownedBy: ['group:default/team'],
  partOf: ['component:default/shop'],
});

describeDatabases('the catalog scan', open => {
  async function setUp() {
    const database = await open();
    const clock = { time: 1_000, now: () => clock.time };
    const arrivals: string[] = [];
    let entities: Entity[] = [];
    let failAfter = Infinity;
    const catalog = catalogServiceMock({ entities: [] });
    const answering: CatalogService = {
      ...catalog,
      getEntityByRef: async ref =>
        catalogServiceMock({ entities }).getEntityByRef(ref, {
          credentials: await mockServices.auth().getOwnServiceCredentials(),
        }),
      async *streamEntities() {
        for (const [index, one] of entities.entries()) {
          if (index >= failAfter) {
            throw new Error('The catalog is down');
          }
          yield [one];
        }
      },
    };
    const scans = ScanStore.create({ database });
    const writer = SubjectWriter.create({
      database,
      onArrival: async (_tx, refs) => {
        arrivals.push(...refs);
      },
    });
    const shared = { database, clock, writer, catalog: answering };
    const auth = mockServices.auth();
    const scanner = CatalogScanner.create({
      ...shared,
      auth,
      scans,
      logger: mockServices.logger.mock(),
      onQueued: () => {},
    });
    const refresher = EntityRefresher.create({ ...shared, auth });
    return {
      database,
      clock,
      arrivals,
      scans,
      refresher,
      subjects: SubjectStore.create({ database }),
      scan: (next: Entity[], options: { failAfter?: number } = {}) => {
        entities = next;
        failAfter = options.failAfter ?? Infinity;
        return scanner.scan();
      },
      setCatalog: (next: Entity[]) => {
        entities = next;
      },
    };
  }

  async function takeDirty({ knex }: Database): Promise<string[]> {
    const refs: string[] = await knex('dirty')
      .join('subjects', 'subjects.id', 'dirty.subject_id')
      .orderBy('ref')
      .pluck('ref');
    await knex('dirty').delete();
    return refs;
  }

  it('keeps every entity, with what decides about filters and members', async () => {
    const { database, scan, subjects, arrivals } = await setUp();

    await scan([CART, SHOP, SALES, TEAM]);

    expect(await subjects.byRef('component:default/shop')).toMatchObject({
      kind: 'component',
      name: 'shop',
      title: 'shop',
      type: 'service',
      owner: 'group:default/team',
      system: 'system:default/sales',
      entity: { metadata: { name: 'shop' } },
    });
    expect(await subjects.members(['system:default/sales'])).toEqual(
      new Map([
        [
          'system:default/sales',
          ['component:default/cart', 'component:default/shop'],
        ],
      ]),
    );
    expect(arrivals).toHaveLength(4);
    expect(await takeDirty(database)).toHaveLength(4);
  });

  it('knows after the last page whether an owner exists', async () => {
    const { scan, subjects } = await setUp();
    const orphan = entity('component:default/orphan', {
      ownedBy: ['group:default/nobody'],
    });

    await scan([SHOP, orphan, SALES, TEAM]);

    const ownerSet = async (ref: string) =>
      (await subjects.byRef(ref))?.scanFacts.find(
        ({ fact }) => fact === 'catalog.owner-set',
      );
    expect(await ownerSet('component:default/shop')).toMatchObject({
      value: true,
      source: 'catalog-scan',
      evidence: 'observed',
    });
    expect(await ownerSet('component:default/orphan')).toMatchObject({
      value: false,
    });
  });

  it('writes and queues nothing when nothing changed', async () => {
    const { database, scan, clock } = await setUp();
    await scan([SHOP, SALES, TEAM]);
    await takeDirty(database);
    const before = await database.knex('subjects').orderBy('id').select();

    clock.time += MINUTE;
    await scan([
      TEAM,
      SALES,
      {
        ...SHOP,
        metadata: { ...SHOP.metadata, etag: 'new' },
        status: { items: [] },
      } as Entity,
    ]);

    expect(await takeDirty(database)).toEqual([]);
    expect(await database.knex('subjects').orderBy('id').select()).toEqual(
      before,
    );
  });

  it('queues what changed, and the systems that members join or leave', async () => {
    const { database, scan } = await setUp();
    const billing = entity('system:default/billing');
    await scan([SHOP, CART, SALES, billing, TEAM]);
    await takeDirty(database);

    await scan([
      {
        ...SHOP,
        relations: entity('component:default/shop', {
          partOf: ['system:default/billing'],
        }).relations,
      },
      CART,
      SALES,
      billing,
      TEAM,
    ]);

    expect(await takeDirty(database)).toEqual([
      'component:default/shop',
      'system:default/billing',
      'system:default/sales',
    ]);
  });

  it('removes what is gone, and takes it back as the same subject', async () => {
    const { database, scan, subjects, clock, arrivals } = await setUp();
    await scan([SHOP, SALES, TEAM]);
    const before = await subjects.byRef('component:default/shop');
    await takeDirty(database);

    clock.time += MINUTE;
    await scan([SALES, TEAM]);
    expect(await subjects.byRef('component:default/shop')).toBeUndefined();
    expect(await subjects.members(['system:default/sales'])).toEqual(new Map());
    expect(await takeDirty(database)).toEqual([
      'component:default/shop',
      'system:default/sales',
    ]);

    arrivals.length = 0;
    await scan([SHOP, SALES, TEAM]);
    expect(await subjects.byRef('component:default/shop')).toMatchObject({
      id: before?.id,
    });
    expect(arrivals).toEqual(['component:default/shop']);
  });

  it('removes nothing after a scan that did not read every page', async () => {
    const { scan, subjects, scans } = await setUp();
    await scan([TEAM, SALES, SHOP]);

    await expect(scan([TEAM, SALES, SHOP], { failAfter: 1 })).rejects.toThrow(
      'The catalog is down',
    );

    expect(await subjects.byRef('component:default/shop')).toBeDefined();
    expect(await scans.last()).toMatchObject({
      complete: false,
      entities: 1,
      error: 'Error: The catalog is down',
    });
    expect(await scans.lastComplete()).toMatchObject({ entities: 3 });
  });

  it('finishes after an interrupted scan what that one began', async () => {
    const { scan, subjects } = await setUp();
    const orphan = entity('component:default/orphan', {
      ownedBy: ['group:default/nobody'],
    });
    await expect(
      scan([orphan, SHOP, SALES, TEAM], { failAfter: 2 }),
    ).rejects.toThrow();

    await scan([orphan, SHOP, SALES, TEAM]);

    const { scanFacts } = (await subjects.byRef(
      'component:default/orphan',
    )) ?? { scanFacts: [] };
    expect(
      scanFacts.find(({ fact }) => fact === 'catalog.owner-set')?.value,
    ).toBe(false);
    expect(await subjects.members(['system:default/sales'])).toEqual(
      new Map([['system:default/sales', ['component:default/shop']]]),
    );
  });

  it('holds an implausible removal back until a later scan misses the same', async () => {
    const { scan, subjects, scans, clock } = await setUp();
    const many = Array.from({ length: 50 }, (_, index) =>
      entity(`component:default/c${index}`),
    );
    const half = many.slice(0, 25);
    const alive = async () =>
      (
        await subjects.byRefs(
          many.map(one => `component:default/${one.metadata.name}`),
        )
      ).size;
    await scan(many);

    clock.time += MINUTE;
    await scan(half);
    expect(await alive()).toBe(50);
    expect(await scans.countHeldRemovals()).toBe(25);

    clock.time += 5 * MINUTE;
    await scan(half);
    expect(await alive()).toBe(50);

    clock.time += 6 * MINUTE;
    await scan([...half, many[30]]);
    expect(await alive()).toBe(26);
    expect(await scans.countHeldRemovals()).toBe(0);
  });

  it('refreshes one entity at once', async () => {
    const { database, scan, refresher, subjects, setCatalog } = await setUp();
    await scan([SHOP, SALES, TEAM]);
    await takeDirty(database);

    setCatalog([SHOP, SALES, TEAM, CART]);
    await refresher.refresh('component:default/cart');

    expect(await subjects.systemsOf(['component:default/cart'])).toEqual(
      new Map([['component:default/cart', ['system:default/sales']]]),
    );
    expect(await takeDirty(database)).toEqual([
      'component:default/cart',
      'system:default/sales',
    ]);
  });

  it('removes nothing for one answer of the catalog', async () => {
    const { scan, refresher, subjects, setCatalog } = await setUp();
    await scan([SHOP, CART, SALES, TEAM]);

    setCatalog([]);
    await expect(refresher.refresh('component:default/cart')).rejects.toThrow(
      'The catalog has no entity',
    );
    expect(await subjects.byRef('component:default/cart')).toBeDefined();
  });

  it('lets the next scan finish what a refresh began', async () => {
    const { scan, refresher, subjects, setCatalog } = await setUp();
    await scan([SHOP, CART, TEAM]);
    const systemSet = async () =>
      (await subjects.byRef('component:default/shop'))?.scanFacts.find(
        ({ fact }) => fact === 'catalog.system-set',
      )?.value;
    expect(await systemSet()).toBe(false);

    setCatalog([SHOP, CART, SALES, TEAM]);
    await refresher.refresh('system:default/sales');
    await scan([SHOP, CART, SALES, TEAM]);
    expect(await systemSet()).toBe(true);
  });

  it('keeps an entity whose texts are longer than anybody thought', async () => {
    const { scan, subjects } = await setUp();
    const type = `long\0${'x'.repeat(1_000)}`;
    await scan([{ ...SHOP, spec: { ...SHOP.spec, type } }, SALES, TEAM]);
    expect((await subjects.byRef('component:default/shop'))?.type).toBe(
      type.replace('\0', ''),
    );
  });
});
