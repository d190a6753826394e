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

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { BadgesConfig } from '../config';
import { errorMapper } from '../http';
import { badgesPolicy } from './badgesPolicy';
import { createBadgesRouter } from './createBadgesRouter';
import { PublicSubjects } from './PublicSubjects';

const SEEN = 'component:default/booking';
const OPEN = 'component:default/open-tool';
const PATH = '/v1/badges/component/default';

const summaryOf = (entityRef: string) => ({
  title: entityRef,
  status: 'scored',
  level: 2,
  potentialLevel: 3,
  categories: [],
});

function appWith(config: BadgesConfig) {
  const entities: Record<string, string[]> = { [SEEN]: [], [OPEN]: ['open'] };
  const answer = (readable: string[]) => ({
    byRefs: async ({ entityRefs }: { entityRefs: readonly string[] }) =>
      entityRefs.map(ref =>
        readable.includes(ref) ? (summaryOf(ref) as never) : undefined,
      ),
  });
  return express()
    .use(
      createBadgesRouter({
        config,
        httpAuth: mockServices.httpAuth({
          defaultCredentials: mockCredentials.none(),
        }),
        models: {
          get: () =>
            ({
              compiled: {
                title: 'Five',
                overall: 'combined',
                levels: [1, 2, 3],
              },
            } as never),
        },
        lists: answer([SEEN]),
        publicLists: answer([SEEN, OPEN]),
        publicSubjects: PublicSubjects.create({
          filter: config.publicFilter,
          subjects: {
            byRef: async ref =>
              entities[ref] &&
              ({ entity: { metadata: { tags: entities[ref] } } } as never),
          },
        }),
      }),
    )
    .use(errorMapper({ logger: mockServices.logger.mock() }));
}

const SIGNED_IN = { enabled: true, public: false };
const PUBLIC = {
  enabled: true,
  public: true,
  publicFilter: { 'metadata.tags': { $contains: 'open' } },
};

const asUser = { Authorization: mockCredentials.user.header() };

describe('the route of badges', () => {
  it('draws the level of what the caller may read, and says once only', async () => {
    const app = appWith(SIGNED_IN);
    const first = await request(app).get(`${PATH}/booking.svg`).set(asUser);
    expect(first.status).toBe(200);
    expect(first.type).toBe('image/svg+xml');
    expect(first.body.toString()).toContain('level 2–3 of 3');
    expect(first.headers).toMatchObject({
      'cache-control': 'private, max-age=300',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const again = await request(app)
      .get(`${PATH}/booking.svg`)
      .set({ ...asUser, 'If-None-Match': first.headers.etag });
    expect(again.status).toBe(304);
    expect(again.text).toBeFalsy();
  });

  it('knows people by the cookie of the portal too', async () => {
    const { status } = await request(appWith(SIGNED_IN))
      .get(`${PATH}/booking.svg`)
      .set('Cookie', mockCredentials.limitedUser.cookie());
    expect(status).toBe(200);
  });

  it('tells nobody apart what is not there and what may not be read', async () => {
    const app = appWith(SIGNED_IN);
    for (const name of ['open-tool', 'nothing']) {
      const { status } = await request(app)
        .get(`${PATH}/${name}.svg`)
        .set(asUser);
      expect(status).toBe(404);
    }
  });

  it('asks who is there unless badges are for everybody', async () => {
    const { status } = await request(appWith(SIGNED_IN)).get(
      `${PATH}/booking.svg`,
    );
    expect(status).toBe(401);
  });

  it('shows everybody what the filter names, and nothing else', async () => {
    const app = appWith(PUBLIC);
    const shown = await request(app).get(`${PATH}/open-tool.svg`);
    expect(shown.status).toBe(200);
    expect(shown.headers['cache-control']).toBe('public, max-age=300');
    for (const name of ['booking', 'nothing']) {
      expect((await request(app).get(`${PATH}/${name}.svg`)).status).toBe(404);
    }
    // Who is signed in sees what they may read, whatever the filter says.
    const own = await request(app).get(`${PATH}/booking.svg`).set(asUser);
    expect(own.headers['cache-control']).toBe('private, max-age=300');
  });

  it('is not there where badges are off', async () => {
    const config = { enabled: false, public: false };
    const { status } = await request(appWith(config))
      .get(`${PATH}/booking.svg`)
      .set(asUser);
    expect(status).toBe(404);
    expect([config, SIGNED_IN, PUBLIC].map(badgesPolicy)).toEqual([
      undefined,
      { path: '/v1/badges', allow: 'user-cookie' },
      { path: '/v1/badges', allow: 'unauthenticated' },
    ]);
  });
});
