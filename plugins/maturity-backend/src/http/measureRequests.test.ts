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

import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import express from 'express';
import request from 'supertest';
import { measureRequests } from './measureRequests';

describe('measureRequests', () => {
  it('names routes, not what requests name', async () => {
    const record = jest.fn();
    const metrics = metricsServiceMock.mock();
    metrics.createHistogram.mockReturnValue({ record });
    const router = express.Router();
    router.get('/v1/models/:id', (_, response) => response.json({}));
    const app = express();
    app.use(measureRequests({ metrics }));
    app.use(router);
    await request(app).get('/v1/models/five-level').expect(200);
    await request(app).get('/v1/unknown').expect(404);
    expect(
      record.mock.calls.map(([seconds, about]) => [seconds > 0, about]),
    ).toEqual([
      [true, { method: 'GET', route: '/v1/models/:id', status: 200 }],
      [true, { method: 'GET', route: 'none', status: 404 }],
    ]);
  });
});
