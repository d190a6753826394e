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

const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { Problem } = require('./Problem');
const { runToEnd } = require('./children');
const { root } = require('./settings');

const STAMP = path.join(root, 'node_modules', '.installed-from');

/**
 * Installs the dependencies as the lock file has them. What was installed
 * from the very same files is left alone, so that no network is needed.
 */
async function install(env) {
  const wanted = fingerprint();
  if (readStamp() === wanted) {
    return;
  }
  const code = await runToEnd('yarn', ['install', '--immutable'], env);
  if (code !== 0) {
    throw new Problem('The dependencies could not be installed; see above.');
  }
  fs.writeFileSync(STAMP, `${wanted}\n`);
}

function readStamp() {
  try {
    return fs.readFileSync(STAMP, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** Changes with everything that decides what an install does. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [
    '.yarnrc.yml',
    'yarn.lock',
    'package.json',
    ...workspaceManifests(),
  ]) {
    hash.update(`${file}\n`).update(fs.readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

function workspaceManifests() {
  return ['packages', 'plugins'].flatMap(folder =>
    fs
      .readdirSync(path.join(root, folder))
      .sort()
      .map(name => path.join(folder, name, 'package.json'))
      .filter(file => fs.existsSync(path.join(root, file))),
  );
}

module.exports = { install };
