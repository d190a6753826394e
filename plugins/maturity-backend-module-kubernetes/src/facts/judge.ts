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

/** What is known of something: yes, no, or not. */
export type Known = boolean | undefined;

/**
 * What a judgement of several things is about. It is complete when nothing
 * could be missing, such as workloads in a cluster that did not answer.
 */
export interface Judged<T> {
  readonly items: readonly T[];
  readonly complete: boolean;
}

/** Narrows what is judged. */
export function among<T>(
  { items, complete }: Judged<T>,
  isMeant: (item: T) => boolean,
): Judged<T> {
  return { items: items.filter(isMeant), complete };
}

/**
 * True if all are known to be so, false as soon as one is known not to be.
 * Nothing is said of nothing.
 */
export function allOf<T>(
  { items, complete }: Judged<T>,
  judge: (item: T) => Known,
): Known {
  const known = items.map(judge);
  if (known.includes(false)) {
    return false;
  }
  return complete && known.length > 0 && !known.includes(undefined)
    ? true
    : undefined;
}

/** True as soon as one is known to be so, false if none is. */
export function anyOf<T>(judged: Judged<T>, judge: (item: T) => Known): Known {
  const none = allOf(judged, item => {
    const known = judge(item);
    return known === undefined ? undefined : !known;
  });
  return none === undefined ? undefined : !none;
}

/** The share that is so, if all is known and there is anything. */
export function shareOf<T>(
  { items, complete }: Judged<T>,
  judge: (item: T) => Known,
): number | undefined {
  const known = items.map(judge);
  if (!complete || known.length === 0 || known.includes(undefined)) {
    return undefined;
  }
  return known.filter(Boolean).length / known.length;
}

/** How many there are in all, if all is known. */
export function countOf<T>(
  { items, complete }: Judged<T>,
  count: (item: T) => number | undefined,
): number | undefined {
  const known = items.map(count).filter(value => value !== undefined);
  return complete && known.length === items.length && known.length > 0
    ? known.reduce((sum, value) => sum + value, 0)
    : undefined;
}

/** The smallest of what is said of each, if all is known. */
export function leastOf<T>(
  { items, complete }: Judged<T>,
  measure: (item: T) => number | undefined,
): number | undefined {
  const known = items.map(measure).filter(value => value !== undefined);
  return complete && known.length === items.length && known.length > 0
    ? Math.min(...known)
    : undefined;
}

/**
 * The weakest of what is said of each. The weakest there is needs no more
 * proof; any other needs all to be known.
 */
export function weakestOf<T, V extends string>(options: {
  judged: Judged<T>;
  /** From the weakest to the strongest. */
  order: readonly V[];
  judge: (item: T) => V | undefined;
}): V | undefined {
  const { judged, order, judge } = options;
  const known = judged.items.map(judge);
  const weakest = order.find(value => known.includes(value));
  if (weakest === order[0]) {
    return weakest;
  }
  return judged.complete && !known.includes(undefined) ? weakest : undefined;
}

/** All of several lists together, or nothing if one of them is not known. */
export function together<T>(
  lists: ReadonlyArray<readonly T[] | undefined>,
): T[] | undefined {
  const known = lists.filter(list => list !== undefined);
  return known.length === lists.length ? known.flat() : undefined;
}
