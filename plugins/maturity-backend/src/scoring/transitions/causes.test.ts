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
import {
  compileModel,
  CompiledModel,
  evaluate,
  Evaluation,
  FactRecord,
  FactValue,
  Grade,
  Member,
  memberPractices,
  Waiver,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { gardenModel } from '../__testUtils__/gardenModel';
import { makeScorecard, StoredScorecard } from '../cards/StoredScorecard';
import { NOTHING_FORESEEN } from '../forecast/forecast';
import { entityHash, membersHash } from '../subjects/inputHashes';
import { findTransitions } from './findTransitions';
import { Cause, firstCause } from './Transition';

const NOW = Date.parse('2026-11-21T00:00:00Z');
const DAY = 24 * 3600 * 1000;
const garden = compileModel(gardenModel());

function entity(change: {
  kind?: string;
  type?: string;
  annotations?: Record<string, string>;
}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: change.kind ?? 'Component',
    metadata: {
      name: 'roses',
      annotations: { 'garden/label': 'Roses', ...change.annotations },
    },
    spec: { type: change.type ?? 'bed' },
  };
}

function fact(
  id: string,
  value: FactValue,
  evidence: Grade = 'observed',
  more: Partial<FactRecord> = {},
): FactRecord {
  return {
    fact: id,
    value,
    evidence,
    source: evidence === 'attested' ? 'attestation' : 'scanner',
    observedAt: NOW - DAY,
    ...more,
  };
}

/** Level 2 at least, with tools clean and electric. */
const WELL: Record<string, FactRecord> = {
  watered: fact('plants.watered', true),
  weeds: fact('plants.weeds', 1),
  sharp: fact('tools.sharp', true),
  cleaned: fact('tools.cleaned-at', new Date(NOW - DAY).toISOString()),
};

interface State {
  model?: CompiledModel;
  now?: number;
  entity?: Entity;
  facts?: Record<string, FactRecord | undefined>;
  waivers?: Waiver[];
  members?: Member[];
}

interface Card {
  card: StoredScorecard;
  evaluation: Evaluation;
}

function score(state: State): Card {
  const subject = state.entity ?? entity({});
  const evaluation = evaluate(state.model ?? garden, {
    entity: subject,
    now: state.now ?? NOW,
    facts: Object.values({ ...WELL, ...state.facts }).filter(
      record => record !== undefined,
    ),
    waivers: state.waivers ?? [],
    members: state.members ?? [],
  });
  const card = makeScorecard({
    subjectId: 1,
    evaluation,
    forecast: NOTHING_FORESEEN,
    entityHash: entityHash({ hash: JSON.stringify(subject), scanFacts: [] }),
    membersHash: membersHash(
      (state.members ?? []).map(member => member.entity.metadata.name),
    ),
    sourceNumber: () => 0,
  });
  return { card, evaluation };
}

/** What changed, as `item: from > to (cause)`. */
function transitions(before: State, after: State): string[] {
  return findTransitions({
    model: after.model ?? garden,
    before: score(before).card,
    after: score(after).card,
    arrival: 'catalog',
  }).map(
    ({ kind, item, from, to, cause }) =>
      `${item ?? kind}: ${from} > ${to} (${cause})`,
  );
}

const approved = (what: Partial<Waiver>, until = NOW + DAY): Waiver => ({
  state: 'approved',
  expiresAt: until,
  ...what,
});

