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
import { describeDatabases } from '../database/__testUtils__/describeDatabases';
import { FactPush } from './FactPush';
import { receiveFactEvents } from './receiveFactEvents';
import { CI, setUpFacts } from './__testUtils__/testFacts';

jest.setTimeout(60_000);

const SHOP = 'component:default/shop';

describeDatabases('receiveFactEvents', open => {
  async function setUp() {
    const kit = setUpFacts(await open(), {
      sources: [
        { ...CI, events: true },
        { ...CI, id: 'quiet' },
      ],
    });
    await kit.arrive(SHOP);
    await kit.sourceStore.register(kit.sources);
    const logger = mockServices.logger.mock();
    const events = DefaultEventsService.create({
      logger: mockServices.logger.mock(),
    }).forPlugin('maturity');
    await receiveFactEvents({
      ...kit,
      events,
      logger,
      auditor: mockServices.auditor.mock(),
      push: FactPush.create(kit),
    });
    const publish = (eventPayload: unknown) =>
      events.publish({ topic: 'maturity.facts', eventPayload });
    return { ...kit, publish, logger };
  }

  const facts = [{ entityRef: SHOP, fact: 'ci.tests', value: true }];

  it('stores what an event says, as a push of its source', async () => {
    const { publish, facts: stored, takeDirty, metrics } = await setUp();
    await publish({ source: 'ci', facts });
    expect(await stored()).toEqual([
      expect.objectContaining({ entity_ref: SHOP, source: 'ci' }),
    ]);
    expect(await takeDirty()).toEqual([SHOP]);
    expect(metrics.pushed).toHaveBeenCalledWith('ci', {
      accepted: 1,
      unchanged: 0,
    });
  });

  it.each([
    ['a source that takes no events', { source: 'quiet', facts }, 'quiet'],
    ['a source that is not there', { source: 'none', facts }, 'unknown'],
    ['nothing at all', undefined, 'unknown'],
    ['a text', 'facts', 'unknown'],
    ['a mistake', { source: 'ci', facts: [{ entityRef: SHOP }] }, 'ci'],
  ])('refuses %s, with its reasons', async (_, body, counted) => {
    const { publish, facts: stored, metrics, logger } = await setUp();
    await publish(body);
    expect(await stored()).toEqual([]);
    expect(metrics.refused).toHaveBeenCalledWith(counted);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
