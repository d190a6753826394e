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

import { readFileSync } from 'fs';
import { join } from 'path';

/** Results as Scorecard gave them, by the repository that each is about. */
export const FIXTURES = {
  'github.com/ossf-tests/scorecard-action': 'scorecard-action',
  'github.com/ossf-tests/scorecard-webapp-reusable-workflow-e2e':
    'rate-limited',
  'github.com/pallets/flask': 'flask',
  'github.com/call-for-code/project-sample': 'project-sample',
  'github.com/acme/before-scores': 'before-scores',
} as const;

export function readFixture(name: string): string {
  return readFileSync(
    join(__dirname, '..', '__fixtures__', `${name}.json`),
    'utf8',
  );
}

/** What the API answers about a repository; undefined if it knows nothing. */
export function fixtureOf(repository: string): string | undefined {
  const name = new Map<string, string>(Object.entries(FIXTURES)).get(
    repository,
  );
  return name && readFixture(name);
}
