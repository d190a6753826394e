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

/** A scan may miss this share of what is known, or this many, at once. */
const PLAUSIBLE_SHARE = 0.05;
const PLAUSIBLE_COUNT = 20;

/** After this long a second scan may confirm what the first missed. */
export const CONFIRM_AFTER_MILLISECONDS = 10 * 60_000;

export interface RemovalDecision {
  /** Gone now. */
  readonly remove: string[];
  /** Kept until a later scan misses them too, with the moment of the first. */
  readonly hold: Map<string, number>;
}

/**
 * What to do with subjects that a complete scan did not see. A catalog that
 * lost half of its entities for a moment must not cost their scorecards.
 *
 * @param held - what earlier scans missed and since when, in milliseconds
 */
export function decideRemovals(options: {
  missing: readonly string[];
  known: number;
  held: ReadonlyMap<string, number>;
  now: number;
}): RemovalDecision {
  const { missing, known, held, now } = options;
  const plausible = Math.max(PLAUSIBLE_COUNT, known * PLAUSIBLE_SHARE);
  if (missing.length <= plausible) {
    return { remove: [...missing], hold: new Map() };
  }
  const remove: string[] = [];
  const hold = new Map<string, number>();
  for (const ref of missing) {
    const since = held.get(ref);
    if (since !== undefined && since <= now - CONFIRM_AFTER_MILLISECONDS) {
      remove.push(ref);
    } else {
      hold.set(ref, since ?? now);
    }
  }
  return { remove, hold };
}
