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
const { Problem } = require('./Problem');

const root = path.resolve(__dirname, '../..');

/** What the environment says about where the demo portal lives. */
function readSettings() {
  const { env } = process;
  const appPort = readPort('MATURITY_APP_PORT', 3000);
  const backendPort = readPort('MATURITY_BACKEND_PORT', 7007);
  if (appPort === backendPort) {
    throw new Problem(
      `MATURITY_APP_PORT and MATURITY_BACKEND_PORT are both ${appPort}; they need to differ.`,
    );
  }
  return {
    appPort,
    backendPort,
    appUrl: `http://localhost:${appPort}`,
    backendUrl: `http://localhost:${backendPort}`,
    dataDirectory: path.resolve(root, env.MATURITY_DATA || '.demo'),
  };
}

function readPort(name, fallback) {
  const text = process.env[name] || String(fallback);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Problem(`${name} is '${text}', which is not a port.`);
  }
  return port;
}

module.exports = { root, readPort, readSettings };
