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

import { isDeepStrictEqual } from 'node:util';
import { FactOnRecord } from './records';

/** What of a fact may differ from one write to the next. */
type Written = Pick<FactOnRecord, 'value' | 'observedAt' | 'expiresAt'>;

interface Entry extends Written {
  sentAt: number;
  /** When the answer was there; without one it is perhaps stored. */
  acceptedAt?: number;
}

/** What is not on record as it should be. */
export interface LostFact {
  key: string;
  expected: Written[];
  found?: Written;
}

/**
 * What the pushers were told. Of the writes of a fact the one observed last
 * counts, at equal time the one written last. A write without an answer is
 * perhaps stored, perhaps not, and of two writes under way at the same time
 * either may have been the last.
 */
export class Ledger {
  readonly #entries = new Map<string, Entry[]>();
  #accepted = 0;
  #unanswered = 0;

  get accepted(): number {
    return this.#accepted;
  }

  get unanswered(): number {
    return this.#unanswered;
  }

  /** Facts of which at least one write was accepted. */
  get keys(): number {
    let count = 0;
    for (const entries of this.#entries.values()) {
      count += Number(entries.some(isAccepted));
    }
    return count;
  }

  note(
    facts: readonly FactOnRecord[],
    times: { sentAt: number; acceptedAt?: number },
  ): void {
    if (times.acceptedAt === undefined) {
      this.#unanswered += facts.length;
    } else {
      this.#accepted += facts.length;
    }
    for (const fact of facts) {
      const { value, observedAt, expiresAt } = fact;
      const entries = this.#entries.get(keyOf(fact)) ?? [];
      entries.push({ value, observedAt, expiresAt, ...times });
      this.#entries.set(keyOf(fact), entries);
    }
  }

  /** The facts that are not on record as the answers promised. */
  compare(records: Iterable<FactOnRecord>): LostFact[] {
    const found = new Map<string, FactOnRecord>();
    for (const record of records) {
      found.set(keyOf(record), record);
    }
    const lost: LostFact[] = [];
    for (const [key, entries] of this.#entries) {
      const record = found.get(key);
      found.delete(key);
      if (!record && !entries.some(isAccepted)) {
        continue;
      }
      const expected = mayCount(entries);
      if (!record || !expected.some(entry => isSame(entry, record))) {
        lost.push({ key, expected, found: record });
      }
    }
    // Nobody has sent them.
    for (const [key, record] of found) {
      lost.push({ key, expected: [], found: record });
    }
    return lost;
  }
}

/** The writes of one fact that may be the one that counts. */
function mayCount(entries: readonly Entry[]): Entry[] {
  const accepted = entries.filter(isAccepted);
  const newest = Math.max(...accepted.map(entry => entry.observedAt));
  return entries.filter(
    entry =>
      entry.observedAt >= newest &&
      !accepted.some(
        other =>
          other.observedAt === entry.observedAt &&
          entry.acceptedAt !== undefined &&
          other.sentAt > entry.acceptedAt,
      ),
  );
}

function isAccepted(entry: Entry): boolean {
  return entry.acceptedAt !== undefined;
}

function isSame(a: Written, b: Written): boolean {
  return (
    a.observedAt === b.observedAt &&
    a.expiresAt === b.expiresAt &&
    isDeepStrictEqual(a.value, b.value)
  );
}

function keyOf({
  entityRef,
  fact,
  source,
}: Pick<FactOnRecord, 'entityRef' | 'fact' | 'source'>): string {
  return `${entityRef} ${fact} ${source}`;
}
