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

import { Evaluation } from '@platform-maturity/backstage-plugin-maturity-common';
import { levelBytes, NO_LEVEL, Sides, WhatIfLayout } from './WhatIfLayout';

/**
 * What stops the climb of a ladder under the draft: its position (0 is the
 * overall one), and per practice its position followed by those of its checks.
 */
export type Stop = readonly [ladder: number, steps: readonly number[][]];

/** A subject under both versions. */
export interface ComparedSubject {
  readonly subjectId: number;
  readonly levels: Uint8Array;
  /** Of the ladders on which it drops. */
  readonly stops: readonly Stop[];
}

/** Undefined for a side that does not look at the subject. */
export function compareSubject(
  layout: WhatIfLayout,
  options: { subjectId: number } & Sides<Evaluation | undefined>,
): ComparedSubject {
  const { subjectId, after } = options;
  const levels = levelBytes(layout, options);
  const stops: Stop[] = [];
  for (let ladder = 0; 2 * ladder < levels.length; ladder++) {
    if (after && isDrop(levels[2 * ladder], levels[2 * ladder + 1])) {
      stops.push([ladder, stepsOf(layout, after, ladder)]);
    }
  }
  return { subjectId, levels, stops };
}

export function isDrop(before: number, after: number): boolean {
  return before !== NO_LEVEL && after !== NO_LEVEL && after < before;
}

export function isClimb(before: number, after: number): boolean {
  return before !== NO_LEVEL && after !== NO_LEVEL && after > before;
}

/** The next steps of a ladder; those of categories as far as they are known. */
function stepsOf(
  { categories, practices }: WhatIfLayout,
  after: Evaluation,
  ladder: number,
): number[][] {
  const category = ladder === 0 ? undefined : categories[ladder - 1].id;
  const climb =
    category === undefined
      ? after
      : after.categories.find(({ id }) => id === category);
  const next = climb?.nextLevel ?? 0;
  return after.nextSteps
    .filter(
      step =>
        step.level <= next &&
        (category === undefined || step.category === category),
    )
    .flatMap(step => {
      const position = practices.findIndex(({ id }) => id === step.practice);
      return position < 0
        ? []
        : [
            [
              position,
              ...practices[position].checks.flatMap(({ id }, index) =>
                step.blockers.includes(id) ? [index] : [],
              ),
            ],
          ];
    });
}
