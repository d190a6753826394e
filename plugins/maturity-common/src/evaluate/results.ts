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
  GRADES,
  outcomeOf,
  Packed,
  reasonOf,
} from '../rules/outcome';
import {
  CheckResult,
  CheckState,
  FactResult,
  PracticeResult,
  PracticeState,
} from './types';
import {
  NOT_APPLICABLE,
  P_PASSED,
  PLAIN,
  UPCOMING,
  Workspace,
} from './Workspace';

/*
 * Of each check, practice and fact there are only so many different results,
 * and most subjects of a catalog share them. They are made once, frozen, and
 * handed out again, which halves the time of an evaluation.
 */

export const BLOCKER = 1;
export const SOLE_BLOCKER = 2;

const STATES: readonly PracticeState[] = [
  'not-applicable',
  'passed',
  'failed',
  'unknown',
  'waived',
];

/** A hostile variety of sources must not fill the memory. */
const CACHE_LIMIT = 100_000;

interface Caches {
  checks: Map<number, CheckResult>[];
  practices: Map<number, PracticeResult>[];
  facts: Map<string | undefined, FactResult>[][];
  size: number;
}

const caches = new WeakMap<Program, Caches>();

function maps<K, V>(count: number): Map<K, V>[] {
  return Array.from({ length: count }, () => new Map<K, V>());
}

function cachesOf(program: Program): Caches {
  let found = caches.get(program);
  if (!found || found.size > CACHE_LIMIT) {
    found = {
      checks: maps(program.checks.length),
      practices: maps(program.practices.length),
      facts: Array.from({ length: program.facts.length }, () => []),
      size: 0,
    };
    caches.set(program, found);
  }
  return found;
}

/** Leaves out what is undefined. */
function compact<T extends object>(fields: T): T {
  return Object.freeze(
    Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== undefined),
    ),
  ) as T;
}

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
  if (kind === NOT_APPLICABLE) {
    return compact<CheckResult>({
      id,
      practice,
      required,
      state: 'not-applicable',
      ...flags,
    });
  }
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

/** Results of the checks; `blockers` by check index. */
export function checkResults(
  workspace: Workspace,
  blockers: ReadonlyMap<number, number>,
): CheckResult[] {
  const { program } = workspace;
  const cache = cachesOf(program);
  const results: CheckResult[] = new Array(program.checks.length);
  for (let i = 0; i < results.length; i++) {
    const kind = workspace.kind[i];
    const packed = kind === NOT_APPLICABLE ? 0 : workspace.outcome[i];
    const blocker = blockers.size === 0 ? 0 : blockers.get(i) ?? 0;
    const key = packed | (kind << 8) | (blocker << 10);
    let result = cache.checks[i].get(key);
    if (!result) {
      result = makeCheck(program, i, kind, packed, blocker);
      cache.checks[i].set(key, result);
      cache.size++;
    }
    results[i] = result;
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

function makePractice(workspace: Workspace, index: number): PracticeResult {
  const { program, counted, countedStrict, via } = workspace;
  const state = STATES[counted.state[index]];
  const grade = GRADES[counted.grade[index]];
  return compact<PracticeResult>({
    id: program.practices[index].id,
    state,
    strict: STATES[countedStrict.state[index]],
    evidence: counted.state[index] === P_PASSED ? grade : undefined,
    grade,
    strictGrade: GRADES[countedStrict.grade[index]],
    waivedWhole: workspace.countedWhole[index] !== 0 ? true : undefined,
    via: via[index] < 0 ? undefined : program.practices[via[index]].id,
    rollup: workspace.rollups[index]?.result,
  });
}

/** Results of the practices. */
export function practiceResults(workspace: Workspace): PracticeResult[] {
  const { program, counted, countedStrict } = workspace;
  const cache = cachesOf(program);
  const results: PracticeResult[] = new Array(program.practices.length);
  for (let i = 0; i < results.length; i++) {
    if (workspace.rollups[i]) {
      results[i] = makePractice(workspace, i);
      continue;
    }
    const key =
      counted.state[i] |
      (countedStrict.state[i] << 3) |
      (counted.grade[i] << 6) |
      (countedStrict.grade[i] << 8) |
      (workspace.countedWhole[i] << 10) |
      ((workspace.via[i] + 1) << 11);
    let result = cache.practices[i].get(key);
    if (!result) {
      result = makePractice(workspace, i);
      cache.practices[i].set(key, result);
      cache.size++;
    }
    results[i] = result;
  }
  return results;
}

/** Results of the facts; `asked` by fact index. */
export function factResults(
  workspace: Workspace,
  asked: Uint8Array | undefined,
): FactResult[] {
  const { program, facts } = workspace;
  const cache = cachesOf(program);
  const results: FactResult[] = new Array(program.facts.length);
  for (let i = 0; i < results.length; i++) {
    const isAsked = asked ? asked[i] : 0;
    const key =
      facts.grade[i] |
      (facts.lapsed[i] << 2) |
      (isAsked << 4) |
      (facts.contradicted[i] << 5);
    let bySource = cache.facts[i][key];
    if (!bySource) {
      bySource = new Map();
      cache.facts[i][key] = bySource;
    }
    const source = facts.source[i];
    let result = bySource.get(source);
    if (!result) {
      result = compact<FactResult>({
        id: program.facts[i].id,
        asked: isAsked !== 0,
        state: facts.use(i),
        source,
        contradicted: facts.contradicted[i] !== 0,
      });
      bySource.set(source, result);
      cache.size++;
    }
    results[i] = result;
  }
  return results;
}
