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

import { Overview } from '@platform-maturity/backstage-plugin-maturity-common';
import { Bitset } from '../Bitset';
import { recently } from '../history/recently';
import { SnapshotView } from '../snapshot/SnapshotView';
import { SUBJECT_COLUMNS, SubjectTable } from '../snapshot/SubjectTable';
import { countCategoryLevels, countLevels } from './countLevels';
import { countStanding } from './countStanding';
import { medianOf } from './medianOf';

const DAYS_30 = 30 * 24 * 3_600_000;

export interface CountOverviewOptions {
  rows: Bitset;
  now: number;
}

/** Everything that the overview says about some rows. */
export function countOverview(
  view: SnapshotView,
  { rows, now }: CountOverviewOptions,
): Overview {
  const { model, version, scorecards, extras } = view;
  const list = rows.toArray();
  const counts = countStanding(view, list);
  const ofCategories = countCategoryLevels(view, list);
  const levels = model.overall === 'none' ? [] : countLevels(view, list);
  return {
    modelId: model.id,
    modelVersion: version,
    evaluatedAt:
      counts.evaluatedAt > 0
        ? new Date(counts.evaluatedAt).toISOString()
        : undefined,
    subjects: list.length,
    scored: counts.scored,
    notScored: list.length - counts.scored - counts.pending,
    pending: counts.pending,
    medianLevel: medianOf(levels),
    withTarget: counts.withTarget,
    atTarget: counts.atTarget,
    atTargetWithoutWaivers: counts.atTargetWithoutWaivers,
    coverage: counts.coverage,
    levels,
    categories: model.categories.map(({ id, title }, category) => {
      const ofCategory = ofCategories[category];
      const asked = ofCategory.reduce((sum, { count }) => sum + count, 0);
      return {
        id,
        title,
        levels: ofCategory,
        notAsked: counts.scored - asked,
      };
    }),
    waivers: {
      active: extras.countWaivers(rows, now),
      expiring30d: extras.countWaivers(rows, now, now + DAYS_30),
    },
    unowned: countUnowned(view.subjects, list),
    contradictions: counts.contradictions,
    askedForLess: extras.askedForLess(scorecards, rows, recently(view)).length,
  };
}

/** Looks each owner up once. */
function countUnowned(subjects: SubjectTable, rows: Int32Array): number {
  const owned = new Int32Array(subjects.refs.size);
  for (let at = 0; at < rows.length; at += 1) {
    owned[subjects.code(rows[at], SUBJECT_COLUMNS.owner)] += 1;
  }
  return owned.reduce(
    (unowned, count, owner) =>
      count === 0 || subjects.exists(owner) ? unowned : unowned + count,
    0,
  );
}
