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
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('./settings');

const RULES = path.join(
  root,
  'plugins/maturity-backend-module-prometheus/rules/maturity.rules.yaml',
);

/**
 * Starts the Prometheus of the machine, which scrapes the example company and
 * records what the presets of the source ask. Without one the portal shows the
 * source as down. Returns what stops it.
 */
function startPrometheus({ port, scrape, directory }) {
  fs.rmSync(directory, { recursive: true, force: true });
  fs.mkdirSync(directory, { recursive: true });
  // At the pace of the example company.
  fs.writeFileSync(
    path.join(directory, 'rules.yaml'),
    fs.readFileSync(RULES, 'utf8').replace(/^ +interval:.*\n/gm, ''),
  );
  fs.writeFileSync(
    path.join(directory, 'prometheus.yml'),
    JSON.stringify({
      global: { scrape_interval: '5s', evaluation_interval: '5s' },
      rule_files: ['rules.yaml'],
      scrape_configs: [
        {
          job_name: 'company',
          honor_labels: true,
          static_configs: [{ targets: [scrape] }],
        },
      ],
    }),
  );
  const child = spawn(
    'prometheus',
    [
      `--config.file=${path.join(directory, 'prometheus.yml')}`,
      `--storage.tsdb.path=${path.join(directory, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    { stdio: 'ignore' },
  );
  child.on('error', () => {
    process.stderr.write(
      '\nThere is no Prometheus on this machine, so its source will be in trouble. On Debian: apt-get install prometheus\n\n',
    );
  });
  return () => child.kill('SIGTERM');
}

module.exports = { startPrometheus };
