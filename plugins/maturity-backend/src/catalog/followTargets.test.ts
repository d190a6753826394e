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
import { setUpFacts } from '../facts/__testUtils__/testFacts';
import { followTargets } from './followTargets';

jest.setTimeout(60_000);

const TARGETS = [{ model: 'five-level', level: '3', categories: {} }];

describeDatabases('followTargets', open => {
  it('queues everything when the targets changed, and nothing else', async () => {
    const database = await open();
    const { arrive, takeDirty } = setUpFacts(database);
    await arrive('component:default/shop', 'system:default/sales');
    await takeDirty();
    const start = (targets: typeof TARGETS) =>
      followTargets({ database, targets, now: 1 });

    await start(TARGETS);
    expect(await takeDirty()).toHaveLength(2);
    await start(TARGETS);
    expect(await takeDirty()).toEqual([]);
    await Promise.all([start([]), start([])]);
    expect(await takeDirty()).toHaveLength(2);
  });
});
