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
const { readSettings } = require('./settings');
const { startPortal } = require('./startPortal');
const { writeNewcomerCatalog } = require('./writeNewcomerCatalog');

/**
 * Starts a portal with a catalog of a usual size and no facts, and stays until
 * it ends. What it stores is apart from that of `npm start`.
 */
async function startNewcomer(args) {
  process.env.MATURITY_DATA ??= path.join(
    readSettings().dataDirectory,
    'newcomer',
  );
  const catalog = writeNewcomerCatalog(
    path.resolve(readSettings().dataDirectory, 'catalog'),
  );
  return startPortal(args, {
    script: 'portal:newcomer',
    extraEnv: { MATURITY_NEWCOMER_CATALOG: catalog },
  });
}

module.exports = { startNewcomer };
