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

import { FactRow, toNumber } from '../database';
import { CheckedFact, FactSourceRules } from './types';

/** A fact that was given, with the records before and after. */
export interface FactChange {
  readonly fact: CheckedFact;
  readonly before: FactRow | undefined;
  readonly after: FactRow;
}

export function keyOf(ref: string, fact: string): string {
  return `${ref} ${fact}`;
}

/** Code units, as good an order as any that is always the same. */
export function byKey(a: FactChange, b: FactChange): number {
  const left = keyOf(a.fact.ref, a.fact.fact);
  const right = keyOf(b.fact.ref, b.fact.fact);
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}

export function toRow(
  fact: CheckedFact,
  write: {
    source: Pick<FactSourceRules, 'id' | 'grade'>;
    now: number;
    /** Whether there is an entity that it can be about. */
    known: boolean;
  },
): FactRow {
  return {
    entity_ref: fact.ref,
    fact: fact.fact,
    source: write.source.id,
    value: fact.json,
    grade: write.source.grade,
    observed_at: fact.observedAt,
    expires_at: fact.expiresAt ?? null,
    url: fact.url ?? null,
    received_at: write.now,
    waiting_since: write.known ? null : write.now,
  };
}

export function isChange(change: FactChange, replaceNewer: boolean): boolean {
  const { before, after } = change;
  if (!before) {
    return true;
  }
  const age = toNumber(after.observed_at) - toNumber(before.observed_at);
  if (age < 0 && !replaceNewer) {
    return false;
  }
  return (
    age !== 0 ||
    before.value !== after.value ||
    before.grade !== after.grade ||
    String(before.expires_at) !== String(after.expires_at) ||
    before.url !== after.url ||
    (before.waiting_since !== null && after.waiting_since === null)
  );
}
