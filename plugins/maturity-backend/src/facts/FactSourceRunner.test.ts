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
import {
  CollectedFact,
  FactSource,
  FactSourceBatch,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { FactSourceRunner } from './FactSourceRunner';
import { SubjectEntityBatches } from './SubjectEntityBatches';
import { DAY, NOW, setUpFacts } from './__testUtils__/testFacts';

jest.setTimeout(60_000);

const SHOP = 'component:default/shop';
const CART = 'component:default/cart';

describeDatabases('FactSourceRunner', open => {
  async function setUp() {
    const database = await open();
    const kit = setUpFacts(database);
    const runner = FactSourceRunner.create({
      ...kit,
      entities: SubjectEntityBatches.create({ database }),
      logger: mockServices.logger.mock(),
      backOff: { attempts: 2, initialDelay: 1 },
    });
    await kit.arrive(SHOP, CART, 'system:default/sales');
    const source = (over: Partial<FactSource>): FactSource => ({
      id: 'scanner',
      grade: 'observed',
      facts: ['ci.*'],
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 1 } },
      collect: async () => ({ facts: [] }),
      ...over,
    });
    const run = async (over: Partial<FactSource>) => {
      const asked = source(over);
      if (!kit.sources.get(asked.id)) {
        kit.sources.addFactSource(asked);
        await kit.sourceStore.register(kit.sources);
      }
      return runner.run(asked, new AbortController().signal);
    };
    const known = async () =>
      (await kit.facts()).map(
        row => `${row.entity_ref} ${row.fact} ${row.source} ${row.value}`,
      );
    const health = async (id = 'scanner') =>
      (await kit.sourceStore.status(kit.sources)).find(s => s.id === id);
    return { ...kit, runner, source, run, known, health };
  }

  it('asks about the entities that a source names, in batches', async () => {
    const { run, known, arrive, health, takeDirty } = await setUp();
    await arrive('component:default/third');
    const batches: FactSourceBatch[] = [];
    const errors = await run({
      entities: { kind: 'component' },
      batchSize: 2,
      collect: async batch => {
        batches.push(batch);
        return {
          facts: batch.entities.map(entity => ({
            entityRef: `component:${entity.metadata.name}`,
            fact: 'ci.tests',
            value: true,
            observedAt: new Date(NOW - DAY),
          })),
        };
      },
    });

    expect(errors).toEqual([]);
    expect(batches.map(batch => batch.entities.length)).toEqual([2, 1]);
    expect(batches[0].now).toBe(NOW);
    expect(await known()).toHaveLength(3);
    expect(await takeDirty()).toHaveLength(3);
    expect(await health()).toMatchObject({
      facts: 3,
      lastRunAt: NOW,
      lastSuccessAt: NOW,
      errors: [],
    });
  });

  it('leaves out what a source may not say or says badly, and names it', async () => {
    const { run, known, health } = await setUp();
    const errors = await run({
      entities: { kind: 'component' },
      collect: async () => ({
        facts: [
          { entityRef: SHOP, fact: 'ci.coverage', value: 1 },
          { entityRef: SHOP, fact: 'vuln.critical-open', value: 0 },
          { entityRef: SHOP, fact: 'ci.tests', value: 'true' },
          { entityRef: 'system:sales', fact: 'ci.tests', value: true },
          { fact: 'ci.tests', value: true } as CollectedFact,
        ],
      }),
    });
    expect(errors).toEqual([
      expect.stringMatching(/^ci\.tests: entityRef .*expected string/),
      `${SHOP} vuln.critical-open: fact is none that the source 'scanner' may report (ci.*)`,
      `${SHOP} ci.tests: value must be true or false`,
      '1 facts are about entities that it was not asked about',
    ]);
    expect(await known()).toEqual([`${SHOP} ci.coverage scanner 1`]);
    expect(await health()).toMatchObject({ errors, lastRunAt: NOW });
    expect((await health())?.lastSuccessAt).toBeUndefined();
  });

  it('keeps the problems that a source names beside the facts that it found', async () => {
    const { run, known, health } = await setUp();
    const errors = await run({
      entities: { kind: 'component' },
      collect: async () => ({
        facts: [{ entityRef: SHOP, fact: 'ci.tests', value: true }],
        problems: ['acme/cart: not found', 'x'.repeat(1_000)],
      }),
    });
    expect(errors).toEqual(['acme/cart: not found', 'x'.repeat(500)]);
    expect(await known()).toEqual([`${SHOP} ci.tests scanner true`]);
    expect(await health()).toMatchObject({ errors });
  });

  it('leaves out without a word what no model asks, if the source names it in full', async () => {
    const { run, known } = await setUp();
    const errors = await run({
      entities: { kind: 'component' },
      facts: ['ci.tests', 'ci.of-another-model', 'scm.*'],
      collect: async () => ({
        facts: [
          { entityRef: SHOP, fact: 'ci.tests', value: true },
          { entityRef: SHOP, fact: 'ci.of-another-model', value: true },
          { entityRef: SHOP, fact: 'scm.of-another-model', value: true },
        ],
      }),
    });
    expect(errors).toEqual([
      `${SHOP} scm.of-another-model: fact is not a fact of any model`,
    ]);
    expect(await known()).toEqual([`${SHOP} ci.tests scanner true`]);
  });

  it('withdraws what a complete answer does not repeat, and no more', async () => {
    const { run, known } = await setUp();
    const entities = { kind: 'component' };
    const say = (facts: CollectedFact[], complete = true) =>
      run({ entities, collect: async () => ({ facts, complete }) });
    const both = [SHOP, CART].flatMap(entityRef => [
      { entityRef, fact: 'ci.tests', value: true },
      { entityRef, fact: 'ci.coverage', value: 1 },
    ]);
    await say(both);
    expect(await known()).toHaveLength(4);

    await say([both[0]], false);
    expect(await known()).toHaveLength(4);

    // what is said badly is still said
    await say([both[0], { ...both[1], value: 'much' }]);
    expect(await known()).toEqual([
      `${SHOP} ci.coverage scanner 1`,
      `${SHOP} ci.tests scanner true`,
    ]);
  });

  it('keeps the facts of a source that fails, and goes on with the next batch', async () => {
    const { run, known, health, clock } = await setUp();
    const entities = { kind: 'component' };
    const collect = async ({ entities: [entity] }: FactSourceBatch) => ({
      facts: [
        {
          entityRef: `component:${entity.metadata.name}`,
          fact: 'ci.tests',
          value: true,
        },
      ],
      complete: true,
    });
    await run({ entities, batchSize: 1, collect });

    clock.time += 1;
    const errors = await run({
      entities,
      batchSize: 1,
      collect: async batch => {
        if (batch.entities[0].metadata.name === 'shop') {
          throw new Error('scanner is down');
        }
        return collect(batch);
      },
    });
    expect(errors).toEqual(['scanner is down']);
    expect(await known()).toHaveLength(2);
    expect(await health()).toMatchObject({
      lastRunAt: NOW + 1,
      lastSuccessAt: NOW,
      errors: ['scanner is down'],
    });
  });

  it('gives up on a source that fails three times in a row', async () => {
    const { run, arrive } = await setUp();
    await arrive(...[1, 2, 3].map(i => `component:default/more${i}`));
    let calls = 0;
    const errors = await run({
      entities: { kind: 'component' },
      batchSize: 1,
      collect: async () => {
        calls += 1;
        throw new Error(`down ${calls}`);
      },
    });
    // three batches, each asked three times
    expect(calls).toBe(9);
    expect(errors).toEqual(['down 3', 'down 6', 'down 9']);
  });

  it('does not wait for a source that ignores the signal', async () => {
    const { runner, source, sources, sourceStore, metrics } = await setUp();
    const abort = new AbortController();
    const hanging = source({
      collect: () => {
        abort.abort(new Error('took too long'));
        return new Promise(() => {});
      },
    });
    sources.addFactSource(hanging);
    await sourceStore.register(sources);
    expect(await runner.run(hanging, abort.signal)).toEqual(['took too long']);
    expect(metrics.ran).toHaveBeenCalledWith('scanner', {
      seconds: 0,
      mistakes: 1,
    });
  });

  it('asks again when a source fails for a moment', async () => {
    const { run, known, health } = await setUp();
    let calls = 0;
    const errors = await run({
      entities: { kind: 'component' },
      collect: async () => {
        calls += 1;
        if (calls < 3) {
          throw new Error('for a moment');
        }
        return { facts: [{ entityRef: SHOP, fact: 'ci.tests', value: true }] };
      },
    });
    expect(errors).toEqual([]);
    expect(await known()).toEqual([`${SHOP} ci.tests scanner true`]);
    expect(await health()).toMatchObject({ entitiesAsked: 2, factsStored: 1 });
  });

  it('does not wait for a batch without end, and asks the others', async () => {
    const { run, known } = await setUp();
    let calls = 0;
    const errors = await run({
      entities: { kind: 'component' },
      batchSize: 1,
      batchTimeout: { milliseconds: 20 },
      collect: ({ entities: [entity] }) => {
        calls += 1;
        const entityRef = `component:${entity.metadata.name}`;
        return entityRef === CART.replace('default/', '')
          ? new Promise(() => {})
          : Promise.resolve({
              facts: [{ entityRef, fact: 'ci.tests', value: true }],
            });
      },
    });
    expect(errors).toEqual(['gave no answer within 0.02 s']);
    expect(calls).toBe(2);
    expect(await known()).toEqual([`${SHOP} ci.tests scanner true`]);
  });

  it('asks about as many batches at once as the source says', async () => {
    const { run, arrive } = await setUp();
    await arrive(...[1, 2, 3, 4].map(i => `component:default/more${i}`));
    let now = 0;
    let most = 0;
    const errors = await run({
      entities: { kind: 'component' },
      batchSize: 1,
      concurrency: 3,
      collect: async () => {
        now += 1;
        most = Math.max(most, now);
        await new Promise(resolve => setImmediate(resolve));
        now -= 1;
        return { facts: [] };
      },
    });
    expect(errors).toEqual([]);
    expect(most).toBe(3);
  });

  it('takes no answer that is longer than any can be, and keeps few of its mistakes', async () => {
    const { run, known } = await setUp();
    const rubbish = (length: number) => ({
      facts: Array.from({ length }, () => ({ x: '\u0000<script>' } as never)),
    });
    expect(await run({ collect: async () => rubbish(100_001) })).toHaveLength(
      1,
    );
    expect(await run({ collect: async () => rubbish(5_000) })).toHaveLength(
      100,
    );
    expect(await known()).toEqual([]);
  });

  it('survives an answer that is none', async () => {
    const { run, known } = await setUp();
    const collect = async () => undefined as never;
    expect(await run({ collect })).toHaveLength(1);
    expect(await known()).toEqual([]);
  });
});
