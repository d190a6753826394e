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
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { latestFixture, readFixture } from './__testUtils__/readFixture';
import { startPortal } from './__testUtils__/startPortal';

jest.setTimeout(120_000);

/** Answers as the one that was recorded, to whom it should. */
const recordedTechInsights = createBackendPlugin({
  pluginId: 'tech-insights',
  register(env) {
    env.registerInit({
      deps: {
        httpRouter: coreServices.httpRouter,
        httpAuth: coreServices.httpAuth,
      },
      async init({ httpRouter, httpAuth }) {
        httpRouter.use(async (incoming, response) => {
          await httpAuth.credentials(incoming, { allow: ['service'] });
          const { path, query } = incoming;
          response
            .type('json')
            .send(
              path === '/fact-schemas'
                ? readFixture('fact-schemas')
                : latestFixture(String(query.entity)),
            );
        });
      },
    });
  },
});

describe('the module in a portal', () => {
  it('brings facts to entities, and its problems to the status', async () => {
    const retriever = 'serviceReviewFactRetriever';
    const portal = await startPortal({
      features: [recordedTechInsights],
      components: ['component:default/shop', 'component:default/cart'],
      techInsights: {
        facts: [
          { from: `${retriever}/gatePassed`, fact: 'quality.gate-passed' },
          { from: `${retriever}/podSecurity`, fact: 'k8s.pss-profile' },
        ],
      },
    });
    expect(await portal.collect()).toMatchObject({
      entitiesAsked: 2,
      factsStored: 3,
      errors: [
        `component:default/cart: ${retriever}/gatePassed is a text, not true or false`,
      ],
    });
    const { items } = await portal.get<{ items: unknown[] }>(
      'facts?entityRef=component:default/shop',
    );
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          fact: 'quality.gate-passed',
          value: true,
          source: 'tech-insights',
          evidence: 'observed',
          observedAt: '2026-11-20T05:30:00.000Z',
        }),
      ]),
    );
  });
});
