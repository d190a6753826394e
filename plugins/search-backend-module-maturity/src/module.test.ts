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

import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { maturityOverviewReadPermission } from '@platform-maturity/backstage-plugin-maturity-common';
import { MaturityCollatorFactory, ModelsApi } from './MaturityCollatorFactory';
import { searchModuleMaturity } from './module';

const document = {
  spec: {
    practices: [
      {
        id: 'automated-tests',
        title: 'Automated Tests',
        description: 'Tests run before anything ships.',
        categories: ['quality'],
        requiredAt: [2],
        checks: [
          {
            id: 'automated-tests/run',
            title: 'Tests ran within a month',
            remediation: { text: 'Add a `test` job to the pipeline.' },
          },
        ],
      },
    ],
    goldenPaths: [
      {
        id: 'backend service',
        title: 'Backend service',
        steps: [{ id: 'start', title: 'Start', why: 'It has to begin.' }],
      },
    ],
  },
};

const api = {
  getModels: jest.fn(async () => ({
    defaultModel: 'five',
    items: [{ id: 'five' }],
  })),
  getModel: jest.fn(async () => ({
    summary: {
      id: 'five',
      title: 'Five levels',
      categories: [{ id: 'quality', title: 'Quality' }],
    },
    document,
    overrides: [],
  })),
};

describe('searchModuleMaturity', () => {
  it('registers a collator that runs as the configuration says', async () => {
    const addCollator = jest.fn();
    await startTestBackend({
      extensionPoints: [[searchIndexRegistryExtensionPoint, { addCollator }]],
      features: [
        searchModuleMaturity,
        mockServices.rootConfig.factory({
          data: {
            search: {
              collators: {
                maturity: {
                  schedule: { frequency: 'PT1H', timeout: 'PT1M' },
                },
              },
            },
          },
        }),
      ],
    });
    expect(addCollator).toHaveBeenCalledTimes(1);
    expect(addCollator.mock.calls[0][0].factory).toMatchObject({
      type: 'maturity',
      visibilityPermission: maturityOverviewReadPermission,
    });
  });

  it('makes a document of each practice and golden path, as the plugin itself', async () => {
    const collator = await MaturityCollatorFactory.create({
      api: api as unknown as ModelsApi,
      auth: mockServices.auth(),
    }).getCollator();
    const documents = await collator.toArray();
    expect(documents).toEqual([
      {
        kind: 'practice',
        model: 'five',
        modelTitle: 'Five levels',
        title: 'Automated Tests',
        text: 'Tests run before anything ships.\nTests ran within a month.\nAdd a test job to the pipeline.',
        location: '/maturity/model?model=five&practice=automated-tests',
        categories: ['Quality'],
      },
      {
        kind: 'golden-path',
        model: 'five',
        modelTitle: 'Five levels',
        title: 'Backend service',
        text: 'Start.\nIt has to begin.',
        location: '/maturity/golden-paths/backend%20service?model=five',
        categories: [],
      },
    ]);
    expect(api.getModel).toHaveBeenCalledWith('five', {
      token: expect.stringContaining('mock-service-token'),
    });
  });

  it('fails when the backend does, so that the index before stays', async () => {
    const collator = await MaturityCollatorFactory.create({
      api: {
        ...(api as unknown as ModelsApi),
        getModels: async () => {
          throw new Error('The backend is down');
        },
      },
      auth: mockServices.auth(),
    }).getCollator();
    await expect(collator.toArray()).rejects.toThrow('The backend is down');
  });
});