describe('causes of transitions', () => {
  const stale = fact('plants.watered', true, 'observed', {
    observedAt: NOW - 11 * DAY,
  });
  const declared = (id: string, value: string) => ({
    annotations: { [`facts.platform-maturity.io/${id}`]: value },
  });

  it.each<[string, State, State, string[]]>([
    [
      'a fact that changes for the worse and for the better',
      {},
      { facts: { watered: fact('plants.watered', false) } },
      [
        'level: 3 > 0 (facts)',
        'plants: 3 > 0 (facts)',
        'water/daily: passed > failed (facts)',
      ],
    ],
    [
      'a fact that arrives',
      { facts: { watered: undefined } },
      {},
      [
        'level: 0 > 3 (facts)',
        'plants: 0 > 3 (facts)',
        'water/daily: unknown > passed (facts)',
      ],
    ],
    [
      'a record that went stale',
      {},
      { facts: { watered: stale } },
      [
        'level: 3 > 0 (lost-data)',
        'plants: 3 > 0 (lost-data)',
        'water/daily: passed > unknown (lost-data)',
      ],
    ],
    [
      'a record that was withdrawn',
      {},
      { facts: { watered: undefined } },
      [
        'level: 3 > 0 (lost-data)',
        'plants: 3 > 0 (lost-data)',
        'water/daily: passed > unknown (lost-data)',
      ],
    ],
    [
      'a record that became inconclusive',
      {},
      { facts: { weeds: fact('plants.weeds', -1) } },
      [
        'level: 3 > 1 (lost-data)',
        'plants: 3 > 1 (lost-data)',
        'weeds/few: passed > unknown (lost-data)',
      ],
    ],
    [
      'an attestation that ended and leaves a declaration: no check moves',
      {
        entity: entity(declared('plants.watered', 'true')),
        facts: { watered: fact('plants.watered', true, 'attested') },
      },
      {
        entity: entity(declared('plants.watered', 'true')),
        facts: { watered: undefined },
      },
      ['level: 3 > 2 (lost-data)', 'plants: 3 > 2 (lost-data)'],
    ],
    [
      'an attestation that ended and leaves too weak evidence for the check',
      {
        facts: {
          sharp: undefined,
          electric: fact('tools.electric', true, 'attested'),
        },
        entity: entity(declared('tools.electric', 'true')),
      },
      {
        facts: { sharp: undefined },
        entity: entity(declared('tools.electric', 'true')),
      },
      [
        'level: 3 > 1 (lost-data)',
        'tools: 3 > 0 (lost-data)',
        'electric-tools/all: passed > unknown (lost-data)',
      ],
    ],
    [
      'the end of a window',
      {},
      {
        now: NOW + 30 * DAY,
        facts: {
          watered: fact('plants.watered', true, 'observed', {
            observedAt: NOW + 29 * DAY,
          }),
        },
      },
      [
        'level: 3 > 2 (model)',
        'plants: 3 > 2 (model)',
        'tools: 3 > 2 (facts)',
        'clean-tools/monthly: passed > failed (facts)',
        'hedge/cut: upcoming > unknown (model)',
      ],
    ],
    [
      'one part of a rule lost while another decides',
      {
        facts: {
          weeds: fact('plants.weeds', 1),
          pruned: fact('plants.pruned', true),
        },
      },
      { facts: { weeds: fact('plants.weeds', 9), pruned: undefined } },
      [
        'level: 3 > 1 (lost-data)',
        'plants: 3 > 1 (lost-data)',
        'weeds/few: passed > unknown (lost-data)',
      ],
    ],
    [
      'a worse value beside a part that never was known',
      {},
      { facts: { weeds: fact('plants.weeds', 9) } },
      [
        'level: 3 > 1 (facts)',
        'plants: 3 > 1 (facts)',
        'weeds/few: passed > unknown (facts)',
      ],
    ],
    [
      'an annotation that goes',
      {},
      { entity: entity({ annotations: { 'garden/label': '' } }) },
      [
        'level: 3 > 0 (catalog)',
        'plants: 3 > 0 (catalog)',
        'labels/there: passed > failed (catalog)',
      ],
    ],
    [
      'a declaration that comes',
      { facts: { watered: undefined } },
      {
        entity: entity(declared('plants.watered', 'true')),
        facts: { watered: undefined },
      },
      [
        'level: 0 > 2 (catalog)',
        'plants: 0 > 2 (catalog)',
        'water/daily: unknown > passed (catalog)',
      ],
    ],
    [
      'an observation that contradicts an unchanged declaration',
      {
        entity: entity(declared('plants.watered', 'true')),
        facts: { watered: undefined },
      },
      {
        entity: entity(declared('plants.watered', 'true')),
        facts: { watered: fact('plants.watered', false) },
      },
      [
        'level: 2 > 0 (facts)',
        'plants: 2 > 0 (facts)',
        'water/daily: passed > failed (facts)',
      ],
    ],
    [
      'a fact that changes while the entity changes in something else',
      {},
      {
        entity: entity({ annotations: { other: 'thing' } }),
        facts: { watered: fact('plants.watered', false) },
      },
      [
        'level: 3 > 0 (facts)',
        'plants: 3 > 0 (facts)',
        'water/daily: passed > failed (facts)',
      ],
    ],
    [
      'a target that matches no more',
      { facts: { sharp: fact('tools.sharp', false) } },
      {
        entity: entity({ type: 'lawn' }),
        facts: { sharp: fact('tools.sharp', false) },
      },
      [
        'level: 1 > 3 (catalog)',
        'tools: 0 > 3 (catalog)',
        'sharp-tools/all: failed > not-applicable (catalog)',
      ],
    ],
    [
      'a waiver of a check that begins',
      { facts: { watered: fact('plants.watered', false) } },
      {
        facts: { watered: fact('plants.watered', false) },
        waivers: [approved({ check: 'water/daily' })],
      },
      [
        'level: 0 > 3 (waivers)',
        'plants: 0 > 3 (waivers)',
        'water/daily: failed > waived (waivers)',
      ],
    ],
    [
      'a waiver of a practice that ends',
      {
        facts: { watered: fact('plants.watered', false) },
        waivers: [approved({ practice: 'water' })],
      },
      {
        now: NOW + 2 * DAY,
        facts: { watered: fact('plants.watered', false) },
        waivers: [approved({ practice: 'water' })],
      },
      [
        'level: 3 > 0 (waivers)',
        'plants: 3 > 0 (waivers)',
        'water/daily: waived > failed (waivers)',
      ],
    ],
    [
      'a check that passes by itself while it is waived',
      {
        facts: { watered: fact('plants.watered', false) },
        waivers: [approved({ check: 'water/daily' })],
      },
      { waivers: [approved({ check: 'water/daily' })] },
      ['water/daily: waived > passed (facts)'],
    ],
    [
      'a check that fails while there is a waiver',
      { waivers: [approved({ check: 'water/daily' })] },
      {
        waivers: [approved({ check: 'water/daily' })],
        facts: { watered: fact('plants.watered', false) },
      },
      ['water/daily: passed > waived (facts)'],
    ],
    [
      'a waiver of a whole practice that makes weak evidence enough: no check moves',
      {
        entity: entity(declared('plants.watered', 'true')),
        facts: { watered: undefined },
      },
      {
        entity: entity(declared('plants.watered', 'true')),
        facts: { watered: undefined },
        waivers: [approved({ practice: 'water' })],
      },
      ['level: 2 > 3 (waivers)', 'plants: 2 > 3 (waivers)'],
    ],
    [
      'a check whose day has come',
      {},
      {
        now: Date.parse('2026-12-01'),
        facts: {
          watered: fact('plants.watered', true, 'observed', {
            observedAt: Date.parse('2026-11-30'),
          }),
        },
      },
      [
        'level: 3 > 2 (model)',
        'plants: 3 > 2 (model)',
        'hedge/cut: upcoming > unknown (model)',
      ],
    ],
    [
      'the loss of a stand-in',
      {
        facts: {
          sharp: fact('tools.sharp', false),
          electric: fact('tools.electric', true),
        },
      },
      { facts: { sharp: fact('tools.sharp', false) } },
      [
        'level: 3 > 1 (lost-data)',
        'tools: 3 > 0 (lost-data)',
        'electric-tools/all: passed > unknown (lost-data)',
      ],
    ],
    [
      'two checks at one level: the first cause in order',
      {},
      {
        facts: {
          weeds: fact('plants.weeds', 9),
          pruned: fact('plants.pruned', false),
          sharp: undefined,
        },
      },
      [
        'level: 3 > 1 (lost-data)',
        'plants: 3 > 1 (facts)',
        'tools: 3 > 0 (lost-data)',
        'weeds/few: passed > failed (facts)',
        'sharp-tools/all: passed > unknown (lost-data)',
      ],
    ],
    [
      'a lower level stops the climb: what happened above it has no say',
      {},
      {
        facts: {
          watered: fact('plants.watered', false),
          sharp: undefined,
        },
      },
      [
        'level: 3 > 0 (facts)',
        'plants: 3 > 0 (facts)',
        'tools: 3 > 0 (lost-data)',
        'water/daily: passed > failed (facts)',
        'sharp-tools/all: passed > unknown (lost-data)',
      ],
    ],
    [
      'an entity that the model does not ask any more',
      {},
      { entity: entity({ kind: 'API' }) },
      [
        'level: 3 > undefined (catalog)',
        'plants: 3 > undefined (catalog)',
        'tools: 3 > undefined (catalog)',
        'labels/there: passed > not-applicable (catalog)',
        'water/daily: passed > not-applicable (catalog)',
        'weeds/few: passed > not-applicable (catalog)',
        'sharp-tools/all: passed > not-applicable (catalog)',
        'electric-tools/all: unknown > not-applicable (catalog)',
        'clean-tools/monthly: passed > not-applicable (catalog)',
        'hedge/cut: upcoming > not-applicable (catalog)',
      ],
    ],
    ['nothing at all', {}, { now: NOW + 3600_000 }, []],
  ])('%s', (_name, before, after, expected) => {
    expect(transitions(before, after)).toEqual(expected);
  });

  it('the first scorecard makes one transition without from', () => {
    const { card } = score({});
    const first = findTransitions({
      model: garden,
      before: undefined,
      after: card,
      arrival: 'catalog',
    });
    expect(first).toEqual([
      expect.objectContaining({ kind: 'level', to: '3', cause: 'catalog' }),
    ]);
    expect(first[0].from).toBeUndefined();
    expect(first[0].item).toBeUndefined();
  });

  it('of several causes the first in order counts', () => {
    const order: Cause[] = [
      'facts',
      'lost-data',
      'catalog',
      'waivers',
      'model',
    ];
    order.forEach((cause, index) =>
      expect(firstCause(order.slice(0, index + 1))).toBe(cause),
    );
    expect(firstCause([])).toBeUndefined();
  });
});

