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

import { RESERVED_SOURCES } from '../annotations';
import { canonicalJson } from '../model/canonicalJson';
import { FactProgram, Program } from '../model/Program';
import { FactValue } from '../model/types';
import {
  DECLARED,
  INCONCLUSIVE,
  INVALID,
  MISSING,
  packDecided,
  Packed,
  packUndecided,
  PASSED,
  STALE,
  STORE_BIT,
  UNKNOWN,
} from '../rules/outcome';
import { KnownFacts } from '../rules/RuleContext';
import { FactRecord } from './inputTypes';
import { FactUse } from './types';

/** Why a fact is unknown; the greater goes before the smaller. */
const LAPSED_MISSING = 0;
export const LAPSED_INVALID = 1;
export const LAPSED_STALE = 2;
export const LAPSED_INCONCLUSIVE = 3;

const LAPSED_REASON = [MISSING, INVALID, STALE, INCONCLUSIVE];
const LAPSED_USE: readonly FactUse[] = [
  'missing',
  'invalid',
  'stale',
  'inconclusive',
];
const GRADE_USE: readonly FactUse[] = [
  'missing',
  'declared',
  'attested',
  'observed',
];

const NOTHING_SEEN = Symbol('nothing');
const SEVERAL_SEEN = Symbol('several');

const NOT_NAMED = 1_000_000;

const NOTHING = packUndecided(UNKNOWN, MISSING, STORE_BIT);

/** A record on its way into the table. */
export interface Candidate {
  value: FactValue;
  rank: number;
  source: string;
  /** Milliseconds. */
  at: number;
  expiresAt: number;
  record: FactRecord | undefined;
}

/** Whether two values are the same, lists item by item. */
export function sameValue(a: FactValue, b: FactValue): boolean {
  return (
    a === b ||
    (Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, i) => item === b[i]))
  );
}

/** Canonical JSON of a value; what is no fact value has none. */
function textOf(value: unknown): string {
  const flat = Array.isArray(value)
    ? value.every(item => typeof item !== 'object')
    : typeof value !== 'object';
  return flat ? canonicalJson(value) : '';
}

/** Whether the catalog entry itself is where a record comes from. */
function isEntitySource(source: string | undefined): boolean {
  return (
    source === RESERVED_SOURCES.scan ||
    source === RESERVED_SOURCES.derivation ||
    source === RESERVED_SOURCES.declaration
  );
}

function trustOf(fact: FactProgram, source: string): number {
  return fact.trust.size === 0 ? 0 : fact.trust.get(source) ?? NOT_NAMED;
}

/** The columns of facts: for each the record in use, or why there is none. */
export class FactTable implements KnownFacts {
  readonly reading: Uint8Array;
  readonly value: (FactValue | undefined)[];
  /** Rank of the grade of the record in use, 0 for none. */
  readonly grade: Uint8Array;

  readonly source: (string | undefined)[];
  readonly at: Float64Array;
  readonly expiresAt: Float64Array;
  readonly record: (FactRecord | undefined)[];
  readonly contradicted: Uint8Array;
  /** LAPSED_… of a fact without a record in use. */
  readonly lapsed: Uint8Array;
  /** Facts with any record, as indices; the first `touchedCount` count. */
  readonly touched: Int32Array;
  touchedCount = 0;
  readonly #isTouched: Uint8Array;
  readonly #lapsedRank: Uint8Array;
  readonly #lapsedAt: Float64Array;
  readonly #observed: (FactValue | symbol)[];
  readonly #program: Program;

  static create(program: Program): FactTable {
    return new FactTable(program);
  }

  private constructor(program: Program) {
    const size = program.facts.length;
    this.#program = program;
    this.reading = new Uint8Array(size);
    this.value = new Array(size).fill(undefined);
    this.grade = new Uint8Array(size);
    this.source = new Array(size).fill(undefined);
    this.at = new Float64Array(size);
    this.expiresAt = new Float64Array(size);
    this.record = new Array(size).fill(undefined);
    this.contradicted = new Uint8Array(size);
    this.lapsed = new Uint8Array(size);
    this.touched = new Int32Array(size);
    this.#isTouched = new Uint8Array(size);
    this.#lapsedRank = new Uint8Array(size);
    this.#lapsedAt = new Float64Array(size);
    this.#observed = new Array(size).fill(NOTHING_SEEN);
  }

  clear(): void {
    for (let i = 0; i < this.touchedCount; i++) {
      const fact = this.touched[i];
      this.#isTouched[fact] = 0;
      this.grade[fact] = 0;
      this.contradicted[fact] = 0;
      this.lapsed[fact] = LAPSED_MISSING;
      this.value[fact] = undefined;
      this.source[fact] = undefined;
      this.record[fact] = undefined;
      this.#observed[fact] = NOTHING_SEEN;
    }
    this.touchedCount = 0;
  }

