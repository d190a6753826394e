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

const OPENERS = {
  darwin: ['open'],
  linux: ['xdg-open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens a page for somebody who sits in front of this terminal. */
function openBrowser(url) {
  const { CI, BROWSER } = process.env;
  const opener = OPENERS[process.platform];
  if (!process.stdout.isTTY || CI || BROWSER === 'none' || !opener) {
    return;
  }
  const [command, ...args] = BROWSER ? [BROWSER] : opener;
  const child = spawn(command, [...args, url], {
    stdio: 'ignore',
    detached: true,
  });
  // The address is on the screen; no browser is no reason to complain.
  child.on('error', () => {});
  child.unref();
}

module.exports = { openBrowser };
