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

import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  compileModel,
  parseModel,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { readFile } from 'fs/promises';
import { resolve as resolvePath } from 'path';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { KnownFacts } from '../models';
import { gardenModel } from './__testUtils__/gardenModel';
import { component, START, TestScoring } from './__testUtils__/TestScoring';
import { readHistory } from './history/readHistory';
import { Replay } from './Replay';

jest.setTimeout(60_000);

const DAY = 24 * 3600_000;

const HISTORY = {
  'README.md': 'Notes are passed over',
  '-P20D.yaml': `
day: -P20D
source: scanner
grade: observed
entities:
  component:default/roses:
    plants.watered: true
    plants.weeds: { value: 1, observedAt: -PT2H, expiresAt: P12D }
    tools.cleaned-at: -P1D
    tools.sharp: true
`,
  '2026-11-09.yaml': `
day: 2026-11-09
source: scanner
grade: observed
withdraw:
  - entityRef: Component:roses
    facts: [tools.sharp]
---
day: 2026-11-09
waivers:
  - entityRef: component:default/roses
    model: garden
    practice: sharp-tools
    reason: Nobody cuts in winter.
    requestedBy: user:default/ana
    approvedBy: user:default/ben
    expiresAt: P6D
`,
  '-P2D.yaml': `
day: -P2D
source: people
facts:
  - { entityRef: component:default/roses, fact: plants.pruned, value: true }
`,
};

describe('readHistory', () => {
  const directory = createMockDirectory();
  const garden = compileModel(gardenModel());
  const models = [
    {
      id: garden.id,
      version: garden.version,
      compiled: garden,
      origin: 'config' as const,
      overrides: [],
      activatedAt: 0,
    },
  ];
  const facts = KnownFacts.of(models);
  const read = () =>
    readHistory({
      directory: directory.path,
      start: START,
      definitions: { fact: id => facts.get(id), scored: () => models },
      models: { list: () => models },
    });

  it('gives the days in order, by offset or date', async () => {
    directory.setContent(HISTORY);
    expect(
      (await read()).map(({ ago, now, sources, waivers }) => [
        ago,
        (START - now) / DAY,
        sources.length,
        waivers.length,
      ]),
    ).toEqual([
      [20, 20, 1, 0],
      [12, 12, 1, 1],
      [2, 2, 1, 0],
    ]);
  });

  it.each<[string, Record<string, string>, string]>([
    ['a name that is no day', { 'first.yaml': '' }, 'is not named after a day'],
    [
      'a day to come',
      { '2027-01-01.yaml': 'day: 2027-01-01' },
      '2027-01-01.yaml: is not named after a day',
    ],
    ['no YAML', { '-P2D.yaml': 'a: [' }, '-P2D.yaml: '],
    [
      'two files of one day',
      { ...HISTORY, '-P12D.yaml': HISTORY['-P2D.yaml'] },
      'another file is about the same day',
    ],
    [
      'another day within',
      { '-P3D.yaml': HISTORY['-P2D.yaml'] },
      '-P3D.yaml, document 1: day is not the day of the file',
    ],
    [
      'keys that are not known',
      { '-P2D.yaml': 'day: -P2D\nsource: a\nfact: []' },
      'Unrecognized key',
    ],
    [
      'facts that no model knows',
      {
        '-P2D.yaml':
          'day: -P2D\nsource: a\nentities: { component:x: { none: 1 } }',
      },
      'entities.component:x.none.fact is not a fact of any model',
    ],
    [
      'another grade than before',
      {
        ...HISTORY,
        '-P3D.yaml':
          'day: -P3D\nsource: scanner\nentities: { component:x: { tools.sharp: true } }',
      },
      "grade is observed for 'scanner' before",
    ],
    [
      'a withdrawal of what was not said',
      {
        '-P2D.yaml':
          'day: -P2D\nsource: a\nwithdraw: [{ entityRef: component:x }]',
      },
      'withdraw.0 takes back what was not said',
    ],
    [
      'nothing said',
      { '-P2D.yaml': 'day: -P2D\nsource: a' },
      "needs 'facts', 'entities' or 'withdraw'",
    ],
    [
      'waivers of what is not there',
      {
        '-P2D.yaml': `
day: -P2D
waivers:
  - { entityRef: component:x, model: garden, practice: none, reason: r,
      requestedBy: user:a, approvedBy: user:b, expiresAt: -P1D }
  - { entityRef: component:x, model: none, check: none, reason: r,
      requestedBy: user:a, approvedBy: user:b, expiresAt: 2026-12-24 }
`,
      },
      [
        'the day 2 days ago: waivers.0.practice is not in the model',
        '  the day 2 days ago: waivers.0.expiresAt is not a date or an offset after the day',
        '  the day 2 days ago: waivers.1.model is not there',
      ].join('\n'),
    ],
  ])('refuses %s', async (_name, files, message) => {
    directory.setContent(files);
    await expect(read()).rejects.toThrow(message);
  });

  it('can read the example company’s', async () => {
    const root = resolvePath(__dirname, '../../../..');
    const active = await Promise.all(
      [
        'plugins/maturity-common/models/five-level.yaml',
        'plugins/maturity-common/models/cncf.yaml',
        'examples/models/api-quality.yaml',
      ].map(async path => {
        const text = await readFile(resolvePath(root, path), 'utf8');
        const compiled = compileModel(parseModel(text));
        return { ...models[0], id: compiled.id, compiled };
      }),
    );
    const known = KnownFacts.of(active);
    const days = await readHistory({
      directory: resolvePath(root, 'examples/history'),
      start: START,
      definitions: { fact: id => known.get(id), scored: () => active },
      models: { list: () => active },
    });
    expect(days[0].ago).toBe(60);
    expect(days.some(({ waivers }) => waivers.length > 0)).toBe(true);
  });
});

