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

/**
 * Runs a script: its result is the exit code; a {@link Problem} is printed as
 * the sentence that it is, anything else with its stack.
 */
async function main(script) {
  try {
    process.exitCode = (await script(process.argv.slice(2))) ?? 0;
  } catch (error) {
    const text = error instanceof Problem ? error.message : error.stack;
    process.stderr.write(`\n${text}\n\n`);
    process.exitCode = 1;
  }
}

module.exports = { main };
