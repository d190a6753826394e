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

import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { RequestHandler } from 'express';

/** Measures how long requests take, by method, route and status. */
export function measureRequests(options: {
  metrics: MetricsService;
}): RequestHandler {
  const duration = options.metrics.createHistogram('maturity.api.duration', {
    description: 'Time to answer a request, by method, route and status',
    unit: 's',
  });
  return (request, response, next) => {
    const begun = performance.now();
    response.on('finish', () => {
      duration.record((performance.now() - begun) / 1_000, {
        method: request.method,
        // What a request names is not part of it, so that there are few.
        route: request.route?.path ?? 'none',
        status: response.statusCode,
      });
    });
    next();
  };
}
