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

// `npm start` in this folder: installs what the lock file says, unless it is
// installed already, and runs the backend until it is told to end.
const { spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const folder = path.resolve(__dirname, '..');
const stamp = path.join(folder, 'node_modules', '.installed-from');

/** Changes with everything that decides what an install does. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'yarn.lock']) {
    hash.update(fs.readFileSync(path.join(folder, file)));
  }
  return hash.digest('hex');
}

function install() {
  const wanted = fingerprint();
  if (
    fs.existsSync(stamp) &&
    fs.readFileSync(stamp, 'utf8').trim() === wanted
  ) {
    return;
  }
  const { status } = spawnSync('yarn', ['install', '--immutable'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error(
      'The Tech Insights backend could not be installed; see above.',
    );
  }
  fs.writeFileSync(stamp, `${wanted}\n`);
}

install();
require('./main');
