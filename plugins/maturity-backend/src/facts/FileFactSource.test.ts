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
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { Grade } from '@platform-maturity/backstage-plugin-maturity-common';
import { utimes } from 'fs/promises';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { FactSourceRunner } from './FactSourceRunner';
import { FileFactSource } from './FileFactSource';
import { SubjectEntityBatches } from './SubjectEntityBatches';
import { DAY, NOW, setUpFacts } from './__testUtils__/testFacts';

jest.setTimeout(60_000);

const SHOP = 'component:default/shop';
const CART = 'component:default/cart';
const HOUR = 3_600_000;
const WRITTEN = NOW - 2 * DAY;

describeDatabases('FileFactSource', open => {
  const directory = createMockDirectory();

  async function setUp(options: { grade?: Grade; name?: string } = {}) {
    const { grade = 'observed', name = 'facts.yaml' } = options;
    const database = await open();
    const kit = setUpFacts(database, { sources: [] });
    const path = directory.resolve(name);
    const source = FileFactSource.create({
      config: {
        path,
        source: 'people',
        grade,
        schedule: { frequency: { minutes: 1 }, timeout: { minutes: 1 } },
      },
      definitions: kit.definitions,
    });
    kit.sources.addFile(source);
    await kit.sourceStore.register(kit.sources);
    await kit.arrive(SHOP, CART);
    const runner = FactSourceRunner.create({
      ...kit,
      entities: SubjectEntityBatches.create({ database }),
      logger: mockServices.logger.mock(),
    });
    return {
      ...kit,
      read: () => runner.run(source, new AbortController().signal),
      async write(text: string) {
        directory.setContent({ [name]: text });
        await utimes(path, WRITTEN / 1_000, WRITTEN / 1_000);
      },
    };
  }

  it('takes both forms, resolves offsets, and withdraws what is gone', async () => {
    const { write, read, facts, takeDirty } = await setUp();
    await write(`
      facts:
        - { entityRef: component:shop, fact: ci.tests, value: true }
        - entityRef: component:shop
          fact: ci.coverage
          value: 0.5
          observedAt: -P12D
          expiresAt: P30D
          url: https://ci.example
      entities:
        component:default/cart:
          vuln.last-scan-at: -PT9H
          ci.tools: [jest]
          ci.runner: { value: -P1D, observedAt: 2026-11-01 }
    `);
    expect(await read()).toEqual([]);
    expect(await facts()).toEqual([
      expect.objectContaining({
        entity_ref: CART,
        fact: 'ci.runner',
        source: 'people',
        value: '"-P1D"',
        observed_at: Date.parse('2026-11-01T00:00:00Z'),
      }),
      expect.objectContaining({ fact: 'ci.tools', value: '["jest"]' }),
      expect.objectContaining({
        fact: 'vuln.last-scan-at',
        value: '"2026-11-21T03:00:00.000Z"',
        grade: 'observed',
        observed_at: WRITTEN,
        expires_at: null,
      }),
      expect.objectContaining({
        entity_ref: SHOP,
        fact: 'ci.coverage',
        observed_at: NOW - 12 * DAY,
        expires_at: NOW + 30 * DAY,
        url: 'https://ci.example',
      }),
      expect.objectContaining({ fact: 'ci.tests', observed_at: WRITTEN }),
    ]);
    expect(await takeDirty()).toEqual([CART, SHOP]);

    await write('entities: { component:shop: { ci.tests: true } }');
    expect(await read()).toEqual([]);
    expect((await facts()).map(row => row.fact)).toEqual(['ci.tests']);
    expect(await takeDirty()).toEqual([CART, SHOP]);
  });

  it('writes nothing while only the clock moves, and keeps an offset old', async () => {
    const { write, read, facts, takeDirty, clock, metrics } = await setUp();
    await write(`
      entities:
        component:shop:
          ci.tests: { value: true, observedAt: -P12D }
          ci.coverage: 1
    `);
    await read();
    await takeDirty();

    clock.time += HOUR - 1;
    await read();
    expect(metrics.pushed).toHaveBeenLastCalledWith('people', {
      accepted: 0,
      unchanged: 2,
      withdrawn: 0,
    });

    clock.time += 1;
    await read();
    expect(metrics.pushed).toHaveBeenLastCalledWith('people', {
      accepted: 1,
      unchanged: 1,
      withdrawn: 0,
    });
    expect((await facts())[1].observed_at).toBe(NOW + HOUR - 12 * DAY);
    // only its end moved
    expect(await takeDirty()).toEqual([]);
  });

  it('believes the file that a fact is older than it was said to be', async () => {
    const { write, read, facts, takeDirty } = await setUp();
    const say = (observedAt: string) =>
      write(
        `facts: [{ entityRef: 'component:shop', fact: ci.tests, value: true, observedAt: ${observedAt} }]`,
      );
    await say('-P2D');
    await read();
    await takeDirty();
    await say('-P20D');
    await read();
    expect((await facts())[0].observed_at).toBe(NOW - 20 * DAY);
    expect(await takeDirty()).toEqual([SHOP]);
  });

  it('is refused whole with any mistake, and says where it is', async () => {
    const { write, read, facts, sourceStore, sources } = await setUp({
      grade: 'attested',
    });
    await write('facts: [{entityRef: "a:b/c", fact: dr.plan, value: true}]');
    expect(await read()).toEqual([]);
    const before = await facts();

    await write(`facts:
  - { entityRef: component:shop, fact: dr.plan, value: true }
  - entityRef: component:shop
    fact: ci.coverage
    value: lots
    observedAt: -P1M
entities:
  component:default/shop:
    dr.plan: true
    vuln.critical-open: 0
    ci.tests: { value: true, seen: today }
  cart: { ci.tests: true }
  component:default/cart: none
`);
    const errors = await read();
    expect(errors).toEqual([
      'line 5: facts.1.value must be a finite number',
      'line 6: facts.1.observedAt is not a time such as 2026-11-01T10:00:00Z that exists in the calendar',
      'line 9: entities.component:default/shop.dr.plan says dr.plan of component:default/shop again, after line 2',
      "line 10: entities.component:default/shop.vuln.critical-open.fact is reported by machines only ('attest: nobody'), so not by the source 'people' of grade attested",
      'line 11: entities.component:default/shop.ci.tests.seen is not a known key',
      'line 12: entities.cart.ci.tests.entityRef is not an entity ref such as component:default/petstore',
      'line 13: entities.component:default/cart must be a map of fact ids to values',
    ]);
    expect(await facts()).toEqual(before);
    expect(await sourceStore.status(sources)).toEqual([
      expect.objectContaining({ id: 'people', kind: 'file', facts: 1, errors }),
    ]);
  });

  it('is refused when it cannot be read', async () => {
    const { write, read, facts } = await setUp({ name: 'facts.json' });
    await write(
      '{"facts": [{"entityRef": "a:b/c", "fact": "ci.tests", "value": true}]}',
    );
    expect(await read()).toEqual([]);
    const before = await facts();
    expect(before).toHaveLength(1);

    for (const [text, error] of [
      ['', /^line 1: the document .*expected object/],
      ['{}', /^line 1: the document needs 'facts' or 'entities'/],
      ['{"facts": [}', /^line 1: /],
      ['facts: []\nfacts: []', /^line 2: .*unique/],
      ['facts: [*x]', /^line 1: .*alias/i],
      ['facts: []\nextra: 1', /^line 2: extra is not a known key/],
    ] as const) {
      await write(text);
      const errors = await read();
      expect(errors).not.toEqual([]);
      errors.forEach(said => expect(said).toMatch(error));
    }
    directory.setContent({});
    expect(await read()).toEqual([expect.stringContaining('ENOENT')]);
    expect(await facts()).toEqual(before);

    await write('{"facts": []}');
    expect(await read()).toEqual([]);
    expect(await facts()).toEqual([]);
  });
});
