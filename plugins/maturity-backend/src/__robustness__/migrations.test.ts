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

import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { readdirSync } from 'node:fs';
import {
  Database,
  describeDatabase,
  migrationsDirectory,
  openDatabase,
} from '../database';
import { COMPANY_CONFIG, PEOPLE, SEEN } from './__testUtils__/company';
import { tablesOf } from './__testUtils__/digestTables';
import { placeOf } from './__testUtils__/places';
import { PortalCatalog } from './__testUtils__/PortalCatalog';
import { ALLOW } from './__testUtils__/PortalPolicy';
import { eventually, Portal, startPortal } from './__testUtils__/startPortal';

jest.setTimeout(300_000);

const IDS: TestDatabaseId[] = ['SQLITE_3', 'POSTGRES_18'];

const directory = migrationsDirectory;

const MIGRATIONS = readdirSync(directory)
  .filter(name => name.endsWith('.js'))
  .sort();

type Rows = Record<string, Record<string, unknown>[]>;

/** The state of a version that is scored, so that nothing about it is special. */
const STATES: Record<string, string> = { model_versions: 'active' };

const databases = TestDatabases.create({ ids: IDS });

describe.each(databases.eachSupportedId())('the migrations on %p', id => {
  const empty = async () => describeDatabase(await databases.init(id));

  /** A row with something in every column of every table that has none. */
  async function fill(database: Database): Promise<void> {
    const { knex } = database;
    for (const table of await tablesOf(database)) {
      if ((await knex(table).first()) === undefined) {
        await knex(table).insert(await rowFor(knex, table));
      }
    }
  }

  async function contents(database: Database): Promise<Rows> {
    const rows: Rows = {};
    for (const table of await tablesOf(database)) {
      rows[table] = await database.knex(table).select();
    }
    return rows;
  }

  /** Every row of before is there, in the columns that there are. */
  function expectKept(before: Rows, after: Rows) {
    for (const [table, rows] of Object.entries(before)) {
      const known = Object.keys(after[table]?.[0] ?? {});
      const kept = rows.map(row =>
        Object.fromEntries(
          Object.entries(row).filter(([column]) => known.includes(column)),
        ),
      );
      expect({ table, rows: after[table] ?? 'gone' }).toMatchObject({
        table,
        rows: after[table] ? kept : 'gone',
      });
    }
  }

  it('keep what is in the tables, forward from the first one and back', async () => {
    const database = await empty();
    const { knex } = database;
    await knex.migrate.up({ directory, name: MIGRATIONS[0] } as never);
    await fill(database);
    const states = [await contents(database)];
    expect(Object.keys(states[0]).length).toBeGreaterThan(10);
    for (const name of MIGRATIONS.slice(1)) {
      const before = await contents(database);
      await knex.migrate.up({ directory, name } as never);
      const after = await contents(database);
      expect(Object.keys(after)).toEqual(
        expect.arrayContaining(Object.keys(before)),
      );
      expectKept(before, after);
      await fill(database);
      states.push(await contents(database));
    }
    for (const name of [...MIGRATIONS].reverse().slice(0, -1)) {
      states.pop();
      const before = await contents(database);
      await knex.migrate.down({ directory, name } as never);
      const after = await contents(database);
      // the tables and columns of the version before, and what was in them
      expect(shapeOf(after)).toEqual(shapeOf(states[states.length - 1]));
      expectKept(before, after);
    }
    await knex.migrate.latest({ directory });
    await fill(database);
    await knex.migrate.rollback({ directory }, true);
    expect(await tablesOf(database)).toEqual([]);
    await knex.migrate.latest({ directory });
    expect(await tablesOf(database)).toEqual(
      Object.keys(shapeOf(await contents(database))),
    );
    await knex.destroy();
  });

  it('carry a portal back to the first version and forward again', async () => {
    const database = await empty();
    const { knex } = database;
    await knex.migrate.latest({ directory });
    const before = await withPortal(database, async portal => {
      const place = placeOf(portal, '');
      const { status } = await portal.ask({
        method: 'post',
        path: '/v1/facts',
        body: {
          source: 'ci',
          facts: [
            {
              entityRef: place.component,
              fact: 'k8s.secret-in-git-findings',
              value: 0,
            },
          ],
        },
      });
      expect(status).toBe(200);
      const approved = await portal.ask({
        as: { user: 'cleo' },
        method: 'post',
        path: `/v1/waivers/${await place.waiver()}/approve`,
      });
      expect(approved.status).toBe(200);
      await portal.untilScored();
      return about(portal);
    });
    expect(before.facts).toHaveLength(1);
    expect(before.waivers).toHaveLength(1);

    for (const name of [...MIGRATIONS].reverse().slice(0, -1)) {
      await knex.migrate.down({ directory, name } as never);
    }
    await knex.migrate.latest({ directory });

    await withPortal(database, portal =>
      eventually(
        () => about(portal),
        after => JSON.stringify(after) === JSON.stringify(before),
        100,
      ),
    );
    await knex.destroy();
  });

  it('refuse a database of a later version, and leave it as it is', async () => {
    const database = await empty();
    const { knex } = database;
    await knex.migrate.latest({ directory });
    await fill(database);
    await knex('knex_migrations').insert({
      name: '20991231000000_later.js',
      batch: 99,
      migration_time: new Date(),
    });
    const before = await contents(database);
    await expect(openDatabase({ getClient: async () => knex })).rejects.toThrow(
      '20991231000000_later.js',
    );
    expect(await contents(database)).toEqual(before);
    await knex.destroy();
  });
});

