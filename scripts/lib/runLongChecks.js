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

const { execFileSync } = require('node:child_process');
const { runPeerTests } = require('./runPeerTests');
const { withToolchain } = require('./withToolchain');

const ROUNDS = 10;

/** The tests that draw their cases at random. */
function propertyTests() {
  return execFileSync(
    'git',
    ['grep', '-l', 'fc.assert', '--', 'plugins/**/*.test.ts'],
    { encoding: 'utf8' },
  )
    .trim()
    .split('\n');
}

/**
 * Runs the property tests with new cases, round after round, then the long form
 * of the damage tests, axe on the rarer states of the pages and sources against
 * real systems, until something fails.
 */
async function runLongChecks() {
  process.env.MATURITY_NEW_CASES = 'true';
  for (let round = 1; round <= ROUNDS; round++) {
    process.stdout.write(`\n=== properties, round ${round} of ${ROUNDS}\n`);
    const result = await withToolchain([
      'yarn',
      'check',
      '--watch=false',
      ...propertyTests(),
    ]);
    if (result !== 0) {
      return result;
    }
  }
  delete process.env.MATURITY_NEW_CASES;
  process.stdout.write('\n=== replicas, database and catalog damaged\n');
  const damage = await withToolchain([
    'yarn',
    'workspace',
    '@platform-maturity/load-tests',
    'damage',
  ]);
  if (damage !== 0) {
    return damage;
  }
  process.stdout.write('\n=== axe on every state of the pages\n');
  process.env.MATURITY_LONG = 'true';
  const states = await withToolchain(['yarn', 'e2e', '--grep', '@long']);
  if (states !== 0) {
    return states;
  }
  process.stdout.write('\n=== sources against real systems\n');
  return runPeerTests();
}

module.exports = { runLongChecks };
