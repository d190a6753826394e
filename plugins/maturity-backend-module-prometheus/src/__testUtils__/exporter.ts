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

import { startServer, TestServer } from './startServer';

const STARTED = Date.now();

/**
 * Metrics of two services: `shop` is well, `cart` fails one request of ten and
 * is deployed by hand. Every counter grows with time.
 */
export async function startExporter(): Promise<TestServer> {
  return startServer((_, response) => {
    const t = Math.floor((Date.now() - STARTED) / 100) + 1;
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' });
    response.end(`${metrics(t).join('\n')}\n`);
  });
}

function metrics(t: number): string[] {
  const histogram = (name: string, service: string, seconds: number) =>
    [60, 3_600, 7_200, 86_400, '+Inf'].map(
      le =>
        `${name}_bucket{service="${service}",le="${le}"} ${
          le === '+Inf' || Number(le) >= seconds ? t : 0
        }`,
    );
  return [
    `http_requests_total{service="shop",code="200"} ${t * 100}`,
    `http_requests_total{service="cart",code="200"} ${t * 90}`,
    `http_requests_total{service="cart",code="500"} ${t * 10}`,
    ...histogram('http_request_duration_seconds', 'shop', 1),
    `container_cpu_usage_seconds_total{service="shop"} ${t}`,
    `deployments_total{service="shop",outcome="success",kind="planned",trigger="pipeline"} ${
      t * 3
    }`,
    `deployments_total{service="shop",outcome="failure",kind="fix",trigger="pipeline"} ${t}`,
    `deployments_total{service="cart",outcome="success",kind="planned",trigger="manual"} ${t}`,
    ...histogram('deployment_lead_time_seconds', 'shop', 3_601),
    ...histogram('deployment_recovery_seconds', 'shop', 61),
    'up{service="shop"} 1',
  ];
}
