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

const path = require('node:path');
const { refuseTakenPorts } = require('./ports');
const { serveRecordedSources } = require('./serveRecordedSources');
const { readPort, readSettings } = require('./settings');
const { startPortal } = require('./startPortal');
const { startPrometheus } = require('./startPrometheus');
const { startTechInsights } = require('./startTechInsights');

/**
 * Starts the demo portal with the systems that its sources ask, and stays
 * until the portal ends. What it stores is apart from that of `npm start`.
 */
async function startSources(args) {
  const recordedPort = readPort('MATURITY_RECORDED_PORT', 7107);
  const prometheusPort = readPort('MATURITY_PROMETHEUS_PORT', 7109);
  const techInsightsPort = readPort('MATURITY_TECH_INSIGHTS_PORT', 7111);
  await refuseTakenPorts([
    ['MATURITY_RECORDED_PORT', recordedPort, 'recorded answers'],
    ['MATURITY_PROMETHEUS_PORT', prometheusPort, 'Prometheus'],
    ['MATURITY_TECH_INSIGHTS_PORT', techInsightsPort, 'Tech Insights'],
  ]);
  process.env.MATURITY_DATA ??= path.join(
    readSettings().dataDirectory,
    'sources',
  );
  const stopRecorded = await serveRecordedSources(recordedPort);
  const stopPrometheus = startPrometheus({
    port: prometheusPort,
    scrape: `127.0.0.1:${recordedPort}`,
    directory: path.join(process.env.MATURITY_DATA, 'prometheus'),
  });
  const stopTechInsights = startTechInsights({ port: techInsightsPort });
  try {
    return await startPortal(args, {
      script: 'portal:sources',
      extraEnv: {
        MATURITY_DEMO_SOURCES: 'true',
        MATURITY_RECORDED_PORT: String(recordedPort),
        MATURITY_PROMETHEUS_PORT: String(prometheusPort),
        MATURITY_TECH_INSIGHTS_PORT: String(techInsightsPort),
      },
    });
  } finally {
    stopTechInsights();
    stopPrometheus();
    stopRecorded();
  }
}

module.exports = { startSources };
