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

import { Bitset } from '../Bitset';
import { Ladder } from '../history/Ladder';
import { NO_LEVEL_THEN } from '../snapshot/moveColumns';
import { SnapshotView } from '../snapshot/SnapshotView';

export type Direction = 'up' | 'down' | 'less';

/** A subject that stands elsewhere than it did, or is asked for less. */
export interface Moved {
  row: number;
  direction: Direction;
  from: number | undefined;
  to: number | undefined;
  /** When it last moved, in milliseconds. */
  at: number;
  /** Positions in `CAUSES`. */
  causes: ReadonlySet<number>;
}

export interface FindMoversOptions {
  rows: Bitset;
  since: number;
  /** The ladder; without it the overall one. */
  category: string | undefined;
}

/**
 * Who had a level then and has another one now, and who is asked for less than
 * then. One that came or left in between has not moved.
 */
export function findMovers(
  view: SnapshotView,
  { rows, since, category }: FindMoversOptions,
): Moved[] {
  const ladder = Ladder.of(view, category);
  const found: Moved[] = [];
  rows.forEach(row => {
    const moved = ladder.hasLevels && moveOf(ladder, row, since);
    if (moved) {
      found.push(moved);
    }
  });
  view.extras
    .askedForLess(view.scorecards, rows, since)
    .forEach(({ row, at }) => {
      const level = ladder.hasLevels ? ladder.levelNow(row) : NO_LEVEL_THEN;
      found.push({
        row,
        direction: 'less',
        from: told(ladder.hasLevels ? ladder.levelAt(row, since) : level),
        to: told(level),
        at,
        causes: new Set(),
      });
    });
  return found;
}

/** Which way a row went since a moment; undefined where it stands as it did. */
export function directionOf(
  ladder: Ladder,
  row: number,
  since: number,
): 'up' | 'down' | undefined {
  const direction = moveOf(ladder, row, since)?.direction;
  return direction === 'less' ? undefined : direction;
}

function moveOf(ladder: Ladder, row: number, since: number): Moved | undefined {
  const causes = new Set<number>();
  const to = ladder.levelNow(row);
  let from = to;
  let at: number | undefined;
  ladder.visitSteps(row, step => {
    if (step.at <= since) {
      return false;
    }
    at ??= step.at;
    from = step.from;
    causes.add(step.cause);
    return true;
  });
  if (at === undefined) {
    return undefined;
  }
  if (from === to || from === NO_LEVEL_THEN || to === NO_LEVEL_THEN) {
    return undefined;
  }
  return {
    row,
    direction: to > from ? 'up' : 'down',
    from,
    to,
    at,
    causes,
  };
}

function told(level: number): number | undefined {
  return level === NO_LEVEL_THEN ? undefined : level;
}
