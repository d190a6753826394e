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
'use strict';

const STARTED = Date.now();

/** Requests a second, the share that fails, days between deployments, hours to production. */
const SERVICES = {
  'tracking-api': { requests: 90, failing: 0.0005, everyDays: 1, hours: 6 },
  'tracking-web': { requests: 60, failing: 0.001, everyDays: 2, hours: 12 },
  'booking-api': { requests: 40, failing: 0.002, everyDays: 3, hours: 20 },
  'payment-gateway': { requests: 30, failing: 0.0002, everyDays: 2, hours: 9 },
  'card-vault': { requests: 30, failing: 0, everyDays: 4, hours: 30 },
  'ledger-core': { requests: 12, failing: 0.001, everyDays: 7, hours: 70 },
  'rate-calculator': { requests: 25, failing: 0.02, everyDays: 14, hours: 200 },
  'returns-portal': { requests: 5, failing: 0.03, everyDays: 25, hours: 400 },
};

const HOURS = [1, 4, 12, 24, 72, 168, 336, 672];

/**
 * Metrics of services of the example company as an exporter gives them. A
 * minute stands for a day, so that there is something to see soon.
 */
function companyMetrics() {
  const seconds = (Date.now() - STARTED) / 1_000 + 60;
  const lines = Object.entries(SERVICES).flatMap(([service, traits]) => {
    const { requests, failing, everyDays, hours } = traits;
    const total = seconds * requests * 60;
    const deployments = Math.ceil(seconds / 60 / everyDays);
    const failed = Math.floor(deployments * failing * 10);
    const trigger = everyDays > 10 ? 'manual' : 'pipeline';
    const deployment = (outcome, kind, count) =>
      `deployments_total{service="${service}",outcome="${outcome}",kind="${kind}",trigger="${trigger}"} ${count}`;
    return [
      `up{service="${service}"} 1`,
      `http_requests_total{service="${service}",code="200"} ${total}`,
      `http_requests_total{service="${service}",code="503"} ${total * failing}`,
      `container_cpu_usage_seconds_total{service="${service}"} ${seconds / 4}`,
      ...histogram('http_request_duration_seconds', service, {
        bounds: [0.1, 0.5, 1],
        typical: 0.3,
        count: total,
      }),
      deployment('success', 'planned', deployments),
      deployment('failure', 'fix', failed),
      ...histogram('deployment_lead_time_seconds', service, {
        bounds: HOURS.map(bound => bound * 3_600),
        typical: hours * 3_600,
        count: deployments,
      }),
    ];
  });
  return `${lines.join('\n')}\n`;
}

function histogram(name, service, { bounds, typical, count }) {
  return [...bounds, '+Inf'].map(
    bound =>
      `${name}_bucket{service="${service}",le="${bound}"} ${
        bound === '+Inf' || bound >= typical ? count : 0
      }`,
  );
}

module.exports = { companyMetrics };
