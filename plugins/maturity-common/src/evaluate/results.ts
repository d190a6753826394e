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
import { EntityProfile } from './EntityProfile';
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
const SOURCE_LIMIT = 16;

const NO_FACTS = new Int32Array(0);

/** The results that have been handed out for one model. */
export interface ResultCaches {
  /** What a subject gives that is asked nothing and says nothing. */
  idleChecks: readonly CheckResult[];
  idleFacts: readonly FactResult[];
  missingFacts: readonly FactResult[];
  checks: Map<number, CheckResult>[];
  /** What was handed out last, and its key: subjects resemble each other. */
  lastChecks: CheckResult[];
  lastCheckKeys: Int32Array;
  practices: Map<number, PracticeResult>[];
  /** By fact, by key, one per source. */
  facts: FactResult[][][];
  size: number;
}

function maps<K, V>(count: number): Map<K, V>[] {
  return Array.from({ length: count }, () => new Map<K, V>());
}

function cachesOf(program: Program): ResultCaches {
  let found = program.shared.results;
  if (!found || found.size > CACHE_LIMIT) {
    found = {
      idleChecks: program.checks.map((_, i) =>
        makeCheck(program, i, NOT_APPLICABLE, 0, 0),
      ),
      idleFacts: program.facts.map(({ id }) => missingFact(id, false)),
      missingFacts: program.facts.map(({ id }) => missingFact(id, true)),
      checks: maps(program.checks.length),
      lastChecks: program.checks.map((_, i) =>
        makeCheck(program, i, NOT_APPLICABLE, 0, 0),
      ),
      lastCheckKeys: new Int32Array(program.checks.length).fill(-1),
      practices: maps(program.practices.length),
      facts: Array.from({ length: program.facts.length }, () => []),
      size: 0,
    };
    program.shared.results = found;
  }
  return found;
}

function missingFact(id: string, asked: boolean): FactResult {
  return Object.freeze({ id, asked, state: 'missing', contradicted: false });
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
    results[check] = lastChecks[check];
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

function factResult(
  workspace: Workspace,
  cache: ResultCaches,
  fact: number,
  asked: number,
): FactResult {
  const { program, facts } = workspace;
  const key =
    facts.grade[fact] |
    (facts.lapsed[fact] << 2) |
    (asked << 4) |
    (facts.contradicted[fact] << 5);
  const bySource = (cache.facts[fact][key] ??= []);
  const source = facts.source[fact];
  for (let i = 0; i < bySource.length; i++) {
    if (bySource[i].source === source) {
      return bySource[i];
    }
  }
  const result = compact<FactResult>({
    id: program.facts[fact].id,
    asked: asked !== 0,
    state: facts.use(fact),
    source,
    contradicted: facts.contradicted[fact] !== 0,
  });
  if (bySource.length < SOURCE_LIMIT) {
    bySource.push(result);
  }
  return result;
}

/** Results of the facts; `profile` undefined when nothing is asked. */
export function factResults(
  workspace: Workspace,
  profile: EntityProfile | undefined,
): FactResult[] {
  const { program, facts } = workspace;
  const cache = cachesOf(program);
  const results = cache.idleFacts.slice();
  const askedFacts = profile?.askedFacts ?? NO_FACTS;
  for (let i = 0; i < askedFacts.length; i++) {
    results[askedFacts[i]] = cache.missingFacts[askedFacts[i]];
  }
  for (let i = 0; i < facts.touchedCount; i++) {
    const fact = facts.touched[i];
    results[fact] = factResult(
      workspace,
      cache,
      fact,
      profile ? profile.asked[fact] : 0,
    );
  }
  return results;
}
