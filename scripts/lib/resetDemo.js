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

const fs = require('node:fs');
const path = require('node:path');
const { Problem } = require('./Problem');
const { isPortFree } = require('./ports');
const { readSettings } = require('./settings');

/**
 * Deletes the databases of the demo portal, and nothing else that may lie in
 * the same folder.
 */
async function resetDemo() {
  const { dataDirectory, backendPort } = readSettings();
  if (!(await isPortFree(backendPort))) {
    throw new Problem(
      `Something listens on port ${backendPort}: stop the portal first, then reset it.`,
    );
  }
  if (!fs.existsSync(dataDirectory)) {
    console.log(`Nothing is stored yet: there is no ${dataDirectory}.`);
    return;
  }
  const databases = fs
    .readdirSync(dataDirectory)
    .filter(name => /\.sqlite(-\w+)?$/.test(name));
  for (const name of databases) {
    fs.rmSync(path.join(dataDirectory, name));
  }
  console.log(
    `Emptied ${dataDirectory}: the next \`npm start\` begins from the example company.`,
  );
}

module.exports = { resetDemo };
