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
  ScorecardPractice,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { ScorecardView } from '../scorecard';
import { PracticeStanding, practiceStanding } from './practiceStanding';

/** What the list can be narrowed to; upcoming is a state of checks only. */
export const filterStates = [
  'failed',
  'unknown',
  'weak-evidence',
  'passed',
  'waived',
  'upcoming',
  'not-applicable',
] as const satisfies readonly (CheckState | PracticeStanding)[];

export type FilterState = (typeof filterStates)[number];

export interface PracticeFilter {
  state?: FilterState;
  category?: string;
  level?: number;
}

export interface PracticeEntry {
  practice: ScorecardPractice;
  standing: PracticeStanding;
}

export interface PracticeLevel {
  /** Undefined for practices that no level asks: measured, never counted. */
  level?: number;
  title?: string;
  /** Of the practices that the level asks, however the list is narrowed. */
  met: number;
  asked: number;
  entries: PracticeEntry[];
}

/** What is open comes first, what does not apply last; else model order. */
const urgency = {
  failed: 0,
  unknown: 1,
  'weak-evidence': 2,
  waived: 3,
  passed: 4,
  'not-applicable': 5,
} as const satisfies Record<PracticeStanding, number>;

/** The practices of a scorecard that match, under each level that asks them. */
export function practicesByLevel(options: {
  view: ScorecardView;
  filter: PracticeFilter;
}): PracticeLevel[] {
  const { view, filter } = options;
  return allLevels(view)
    .filter(({ level }) => filter.level === undefined || filter.level === level)
    .map(group => ({
      ...group,
      entries: group.entries.filter(
        entry =>
          (!filter.category ||
            entry.practice.categories.includes(filter.category)) &&
          (!filter.state || hasState({ state: filter.state, entry, view })),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** How many practices are, at any level, in each state that occurs. */
export function countStates(
  view: ScorecardView,
): { state: FilterState; count: number }[] {
  const entries = allLevels(view).flatMap(level => level.entries);
  return filterStates
    .map(state => ({
      state,
      count: new Set(
        entries
          .filter(entry => hasState({ state, entry, view }))
          .map(({ practice }) => practice.id),
      ).size,
    }))
    .filter(({ count }) => count > 0);
}

function allLevels(view: ScorecardView): PracticeLevel[] {
  const { practices } = view.scorecard;
  const levels: PracticeLevel[] = view.model.levels.map(
    ({ number, title, minEvidence }) => {
      const entries = practices
        .filter(({ requiredAt }) => requiredAt.includes(number))
        .map(practice => ({
          practice,
          standing: practiceStanding({ practice, minEvidence }),
        }));
      const asked = entries.filter(
        ({ standing }) => standing !== 'not-applicable',
      );
      return {
        level: number,
        title,
        asked: asked.length,
        met: asked.filter(
          ({ standing }) => standing === 'passed' || standing === 'waived',
        ).length,
        entries: sorted(entries),
      };
    },
  );
  const notCounted = practices
    .filter(({ requiredAt }) => requiredAt.length === 0)
    .map(practice => ({ practice, standing: practice.state }));
  return [...levels, { met: 0, asked: 0, entries: sorted(notCounted) }];
}

function sorted(entries: PracticeEntry[]): PracticeEntry[] {
  return [...entries].sort((a, b) => urgency[a.standing] - urgency[b.standing]);
}

function hasState(options: {
  state: FilterState;
  entry: PracticeEntry;
  view: ScorecardView;
}): boolean {
  const { state, entry, view } = options;
  if (state === 'upcoming') {
    const checks = view.checksOf.get(entry.practice.id) ?? [];
    return checks.some(check => check.state === 'upcoming');
  }
  return entry.standing === state;
}
