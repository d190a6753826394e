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

import { StagedModel } from '../models';
import {
  DefaultStatusService,
  DefaultStatusServiceOptions,
} from './DefaultStatusService';

const NOW = Date.parse('2026-11-21T12:00:00Z');

function setUp(change: Partial<DefaultStatusServiceOptions>) {
  const scan = {
    id: 1,
    startedAt: NOW - 2000,
    finishedAt: NOW - 1000,
    complete: true,
    entities: 10,
    changed: 0,
    removed: 0,
  };
  return DefaultStatusService.create({
    scans: {
      last: async () => scan,
      lastComplete: async () => scan,
      countHeldRemovals: async () => 0,
    },
    settled: async () => true,
    queue: async () => ({ waiting: 0, failed: 0 }),
    sources: async () => [],
    models: () => [],
    progress: () => ({ subjects: 10, scored: 10 }),
    staged: () => [],
    stagingProgress: async () => ({ subjects: 0, scored: 0, failed: 0 }),
    replay: () => undefined,
    clock: { now: () => NOW },
    ...change,
  });
}

const MODEL = { id: 'garden', version: 'v', activatedAt: NOW } as ReturnType<
  DefaultStatusServiceOptions['models']
>[number];

describe('DefaultStatusService', () => {
  it.each([
    ['nothing waits', { waiting: 0, failed: 0 }, 10, 'scored'],
    ['something waits', { waiting: 1, oldest: NOW, failed: 0 }, 10, 'scoring'],
    ['what failed has no scorecard', { waiting: 0, failed: 2 }, 8, 'scored'],
    ['others have none either', { waiting: 0, failed: 2 }, 7, 'scoring'],
  ])('when %s', async (_name, queue, scored, state) => {
    const status = await setUp({
      queue: async () => queue,
      models: () => [MODEL],
      progress: () => ({ subjects: 10, scored }),
    }).getStatus();
    expect(status).toMatchObject({
      state,
      queue: { waiting: queue.waiting, failed: queue.failed },
      models: [{ id: 'garden', subjects: 10, scored }],
    });
  });

  it('is scanning until the catalog was filled, and never asks again', async () => {
    const settled = jest
      .fn()
      .mockResolvedValueOnce(false)
      .mockResolvedValueOnce(true);
    const service = setUp({ settled });
    const states = [];
    for (let looks = 0; looks < 3; looks += 1) {
      states.push((await service.getStatus()).state);
    }
    expect(states).toEqual(['scanning', 'scored', 'scored']);
    expect(settled).toHaveBeenCalledTimes(2);
  });

  it('tells how far a staged version is', async () => {
    const status = await setUp({
      models: () => [MODEL, { ...MODEL, id: 'other' }],
      staged: () => [{ ...MODEL, version: 'w', stagedAt: NOW } as StagedModel],
      stagingProgress: async () => ({ subjects: 10, scored: 4, failed: 1 }),
    }).getStatus();
    expect(status.models.map(({ staged }) => staged)).toEqual([
      {
        version: 'w',
        stagedAt: '2026-11-21T12:00:00.000Z',
        subjects: 10,
        scored: 4,
        failed: 1,
      },
      undefined,
    ]);
  });

  it('is scoring while the history is replayed, here or elsewhere', async () => {
    const replay = { running: true, day: 3, days: 60 };
    const status = await setUp({ replay: () => replay }).getStatus();
    expect(status).toMatchObject({ state: 'scoring', replay });
  });
});
