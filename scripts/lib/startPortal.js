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
const { Problem } = require('./Problem');
const { announce } = require('./announce');
const { runToEnd } = require('./children');
const { install } = require('./install');
const { isPortFree } = require('./ports');
const { readSettings } = require('./settings');
const { prepareToolchain } = require('./toolchain');

/** Starts the demo portal and stays until it ends. */
async function startPortal(args) {
  const settings = readSettings();
  await refuseTakenPorts(settings);
  const env = prepareToolchain();
  await install(env);

  fs.mkdirSync(settings.dataDirectory, { recursive: true });
  const stop = new AbortController();
  announce(settings, stop.signal).catch(error =>
    process.stderr.write(`\n${error.stack}\n\n`),
  );
  const code = await runToEnd('yarn', ['portal', ...args], {
    ...env,
    MATURITY_DATA: settings.dataDirectory,
    // The browser opens when there is something to see.
    BROWSER: 'none',
  });
  stop.abort();
  return code;
}

async function refuseTakenPorts({ appPort, backendPort }) {
  const wishes = [
    ['MATURITY_APP_PORT', appPort, 'app'],
    ['MATURITY_BACKEND_PORT', backendPort, 'backend'],
  ];
  for (const [name, port, what] of wishes) {
    if (!(await isPortFree(port))) {
      throw new Problem(
        `Port ${port}, which the ${what} of the portal wants, is taken.\n` +
          `Stop what listens there, or choose another port:\n\n` +
          `  ${name}=${port + 100} npm start`,
      );
    }
  }
}

module.exports = { startPortal };
