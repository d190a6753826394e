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

import { isEqual } from 'lodash';
import { StoredScorecard } from './StoredScorecard';

const PLAIN_FIELDS = [
  'modelVersion',
  'status',
  'reason',
  'level',
  'levelWithoutWaivers',
  'potentialLevel',
  'nextLevel',
  'firstLevel',
  'topLevel',
  'atTarget',
  'atTargetWithoutWaivers',
  'coverage',
  'openSteps',
  'contradictions',
] as const satisfies readonly (keyof StoredScorecard)[];

const BYTE_FIELDS = [
  'categories',
  'checks',
  'practices',
  'facts',
  'steps',
] as const satisfies readonly (keyof StoredScorecard)[];

/** Whether two scorecards say the same, whatever they were made from. */
export function sameResult(a: StoredScorecard, b: StoredScorecard): boolean {
  return (
    PLAIN_FIELDS.every(field => a[field] === b[field]) &&
    BYTE_FIELDS.every(field => sameBytes(a[field], b[field])) &&
    isEqual(a.target, b.target)
  );
}

/**
 * Whether a stored scorecard can stay as it is. When it was evaluated is no
 * reason to write it again.
 */
export function sameScorecard(a: StoredScorecard, b: StoredScorecard): boolean {
  return (
    a.validUntil === b.validUntil &&
    a.forecast === b.forecast &&
    a.entityHash === b.entityHash &&
    a.membersHash === b.membersHash &&
    sameResult(a, b)
  );
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
