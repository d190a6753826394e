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

import { MaturityModelDocument } from '@platform-maturity/backstage-plugin-maturity-common';
import { Database, WhatIfRow } from '../database';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { LEASE_MS } from '../scoring';
import { gardenModel } from '../scoring/__testUtils__/gardenModel';
import {
  component,
  START,
  system,
  TestScoring,
} from '../scoring/__testUtils__/TestScoring';
import { WakeUp } from '../wakeUp';
import { NO_LEVEL } from './WhatIfLayout';
import { readDraft } from './readDraft';
import { WhatIf } from './WhatIf';
import { WhatIfClaims } from './WhatIfClaims';
import { WhatIfResult } from './WhatIfResult';
import { WhatIfStore } from './WhatIfStore';
import { WhatIfWorker } from './WhatIfWorker';

jest.setTimeout(120_000);

const DAY = 24 * 3600_000;
const BEDS = 60;

const MODEL = gardenModel();

/** Asks for more water, for less weeding, and for what nobody was asked for. */
const DRAFT = gardenModel(spec => {
  for (const practice of spec.practices) {
    if (practice.rollup) {
      practice.rollup.share = 0.9;
    }
    if (practice.id === 'weeds') {
      practice.requiredAt = [3];
    }
    if (practice.id === 'sharp-tools') {
      practice.requiredAt = [1];
      practice.checks[0].appliesTo = { kind: 'Component' };
    }
  }
});

async function plant(scoring: TestScoring): Promise<void> {
  await scoring.put(system('park'), system('yard'));
  for (let index = 0; index < BEDS; index++) {
    const ref = `component:default/bed-${index}`;
    await scoring.put(
      component(`bed-${index}`, {
        type: index % 2 ? 'bed' : 'lawn',
        annotations: index % 11 === 0 ? { 'garden/label': '' } : {},
      }),
    );
    await scoring.report(ref, {
      'plants.watered': index % 5 !== 0,
      'plants.weeds': index % 7,
      'tools.sharp': index % 4 !== 0,
    });
    if (index % 10 === 0) {
      await scoring.waive(ref, 'water', START + 10 * DAY);
    }
  }
  const refs = (of: (bed: number) => boolean) =>
    Array.from({ length: BEDS }, (_, bed) => bed)
      .filter(of)
      .map(bed => `component:default/bed-${bed}`);
  await scoring.members(
    'system:default/park',
    refs(bed => bed % 3 === 0),
  );
  await scoring.members(
    'system:default/yard',
    refs(bed => bed % 3 !== 0),
  );
}

