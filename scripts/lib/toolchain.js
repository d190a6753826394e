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

const { spawnSync } = require('node:child_process');
const { Problem } = require('./Problem');
const { root } = require('./settings');

// better-sqlite3 13 crashes on Node 20, whose users bring 22 this way too.
const PACKAGES = ['node@22.23.3', '@yarnpkg/cli-dist@4.13.0'];
const isWindows = process.platform === 'win32';

/**
 * The environment in which `node` and `yarn` are the versions that this
 * repository works with, however little of them the machine has. npx keeps
 * them after the first time, so that later no network is needed.
 */
function prepareToolchain() {
  const path = npx(['--offline'], 'ignore') ?? npx([], 'inherit');
  if (!path) {
    throw new Problem(
      `Node and Yarn (${PACKAGES.join(
        ', ',
      )}) could not be fetched from the npm registry.\n` +
        'The first start needs the network; npm says above what is wrong.',
    );
  }
  return { ...process.env, ...sameRegistry(process.env), [pathKey()]: path };
}

/** The PATH that npx makes, or nothing when it cannot. */
function npx(flags, stderr) {
  const packages = PACKAGES.flatMap(name => ['-p', name]);
  const script = 'node -p process.env.PATH';
  const result = spawnSync(
    'npx',
    [...flags, '--yes', ...packages, '-c', isWindows ? `"${script}"` : script],
    {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', stderr],
      shell: isWindows,
    },
  );
  return result.status === 0 ? result.stdout.trim() : undefined;
}

function pathKey() {
  return Object.keys(process.env).find(key => /^path$/i.test(key)) ?? 'PATH';
}

/** Whoever told npm to use another registry means Yarn too. */
function sameRegistry(env) {
  const registry = env.npm_config_registry;
  if (
    !registry ||
    env.YARN_NPM_REGISTRY_SERVER ||
    registry.startsWith('https://registry.npmjs.org')
  ) {
    return {};
  }
  const { protocol, hostname } = new URL(registry);
  return {
    YARN_NPM_REGISTRY_SERVER: registry.replace(/\/$/, ''),
    ...(protocol === 'http:' ? { YARN_UNSAFE_HTTP_WHITELIST: hostname } : {}),
  };
}

module.exports = { prepareToolchain };
