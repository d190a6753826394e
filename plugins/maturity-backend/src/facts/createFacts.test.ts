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
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { SchedulerServiceTaskInvocationDefinition } from '@backstage/backend-plugin-api';
import { Ownership, SubjectStore } from '../catalog';
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { ModelRegistry, ModelStore } from '../models';
import { WaiverStore } from '../waivers';
import { CI, DAY, NOW, setUpFacts } from './__testUtils__/testFacts';
import { createFacts } from './createFacts';
import { FactSources } from './FactSources';
import { scheduleFacts } from './scheduleFacts';

jest.setTimeout(60_000);

describeDatabases('createFacts', open => {
  const directory = createMockDirectory();

  it('asks all sources on a schedule, one replica at a time', async () => {
    directory.setContent({
      'facts.yaml': 'entities: { "component:default/shop": { dr.plan: true } }',
    });
    const database = await open();
    const kit = setUpFacts(database, { sources: [] });
    await kit.arrive('component:default/shop');
    const logger = mockServices.logger.mock();
    const [{ compiled }] = kit.definitions.scored();
    const sources = FactSources.create();
    sources.addFactSource({
      id: 'scanner',
      grade: 'observed',
      facts: ['ci.*'],
      schedule: { frequency: { hours: 1 }, timeout: { minutes: 2 } },
      entities: { kind: 'component' },
      collect: async ({ entities }) => ({
        facts: entities.map(() => ({
          entityRef: 'component:shop',
          fact: 'ci.coverage',
          value: 0.5,
        })),
      }),
    });

    const facts = await createFacts({
      ...kit,
      sources,
      logger,
      auth: mockServices.auth(),
      auditor: mockServices.auditor.mock(),
      events: mockServices.events.mock(),
      metrics: metricsServiceMock.mock(),
      subjects: SubjectStore.create({ database }),
      ownership: Ownership.create({
        auth: mockServices.auth(),
        userInfo: mockServices.userInfo(),
        subjects: SubjectStore.create({ database }),
      }),
      waivers: WaiverStore.create(kit),
      registry: await ModelRegistry.create({
        store: ModelStore.create({ database }),
        configured: [{ compiled, origin: 'config', overrides: [] }],
        config: {},
        clock: kit.clock,
        logger,
      }),
      config: {
        attestations: { byOwners: false },
        facts: {
          sources: [{ ...CI, events: false }],
          files: [
            {
              path: directory.resolve('facts.yaml'),
              source: 'people',
              grade: 'attested',
              schedule: { frequency: { minutes: 1 }, timeout: { minutes: 5 } },
            },
          ],
        },
        limits: { factsPerEntity: 500, waitingFactsPerSource: 10_000 },
        retention: {
          removedSubjects: 30 * DAY,
          waitingFacts: DAY,
          transitions: 730 * DAY,
        },
      },
    });
    expect([...(await facts.sourceStore.numbers()).entries()].slice(4)).toEqual(
      [
        ['scanner', 5],
        ['ci', 6],
        ['people', 7],
      ],
    );

    const tasks = new Map<string, SchedulerServiceTaskInvocationDefinition>();
    const scheduler = mockServices.scheduler.mock({
      scheduleTask: async task => {
        tasks.set(task.id, task);
      },
    });
    await scheduleFacts({ ...facts, scheduler, sources, logger });
    expect([...tasks.values()]).toEqual([
      expect.objectContaining({
        id: 'maturity-facts-scanner',
        scope: 'global',
        frequency: { hours: 1 },
      }),
      expect.objectContaining({
        id: 'maturity-facts-people',
        scope: 'global',
        frequency: { minutes: 1 },
      }),
      expect.objectContaining({
        id: 'maturity-facts-clean-up',
        scope: 'global',
      }),
    ]);

    for (const task of tasks.values()) {
      await task.fn(new AbortController().signal);
    }
    expect(await facts.sourceStore.status(sources)).toEqual([
      expect.objectContaining({ id: 'scanner', facts: 1, lastSuccessAt: NOW }),
      expect.objectContaining({ id: 'ci', facts: 0, lastRunAt: undefined }),
      expect.objectContaining({ id: 'people', facts: 1, lastSuccessAt: NOW }),
    ]);
  });
});
