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
import { FactSources } from './FactSources';
import { FactSourceStore } from './FactSourceStore';
import { CI, NOW, setUpFacts } from './__testUtils__/testFacts';

jest.setTimeout(60_000);

describeDatabases('FactSourceStore', open => {
  const sourcesOf = (...ids: string[]) => {
    const sources = FactSources.create();
    ids.forEach(id => sources.addPush({ ...CI, id }));
    return sources;
  };

  it('numbers eleven sources beside its own, for good', async () => {
    const store = FactSourceStore.create({ database: await open() });
    await store.register(sourcesOf('b', 'a'));
    const reserved = {
      declaration: 1,
      catalog: 2,
      'catalog-scan': 3,
      attestation: 4,
    };
    expect(Object.fromEntries(await store.numbers())).toEqual({
      ...reserved,
      b: 5,
      a: 6,
    });

    const many = Array.from({ length: 12 }, (_, i) => `s${i}`);
    await Promise.all([
      store.register(sourcesOf(...many)),
      store.register(sourcesOf(...many, 'a')),
    ]);
    const numbers = await store.numbers();
    expect(numbers.get('b')).toBe(5);
    expect(numbers.get('a')).toBe(6);
    expect(numbers.get('s8')).toBe(15);
    expect(numbers.has('s9')).toBe(false);
    expect(new Set(numbers.values()).size).toBe(15);
  });

  it('tells how the last run of each source went', async () => {
    const { sourceStore, sources, store, arrive } = setUpFacts(await open(), {
      sources: [CI, { ...CI, id: 'quiet', grade: 'attested' }],
    });
    await sourceStore.register(sources);
    await arrive('a:default/b');
    await store.write({
      source: CI,
      now: NOW,
      facts: [
        {
          ref: 'a:default/b',
          fact: 'ci.tests',
          json: 'true',
          observedAt: NOW,
          expiresAt: undefined,
          url: undefined,
          path: [],
        },
      ],
    });
    await sourceStore.recordRun({
      id: 'ci',
      at: NOW,
      factsStored: 3,
      errors: [],
    });
    await sourceStore.recordRun({
      id: 'ci',
      factsStored: 0,
      at: NOW + 1,
      errors: Array.from({ length: 102 }, (_, i) => `${i} ${'x'.repeat(600)}`),
    });

    const [ci, quiet] = await sourceStore.status(sources);
    expect(ci).toMatchObject({
      id: 'ci',
      kind: 'push',
      grade: 'observed',
      facts: 1,
      lastRunAt: NOW + 1,
      lastSuccessAt: NOW,
    });
    expect(ci.errors).toHaveLength(101);
    expect(ci.errors[0]).toHaveLength(500);
    expect(ci.errors[100]).toBe('and 2 more');
    expect(quiet).toEqual({
      id: 'quiet',
      kind: 'push',
      grade: 'attested',
      facts: 0,
      lastRunAt: undefined,
      lastSuccessAt: undefined,
      errors: [],
    });
  });

  it('counts the records of each source as they come and go', async () => {
    const { database, sourceStore, sources, store, arrive } = setUpFacts(
      await open(),
      { sources: [CI, { ...CI, id: 'quiet' }] },
    );
    await sourceStore.register(sources);
    await arrive('a:default/b');
    const factOf = (fact: string, ref = 'a:default/b') => ({
      ref,
      fact,
      json: 'true',
      observedAt: NOW,
      expiresAt: undefined,
      url: undefined,
      path: [],
    });
    const counted = async () => {
      const told = await sourceStore.status(sources);
      const rows: { source: string }[] = await database
        .knex('facts')
        .select('source');
      for (const { id, facts } of told) {
        expect(facts).toBe(rows.filter(({ source }) => source === id).length);
      }
      return told.map(({ facts }) => facts);
    };
    const three = ['ci.tests', 'ci.build', 'ci.lint'].map(id => factOf(id));
    await store.write({ source: CI, now: NOW, facts: three });
    await store.write({ source: CI, now: NOW, facts: three });
    expect(await counted()).toEqual([3, 0]);
    await store.sync({ source: CI, now: NOW, facts: [three[0]] });
    await store.write({
      source: { ...CI, id: 'quiet' },
      now: NOW,
      facts: [factOf('ci.tests'), factOf('ci.tests', 'a:default/unknown')],
    });
    expect(await counted()).toEqual([1, 2]);
    await store.withdraw({ source: 'quiet', now: NOW });
    expect(await counted()).toEqual([1, 0]);
    // A source that is configured anew finds what it left.
    await database.knex('fact_sources').where({ id: 'ci' }).delete();
    await sourceStore.register(sources);
    expect(await counted()).toEqual([1, 0]);
  });
});