describeDatabases('Replay', open => {
  const directory = createMockDirectory({ content: HISTORY });

  async function setUp(files: string | undefined) {
    const garden = await TestScoring.open(await open(), [gardenModel()]);
    await garden.put(component('roses'));
    const replay = Replay.create({ ...garden.options, directory: files });
    return { garden, replay };
  }

  const historyWithDays = async (garden: TestScoring) => {
    const rows = await garden.database.knex('transitions').orderBy('id');
    return rows.map(
      row =>
        `${(Number(row.at) - START) / DAY} ${row.item ?? row.kind}: ${
          row.from_value
        } > ${row.to_value} (${row.cause})`,
    );
  };

  it('plays day by day through the same stores, once', async () => {
    const { garden, replay } = await setUp(directory.path);
    expect(replay.status()).toBeUndefined();
    await replay.run();
    await replay.finished;
    expect(replay.status()).toEqual({ running: false, day: 20, days: 20 });

    const expected = [
      '-20 level: null > 3 (catalog)',
      // the waiver begins as the source says no more
      '-12 sharp-tools/all: passed > waived (lost-data)',
      // seen once, and good for twelve days
      '-8 level: 3 > 1 (lost-data)',
      '-8 plants: 3 > 1 (lost-data)',
      '-8 weeds/few: passed > unknown (lost-data)',
      // the waiver ends
      '-6 tools: 3 > 0 (waivers)',
      '-6 sharp-tools/all: waived > unknown (waivers)',
      // somebody says that it was pruned
      '-2 plants: 1 > 3 (facts)',
      '-2 weeds/few: unknown > passed (facts)',
    ];
    expect(await historyWithDays(garden)).toEqual(expected);
    expect(
      await garden.database
        .knex('facts')
        .orderBy('fact')
        .then(rows =>
          rows.map(row => [
            row.fact,
            row.source,
            row.grade,
            (Number(row.observed_at) - START) / DAY,
          ]),
        ),
    ).toEqual([
      ['plants.pruned', 'people', 'attested', -1],
      ['plants.watered', 'scanner', 'observed', -1],
      ['plants.weeds', 'scanner', 'observed', -20 - 2 / 24],
      ['tools.cleaned-at', 'scanner', 'observed', -1],
    ]);

    // afterwards life goes on with the real time
    await garden.drain();
    expect(await historyWithDays(garden)).toEqual(expected);

    const again = Replay.create({
      ...garden.options,
      directory: directory.path,
    });
    await again.run();
    expect(again.status()).toBeUndefined();
    expect(await historyWithDays(garden)).toEqual(expected);
  });

  it('does nothing without a directory, and ends when it cannot read it', async () => {
    const { garden, replay } = await setUp(undefined);
    await replay.finished;
    await replay.run();
    expect(replay.status()).toBeUndefined();
    expect(await historyWithDays(garden)).toEqual([]);

    const broken = Replay.create({
      ...garden.options,
      directory: resolvePath(directory.path, 'none'),
    });
    await expect(broken.run()).rejects.toThrow('ENOENT');
    await broken.finished;
  });

  /** Everything that a replay leaves, but for ids. */
  const remains = async ({ database: { knex } }: TestScoring) => ({
    transitions: await knex('transitions')
      .orderBy('id')
      .then(rows => rows.map(({ id, at, ...row }) => [Number(at), row])),
    facts: await knex('facts')
      .orderBy(['fact', 'source'])
      .then(rows => rows.map(row => [row.fact, row.value, row.observed_at])),
    waivers: await knex('waivers').select('practice_id', 'requested_at'),
    cards: await knex('scorecards')
      .orderBy('subject_id')
      .select('subject_id', 'level', 'checks', 'evaluated_at'),
    dirty: await knex('dirty').pluck('subject_id'),
  });

  /** What an undisturbed replay leaves when it starts at a moment. */
  const undisturbed = async (start = START) => {
    const { garden, replay } = await setUp(directory.path);
    garden.clock.time = start;
    await replay.run();
    return remains(garden);
  };

  /** A replay that calls back as its source reports on a day. */
  const replayWith = (
    garden: TestScoring,
    ago: number,
    onDay: () => Promise<void>,
  ) => {
    const facts = Object.create(garden.facts);
    facts.forEntities = garden.facts.forEntities.bind(garden.facts);
    facts.sync = async (options: Parameters<typeof garden.facts.sync>[0]) => {
      if (Math.round((START - options.now) / DAY) === ago) {
        await onDay();
      }
      return garden.facts.sync(options);
    };
    return Replay.create({
      ...garden.options,
      facts,
      directory: directory.path,
      poll: 1,
    });
  };

  it('begins anew when it fell silent on the way, and the silent one stays so', async () => {
    const { garden } = await setUp(directory.path);
    const other = await TestScoring.open(garden.database, [gardenModel()]);
    let goOn = () => {};
    const silent = await new Promise<{ run: Promise<void> }>(resolve => {
      const run = replayWith(
        garden,
        5,
        () =>
          new Promise(stalled => {
            goOn = stalled;
            resolve({ run });
          }),
      ).run();
    });
    // what it was working on is still claimed
    await garden.put(component('roses'));
    await garden.scoring.queue.claimNext({ subjects: 1, systems: 1 });
    await garden.report('component:default/roses', { 'plants.weeds': 1 });

    const next = replayWith(other, 20, async () => {});
    const run = next.run();
    while (!next.status()) {
      await new Promise(setImmediate);
    }
    expect(next.status()).toEqual({ running: true, day: 16, days: 20 });
    const minute = 60_000;
    other.clock.time = START + minute;
    await run;
    expect(next.status()).toEqual({ running: false, day: 20, days: 20 });
    const expected = await undisturbed(START + minute);
    expect(await remains(garden)).toEqual(expected);

    goOn();
    await silent.run;
    expect(await remains(garden)).toMatchObject({
      transitions: expected.transitions,
      waivers: expected.waivers,
      cards: expected.cards,
    });
  });

  it('begins anew at once after it was stopped', async () => {
    const { garden, replay } = await setUp(directory.path);
    const stop = new AbortController();
    await replayWith(garden, 5, async () => stop.abort()).run(stop.signal);
    expect(await remains(garden)).not.toMatchObject({ waivers: [] });
    await replay.run();
    expect(await remains(garden)).toEqual(await undisturbed());
  });

  it('is played once by two that start together', async () => {
    const { garden } = await setUp(directory.path);
    const played: number[] = [];
    const replays = await Promise.all(
      [1, 2].map(async number =>
        replayWith(
          await TestScoring.open(garden.database, [gardenModel()]),
          5,
          async () => {
            played.push(number);
          },
        ),
      ),
    );
    await Promise.all(replays.map(replay => replay.run()));
    expect(played).toHaveLength(1);
    expect(await remains(garden)).toEqual(await undisturbed());
    expect(replays[played[0] - 1].status()).toEqual({
      running: false,
      day: 20,
      days: 20,
    });
  });

  it('takes back what it wrote when it fails, and is not tried again', async () => {
    const { garden, replay } = await setUp(directory.path);
    const failing = replayWith(garden, 5, () =>
      Promise.reject(new Error('No space left')),
    );
    await expect(failing.run()).rejects.toThrow('No space left');
    const nothing = {
      transitions: [],
      facts: [],
      waivers: [],
      cards: [],
      dirty: [await garden.id('component:default/roses')],
    };
    expect(await remains(garden)).toEqual(nothing);
    await replay.run();
    expect(await remains(garden)).toEqual(nothing);
    await garden.drain();
    expect(await historyWithDays(garden)).toEqual([
      '0 level: null > 0 (catalog)',
    ]);
  });

  it('leaves alone what was scored with the real time since it fell silent', async () => {
    const { garden, replay } = await setUp(directory.path);
    const stop = new AbortController();
    await replayWith(garden, 5, async () => stop.abort()).run(stop.signal);
    await garden.put(
      component('roses', { annotations: { 'garden/label': '' } }),
    );
    await garden.drain();
    const before = await remains(garden);
    await replay.run();
    expect(await remains(garden)).toEqual(before);
  });

  it('plays every day in full, whoever cannot be scored', async () => {
    const { garden } = await setUp(directory.path);
    await garden.put(component('thistle'));
    const replay = Replay.create({
      ...garden.options,
      directory: directory.path,
      targetOf: ({ metadata }) => {
        if (metadata.name === 'thistle') {
          throw new Error('A thorn');
        }
        return undefined;
      },
    });
    await replay.run();
    expect(await historyWithDays(garden)).toHaveLength(9);
    expect(await garden.queued()).toEqual([
      expect.objectContaining({
        subject_id: await garden.id('component:default/thistle'),
        attempts: 1,
      }),
    ]);
  });
});
