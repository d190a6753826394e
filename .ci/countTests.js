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

// Prints how many tests a report of Jest or Playwright says have passed and
// have failed.
const fs = require('node:fs');

const report = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const { passed, failed } = report.stats
  ? {
      passed: report.stats.expected + report.stats.flaky,
      failed: report.stats.unexpected,
    }
  : {
      passed: report.numPassedTests,
      // A file that cannot even be loaded has no tests to count.
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    };
process.stdout.write(`${passed} ${failed}\n`);
