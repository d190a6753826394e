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

/** An answer as a Tech Insights backend gave it. */
export function readFixture(name: string): string {
  return readFileSync(
    join(__dirname, '..', '__fixtures__', `${name}.json`),
    'utf8',
  );
}

/** What it answers about the facts of an entity. */
export function latestFixture(entityRef: string): string {
  const name = entityRef.split('/')[1];
  return readFixture(
    ['shop', 'cart', 'orders'].includes(name)
      ? `latest-${name}`
      : 'latest-nothing',
  );
}
