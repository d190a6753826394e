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
import { NotFoundError } from '@backstage/errors';
import express from 'express';
import request from 'supertest';
import { createContractMiddleware } from './createContractMiddleware';
import { errorMapper } from './errorMapper';
import { RequestMistakes } from './RequestMistakes';
import { TooManyRequestsError } from './TooManyRequestsError';

describe('the contract', () => {
  const logger = mockServices.logger.mock();
  const app = express();
  app.use(createContractMiddleware());
  app.post('/v1/facts', (req, res) => {
    res.json({ accepted: req.body.facts.length, unchanged: 0 });
  });
  app.get('/v1/scorecards', (req, res) => {
    res.json({ query: req.query });
  });
  app.get('/v1/models/:id', req => {
    switch (req.params.id) {
      case 'unknown':
        throw new NotFoundError("There is no model 'unknown'");
      case 'busy':
        throw new TooManyRequestsError('Later');
      case 'mistaken':
        throw new RequestMistakes(
          Array.from({ length: 150 }, (_, index) => ({
            path: `body.${index}`,
            message: 'is wrong',
          })),
        );
      default:
        throw new TypeError('secret detail');
    }
  });
  app.use(errorMapper({ logger }));

  const fact = { entityRef: 'component:shop', fact: 'ci.tests', value: true };

  it('lets through what fits', async () => {
    await request(app)
      .post('/v1/facts')
      .send({ source: 'ci', facts: [fact] })
      .expect(200, { accepted: 1, unchanged: 0 });
    const { body } = await request(app)
      .get(
        '/v1/scorecards?owner=group:a&limit=20&children=true&level=2&level=none',
      )
      .expect(200);
    expect(body.query).toEqual({
      owner: ['group:a'],
      limit: 20,
      children: true,
      level: ['2', 'none'],
    });
  });

  it('names every mistake of a body with its place', async () => {
    const { body } = await request(app)
      .post('/v1/facts')
      .send({
        facts: [
          fact,
          { ...fact, value: { nested: 1 } },
          { ...fact, observedAt: 'yesterday', colour: 'red' },
        ],
      })
      .expect(400);
    expect(body.error.name).toBe('InputError');
    const paths = body.error.mistakes.map((m: { path: string }) => m.path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'body.source',
        'body.facts.1.value',
        'body.facts.2.observedAt',
        'body.facts.2.colour',
      ]),
    );
    expect(body.response).toEqual({ statusCode: 400 });
  });

  it('names wrong and unknown query parameters', async () => {
    const wrong = await request(app)
      .get('/v1/scorecards?limit=0&sort=size&level=high')
      .expect(400);
    expect(
      wrong.body.error.mistakes.map((m: { path: string }) => m.path).sort(),
    ).toEqual(['query.level.0', 'query.limit', 'query.sort']);
    const unknown = await request(app)
      .get('/v1/scorecards?colour=red')
      .expect(400);
    expect(unknown.body.error.mistakes[0].path).toBe('query.colour');
  });

  it.each<[text: string, status: number, name: string]>([
    ['{"facts": [', 400, 'InputError'],
    [`{"source": "${'x'.repeat(6_000_000)}"}`, 413, 'PayloadTooLargeError'],
  ])('answers a body that cannot be read (%#)', async (text, status, name) => {
    const { body } = await request(app)
      .post('/v1/facts')
      .set('Content-Type', 'application/json')
      .send(text)
      .expect(status);
    expect(body.error.name).toBe(name);
  });

  it('refuses null bytes, but for values, which are kept as JSON', async () => {
    const { body } = await request(app)
      .post('/v1/facts')
      .send({
        source: 'a\0b',
        facts: [
          { ...fact, value: 'a\0b' },
          { ...fact, url: 'https://ci/\0' },
        ],
      })
      .expect(400);
    expect(
      body.error.mistakes.map(({ path }: { path: string }) => path),
    ).toEqual(['body.source', 'body.facts.1.url']);
    for (const path of ['/v1/models/a%00b', '/v1/scorecards?text=%00']) {
      await request(app).get(path).expect(400);
    }
  });

  it('refuses other media types', async () => {
    const { body } = await request(app)
      .post('/v1/facts')
      .set('Content-Type', 'text/plain')
      .send('hello')
      .expect(415);
    expect(body.error.name).toBe('UnsupportedMediaTypeError');
  });

  it('keeps to Backstage’s statuses and does not describe its own faults', async () => {
    const unknown = await request(app).get('/v1/models/unknown').expect(404);
    expect(unknown.body.error).toEqual({
      name: 'NotFoundError',
      message: "There is no model 'unknown'",
    });
    await request(app).get('/v1/models/busy').expect(429);
    const broken = await request(app).get('/v1/models/broken').expect(500);
    expect(JSON.stringify(broken.body)).not.toContain('secret');
    expect(logger.error).toHaveBeenCalledTimes(1);
  });

  it('names the first hundred mistakes and counts the rest', async () => {
    const { body } = await request(app).get('/v1/models/mistaken').expect(400);
    expect(body.error.mistakes).toHaveLength(100);
    expect(body.error.moreMistakes).toBe(50);
  });
});
