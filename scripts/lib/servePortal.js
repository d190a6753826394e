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

const { Problem } = require('./Problem');
const { announce } = require('./announce');
const { runToEnd } = require('./children');
const { install } = require('./install');
const { refuseTakenPorts } = require('./ports');
const { readSettings } = require('./settings');
const { prepareToolchain } = require('./toolchain');

const POSTGRES = [
  'POSTGRES_HOST',
  'POSTGRES_PORT',
  'POSTGRES_USER',
  'POSTGRES_PASSWORD',
];

/** Builds the app, starts the backend that serves it, stays until it ends. */
async function servePortal(args) {
  const { backendPort, backendUrl } = readSettings();
  refuseMissingVariables();
  await refuseTakenPorts([['MATURITY_BACKEND_PORT', backendPort, 'backend']]);
  const env = {
    ...prepareToolchain(),
    NODE_ENV: 'production',
    // Whoever runs this wants the demo here.
    MATURITY_DEMO_OUTSIDE_DEVELOPMENT: 'true',
  };
  await install(env);
  const built = await runToEnd('yarn', ['workspace', 'app', 'build'], env);
  if (built !== 0) {
    throw new Problem('The app could not be built; see above.');
  }
  const stop = announce({
    appUrl: backendUrl,
    backendUrl,
    storage: `${process.env.POSTGRES_HOST}:${process.env.POSTGRES_PORT}`,
  });
  const code = await runToEnd('yarn', ['serve', ...args], env);
  stop();
  return code;
}

function refuseMissingVariables() {
  const missing = POSTGRES.filter(name => !process.env[name]);
  if (missing.length > 0) {
    throw new Problem(
      `Where PostgreSQL is has to be said by ${POSTGRES.join(', ')}; ` +
        `missing: ${missing.join(', ')}.`,
    );
  }
}

module.exports = { servePortal };
