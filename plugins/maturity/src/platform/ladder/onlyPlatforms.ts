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

import {
  CheckDefinition,
  PracticeDefinition,
} from '@platform-maturity/backstage-plugin-maturity-common';

type Predicate = NonNullable<CheckDefinition['appliesTo']>;

/**
 * Whether only the platform can show a practice: all its checks ask systems of
 * type platform, and no members prove it.
 */
export function onlyPlatforms(practice: PracticeDefinition): boolean {
  const { checks, rollup } = practice;
  return (
    !rollup &&
    checks.length > 0 &&
    checks.every(({ appliesTo }) => appliesTo && asksPlatforms(appliesTo))
  );
}

function asksPlatforms(predicate: Predicate): boolean {
  if (typeof predicate !== 'object' || Array.isArray(predicate)) {
    return false;
  }
  const fields = new Map<string, unknown>(Object.entries(predicate));
  const all = fields.get('$all');
  return (
    fields.get('spec.type') === 'platform' ||
    (Array.isArray(all) && all.some(asksPlatforms))
  );
}