describe('causes of a system’s transitions', () => {
  const bed = (name: string, state: State): Member & { bytes: Uint8Array } => {
    const { evaluation, card } = score(state);
    return {
      entity: { ...entity({}), metadata: { name } },
      practices: memberPractices(evaluation),
      bytes: card.practices,
    };
  };
  const good = (name: string) => bed(name, {});
  const dry = (name: string) =>
    bed(name, { facts: { watered: fact('plants.watered', false) } });
  const system = entity({ kind: 'System', type: 'garden' });

  function systemTransitions(
    before: (Member & { bytes: Uint8Array })[],
    after: (Member & {
      bytes: Uint8Array;
      caused?: Cause;
      kind?: 'level';
      to?: string;
    })[],
  ): string[] {
    return findTransitions({
      model: garden,
      before: score({ entity: system, members: before }).card,
      after: score({ entity: system, members: after, now: NOW + 1 }).card,
      arrival: 'catalog',
      members: {
        rolledUp: new Set([garden.practiceIndex('water') ?? -1]),
        histories: after.map(({ bytes, caused, kind, to }) => ({
          practices: bytes,
          transitions: caused
            ? [
                {
                  subjectId: 2,
                  at: NOW,
                  cause: caused,
                  to,
                  ...(kind ? { kind } : { kind: 'check', item: 'water/daily' }),
                },
              ]
            : [],
        })),
      },
    }).map(
      ({ kind, from, to, cause }) => `${kind}: ${from} > ${to} (${cause})`,
    );
  }

  it('come from the members that hold it back now', () => {
    expect(
      systemTransitions(
        [good('a'), good('b'), dry('c')],
        [
          { ...good('a'), caused: 'waivers', to: 'waived' },
          { ...dry('b'), caused: 'lost-data', to: 'unknown' },
          dry('c'),
        ],
      ),
    ).toEqual(['level: 3 > 0 (lost-data)', 'category: 3 > 0 (lost-data)']);
  });

  it('come from the members that met it again', () => {
    expect(
      systemTransitions(
        [dry('a'), good('b'), dry('c')],
        [
          { ...good('a'), caused: 'waivers', to: 'waived' },
          good('b'),
          { ...dry('c'), caused: 'model', to: 'failed' },
        ],
      ),
    ).toEqual(['level: 0 > 3 (waivers)', 'category: 0 > 3 (waivers)']);
  });

  it('are the catalog’s when a member joins or leaves', () => {
    expect(
      systemTransitions([good('a')], [good('a'), dry('b'), dry('c')]),
    ).toEqual(['level: 3 > 0 (catalog)', 'category: 3 > 0 (catalog)']);
    expect(systemTransitions([good('a'), dry('b')], [good('a')])).toEqual([
      'level: 0 > 3 (catalog)',
      'category: 0 > 3 (catalog)',
    ]);
    expect(systemTransitions([good('a')], [])).toEqual([
      'level: 3 > undefined (catalog)',
      'category: 3 > undefined (catalog)',
    ]);
  });

  it('come from the members’ levels when weaker evidence moved no check', () => {
    const declaredOnly = bed('b', {
      facts: { watered: fact('plants.watered', true, 'declared') },
    });
    expect(
      systemTransitions(
        [good('a'), good('b')],
        [good('a'), { ...declaredOnly, caused: 'lost-data', kind: 'level' }],
      ),
    ).toEqual(['level: 3 > 2 (lost-data)', 'category: 3 > 2 (lost-data)']);
  });
});
