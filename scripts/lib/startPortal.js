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
const { announce } = require('./announce');
const { runToEnd } = require('./children');
const { install } = require('./install');
const { refuseTakenPorts } = require('./ports');
const { readSettings } = require('./settings');
const { prepareToolchain } = require('./toolchain');

/**
 * Starts the demo portal and stays until it ends. Another script of
 * package.json, with variables of its own, can stand behind it.
 */
async function startPortal(args, { script = 'portal', extraEnv = {} } = {}) {
  const { appPort, appUrl, backendPort, backendUrl, dataDirectory } =
    readSettings();
  await refuseTakenPorts([
    ['MATURITY_APP_PORT', appPort, 'app'],
    ['MATURITY_BACKEND_PORT', backendPort, 'backend'],
  ]);
  const env = prepareToolchain();
  await install(env);

  fs.mkdirSync(dataDirectory, { recursive: true });
  const stop = announce({
    appUrl,
    backendUrl,
    storage: `${dataDirectory} (npm run demo:reset empties it)`,
  });
  const code = await runToEnd('yarn', [script, ...args], {
    ...env,
    ...extraEnv,
    NODE_ENV: 'development',
    MATURITY_DATA: dataDirectory,
    // The browser opens when there is something to see.
    BROWSER: 'none',
  });
  stop();
  return code;
}

module.exports = { startPortal };
