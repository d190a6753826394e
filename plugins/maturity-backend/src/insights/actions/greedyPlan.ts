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

/** Subjects that lack the same checks. */
export interface Lack {
  /** Positions of checks. */
  readonly missing: readonly number[];
  readonly subjects: number;
}

export interface GreedyPlanOptions {
  lacks: readonly Lack[];
  /** What doing something about a check weighs. */
  weightOf(check: number): number;
  most: number;
}

/**
 * A few checks that, all met, complete as many subjects as possible for their
 * weight. One after the other the check is taken that is worth most: each
 * subject that can still be completed is shared out among what it lacks, the
 * more the nearer it is. What completes nobody in the end is left out.
 */
export function greedyPlan(options: GreedyPlanOptions): number[] {
  const { weightOf, most } = options;
  let open = options.lacks.filter(({ missing }) => missing.length <= most);
  const chosen: number[] = [];
  while (chosen.length < most) {
    const next = mostWorth(open, { room: most - chosen.length, weightOf });
    if (next === undefined) {
      break;
    }
    chosen.push(next);
    open = without(open, next);
  }
  return chosen.filter(check =>
    options.lacks.some(
      ({ missing }) =>
        missing.includes(check) && missing.every(one => chosen.includes(one)),
    ),
  );
}

/** How many subjects lack nothing but some checks. */
export function countCompleted(
  lacks: readonly Lack[],
  checks: readonly number[],
): number {
  const met = new Set(checks);
  return lacks
    .filter(({ missing }) => missing.every(check => met.has(check)))
    .reduce((sum, { subjects }) => sum + subjects, 0);
}

function mostWorth(
  lacks: readonly Lack[],
  { room, weightOf }: { room: number; weightOf(check: number): number },
): number | undefined {
  const worth = new Map<number, number>();
  for (const { missing, subjects } of lacks) {
    if (missing.length <= room) {
      const share = subjects / missing.length ** 2;
      missing.forEach(check =>
        worth.set(check, (worth.get(check) ?? 0) + share),
      );
    }
  }
  let best: { check: number; value: number } | undefined;
  for (const [check, total] of worth) {
    const value = total / weightOf(check);
    if (
      !best ||
      value > best.value ||
      (value === best.value && check < best.check)
    ) {
      best = { check, value };
    }
  }
  return best?.check;
}

/** What is lacking still, once a check is met. */
function without(lacks: readonly Lack[], met: number): Lack[] {
  return lacks.flatMap(lack => {
    if (!lack.missing.includes(met)) {
      return [lack];
    }
    const missing = lack.missing.filter(check => check !== met);
    return missing.length > 0 ? [{ ...lack, missing }] : [];
  });
}
