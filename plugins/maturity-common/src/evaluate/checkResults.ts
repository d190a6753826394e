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

import { Program } from '../model/Program';
import {
  decidedByOf,
  gradeOf,
  outcomeOf,
  Packed,
  reasonOf,
} from '../rules/outcome';
import { cachesOf, compact, ResultCaches } from './ResultCaches';
import { CheckResult, CheckState } from './types';
import { PLAIN, UPCOMING, Workspace } from './Workspace';

export const BLOCKER = 1;
export const SOLE_BLOCKER = 2;

function checkState(kind: number, packed: Packed): CheckState {
  if (kind === PLAIN) {
    return outcomeOf(packed);
  }
  return kind === UPCOMING ? 'upcoming' : 'waived';
}

function makeCheck(
  program: Program,
  index: number,
  kind: number,
  packed: Packed,
  blocker: number,
): CheckResult {
  const check = program.checks[index];
  const { id, required } = check;
  const practice = program.practices[check.practice].id;
  const flags = {
    blocker: blocker >= BLOCKER,
    soleBlocker: blocker === SOLE_BLOCKER,
  };
  const state = checkState(kind, packed);
  const outcome = outcomeOf(packed);
  return compact<CheckResult>({
    id,
    practice,
    required,
    state,
    reason: reasonOf(packed),
    wouldBe: kind === PLAIN ? undefined : outcome,
    evidence: state === 'passed' ? gradeOf(packed) : undefined,
    outcome,
    grade: gradeOf(packed),
    decidedBy: decidedByOf(packed),
    ...flags,
  });
}

function findCheck(
  workspace: Workspace,
  cache: ResultCaches,
  check: number,
  blocker: number,
  key: number,
): CheckResult {
  let result = cache.checks[check].get(key);
  if (!result) {
    const { program, kind, outcome } = workspace;
    result = makeCheck(program, check, kind[check], outcome[check], blocker);
    cache.checks[check].set(key, result);
    cache.size++;
  }
  return result;
}

/** Results of the checks; `blockers` by check index. */
export function checkResults(
  workspace: Workspace,
  applicable: Int32Array,
  blockers: ReadonlyMap<number, number>,
): CheckResult[] {
  const { kind, outcome } = workspace;
  const cache = cachesOf(workspace.program);
  const { lastChecks, lastCheckKeys } = cache;
  const results = cache.idleChecks.slice();
  for (let i = 0; i < applicable.length; i++) {
    const check = applicable[i];
    const blocker = blockers.size === 0 ? 0 : blockers.get(check) ?? 0;
    const key = outcome[check] | (kind[check] << 8) | (blocker << 10);
    if (lastCheckKeys[check] !== key) {
      lastCheckKeys[check] = key;
      lastChecks[check] = findCheck(workspace, cache, check, blocker, key);
    }
    results[check] = lastChecks[check] ?? results[check];
  }
  return results;
}

/** Results of a subject that is not scored. */
export function unaskedChecks(
  program: Program,
  reason: 'not-a-subject' | 'no-members',
): CheckResult[] {
  return program.checks.map(({ id, practice, required }) => ({
    id,
    practice: program.practices[practice].id,
    required,
    state: 'not-applicable',
    reason,
    blocker: false,
    soleBlocker: false,
  }));
}
