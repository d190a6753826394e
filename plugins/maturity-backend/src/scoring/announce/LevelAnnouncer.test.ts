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
import { DefaultEventsService } from '@backstage/plugin-events-node';
import {
  LEVEL_CHANGED_TOPIC,
  LevelChangedPayload,
} from '@platform-maturity/backstage-plugin-maturity-node';
import { describeDatabases } from '../../database/__testUtils__/describeDatabases';
import { gardenModel } from '../__testUtils__/gardenModel';
import { component, START, TestScoring } from '../__testUtils__/TestScoring';
import { createScoring } from '../createScoring';
import { ClaimLostError } from '../queue/Claim';
import { LevelAnnouncer } from './LevelAnnouncer';

jest.setTimeout(60_000);

const ROSES = 'component:default/roses';
const LAWN = 'component:default/lawn';

const WELL = {
  'plants.watered': true,
  'plants.weeds': 1,
  'tools.sharp': true,
  'tools.cleaned-at': new Date(START - 24 * 3600_000).toISOString(),
};

describeDatabases('LevelAnnouncer', open => {
  /** A garden in which both have been scored at level 3. */
  async function setUp() {
    const database = await open();
    const logger = mockServices.logger.mock();
    const bus = DefaultEventsService.create({ logger }).forPlugin('maturity');
    const received: LevelChangedPayload[] = [];
    await bus.subscribe({
      id: 'test',
      topics: [LEVEL_CHANGED_TOPIC],
      onEvent: async ({ eventPayload }) => {
        received.push(eventPayload as LevelChangedPayload);
      },
    });
    const publish = jest.fn(bus.publish.bind(bus));
    const announcer = LevelAnnouncer.create({
      database,
      logger,
      events: { publish, subscribe: bus.subscribe.bind(bus) },
    });
    const announcing = {
      onTransitions: announcer.announce.bind(announcer),
      onSwitched: async (
        ...[change]: Parameters<LevelAnnouncer['announceSwitch']>
      ) => announcer.announceSwitch(change),
    };
    const garden = await TestScoring.open(
      database,
      [gardenModel()],
      announcing,
    );
    await garden.put(component('roses'), component('lawn', { type: 'lawn' }));
    await garden.report(ROSES, WELL);
    await garden.report(LAWN, WELL);
    await garden.drain();
    garden.clock.time += 1000;
    const told = async () => {
      await announcer.settled();
      return received.splice(0);
    };
    return { database, garden, told, publish, logger, announcing };
  }

  it('tells whose level changed, how and why, and no first scoring', async () => {
    const { garden, told } = await setUp();
    expect(await told()).toEqual([]);

    await garden.report(ROSES, { 'plants.watered': false });
    await garden.drain();
    const version = garden.registry.list()[0].version;
    expect(await told()).toEqual([
      {
        entityRef: ROSES,
        modelId: 'garden',
        modelVersion: version,
        from: 3,
        to: 0,
        cause: 'facts',
        at: new Date(garden.clock.time).toISOString(),
        categories: [{ id: 'plants', from: 3, to: 0 }],
      },
    ]);

    // nothing moves, and then who leaves takes its level along
    await garden.report(LAWN, { 'plants.weeds': 2 });
    await garden.drain();
    await garden.remove(LAWN);
    await garden.drain();
    expect(await told()).toEqual([]);
  });

  it('tells what another version of the model changes, once', async () => {
    const { database, garden, told } = await setUp();
    await TestScoring.open(database, [
      gardenModel(spec => {
        spec.practices[0].requiredAt = [1];
        spec.practices[0].checks[0].rule = { fact: 'tools.electric', eq: true };
      }),
    ]);
    await garden.goOver();
    const events = await told();
    expect(
      events
        .map(({ entityRef, from, to, cause }) => [entityRef, from, to, cause])
        .sort(),
    ).toEqual([
      [LAWN, 3, 0, 'model'],
      [ROSES, 3, 0, 'model'],
    ]);
    await garden.scoring.switcher.runOnce();
    expect(await told()).toEqual([]);
  });

  it('tells categories where there is no overall level', async () => {
    const database = await open();
    const announce = jest.fn();
    const garden = await TestScoring.open(
      database,
      [
        gardenModel(spec => {
          spec.overall = 'none';
        }),
      ],
      { onTransitions: announce },
    );
    const logger = mockServices.logger.mock();
    const events = mockServices.events.mock();
    const announcer = LevelAnnouncer.create({ database, logger, events });
    announce.mockImplementation(announcer.announce.bind(announcer));
    await garden.put(component('roses'));
    await garden.report(ROSES, WELL);
    await garden.drain();
    await garden.report(ROSES, { 'tools.sharp': false });
    await garden.drain();
    await announcer.settled();
    expect(
      events.publish.mock.calls.map(([{ eventPayload }]) => eventPayload),
    ).toEqual([
      expect.objectContaining({
        from: null,
        to: null,
        categories: [{ id: 'tools', from: 3, to: 0 }],
      }),
    ]);
  });

  it('tells nothing that was not stored', async () => {
    const { garden, told, announcing } = await setUp();
    await garden.report(ROSES, { 'plants.watered': false });
    const other = createScoring({
      ...garden.options,
      ...announcing,
      guard: async () => {
        throw new ClaimLostError();
      },
    });
    await other.worker.drain();
    expect(await told()).toEqual([]);
  });

  it('lets scoring go on when nobody takes the events', async () => {
    const { garden, told, publish, logger } = await setUp();
    publish.mockRejectedValueOnce(new Error('the bus is full'));
    await garden.report(ROSES, { 'plants.watered': false });
    await garden.report(LAWN, { 'plants.watered': false });
    await garden.drain();
    expect(await told()).toHaveLength(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('the bus is full'),
    );
    expect(await garden.card(ROSES)).toMatchObject({ level: 0 });
    expect(await garden.card(LAWN)).toMatchObject({ level: 0 });
  });
});
