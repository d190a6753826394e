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

import { mockCredentials } from '@backstage/backend-test-utils';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { Query } from '../http';
import {
  DefaultScorecardParts,
  DefaultScorecardPartsOptions,
} from './DefaultScorecardParts';

const credentials = mockCredentials.user();

function partsWith(more: Partial<DefaultScorecardPartsOptions> = {}) {
  const asked: Record<string, Record<string, unknown>> = {};
  const answer = (name: string) => async (request: { query: Query }) => {
    asked[name] = Object.fromEntries(
      ['model', 'entityRef', 'system', 'kind', 'limit'].map(key => [
        key,
        request.query.text(key),
      ]),
    );
    return { name } as never;
  };
  const parts = DefaultScorecardParts.create({
    models: { get: () => ({ compiled: { overall: 'combined' } } as never) },
    authorizeModels: async () => {
      throw new NotAllowedError('You need a permission');
    },
    lists: { transitions: answer('transitions'), members: answer('members') },
    insights: { nextActions: answer('nextActions') },
    waivers: { list: answer('waivers') },
    ...more,
  });
  return { parts, asked };
}

const request = {
  entityRef: 'system:default/shop',
  modelId: 'five-level',
  credentials,
};

describe('DefaultScorecardParts', () => {
  it('asks each service for its first page, and names what it refuses', async () => {
    const { parts, asked } = partsWith({
      lists: {
        members: async () => {
          throw new NotFoundError('There is no such system');
        },
        transitions: async ({ query }) =>
          ({ kind: query.text('kind') } as never),
      },
    });
    const included = await parts.read({
      ...request,
      names: [
        'model',
        'transitions',
        'waivers',
        'members',
        'nextActions',
        'waivers',
      ],
    });
    expect(included).toEqual({
      transitions: { kind: 'level' },
      waivers: { name: 'waivers' },
      nextActions: { name: 'nextActions' },
      leftOut: expect.arrayContaining(['model', 'members']),
    });
    expect(included.leftOut).toHaveLength(2);
    expect(asked).toEqual({
      waivers: {
        model: 'five-level',
        entityRef: 'system:default/shop',
        limit: '50',
      },
      nextActions: {
        model: 'five-level',
        system: 'system:default/shop',
        kind: '*',
        limit: '5',
      },
    });
  });

  it('hides no failure', async () => {
    const { parts } = partsWith({
      waivers: {
        list: async () => {
          throw new Error('The database is down');
        },
      },
    });
    await expect(
      parts.read({ ...request, names: ['waivers'] }),
    ).rejects.toThrow('The database is down');
  });
});
