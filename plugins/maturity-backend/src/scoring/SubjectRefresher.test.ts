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
import { gardenModel } from './__testUtils__/gardenModel';
import { component, TestScoring } from './__testUtils__/TestScoring';
import { SubjectRefresher } from './SubjectRefresher';

jest.setTimeout(60_000);

const ROSES = 'component:default/roses';

describeDatabases('SubjectRefresher', open => {
  async function setUp() {
    const garden = await TestScoring.open(await open(), [gardenModel()]);
    await garden.put(component('roses'));
    await garden.drain();
    return garden;
  }

  it('reads the entity and scores it at once, but not all the time', async () => {
    const garden = await setUp();
    await garden.database.knex('facts').insert({
      entity_ref: ROSES,
      fact: 'plants.watered',
      source: 'scanner',
      value: 'true',
      grade: 'observed',
      observed_at: garden.clock.time,
      received_at: garden.clock.time,
    });
    const { refresher } = garden.scoring;

    const both = [refresher.refresh(ROSES), refresher.refresh(ROSES)];
    expect(await Promise.all(both)).toEqual(['refreshed', 'refreshed']);
    expect(garden.refreshed).toEqual([ROSES]);
    expect(await garden.card(ROSES)).toMatchObject({ level: 1 });
    expect(await garden.queued()).toEqual([]);

    garden.clock.time += 9_999;
    expect(await refresher.refresh(ROSES)).toBe('recent');
    garden.clock.time += 1;
    expect(await refresher.refresh(ROSES)).toBe('refreshed');
    expect(garden.refreshed).toEqual([ROSES, ROSES]);
  });

  it('does not let anybody wait for ever, and goes on', async () => {
    const garden = await setUp();
    let answer = () => {};
    const refresher = SubjectRefresher.create({
      catalog: {
        refresh: () =>
          new Promise(resolve => {
            answer = resolve;
          }),
      },
      subjects: garden.subjects,
      queue: garden.scoring.queue,
      worker: garden.scoring.worker,
      clock: garden.clock,
      patience: 1,
    });
    expect(await refresher.refresh(ROSES)).toBe('working');
    garden.clock.time += 60_000;
    const joined = refresher.refresh(ROSES);
    answer();
    expect(['refreshed', 'working']).toContain(await joined);
  });

  it('says when the catalog has no such entity, or fails', async () => {
    const garden = await setUp();
    const { refresher } = garden.scoring;
    await expect(refresher.refresh('component:default/none')).rejects.toThrow(
      "The catalog has no entity 'component:default/none'",
    );
    const failing = SubjectRefresher.create({
      catalog: { refresh: () => Promise.reject(new Error('no catalog')) },
      subjects: garden.subjects,
      queue: garden.scoring.queue,
      worker: garden.scoring.worker,
      clock: garden.clock,
    });
    await expect(failing.refresh(ROSES)).rejects.toThrow('no catalog');
  });
});