async function rowFor(knex: Knex, table: string) {
  const columns = await knex(table).columnInfo();
  return Object.fromEntries(
    Object.entries(columns).map(([name, { type, maxLength }]) => [
      name,
      name === 'state' && STATES[table]
        ? STATES[table]
        : valueOf(type, Number(maxLength ?? 20)),
    ]),
  );
}

function valueOf(type: string, maxLength: number): unknown {
  if (/int|double|float|numeric|real/.test(type)) {
    return 1;
  }
  if (/bool/.test(type)) {
    return true;
  }
  if (/bytea|blob|binary/.test(type)) {
    return Buffer.from([1, 2, 3]);
  }
  return '"äöü"'.slice(0, maxLength);
}

/** Tables with their columns. */
function shapeOf(rows: Rows): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(rows).map(([table, [first]]) => [
      table,
      Object.keys(first ?? {}).sort(),
    ]),
  );
}

/** A portal on the database, which stays open. */
async function withPortal<T>(
  database: Database,
  work: (portal: Portal) => Promise<T>,
): Promise<T> {
  const portal = await startPortal({
    database,
    catalog: PortalCatalog.of([...SEEN, ...PEOPLE]),
    config: COMPANY_CONFIG,
  });
  for (const person of ['ana', 'cleo']) {
    portal.policy.give(
      `user:default/${person}`,
      Object.fromEntries(
        [
          'maturity.scorecard.read',
          'maturity.waiver.request',
          'maturity.waiver.approve',
          'catalog.entity.read',
        ].map(name => [name, ALLOW]),
      ),
    );
  }
  try {
    await portal.untilScored();
    return await work(portal);
  } finally {
    await portal.stop();
  }
}

/** What people see, without when it was computed. */
async function about(portal: Portal) {
  const { component, system } = placeOf(portal, '');
  const card = async (ref: string) => {
    const path = `/v1/scorecards/${ref.replace(':', '/')}`;
    const { body } = await portal.ask({ path });
    return { ...body, evaluatedAt: undefined };
  };
  const items = async (path: string) =>
    (await portal.ask({ path: `${path}?entityRef=${component}` })).body.items;
  const facts: { source: string }[] = await items('/v1/facts');
  return {
    component: await card(component),
    system: await card(system),
    facts: facts.filter(({ source }) => source === 'ci'),
    waivers: await items('/v1/waivers'),
  };
}
