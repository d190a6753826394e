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
import { CheckResult, FactResult, PracticeResult } from './types';

/*
 * Of each check, practice and fact there are only so many different results,
 * and most subjects of a catalog share them. They are made once, frozen, and
 * handed out again, which halves the time of an evaluation.
 */

/** A hostile variety of sources must not fill the memory. */
const LIMIT = 100_000;

/** The results that have been handed out for one model. */
export interface ResultCaches {
  /** By check, by key. */
  checks: Map<number, CheckResult>[];
  /** What was handed out last, and its key: subjects resemble each other. */
  lastChecks: (CheckResult | undefined)[];
  lastCheckKeys: Int32Array;
  /** By practice, by key. */
  practices: Map<number, PracticeResult>[];
  /** By fact, by key, one per source. */
  facts: FactResult[][][];
  /** What a subject gives that is asked nothing and says nothing. */
  idleChecks: CheckResult[];
  idleFacts: FactResult[];
  /** What one gives that is asked and says nothing. */
  missingFacts: FactResult[];
  size: number;
}

function maps<K, V>(count: number): Map<K, V>[] {
  return Array.from({ length: count }, () => new Map<K, V>());
}

function missingFact(id: string, asked: boolean): FactResult {
  return Object.freeze({ id, asked, state: 'missing', contradicted: false });
}

function idleCheck(program: Program, index: number): CheckResult {
  const { id, practice, required } = program.checks[index];
  return Object.freeze({
    id,
    practice: program.practices[practice].id,
    required,
    state: 'not-applicable',
    blocker: false,
    soleBlocker: false,
  });
}

/** The caches of a model, made anew when they have grown too large. */
export function cachesOf(program: Program): ResultCaches {
  const { shared, checks, practices, facts } = program;
  if (!shared.results || shared.results.size > LIMIT) {
    shared.results = {
      checks: maps(checks.length),
      lastChecks: new Array(checks.length).fill(undefined),
      lastCheckKeys: new Int32Array(checks.length).fill(-1),
      practices: maps(practices.length),
      facts: Array.from({ length: facts.length }, () => []),
      idleChecks: checks.map(({ index }) => idleCheck(program, index)),
      idleFacts: facts.map(({ id }) => missingFact(id, false)),
      missingFacts: facts.map(({ id }) => missingFact(id, true)),
      size: 0,
    };
  }
  return shared.results;
}

/** Leaves out what is undefined, and freezes the rest. */
export function compact<T extends object>(fields: T): T {
  return Object.freeze(
    Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== undefined),
    ),
  ) as T;
}