describeDatabases('what-ifs', open => {
  async function start(
    documents: readonly MaturityModelDocument[] = [MODEL],
    database?: Database,
  ) {
    const scoring = await TestScoring.open(
      database ?? (await open()),
      documents,
    );
    const store = WhatIfStore.create(scoring);
    const claims = WhatIfClaims.create(scoring);
    const worker = (change: object = {}) =>
      WhatIfWorker.create({
        ...scoring.options,
        claims,
        wakeUp: new WakeUp(),
        ...change,
      });
    const add = async (document = DRAFT): Promise<WhatIf> => {
      const base = scoring.registry.get('garden');
      const draft = readDraft({
        model: document as never,
        modelId: base.id,
        versions: scoring.registry.scored(),
      });
      return store.add({
        modelId: base.id,
        baseVersion: base.version,
        draftVersion: draft.version,
        document: draft.document,
        startedBy: 'user:default/ana',
        startedAt: scoring.clock.now(),
      });
    };
    return { scoring, store, claims, worker, add };
  }

  /** Levels by ref, as the last what-if or as scorecards have them. */
  async function found(
    { scoring, store }: Awaited<ReturnType<typeof start>>,
    id: string,
    side: 'before' | 'after',
  ): Promise<Record<string, (number | null)[]>> {
    const result = await WhatIfResult.load(store, id);
    if (!result) {
      throw new Error('There is no result');
    }
    const subjects = await scoring.subjects.byIds([...result.subjects]);
    return Object.fromEntries(
      [...result.subjects].map((subjectId, position) => [
        subjects.get(subjectId)?.ref ?? '',
        Array.from({ length: result.ladders }, (_, ladder) => {
          const level = result[side](position, ladder);
          return level === NO_LEVEL ? null : level;
        }),
      ]),
    );
  }

  async function stored(scoring: TestScoring) {
    const rows: { ref: string }[] = await scoring.database
      .knex('scorecards')
      .join('subjects', 'subjects.id', 'scorecards.subject_id')
      .select('ref');
    const cards = await Promise.all(
      rows.map(async ({ ref }) => {
        const card = await scoring.card(ref);
        const { categories, level } = card!;
        const ofCategory = Array.from(
          { length: categories.length / 6 },
          (_, index) => categories[6 * index],
        );
        return [
          ref,
          [level ?? null, ...ofCategory.map(b => (b === NO_LEVEL ? null : b))],
        ] as const;
      }),
    );
    return Object.fromEntries(cards);
  }

  it('come to what a fresh installation with the draft has', async () => {
    const garden = await start();
    await plant(garden.scoring);
    await garden.scoring.drain();
    const before = await stored(garden.scoring);
    const cards = await garden.scoring.database.knex('scorecards');

    const { id } = await garden.add();
    expect(await garden.worker().runOnce()).toBe(true);
    expect(await garden.store.byId(id)).toMatchObject({
      state: 'done',
      done: BEDS + 2,
      total: BEDS + 2,
      failed: 0,
    });

    const fresh = await TestScoring.open(await open(), [DRAFT]);
    await plant(fresh);
    await fresh.drain();
    const after = await stored(fresh);
    expect(Object.keys(after)).toHaveLength(BEDS + 2);
    expect(after).not.toEqual(before);
    expect(await found(garden, id, 'before')).toEqual(before);
    expect(await found(garden, id, 'after')).toEqual(after);
    expect(await garden.scoring.database.knex('scorecards')).toEqual(cards);
    expect(await garden.worker().runOnce()).toBe(false);
  });

  it('are tried one at a time, and taken over from who was killed', async () => {
    const garden = await start();
    await plant(garden.scoring);
    const { id } = await garden.add();
    await expect(garden.add()).rejects.toThrow(`${id} of model 'garden'`);

    // Who claims it and is killed after a page says nothing more.
    const killed = await garden.claims.claim(START);
    await garden.claims.begin(killed!, {
      baseVersion: 'x',
      layout: { categories: [] } as never,
      total: 1,
    });
    await garden.claims.write(
      killed!,
      { chunk: 0, subjects: [], failures: [], done: 7 },
      START,
    );
    expect(await garden.worker().runOnce()).toBe(false);
    garden.scoring.clock.time += LEASE_MS;
    expect(await garden.worker().runOnce()).toBe(true);
    expect(await garden.store.byId(id)).toMatchObject({ state: 'done' });
    expect(Object.keys(await found(garden, id, 'after'))).toHaveLength(
      BEDS + 2,
    );
    await expect(
      garden.claims.write(
        killed!,
        { chunk: 9, subjects: [], failures: [], done: 8 },
        START,
      ),
    ).rejects.toThrow('another worker has taken over');
    await garden.add();
  });

  it('fail when every try is interrupted', async () => {
    const garden = await start();
    const { id } = await garden.add();
    for (let attempt = 0; attempt < 4; attempt++) {
      await garden.claims.claim(garden.scoring.clock.now());
      garden.scoring.clock.time += LEASE_MS;
    }
    expect(await garden.store.byId(id)).toMatchObject({
      state: 'failed',
      error: 'It was interrupted 3 times',
    });
  });

  it('hand over when the backend stops in good order', async () => {
    const garden = await start();
    await plant(garden.scoring);
    const { id } = await garden.add();
    const stop = new AbortController();
    stop.abort();
    await garden.worker().runOnce(stop.signal);
    expect(await garden.store.byId(id)).toMatchObject({ state: 'queued' });
    await garden.worker().runOnce();
    expect(await garden.store.byId(id)).toMatchObject({ state: 'done' });
  });

  it('end when they are cancelled', async () => {
    const garden = await start();
    await plant(garden.scoring);
    const { id } = await garden.add();
    const { clock, facts } = garden.scoring.options;
    let asked = 0;
    await garden
      .worker({
        facts: {
          forEntities: async (
            ...about: Parameters<typeof facts.forEntities>
          ) => {
            asked += 1;
            await garden.store.cancel(id, clock.now());
            return facts.forEntities(...about);
          },
        },
      })
      .runOnce();
    expect(asked).toBe(1);
    expect(await garden.store.byId(id)).toMatchObject({ state: 'cancelled' });
    expect(await garden.store.results(id)).toEqual([]);
    await garden.add();
  });

  it('name who cannot be evaluated, and go on', async () => {
    const garden = await start();
    await plant(garden.scoring);
    const broken = await garden.scoring.id('component:default/bed-3');
    await garden.scoring.database
      .knex('subjects')
      .where({ id: broken })
      .update({ entity: '{' });
    const { id } = await garden.add();
    const { facts } = garden.scoring.options;
    await garden
      .worker({
        targetOf: ({ metadata }: { metadata: { name: string } }) => {
          if (metadata.name === 'bed-4') {
            throw new Error('No target');
          }
          return undefined;
        },
        facts,
      })
      .runOnce();
    const ended = await garden.store.byId(id);
    expect(ended).toMatchObject({ state: 'done', failed: 3 });
    expect(ended?.failures.map(({ ref }) => ref).sort()).toEqual([
      'component:default/bed-3',
      'component:default/bed-4',
      // its members cannot be read without bed-3
      'system:default/park',
    ]);
  });

  it('are forgotten some time after their end', async () => {
    const garden = await start();
    const { id } = await garden.add();
    await garden.worker().runOnce();
    const { finishedAt = 0 } = (await garden.store.byId(id)) ?? {};
    expect(await garden.store.deleteEndedBefore(finishedAt - 1)).toBe(0);
    const queued = await garden.add();
    expect(await garden.store.deleteEndedBefore(finishedAt)).toBe(1);
    const left: WhatIfRow[] = await garden.scoring.database.knex('what_ifs');
    expect(left.map(row => row.id)).toEqual([queued.id]);
    expect(await garden.store.results(id)).toEqual([]);
  });
});
