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

import { RequestMistake } from '@platform-maturity/backstage-plugin-maturity-common';
import fc from 'fast-check';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { RequestMistakes } from '../http';
import { FactPush } from './FactPush';
import { PushSource } from './FactSources';
import { CI, DAY, NOW, setUpFacts } from './__testUtils__/testFacts';

jest.setTimeout(120_000);

const SHOP = 'component:default/shop';

/** Of the one error that bad input may end in. */
function mistakesIn(error: unknown): readonly RequestMistake[] {
  if (error instanceof RequestMistakes) {
    return error.mistakes;
  }
  throw error;
}

describeDatabases('FactPush', open => {
  async function setUp(options: Parameters<typeof setUpFacts>[1] = {}) {
    const kit = setUpFacts(await open(), options);
    const push = FactPush.create(kit);
    await kit.arrive(SHOP, 'component:default/cart', 'system:default/sales');
    const mistakesOf = async (facts: unknown[], source: PushSource = CI) => {
      const error = await push.push(source, { source: source.id, facts }).then(
        () => undefined,
        caught => caught,
      );
      expect(error).toBeInstanceOf(RequestMistakes);
      return (error as RequestMistakes).mistakes.map(
        ({ path, message }) => `${path} ${message}`,
      );
    };
    return {
      ...kit,
      mistakesOf,
      send: (facts: object[], source: PushSource = CI) =>
        push.push(source, { source: source.id, facts }),
      push,
    };
  }

  it('stores facts under their normalized refs and queues their subjects', async () => {
    const { send, facts, takeDirty, wakeUp } = await setUp();

    const answer = await send([
      { entityRef: 'Component:Shop', fact: 'ci.tests', value: true },
      {
        entityRef: SHOP,
        fact: 'ci.tools',
        value: ['jest', 'a "quoted"; drop table facts; <b>\u0000'],
        observedAt: '2026-11-20T10:00:00+01:00',
        expiresAt: '2026-12-01',
        url: 'https://ci.example/run?id=1',
      },
    ]);

    expect(answer).toEqual({ accepted: 2, unchanged: 0 });
    expect(await facts()).toEqual([
      {
        entity_ref: SHOP,
        fact: 'ci.tests',
        source: 'ci',
        value: 'true',
        grade: 'observed',
        observed_at: NOW,
        expires_at: null,
        url: null,
        received_at: NOW,
        waiting_since: null,
      },
      expect.objectContaining({
        value: '["jest","a \\"quoted\\"; drop table facts; <b>\\u0000"]',
        observed_at: Date.parse('2026-11-20T09:00:00Z'),
        expires_at: Date.parse('2026-12-01T00:00:00Z'),
        url: 'https://ci.example/run?id=1',
      }),
    ]);
    expect(await takeDirty()).toEqual([SHOP]);
    await wakeUp.wait(1_000_000);
  });

  it('keeps the newer observation, at equal time the later write', async () => {
    const { send, facts, takeDirty } = await setUp();
    const at = (day: number, value: unknown) => ({
      entityRef: SHOP,
      fact: 'ci.coverage',
      value,
      observedAt: `2026-11-${day}T00:00:00Z`,
    });
    const values = async () => (await facts()).map(row => row.value);

    await send([at(15, 1)]);
    await takeDirty();
    expect(await send([at(14, 2)])).toEqual({ accepted: 0, unchanged: 1 });
    expect(await send([at(15, 1)])).toEqual({ accepted: 0, unchanged: 1 });
    expect(await values()).toEqual(['1']);
    expect(await takeDirty()).toEqual([]);

    expect(await send([at(15, 3)])).toEqual({ accepted: 1, unchanged: 0 });
    expect(await values()).toEqual(['3']);
    expect(await takeDirty()).toEqual([SHOP]);
  });

  it('does not queue what only puts off the end of a record', async () => {
    const { send, facts, takeDirty, clock } = await setUp();
    const fact = { entityRef: SHOP, fact: 'ci.tests', value: true };
    await send([fact]);
    await takeDirty();

    clock.time = NOW + DAY;
    expect(await send([fact])).toEqual({ accepted: 1, unchanged: 0 });
    expect((await facts())[0].observed_at).toBe(NOW + DAY);
    expect(await takeDirty()).toEqual([]);

    // it was stale in between
    clock.time = NOW + 40 * DAY;
    await send([fact]);
    expect(await takeDirty()).toEqual([SHOP]);
  });

  it('queues a refreshed fact when its time may decide whom to believe', async () => {
    const other: PushSource = { ...CI, id: 'other', facts: ['ci.runner'] };
    const { send, takeDirty, clock } = await setUp({ sources: [CI, other] });
    const facts = [
      { entityRef: SHOP, fact: 'ci.runner', value: 'x' },
      { entityRef: 'component:cart', fact: 'ci.tests', value: true },
      { entityRef: 'system:sales', fact: 'catalog.tier-set', value: true },
    ];
    await send(facts);
    await takeDirty();
    clock.time += 1;
    await send(facts);
    expect(await takeDirty()).toEqual([SHOP, 'system:default/sales']);
  });

  it('takes a time a little ahead as the time of receipt', async () => {
    const { send, facts } = await setUp();
    await send([
      {
        entityRef: SHOP,
        fact: 'ci.tests',
        value: true,
        observedAt: '2026-11-21T12:04:59Z',
      },
    ]);
    expect((await facts())[0].observed_at).toBe(NOW);
  });

  it('names every mistake with its place', async () => {
    const { mistakesOf, facts } = await setUp();
    const fact = { entityRef: SHOP, fact: 'ci.tests', value: true };
    const people: PushSource = {
      ...CI,
      id: 'people',
      grade: 'attested',
      facts: ['ci.*', 'vuln.*'],
    };

    expect(
      await mistakesOf(
        [
          fact,
          { ...fact, entityRef: 'shop', value: 'true' },
          { ...fact, fact: 'ci.nothing', observedAt: '2026-02-30T00:00:00Z' },
          { ...fact, fact: 'ci.coverage', value: NaN, color: 'red' },
          { ...fact, fact: 'dr.plan' },
          { ...fact, fact: 'vuln.critical-open', value: 0 },
          { ...fact, entityRef: 'component:DEFAULT/Shop' },
          {
            entityRef: SHOP,
            fact: 'ci.coverage',
            value: 1,
            observedAt: '2026-11-21T12:05:01Z',
            expiresAt: '2026-11-21T12:05:01Z',
            url: 'data:text/html,<script>',
          },
          { ...fact, fact: '__proto__' },
          [],
          JSON.parse(
            '{"entityRef":"a:b","fact":"ci.tests","value":true,"__proto__":{}}',
          ),
        ],
        people,
      ),
    ).toEqual([
      'body.facts.1.entityRef is not an entity ref such as component:default/petstore',
      'body.facts.1.value must be true or false',
      'body.facts.2.fact is not a fact of any model',
      'body.facts.2.observedAt is not a time such as 2026-11-01T10:00:00Z that exists in the calendar',
      'body.facts.3.color is not a known key',
      "body.facts.4.fact is none that the source 'people' may report (ci.*, vuln.*)",
      "body.facts.5.fact is reported by machines only ('attest: nobody'), so not by the source 'people' of grade attested",
      'body.facts.6 says ci.tests of component:default/shop again, after body.facts.0',
      'body.facts.7.observedAt is more than 5 minutes ahead',
      'body.facts.7.expiresAt must be after the time of observation',
      'body.facts.7.url must be an http or https URL',
      'body.facts.8.fact is not a fact of any model',
      expect.stringMatching(/^body\.facts\.9 .*expected object/),
      'body.facts.10.__proto__ is not a known key',
    ]);
    expect(await facts()).toEqual([]);
  });

  it('reads values exactly as their types say', async () => {
    const { mistakesOf, send } = await setUp();
    const moment = (value: unknown) => ({
      entityRef: SHOP,
      fact: 'vuln.last-scan-at',
      value,
    });
    for (const value of ['2026-11-01', '2024-02-29T23:59:59.5+01:00']) {
      expect(await send([moment(value)])).toMatchObject({ accepted: 1 });
    }
    for (const value of [
      '2026-11-01T10:00',
      '2026-11-01T10:00:00',
      '2026-11-01 10:00:00Z',
      '2025-02-29',
      '-P1D',
      '1.11.2026',
      1_700_000_000_000,
      '',
    ]) {
      expect(await mistakesOf([moment(value)])).toEqual([
        expect.stringContaining('body.facts.0.value must be a date such as'),
      ]);
    }
    const others: [string, unknown, string][] = [
      ['ci.coverage', '1', 'must be a finite number'],
      ['ci.coverage', Infinity, 'must be a finite number'],
      ['ci.runner', 1, 'must be text'],
      ['ci.runner', 'ü'.repeat(2_048), 'is larger than 4 kB'],
      ['ci.tools', 'jest', 'must be a list of texts'],
      ['ci.tools', ['jest', 1], 'must be a list of texts'],
      ['ci.tests', null, 'must be true or false'],
    ];
    for (const [fact, value, message] of others) {
      expect(await mistakesOf([{ entityRef: SHOP, fact, value }])).toEqual([
        `body.facts.0.value ${message}`,
      ]);
    }
  });

  it('changes nothing when one of 5,000 is wrong', async () => {
    const { mistakesOf, facts, takeDirty, send } = await setUp();
    const batch = Array.from({ length: 5_000 }, (_, i) => ({
      entityRef: `component:default/c${i}`,
      fact: 'ci.tests',
      value: i === 4_711 ? 'yes' : true,
    }));
    expect(await mistakesOf(batch)).toEqual([
      'body.facts.4711.value must be true or false',
    ]);
    expect(await facts()).toEqual([]);
    expect(await takeDirty()).toEqual([]);

    // found only in the database: the limit of 100 waiting facts
    await expect(
      send([
        { entityRef: SHOP, fact: 'ci.tests', value: true },
        ...batch.slice(0, 101),
      ]),
    ).rejects.toThrow(
      expect.objectContaining({
        name: 'TooManyRequestsError',
        message: expect.stringMatching(/^More than 100 facts .* would wait/),
      }),
    );
    expect(await facts()).toEqual([]);
    expect(await takeDirty()).toEqual([]);
  });

  it('stores 5,000 facts of 5,000 entities at once, and again', async () => {
    const { arrive, send, takeDirty, database } = await setUp();
    const refs = Array.from({ length: 5_000 }, (_, i) => `api:default/a${i}`);
    await arrive(...refs);
    const batch = (value: number) =>
      refs.map(entityRef => ({ entityRef, fact: 'ci.coverage', value }));
    const statements = jest.fn();
    database.knex.on('query', statements);

    expect(await send(batch(1))).toEqual({ accepted: 5_000, unchanged: 0 });
    expect(await takeDirty()).toHaveLength(5_000);
    expect(await send(batch(2))).toEqual({ accepted: 5_000, unchanged: 0 });
    expect(await takeDirty()).toHaveLength(5_000);
    database.knex.removeListener('query', statements);
    expect(statements.mock.calls.length).toBeLessThan(40);
  });

  it('lets facts wait for entities, and counts them', async () => {
    const { send, facts, takeDirty, clock } = await setUp();
    const batch = Array.from({ length: 100 }, (_, i) => ({
      entityRef: `component:default/new${i}`,
      fact: 'ci.tests',
      value: true,
    }));
    await send(batch);
    expect((await facts()).map(row => row.waiting_since)).toEqual(
      Array(100).fill(NOW),
    );
    expect(await takeDirty()).toEqual([]);

    // the same again are not more of them
    clock.time += 1;
    expect(await send(batch)).toEqual({ accepted: 100, unchanged: 0 });
    // and wait since they came first
    expect((await facts()).map(row => row.waiting_since)).toEqual(
      Array(100).fill(NOW),
    );
    await expect(
      send([{ ...batch[0], fact: 'ci.coverage', value: 1 }]),
    ).rejects.toThrow(
      expect.objectContaining({ name: 'TooManyRequestsError' }),
    );
  });

  it('keeps facts of an entity that left, as long as it may come back', async () => {
    const { send, facts, database, clock } = await setUp();
    const remove = (at: number) =>
      database.knex('subjects').where({ ref: SHOP }).update({ removed_at: at });
    const fact = { entityRef: SHOP, fact: 'ci.tests', value: true };

    await remove(NOW - 29 * DAY);
    await send([fact]);
    expect((await facts())[0].waiting_since).toBeNull();

    await remove(NOW - 31 * DAY);
    clock.time += 1;
    await send([fact]);
    expect((await facts())[0].waiting_since).toBe(NOW + 1);
  });

  it('bounds the facts of one entity', async () => {
    const { send, mistakesOf, facts } = await setUp({ factsPerEntity: 2 });
    const of = (fact: string, value: unknown) => ({
      entityRef: SHOP,
      fact,
      value,
    });
    await send([of('ci.tests', true)]);
    expect(
      await mistakesOf([
        of('ci.tests', false),
        of('ci.coverage', 1),
        of('ci.runner', 'x'),
      ]),
    ).toEqual([
      'body.facts.2.entityRef would have more than 2 facts on record',
    ]);
    expect((await facts()).map(row => row.value)).toEqual(['true']);
  });

  it('keeps one of two writers at a time', async () => {
    const { send, facts } = await setUp();
    const batch = (value: number) =>
      ['ci.coverage', 'vuln.critical-open'].map(fact => ({
        entityRef: SHOP,
        fact,
        value,
        observedAt: `2026-11-${value}T00:00:00Z`,
      }));
    await Promise.all(
      [11, 14, 12, 13].map(value =>
        send(value % 2 ? batch(value) : batch(value).reverse()),
      ),
    );
    expect((await facts()).map(row => row.value)).toEqual(['14', '14']);
  });

  it('answers whatever comes with success or with a list of mistakes', async () => {
    const { push, database } = await setUp();
    const ref = fc.oneof(
      fc.constantFrom(SHOP, 'COMPONENT:cart', 'a:b/c/d', 'x', '', 'a:\u0000'),
      fc.string({ unit: 'binary', maxLength: 20 }).map(name => `a:${name}`),
      fc.string({ unit: 'grapheme' }),
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('2026-11-01', '2026-11-01T10:00:00Z', "'; --", '\ud800'),
    );
    const item = fc.record(
      {
        entityRef: fc.oneof(ref, fc.jsonValue()),
        fact: fc.oneof(
          fc.constantFrom('ci.tests', 'ci.coverage', 'ci.runner', 'ci.tools'),
          fc.constantFrom('vuln.last-scan-at', '__proto__', 'constructor'),
          text,
        ),
        value: fc.oneof(fc.jsonValue(), text, fc.double(), fc.boolean()),
        observedAt: fc.oneof(text, fc.jsonValue()),
        expiresAt: fc.oneof(text, fc.jsonValue()),
        url: fc.oneof(text, fc.webUrl(), fc.jsonValue()),
        extra: fc.jsonValue(),
      },
      { requiredKeys: ['entityRef', 'fact', 'value'] },
    );
    const body = fc.oneof(
      fc.jsonValue(),
      fc.record({
        source: fc.constantFrom('ci', 'other'),
        facts: fc.oneof(fc.array(fc.jsonValue()), fc.array(item)),
      }),
      item.map(({ observedAt: _o, expiresAt: _e, url: _u, ...one }) => ({
        source: 'ci',
        facts: [{ entityRef: one.entityRef, fact: one.fact, value: one.value }],
      })),
    );
    await fc.assert(
      fc.asyncProperty(body, async given => {
        const { answer, mistakes } = await push.push(CI, given).then(
          accepted => ({ answer: accepted, mistakes: [] }),
          error => ({ answer: undefined, mistakes: mistakesIn(error) }),
        );
        const stored = await database.knex('facts').pluck('fact');
        expect(stored).toHaveLength(answer?.accepted ?? 0);
        expect(mistakes.length > 0).toBe(answer === undefined);
        for (const { path, message } of mistakes) {
          expect(path).toMatch(/^body/);
          expect(message).toMatch(/\S/);
        }
        await database.knex('facts').del();
      }),
      { numRuns: 300 },
    );
  });
});
