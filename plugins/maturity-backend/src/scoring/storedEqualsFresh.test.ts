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
  Evaluation,
  memberPractices,
} from '@platform-maturity/backstage-plugin-maturity-common';
import * as fc from 'fast-check';
import { Subject } from '../catalog';
import { Database } from '../database';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { gardenModel } from './__testUtils__/gardenModel';
import {
  component,
  START,
  system,
  TestScoring,
} from './__testUtils__/TestScoring';
import { makeScorecard, StoredScorecard } from './cards/StoredScorecard';
import { encodePractice } from './codec';
import { Forecast, forecast } from './forecast';
import { MemberInputs } from './subjects/SubjectInputs';

jest.setTimeout(300_000);

const DAY = 24 * 3600_000;
const BEDS = ['roses', 'lawn', 'kale'];
const PARKS = ['park', 'yard'];
const model = compileModel(gardenModel());

const refOf = (bed: string) => `component:default/${bed}`;
const systemOf = (park: string) => `system:default/${park}`;

const bed = fc.constantFrom(...BEDS);
const days = fc.integer({ min: -12, max: 12 });

const value = fc.oneof(
  fc.record({
    fact: fc.constantFrom(
      'plants.watered',
      'plants.pruned',
      'tools.sharp',
      'tools.electric',
    ),
    value: fc.boolean(),
  }),
  fc.record({
    fact: fc.constant('plants.weeds'),
    value: fc.constantFrom(-1, 1, 9),
  }),
  fc.record({
    fact: fc.constant('tools.cleaned-at'),
    value: days.map(day => new Date(START + 3 * day * DAY).toISOString()),
  }),
);

