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

import { ActionPlan } from '@platform-maturity/backstage-plugin-maturity-common';
import { SnapshotView } from '../snapshot/SnapshotView';
import { SUBJECT_COLUMNS } from '../snapshot/SubjectTable';
import { doingOf } from './countActions';
import { describeCheck, effortOf, WEIGHT } from './describeCheck';
import { countCompleted, greedyPlan } from './greedyPlan';
import { lacksForLevel } from './lacksForLevel';
import { LackTally } from './LackTally';

const MOST_ACTIONS = 10;
/** Besides the plan for everything. */
const MOST_TYPES = 3;

export interface PlanActionsOptions {
  rows: Iterable<number>;
  toLevel: number;
  category: string | undefined;
}

/**
 * A few actions that bring subjects to a level together: of everything, and of
 * the types with most subjects below it. Systems rise with their members and
 * are left out.
 */
export function planActions(
  view: SnapshotView,
  options: PlanActionsOptions,
): ActionPlan[] {
  const tallies = tallyTypes(view, options);
  const all = newTally(view);
  tallies.forEach(tally => all.addAll(tally));
  const types = [...tallies]
    .filter(([type]) => type !== 0)
    .sort(([, a], [, b]) => b.below - a.below);
  return [
    toPlan(view, options.toLevel, all),
    ...(types.length > 1 ? types : [])
      .slice(0, MOST_TYPES)
      .map(([type, tally]) => ({
        ...toPlan(view, options.toLevel, tally),
        type: view.subjects.words.textOf(type),
      })),
  ].filter(({ reaching }) => reaching > 0);
}

/**
 * By type, as its number: who is below the level, can reach it, and by checks
 * of its own.
 */
function tallyTypes(
  view: SnapshotView,
  { rows, toLevel, category }: PlanActionsOptions,
): Map<number, LackTally> {
  const { subjects, scorecards } = view;
  const lacksOf = lacksForLevel(view, { toLevel, category });
  const { checks } = scorecards.columns;
  const tallies = new Map<number, LackTally>();
  for (const row of rows) {
    const missing = lacksOf(row);
    if (missing.length > 0) {
      const type = subjects.code(row, SUBJECT_COLUMNS.type);
      const tally = tallies.get(type) ?? newTally(view);
      tallies.set(type, tally);
      const start = row * scorecards.widths.checks;
      tally.add(missing, check => doingOf(checks[start + check]));
    }
  }
  return tallies;
}

function newTally({ model }: SnapshotView): LackTally {
  return LackTally.create({ checks: model.checks.length, most: MOST_ACTIONS });
}

function toPlan(
  view: SnapshotView,
  toLevel: number,
  tally: LackTally,
): ActionPlan {
  const { checks } = view.model;
  const { lacks, below } = tally;
  const chosen = greedyPlan({
    lacks,
    weightOf: check => WEIGHT[effortOf(checks[check])],
    most: MOST_ACTIONS,
  });
  return {
    toLevel,
    below,
    reaching: countCompleted(lacks, chosen),
    effort: chosen.reduce(
      (sum, check) => sum + WEIGHT[effortOf(checks[check])],
      0,
    ),
    actions: chosen.map((check, index) => ({
      ...describeCheck(view.model, checks[check]),
      ...tally.doingsOf(check),
      reaching: countCompleted(lacks, chosen.slice(0, index + 1)),
    })),
  };
}
