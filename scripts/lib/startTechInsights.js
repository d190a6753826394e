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

const { spawn } = require('node:child_process');
const path = require('node:path');
const { root } = require('./settings');

/**
 * Installs, the first time, and starts the Tech Insights backend in `peers`
 * with the catalog of the example company. Returns what stops it.
 */
function startTechInsights({ port }) {
  const isWindows = process.platform === 'win32';
  const child = spawn('npm', ['start'], {
    cwd: path.join(root, 'peers/tech-insights'),
    env: {
      ...process.env,
      NODE_ENV: 'development',
      LOG_LEVEL: 'warn',
      TECH_INSIGHTS_PORT: String(port),
      TECH_INSIGHTS_TOKEN: 'acme-parcel-demo-tech-insights-token',
      TECH_INSIGHTS_CATALOG: path.join(root, 'examples/all.yaml'),
      TECH_INSIGHTS_FACTS: path.join(
        root,
        'examples/sources/tech-insights.json',
      ),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: !isWindows,
    shell: isWindows,
  });
  child.on('error', error => process.stderr.write(`${error.message}\n`));
  return () => {
    if (isWindows) {
      spawn('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    } else if (child.exitCode === null) {
      process.kill(-child.pid, 'SIGTERM');
    }
  };
}

module.exports = { startTechInsights };
