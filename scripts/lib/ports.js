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

const net = require('node:net');
const { Problem } = require('./Problem');

/**
 * Says which port is taken, and how to choose another one.
 *
 * @param wishes - per port the variable that sets it, its number, and who
 *   wants it
 */
async function refuseTakenPorts(wishes) {
  for (const [variable, port, who] of wishes) {
    if (!(await isPortFree(port))) {
      throw new Problem(
        `Port ${port}, which the ${who} of the portal wants, is taken.\n` +
          `Stop what listens there, or choose another port:\n\n` +
          `  ${variable}=${port + 100} npm run ${
            process.env.npm_lifecycle_event ?? 'start'
          }`,
      );
    }
  }
}

/** Whether nobody listens on the port, on any of this machine's addresses. */
async function isPortFree(port) {
  for (const host of ['127.0.0.1', '::1']) {
    if (await answers(port, host)) {
      return false;
    }
  }
  return canListen(port);
}

function answers(port, host) {
  return new Promise(resolve => {
    const socket = net.connect({ port, host, timeout: 1000 });
    const end = result => {
      socket.destroy();
      resolve(result);
    };
    socket.on('connect', () => end(true));
    socket.on('timeout', () => end(false));
    socket.on('error', () => end(false));
  });
}

function canListen(port) {
  return new Promise(resolve => {
    const server = net.createServer();
    server.on('error', () => resolve(false));
    server.listen({ port, host: '0.0.0.0' }, () =>
      server.close(() => resolve(true)),
    );
  });
}

module.exports = { isPortFree, refuseTakenPorts };