/** One thing that happens to the garden. */
const event = fc.oneof(
  fc.record({
    does: fc.constant('plant' as const),
    bed,
    type: fc.constantFrom('bed', 'lawn'),
    label: fc.constantFrom('', 'yes'),
    declares: fc.constantFrom('', 'true', 'perhaps'),
  }),
  fc.record({ does: fc.constant('remove' as const), bed }),
  fc.record({
    does: fc.constant('group' as const),
    park: fc.constantFrom(...PARKS),
    beds: fc.subarray(BEDS),
  }),
  fc.record({
    does: fc.constant('report' as const),
    bed,
    what: value,
    source: fc.constantFrom('scanner', 'people'),
    observed: days,
    lasts: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  }),
  fc.record({ does: fc.constant('withdraw' as const), bed }),
  fc.record({
    does: fc.constant('waive' as const),
    what: fc.oneof(bed.map(refOf), fc.constantFrom(...PARKS.map(systemOf))),
    practice: fc.constantFrom('water', 'weeds', 'sharp-tools'),
    lasts: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({
    does: fc.constant('wait' as const),
    days: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({ does: fc.constant('score' as const) }),
);

type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

async function happen(garden: TestScoring, it: Event): Promise<void> {
  const { clock } = garden;
  switch (it.does) {
    case 'plant':
      return garden.put(
        component(it.bed, {
          type: it.type,
          annotations: {
            'garden/label': it.label,
            'facts.platform-maturity.io/plants.watered': it.declares,
          },
        }),
      );
    case 'remove':
      return garden.remove(refOf(it.bed));
    case 'group':
      return garden.members(systemOf(it.park), it.beds.map(refOf));
    case 'report':
      return garden.report(
        refOf(it.bed),
        { [it.what.fact]: it.what.value },
        {
          source: it.source,
          grade: it.source === 'people' ? 'attested' : 'observed',
          observedAt: clock.time + it.observed * DAY,
          expiresAt: it.lasts && clock.time + it.lasts * DAY,
        },
      );
    case 'withdraw':
      return garden.withdraw(refOf(it.bed));
    case 'waive':
      await garden.waive(it.what, it.practice, clock.time + it.lasts * DAY);
      return undefined;
    case 'wait':
      clock.time += it.days * DAY;
      return undefined;
    default:
      await garden.drain();
      return undefined;
  }
}

interface Fresh {
  evaluation: Evaluation;
  forecast: Forecast;
}

/** What an evaluation of everything, made at once, comes to. */
async function evaluateAll(garden: TestScoring): Promise<Map<string, Fresh>> {
  const refs = [...BEDS.map(refOf), ...PARKS.map(systemOf)];
  const subjects = await garden.subjects.byRefs(refs);
  const facts = await garden.facts.forEntities(undefined, refs);
  const waivers = await garden.waivers.forEntities(undefined, refs);
  const members = await garden.subjects.members(refs);
  const all = new Map<string, Fresh>();
  for (const ref of refs) {
    const subject = subjects.get(ref);
    if (subject) {
      const known = (members.get(ref) ?? []).flatMap(member => {
        const memberSubject = subjects.get(member);
        const fresh = all.get(member);
        return memberSubject && fresh
          ? [{ subject: memberSubject, ...fresh }]
          : [];
      });
      const input = {
        entity: subject.entity,
        facts: facts.get(ref),
        waivers: waivers.get(ref),
        members: known.map(member => ({
          entity: member.subject.entity,
          practices: memberPractices(member.evaluation),
        })),
        now: garden.clock.time,
      };
      const evaluation = evaluate(model, input);
      all.set(ref, {
        evaluation,
        forecast: forecast({
          model,
          input,
          evaluation,
          members: known.map(toMemberInputs),
        }),
      });
    }
  }
  return all;
}

function toMemberInputs(member: Fresh & { subject: Subject }): MemberInputs {
  const { subject, evaluation, forecast: ahead } = member;
  return {
    subject,
    practices: new Map([
      [model.id, Buffer.from(evaluation.practices.map(encodePractice))],
    ]),
    foreseen: new Map([[model.id, ahead.foreseen]]),
  };
}

describeDatabases('stored scorecards', (open, id) => {
  let database: Database;

  beforeAll(async () => {
    database = await open();
  });

  it('equal a fresh evaluation, whatever happened before', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { minLength: 1, maxLength: 30 }),
        async events => {
          for (const table of [
            'subjects',
            'members',
            'facts',
            'waivers',
            'dirty',
            'scorecards',
            'transitions',
            'changes',
            'model_versions',
          ]) {
            await database.knex(table).delete();
          }
          const garden = await TestScoring.open(database, [gardenModel()]);
          await garden.put(...BEDS.map(name => component(name)));
          await garden.put(...PARKS.map(system));
          for (const it of events) {
            await happen(garden, it);
          }
          await garden.drain();

          expect(await garden.queued()).toEqual([]);
          const fresh = await evaluateAll(garden);
          for (const ref of [...BEDS.map(refOf), ...PARKS.map(systemOf)]) {
            const card = await garden.card(ref);
            expect(card && withoutSources(card)).toEqual(
              card && remake(card, fresh.get(ref)),
            );
            expect(card === undefined).toBe(fresh.get(ref) === undefined);
          }
          await expectHistoryToEndAsStored(garden);
        },
      ),
      { numRuns: id === 'SQLITE_3' ? 60 : 15 },
    );
  });
});

/** `declaration` has a number, which the fresh one does not know. */
function withoutSources(card: StoredScorecard): StoredScorecard {
  return { ...card, facts: Buffer.from(card.facts.map(byte => byte & 0xf0)) };
}

/** The scorecard as it would be made now. */
function remake(
  card: StoredScorecard,
  fresh: Fresh | undefined,
): StoredScorecard | undefined {
  return (
    fresh && {
      ...makeScorecard({
        subjectId: card.subjectId,
        ...fresh,
        entityHash: card.entityHash,
        membersHash: card.membersHash,
        sourceNumber: () => 0,
      }),
      evaluatedAt: card.evaluatedAt,
    }
  );
}

/** Following all transitions leads to the levels that are stored. */
async function expectHistoryToEndAsStored(garden: TestScoring): Promise<void> {
  for (const ref of [...BEDS.map(refOf), ...PARKS.map(systemOf)]) {
    let level: string | undefined;
    for (const line of await garden.history(ref)) {
      const [, item, from, to] =
        /^(\S+): (\S+) > (\S+) \((?:facts|model|catalog|waivers|lost-data)\)$/.exec(
          line,
        ) ?? [];
      if (item === 'level') {
        expect(from).toBe(level ?? 'null');
        level = to;
      } else if (item === 'subject') {
        expect([from, to]).toEqual([level, 'gone']);
        level = undefined;
      } else {
        expect(from).not.toBe(to);
      }
    }
    const card = await garden.card(ref);
    expect(card && String(card.level)).toBe(level);
  }
}
