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
  compileModel,
  evaluate,
  EvaluateInput,
  FactRecord,
} from '@platform-maturity/backstage-plugin-maturity-common';
import * as fc from 'fast-check';
import { describeDatabases } from '../../database/__testUtils__/describeDatabases';
import { gardenModel } from '../__testUtils__/gardenModel';
import {
  component,
  START,
  system,
  TestScoring,
} from '../__testUtils__/TestScoring';
import { forecast } from './forecast';
import { Foreseen, isDrop } from './Foreseen';
import { readForecast } from './storedForecast';

jest.setTimeout(120_000);

const DAY = 24 * 3_600_000;
const HEDGE_COUNTS = Date.parse('2026-12-01');
const model = compileModel(gardenModel());

function fact(
  id: string,
  value: FactRecord['value'],
  more: Partial<FactRecord> = {},
): FactRecord {
  return {
    fact: id,
    value,
    source: 'scanner',
    evidence: 'observed',
    observedAt: START,
    ...more,
  };
}

function lookAhead(input: Partial<EvaluateInput>) {
  const whole = {
    entity: component('roses'),
    now: START,
    ...input,
  } as EvaluateInput;
  const evaluation = evaluate(model, whole);
  return forecast({ model, input: whole, evaluation, members: [] });
}

/** All that level 2 asks of a bed. */
const WELL = [
  fact('plants.watered', true),
  fact('plants.weeds', 1),
  fact('tools.sharp', true),
];

/** `day: from > to, why`. */
function inWords(foreseen: readonly Foreseen[]): string[] {
  return foreseen
    .filter(isDrop)
    .map(
      ({ at, from, to, why }) =>
        `day ${(at - START) / DAY}: ${from} > ${to}, ${why
          .map(reason =>
            [
              reason.kind,
              ...('fact' in reason ? [reason.fact] : []),
              ...('check' in reason && reason.check ? [reason.check] : []),
              ...('practice' in reason && reason.practice
                ? [reason.practice]
                : []),
            ].join(' '),
          )
          .join(', ')}`,
    );
}