  /** Whether there is any record of a fact. */
  isTouched(fact: number): boolean {
    return this.#isTouched[fact] !== 0;
  }

  contradict(fact: number): void {
    this.#touch(fact);
    this.contradicted[fact] = 1;
  }

  /** Notes what a machine said of a fact, stale or not. */
  observe(fact: number, value: FactValue): void {
    this.#touch(fact);
    if (this.#observed[fact] === NOTHING_SEEN) {
      this.#observed[fact] = value;
    } else if (this.isDenied(fact, value)) {
      this.#observed[fact] = SEVERAL_SEEN;
    }
  }

  /** Whether a machine said something else of a fact. */
  isDenied(fact: number, value: FactValue): boolean {
    const seen = this.#observed[fact];
    return typeof seen === 'symbol'
      ? seen === SEVERAL_SEEN
      : !sameValue(seen, value);
  }

  #touch(fact: number): void {
    if (this.#isTouched[fact] === 0) {
      this.#isTouched[fact] = 1;
      this.touched[this.touchedCount++] = fact;
    }
  }

  /** Takes a usable record, if it goes before the one in use. */
  offer(fact: number, candidate: Candidate): void {
    this.#touch(fact);
    if (this.grade[fact] !== 0 && !this.#goesBefore(fact, candidate)) {
      return;
    }
    this.value[fact] = candidate.value;
    this.grade[fact] = candidate.rank;
    this.source[fact] = candidate.source;
    this.at[fact] = candidate.at;
    this.expiresAt[fact] = candidate.expiresAt;
    this.record[fact] = candidate.record;
  }

  /**
   * Notes a record that cannot be used, and for how long an inconclusive one
   * will stay the reason.
   */
  lapse(fact: number, reason: number, candidate: Candidate): void {
    this.#touch(fact);
    if (this.grade[fact] !== 0 || reason < this.lapsed[fact]) {
      return;
    }
    if (reason === this.lapsed[fact] && !this.#lapsedLater(fact, candidate)) {
      return;
    }
    this.lapsed[fact] = reason;
    this.source[fact] = candidate.source;
    this.record[fact] = candidate.record;
    this.#lapsedRank[fact] = candidate.rank;
    this.#lapsedAt[fact] = candidate.at;
    this.expiresAt[fact] = candidate.expiresAt;
  }

  /** Settles what rules will read of the given facts. */
  settle(facts: Int32Array): void {
    for (let i = 0; i < facts.length; i++) {
      const fact = facts[i];
      this.reading[fact] =
        this.#isTouched[fact] === 0 ? NOTHING : this.#read(fact);
    }
  }

  #read(fact: number): Packed {
    const known = this.grade[fact] !== 0;
    const storeBit = isEntitySource(this.source[fact]) ? 0 : STORE_BIT;
    return known
      ? packDecided(PASSED, this.grade[fact], storeBit)
      : packUndecided(UNKNOWN, LAPSED_REASON[this.lapsed[fact]], storeBit);
  }

  use(fact: number): FactUse {
    const rank = this.grade[fact];
    return rank >= DECLARED ? GRADE_USE[rank] : LAPSED_USE[this.lapsed[fact]];
  }

  #goesBefore(fact: number, candidate: Candidate): boolean {
    if (candidate.rank !== this.grade[fact]) {
      return candidate.rank > this.grade[fact];
    }
    const source = this.source[fact] ?? '';
    const program = this.#program.facts[fact];
    const trust = trustOf(program, candidate.source) - trustOf(program, source);
    if (trust !== 0) {
      return trust < 0;
    }
    if (candidate.at !== this.at[fact]) {
      return candidate.at > this.at[fact];
    }
    if (candidate.source !== source) {
      return candidate.source > source;
    }
    const mine = textOf(candidate.value);
    const theirs = textOf(this.value[fact]);
    // equal in all but their end: the longer one, so that order has no say
    return mine === theirs
      ? candidate.expiresAt > this.expiresAt[fact]
      : mine > theirs;
  }

  #lapsedLater(fact: number, candidate: Candidate): boolean {
    if (this.lapsed[fact] === LAPSED_MISSING) {
      return true;
    }
    if (this.lapsed[fact] === LAPSED_INCONCLUSIVE) {
      // the one that stays the reason longest
      if (candidate.expiresAt !== this.expiresAt[fact]) {
        return candidate.expiresAt > this.expiresAt[fact];
      }
    }
    if (candidate.rank !== this.#lapsedRank[fact]) {
      return candidate.rank > this.#lapsedRank[fact];
    }
    return candidate.at === this.#lapsedAt[fact]
      ? candidate.source > (this.source[fact] ?? '')
      : candidate.at > this.#lapsedAt[fact];
  }
}
