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

import {
  CheckState,
  ScorecardCheck,
  ScorecardPractice,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ScorecardView } from '../scorecard';

/** What the list can be narrowed to; upcoming is a state of checks only. */
export const filterStates = [
  'failed',
  'unknown',
  'passed',
  'waived',
  'upcoming',
  'not-applicable',
] as const satisfies readonly CheckState[];

export type FilterState = (typeof filterStates)[number];

export interface PracticeFilter {
  state?: FilterState;
  category?: string;
  level?: number;
}

export interface PracticeLevel {
  /** Undefined for practices that no level asks: measured, never counted. */
  level?: number;
  title?: string;
  /** Of the practices that the level asks, however the list is narrowed. */
  met: number;
  asked: number;
  practices: ScorecardPractice[];
}

/** What is open comes first, what does not apply last; else model order. */
const urgency = {
  failed: 0,
  unknown: 1,
  waived: 2,
  passed: 3,
  'not-applicable': 4,
} as const satisfies Record<ScorecardPractice['state'], number>;

/** The practices of a scorecard that match, under each level that asks them. */
export function practicesByLevel(options: {
  view: ScorecardView;
  filter: PracticeFilter;
}): PracticeLevel[] {
  const { view, filter } = options;
  const { practices } = view.scorecard;
  const groups: PracticeLevel[] = view.model.levels.map(({ number, title }) =>
    group(
      practices.filter(({ requiredAt }) => requiredAt.includes(number)),
      { level: number, title },
    ),
  );
  groups.push(group(practices.filter(({ requiredAt }) => !requiredAt.length)));
  return groups.filter(
    ({ level, practices: shown }) =>
      shown.length > 0 &&
      (filter.level === undefined || filter.level === level),
  );

  function group(
    all: ScorecardPractice[],
    level: { level?: number; title?: string } = {},
  ): PracticeLevel {
    const asked = all.filter(({ state }) => state !== 'not-applicable');
    return {
      ...level,
      asked: asked.length,
      met: asked.filter(({ state }) => state === 'passed' || state === 'waived')
        .length,
      practices: all
        .filter(
          practice =>
            (!filter.category ||
              practice.categories.includes(filter.category)) &&
            (!filter.state ||
              hasState({
                state: filter.state,
                practice,
                checks: view.checksOf.get(practice.id) ?? [],
              })),
        )
        .sort((a, b) => urgency[a.state] - urgency[b.state]),
    };
  }
}

/** How many practices there are in each state that occurs. */
export function countStates(
  view: ScorecardView,
): { state: FilterState; count: number }[] {
  return filterStates
    .map(state => ({
      state,
      count: view.scorecard.practices.filter(practice =>
        hasState({
          state,
          practice,
          checks: view.checksOf.get(practice.id) ?? [],
        }),
      ).length,
    }))
    .filter(({ count }) => count > 0);
}

function hasState(options: {
  state: FilterState;
  practice: ScorecardPractice;
  checks: readonly ScorecardCheck[];
}): boolean {
  const { state, practice, checks } = options;
  return state === 'upcoming'
    ? checks.some(check => check.state === 'upcoming')
    : practice.state === state;
}
