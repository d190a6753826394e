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

import { FactRow, toNumber, toOptionalNumber } from '../database';

export interface NeedsScoringOptions {
  /** What was on record; undefined if nothing was. */
  before: FactRow | undefined;
  /** What is on record now. */
  after: FactRow;
  /**
   * The ttl of the fact in each model that has it, in milliseconds; Infinity
   * where it does not age.
   */
  ttls: readonly number[];
  /** Others have, or may at this moment write, a record of the same fact. */
  rivals: boolean;
  /** Milliseconds. */
  now: number;
}

/**
 * Whether a written record can change a scorecard before its `validUntil`.
 *
 * A source that reports the same every night only puts off the end of its
 * records. As long as nobody else reports the fact, that changes nothing but
 * the `validUntil` of the scorecard; the stored one is then too early, which
 * is harmless: the subject is scored once at that moment and gets the later.
 * It does change something if the record before was not in use (it was stale,
 * or still to come), if the new one ends earlier, or if one of them ends on a
 * day that it was reported with and the other does not. With rivals the time of
 * observation may decide who is believed; a `declared` record always has one,
 * since the entity may declare too.
 */
export function needsScoring(options: NeedsScoringOptions): boolean {
  const { before, after, ttls, rivals, now } = options;
  if (
    before === undefined ||
    rivals ||
    before.value !== after.value ||
    before.grade !== after.grade ||
    after.grade === 'declared' ||
    (before.expires_at === null) !== (after.expires_at === null) ||
    toNumber(before.observed_at) > now ||
    toNumber(after.observed_at) > now
  ) {
    return true;
  }
  return ttls.some(ttl => {
    const endBefore = endOf(before, ttl);
    return endBefore <= now || endOf(after, ttl) < endBefore;
  });
}

/** Milliseconds, Infinity for a record that never ends. */
function endOf(row: FactRow, ttl: number): number {
  return toOptionalNumber(row.expires_at) ?? toNumber(row.observed_at) + ttl;
}
