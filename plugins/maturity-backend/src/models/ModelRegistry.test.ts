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
import { compileModel } from '@platform-maturity/backstage-plugin-maturity-common';
import { ConfiguredModel } from '@platform-maturity/backstage-plugin-maturity-node';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { ModelRegistry } from './ModelRegistry';
import { ModelStore } from './ModelStore';

jest.setTimeout(60_000);

function model(options: {
  id?: string;
  title?: string;
  attest?: string;
  fact?: string;
}): ConfiguredModel {
  const { id = 'small', title = 'Small', attest, fact = 'ci.tests' } = options;
  return {
    origin: 'config',
    overrides: [],
    compiled: compileModel({
      apiVersion: 'platform-maturity.io/v1',
      kind: 'MaturityModel',
      metadata: { id, title },
      spec: {
        levels: [{ id: 'one', title: 'One' }],
        categories: [{ id: 'all', title: 'All' }],
        facts: [{ id: fact, type: 'boolean', ...(attest && { attest }) }],
        practices: [
          {
            id: 'tests',
            title: 'Tests',
            categories: ['all'],
            requiredAt: [1],
            checks: [
              {
                id: 'tests/run',
                title: 'Tests run',
                rule: { fact, eq: true },
              },
            ],
          },
        ],
      },
    }),
  };
}

function titles(registry: ModelRegistry) {
  const { active, staged } = registry.versions();
  return {
    active: active.map(({ compiled }) => compiled.title),
    staged: staged.map(({ compiled }) => compiled.title),
  };
}

describeDatabases('ModelRegistry', open => {
  async function setUp() {
    const database = await open();
    await database.knex('subjects').insert({
      ref: 'component:default/shop',
      kind: 'component',
      namespace: 'default',
      name: 'shop',
      title: 'shop',
      part_of: '[]',
      tags: '[]',
      entity: '{}',
      hash: 'h',
      scan_facts: '[]',
      created_at: 1,
      updated_at: 1,
    });
    const store = ModelStore.create({ database });
    const start = (configured: ConfiguredModel[], defaultModel?: string) =>
      ModelRegistry.create({
        store,
        configured,
        config: { defaultModel },
        clock: { now: () => 1_000 },
        logger: mockServices.logger.mock(),
      });
    const dirty = async () =>
      (await database.knex('dirty').pluck('counter')) as number[];
    return { database, start, dirty };
  }

  it('activates what is configured and queues every subject once', async () => {
    const { start, dirty } = await setUp();

    const registry = await start([model({})]);
    expect(registry.get()).toMatchObject({ id: 'small', activatedAt: 1_000 });
    expect(await dirty()).toEqual([1]);

    await start([model({})]);
    expect(await dirty()).toEqual([1]);
  });

  it('has one active version after starts at once', async () => {
    const { start } = await setUp();
    await start([model({})]);

    await Promise.all([
      start([model({ title: 'One' })]),
      start([model({ title: 'Other' })]),
      start([model({ title: 'Third' })]),
    ]);
    const again = await start([model({ title: 'Other' })]);

    expect(titles(again)).toEqual({ active: ['Small'], staged: ['Other'] });
  });

  it('stages another version, follows the later start, and tells who listens', async () => {
    const { start, dirty } = await setUp();
    const first = await start([model({})]);
    const changed = jest.fn();
    first.onChange(changed);

    await start([model({ title: 'Changed' })]);
    await first.refresh();

    expect(titles(first)).toEqual({ active: ['Small'], staged: ['Changed'] });
    expect(first.get().compiled.title).toBe('Small');
    expect(changed).toHaveBeenCalledTimes(1);
    expect(await dirty()).toEqual([2]);

    await first.refresh();
    expect(changed).toHaveBeenCalledTimes(1);

    const third = await start([model({ title: 'Third' })]);
    expect(titles(third)).toEqual({ active: ['Small'], staged: ['Third'] });
    expect(await dirty()).toEqual([3]);
    await start([model({ title: 'Third' })]);
    expect(await dirty()).toEqual([3]);
  });

  it('takes a staged version back when it starts with the active one', async () => {
    const { start } = await setUp();
    await start([model({})]);
    await start([model({ title: 'Changed' })]);
    expect(titles(await start([model({})]))).toEqual({
      active: ['Small'],
      staged: [],
    });
    const again = await start([model({ title: 'Changed' })]);
    expect(titles(again).staged).toEqual(['Changed']);
  });

  it('goes over at once from a version that it cannot read', async () => {
    const { start, database } = await setUp();
    await start([model({})]);
    await database
      .knex('model_versions')
      .update({ document: JSON.stringify({ apiVersion: 'of old' }) });
    const registry = await start([model({ title: 'Changed' })]);
    expect(titles(registry)).toEqual({ active: ['Changed'], staged: [] });
  });

  it('leaves scoring to the release that staged a version', async () => {
    const { start, database } = await setUp();
    const registry = await start([model({})]);
    await start([model({ title: 'Changed' })]);
    await database
      .knex('model_versions')
      .where({ state: 'staged' })
      .update({ version: 'of another engine' });
    expect(registry.canScore).toBe(true);
    await registry.refresh();
    expect(registry.canScore).toBe(false);

    // that other release would read this one's version as something else too
    await database
      .knex('model_versions')
      .where({ state: 'active' })
      .update({ version: 'of an older engine' });
    expect((await start([model({})])).canScore).toBe(true);
  });

  it('knows the facts of staged versions', async () => {
    const { start } = await setUp();
    await start([model({})]);
    const registry = await start([model({ fact: 'ci.speed' })]);
    expect(registry.fact('ci.speed')).toBeDefined();
    expect(registry.fact('ci.tests')).toBeDefined();
  });

  it('retires what is not configured any more', async () => {
    const { start } = await setUp();
    await start([model({}), model({ id: 'other' })]);
    const registry = await start([model({})]);
    expect(registry.list().map(({ id }) => id)).toEqual(['small']);
    expect(() => registry.get('other')).toThrow(
      "There is no model 'other'; there are small",
    );
  });

  it('holds the strictest rule on who may attest', async () => {
    const { start } = await setUp();
    const registry = await start([
      model({ attest: 'anyone' }),
      model({ id: 'strict', attest: 'nobody' }),
      model({ id: 'third' }),
    ]);
    expect(registry.fact('ci.tests')?.attest).toBe('nobody');
    expect(registry.fact('ci.unknown')).toBeUndefined();
  });

  it('refuses a default model that is not there', async () => {
    const { start } = await setUp();
    await expect(start([model({})], 'mine')).rejects.toThrow(
      "maturity.defaultModel: there is no model 'mine'; there are small",
    );
  });
});