describe('forecast', () => {
  it('expects what is reported to be reported again', () => {
    const facts = [...WELL, fact('plants.pruned', true)];
    const { foreseen, validUntil } = lookAhead({ facts });
    expect(inWords(foreseen)).toEqual([]);
    // when half of the ten days have passed without a word
    expect(validUntil).toBe(START + 5 * DAY);
  });

  it('sees the end of waivers, attestations and what ends on a given day', () => {
    expect(
      inWords(
        lookAhead({
          facts: [
            fact('plants.watered', true, {
              source: 'attestation',
              evidence: 'attested',
              expiresAt: START + 20 * DAY,
            }),
            fact('tools.sharp', true, { expiresAt: START + 9 * DAY }),
          ],
          waivers: [
            {
              id: 'w',
              practice: 'weeds',
              state: 'approved',
              expiresAt: START + 3 * DAY,
            },
            {
              practice: 'water',
              state: 'requested',
              expiresAt: START + 2 * DAY,
            },
          ],
        }).foreseen,
      ),
    ).toEqual([
      'day 3: 2 > 1, waiver weeds',
      'day 9: 1 > 1, expiry tools.sharp',
      'day 20: 1 > 0, attestation plants.watered',
    ]);
  });

  it('does not trust a source that has been silent for half the time', () => {
    const facts = WELL.map(record => ({
      ...record,
      observedAt: START - 6 * DAY,
    }));
    const { foreseen } = lookAhead({ facts });
    expect(inWords(foreseen)).toEqual(['day 4: 2 > 0, silence plants.watered']);
    expect(foreseen[0]).toMatchObject({
      checks: [{ id: 'water/daily', from: 'passed', to: 'unknown' }],
      why: [{ source: 'scanner', since: START - 6 * DAY }],
    });
    // it has said something else in the meantime
    const later = [...facts, fact('plants.pruned', true)];
    expect(inWords(lookAhead({ facts: later }).foreseen)).toEqual([]);
  });

  it('sees attested dates grow too old and checks begin', () => {
    const facts = [
      ...WELL,
      fact('tools.cleaned-at', new Date(START - 15 * DAY).toISOString(), {
        evidence: 'attested',
      }),
      fact('plants.pruned', false),
    ];
    const { foreseen } = lookAhead({ facts });
    expect(foreseen.map(({ at, why }) => [at, why[0]])).toEqual(
      [
        [HEDGE_COUNTS, { kind: 'start', check: 'hedge/cut' }],
        [START + 15 * DAY + 1, { kind: 'age', fact: 'tools.cleaned-at' }],
      ].sort(([a], [b]) => Number(a) - Number(b)),
    );
    expect(foreseen.every(({ to }) => to === 2)).toBe(true);
  });

  it('comes true when nothing else happens', () => {
    const day = fc.integer({ min: 1, max: 40 }).map(days => START + days * DAY);
    const dated = (id: string, value: fc.Arbitrary<FactRecord['value']>) =>
      fc.option(
        fc
          .tuple(value, day, fc.constantFrom('attested', 'observed' as const))
          .map(([what, expiresAt, evidence]) =>
            fact(id, what, {
              expiresAt,
              evidence: evidence as FactRecord['evidence'],
            }),
          ),
        { nil: undefined },
      );
    const attestedDate = fc.option(
      fc.integer({ min: -29, max: 0 }).map(days =>
        fact('tools.cleaned-at', new Date(START + days * DAY).toISOString(), {
          evidence: 'attested',
        }),
      ),
      { nil: undefined },
    );
    fc.assert(
      fc.property(
        fc.tuple(
          dated('plants.watered', fc.boolean()),
          dated('plants.pruned', fc.boolean()),
          dated('plants.weeds', fc.constantFrom(1, 9)),
          dated('tools.sharp', fc.boolean()),
          dated('tools.electric', fc.boolean()),
          attestedDate,
        ),
        fc.array(
          fc.record({
            practice: fc.constantFrom('water', 'weeds', 'sharp-tools', 'hedge'),
            state: fc.constantFrom('approved', 'requested'),
            expiresAt: day,
          }),
          { maxLength: 3 },
        ),
        (records, waivers) => {
          const input = {
            entity: component('roses'),
            facts: records.filter(record => record !== undefined),
            waivers,
            now: START,
          };
          const { foreseen } = lookAhead(input);
          let expected = evaluate(model, input).level;
          let next = 0;
          for (let at = START; at <= START + 45 * DAY; at += DAY / 2) {
            while (next < foreseen.length && foreseen[next].at <= at) {
              expect(foreseen[next].from).toBe(expected);
              expected = foreseen[next].to;
              next += 1;
            }
            expect(evaluate(model, { ...input, now: at }).level).toBe(expected);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describeDatabases('forecasts of stored scorecards', open => {
  async function plant() {
    const garden = await TestScoring.open(await open(), [gardenModel()]);
    await garden.put(component('roses'), system('park'));
    await garden.members('system:default/park', ['component:default/roses']);
    return garden;
  }
  const ROSES = 'component:default/roses';
  const PARK = 'system:default/park';
  const foreseenOf = async (garden: TestScoring, ref: string) =>
    readForecast((await garden.card(ref))?.forecast ?? null);

  it('reach the system, which drops with its member', async () => {
    const garden = await plant();
    await garden.report(
      ROSES,
      { 'plants.watered': true },
      { expiresAt: START + 4 * DAY },
    );
    await garden.drain();
    expect(await garden.card(PARK)).toMatchObject({
      level: 3,
      dropsAt: START + 4 * DAY,
    });
    expect(await foreseenOf(garden, PARK)).toMatchObject([
      { from: 3, to: 0, why: [{ kind: 'members', members: 1 }] },
    ]);

    garden.clock.time = START + 4 * DAY;
    await garden.drain();
    expect(await garden.card(PARK)).toMatchObject({ level: 0 });
    expect((await garden.card(PARK))?.dropsAt).toBeUndefined();
  });

  it('come with the silence of a source and go when it speaks again', async () => {
    const garden = await plant();
    await garden.report(ROSES, { 'plants.watered': true });
    await garden.drain();
    expect((await garden.card(ROSES))?.dropsAt).toBeUndefined();

    garden.clock.time = START + 6 * DAY;
    await garden.drain();
    expect(await garden.card(ROSES)).toMatchObject({
      dropsAt: START + 10 * DAY,
    });

    await garden.report(ROSES, { 'plants.watered': true });
    await garden.drain();
    expect((await garden.card(ROSES))?.dropsAt).toBeUndefined();
    expect(await foreseenOf(garden, PARK)).toEqual([]);
  });
});
