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

// `yarn docs:reference` writes the generated pages of docs/reference from what
// they describe: the models, the contract, the configuration schemas, the
// permissions, the metrics. With `--check` it writes nothing and ends with 1
// when a page is not up to date.
const fs = require('node:fs');
const path = require('node:path');
const { ROOT } = require('./repository');
const { annotationsPage } = require('./pages/annotations');
const { apiPage } = require('./pages/api');
const { configurationPage } = require('./pages/configuration');
const { factsPage } = require('./pages/facts');
const { metricsPage } = require('./pages/metrics');
const { modelPages } = require('./pages/models');
const { permissionsPage } = require('./pages/permissions');

const NOTE =
  '<!-- Written by `yarn docs:reference`; change what it describes, not this page. -->';

const pages = {
  'annotations.md': annotationsPage(),
  'api.md': apiPage(),
  'configuration.md': configurationPage(),
  'facts.md': factsPage(),
  'metrics.md': metricsPage(),
  'permissions.md': permissionsPage(),
  ...modelPages(),
};

const isCheck = process.argv.includes('--check');
const outdated = [];
for (const [name, text] of Object.entries(pages)) {
  const file = path.join(ROOT, 'docs/reference', name);
  const content = `${NOTE}\n\n${text}`;
  const present = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  if (present !== content) {
    outdated.push(`docs/reference/${name}`);
    if (!isCheck) {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
    }
  }
}
const verb = isCheck
  ? 'is not up to date: run `yarn docs:reference`'
  : 'written';
for (const name of outdated) {
  console.log(`${name} ${verb}`);
}
if (isCheck && outdated.length > 0) {
  process.exitCode = 1;
}
