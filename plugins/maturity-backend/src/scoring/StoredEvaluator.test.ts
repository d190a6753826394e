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
import {
  component,
  START,
  system,
  TestScoring,
} from './__testUtils__/TestScoring';

jest.setTimeout(60_000);

const ROSES = 'component:default/roses';
const PARK = 'system:default/park';

describeDatabases('StoredEvaluator', open => {
  async function setUp() {
    const garden = await TestScoring.open(await open(), [gardenModel()]);
    await garden.put(system('park'), component('roses', { system: PARK }), {
      ...component('docs'),
      kind: 'API',
    });
    await garden.members(PARK, [ROSES]);
    await garden.report(ROSES, { 'plants.watered': true, 'plants.weeds': 1 });
    return garden;
  }

  /** The statements that reading takes. */
  async function statementsOf(garden: TestScoring, ref: string) {
    const statements: string[] = [];
    const listen = ({ sql }: { sql: string }) => statements.push(sql);
    garden.database.knex.on('query', listen);
    const read = await garden.scoring.evaluator.evaluate(ref);
    garden.database.knex.off('query', listen);
    return { read, statements };
  }

  it('makes a scorecard from what is stored, in three statements', async () => {
    const garden = await setUp();
    await garden.waive(ROSES, 'sharp-tools', START + 1000);
    await garden.drain();
    await garden.scoring.evaluator.evaluate(ROSES);

    const one = await statementsOf(garden, ROSES);
    expect(one.statements).toHaveLength(3);
    expect(one.read).toMatchObject({
      subject: { ref: ROSES },
      asked: true,
      evaluation: { status: 'scored', level: 2 },
      card: { level: 2 },
      waivers: [{ practice: 'sharp-tools' }],
      members: [],
      pendingMembers: [],
    });

    const whole = await statementsOf(garden, PARK);
    expect(whole.statements).toHaveLength(3);
    expect(whole.read).toMatchObject({
      evaluation: { status: 'scored', level: 3 },
      members: [{ subject: { ref: ROSES } }],
      pendingMembers: [],
    });
    expect(await garden.queued()).toEqual([]);
  });

  it('queues a subject whose stored scorecard says something else', async () => {
    const garden = await setUp();
    await garden.drain();
    await garden.database
      .knex('facts')
      .where({ fact: 'plants.weeds' })
      .update({ value: '9' });

    await garden.wakeUp.wait(0);
    const woken = garden.wakeUp.wait(10_000);
    const read = await garden.scoring.evaluator.evaluate(ROSES);
    expect(read).toMatchObject({
      evaluation: { potentialLevel: 3 },
      card: { level: 1 },
    });
    await woken;
    expect((await garden.queued()).map(row => row.subject_id)).toEqual([
      await garden.id(ROSES),
    ]);
    await garden.drain();
    await garden.scoring.evaluator.evaluate(ROSES);
    expect(await garden.queued()).toEqual([]);
  });

  it('knows what is pending, not asked, or not there', async () => {
    const garden = await setUp();
    const { evaluator } = garden.scoring;
    expect(await evaluator.evaluate(PARK)).toMatchObject({
      card: undefined,
      pendingMembers: [{ subject: { ref: ROSES } }],
    });
    expect(await evaluator.evaluate('api:default/docs')).toMatchObject({
      asked: false,
      card: undefined,
    });
    expect(await evaluator.evaluate('component:default/none')).toBeUndefined();
    await garden.remove(ROSES);
    expect(await evaluator.evaluate(ROSES)).toBeUndefined();
    await expect(evaluator.evaluate(PARK, 'none')).rejects.toThrow(
      "There is no model 'none'",
    );
  });
});
