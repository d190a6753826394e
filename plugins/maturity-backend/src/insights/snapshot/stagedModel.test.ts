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
import { loadModels } from '@platform-maturity/backstage-plugin-maturity-node';
import { describeDatabases } from '../../database/__testUtils__/describeDatabases';
import { gardenModel } from '../../scoring/__testUtils__/gardenModel';
import {
  component,
  system,
  TestScoring,
} from '../../scoring/__testUtils__/TestScoring';
import { Snapshot } from './Snapshot';

jest.setTimeout(60_000);

const PARK = 'system:default/park';
const BEDS = Array.from({ length: 20 }, (_, n) => `bed-${n}`);

describeDatabases('a staged model', open => {
  it('is seen nowhere until it is seen everywhere', async () => {
    const database = await open();
    const garden = await TestScoring.open(database, [gardenModel()], {
      limits: { subjects: 4, systems: 1 },
    });
    const refOf = (bed: string) => `component:default/${bed}`;
    await garden.put(
      system('park'),
      ...BEDS.map(bed => component(bed, { system: PARK })),
    );
    await garden.members(PARK, BEDS.map(refOf));
    for (const bed of BEDS) {
      await garden.report(refOf(bed), {
        'plants.watered': true,
        'plants.weeds': 1,
      });
    }
    await garden.drain();

    // two replicas read what one of them scores
    const replica = async () => {
      const { registry, clock } = await TestScoring.open(database, [
        gardenModel(),
      ]);
      const snapshot = Snapshot.create({
        database,
        models: registry,
        sourceNumbers: garden.options.sourceNumbers,
        clock,
        logger: mockServices.logger.mock(),
      });
      await snapshot.load();
      return { registry, snapshot };
    };
    const replicas = [await replica(), await replica()];

    // without any weeding more beds are good enough
    const next = gardenModel(spec => {
      spec.practices = spec.practices.filter(
        ({ id }) => id !== 'sharp-tools' && id !== 'labels',
      );
      spec.goldenPaths = [];
    });
    await TestScoring.registry(database, [next]);
    const old = garden.registry.get().version;

    /** The levels of all beds by version, as each replica answers. */
    const answers = async () => {
      const found: string[] = [];
      for (const { registry, snapshot } of replicas) {
        await registry.refresh();
        await snapshot.follow();
        const { version, scorecards, subjects } = snapshot.view();
        const levels = BEDS.map(bed => {
          const row = subjects.rowOf(refOf(bed));
          return row === undefined ? 'gone' : scorecards.number(row, 'level');
        });
        found.push(
          `${version === old ? 'old' : 'new'} ${[...new Set(levels)].join()}`,
        );
      }
      return found;
    };
    const before = await answers();
    expect(before).toEqual(['old 1', 'old 1']);
    for (let round = 0; round < 12; round += 1) {
      // facts go on arriving while it is scored
      garden.clock.time += 1000;
      const bed = refOf(BEDS[round % BEDS.length]);
      await garden.report(bed, { 'plants.weeds': 2 + (round % 2) });
      expect(await garden.scoring.worker.runOnce()).toBeGreaterThan(0);
      expect(await garden.scoring.switcher.runOnce()).toEqual([]);
      expect(await answers()).toEqual(before);
    }
    await garden.drain();
    expect(await garden.scoring.switcher.runOnce()).toHaveLength(1);
    expect(await answers()).toEqual(['new 2', 'new 2']);
  });

  it('that is invalid is refused whole, and the running version stays', async () => {
    const database = await open();
    await TestScoring.open(database, [gardenModel()]);
    const versions = await database.knex('model_versions').select();
    const invalid = gardenModel(spec => {
      spec.practices[0].checks[0].rule = { fact: 'nobody.knows', eq: true };
    });
    await expect(
      loadModels({ models: [], added: [JSON.parse(JSON.stringify(invalid))] }),
    ).rejects.toThrow('nobody.knows');
    expect(await database.knex('model_versions').select()).toEqual(versions);
  });
});
