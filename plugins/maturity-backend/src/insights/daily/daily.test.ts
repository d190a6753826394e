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
import { describeDatabases } from '../../database/__testUtils__/describeDatabases';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { testModel } from '../__testUtils__/testModel';
import { NOW } from '../__testUtils__/testRows';
import { Snapshot } from '../snapshot/Snapshot';
import { DailyCountStore } from './DailyCountStore';
import { DailyRecorder } from './DailyRecorder';
import { recordPast } from './recordPast';

jest.setTimeout(120_000);

const DAY = 24 * 3_600_000;
const model = testModel();
const active = {
  id: model.id,
  version: model.version,
  compiled: model,
  origin: 'config' as const,
  overrides: [],
  activatedAt: NOW,
};

describeDatabases('daily counts', open => {
  it('remember how a day ended, and nothing before the first scoring', async () => {
    const database = await open();
    const catalog = TestCatalog.create({ database, model });
    const options = {
      database,
      models: { list: () => [active], get: () => active },
      sourceNumbers: async () => new Map(),
      clock: { now: () => NOW },
      logger: mockServices.logger.mock(),
    };
    const snapshot = Snapshot.create(options);
    const store = DailyCountStore.create(database);
    const daily = DailyRecorder.create({ ...options, snapshot });

    await snapshot.load();
    await daily.record(NOW);
    expect(await store.ofModel(model.id)).toEqual(new Map());

    await catalog.put({ name: 'a', facts: { 'build.done': true } });
    await recordPast({ ...options, at: NOW - DAY });
    await catalog.put({ kind: 'Group', name: 'team', pending: true });
    await catalog.put({ name: 'b', owner: 'group:default/team' });
    await snapshot.follow();
    await daily.record(NOW);
    await catalog.put({ name: 'c', facts: { 'build.done': true } });
    await snapshot.follow();
    await daily.record(NOW);

    expect(await store.ofModel(model.id)).toEqual(
      new Map([
        ['2026-11-20', { scored: 1, coverage: 0.25, waivers: 0, unowned: 1 }],
        [
          '2026-11-21',
          {
            scored: 3,
            coverage: expect.closeTo(1 / 6),
            waivers: 0,
            unowned: 2,
          },
        ],
      ]),
    );
  });
});
