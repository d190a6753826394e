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
import { NO_NUMBER, STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';
import { SUBJECT_COLUMNS, SubjectTable } from '../snapshot/SubjectTable';
import { countLevels } from './countLevels';
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
  const counts = countRows(view, list);
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
    coverage:
      counts.withCoverage > 0 ? counts.coverage / counts.withCoverage : null,
    levels,
    categories: model.categories.map(({ id, title }, category) => {
      const ofCategory = countLevels(view, list, category);
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
    askedForLess: extras.countAskedForLess(scorecards, rows, now - DAYS_30),
  };
}

function countRows({ scorecards }: SnapshotView, rows: Int32Array) {
  const { status, evaluatedAt, contradictions, coverage } = scorecards.columns;
  const { atTarget, atTargetWithoutWaivers } = scorecards.columns;
  const counts = {
    scored: 0,
    pending: 0,
    withTarget: 0,
    atTarget: 0,
    atTargetWithoutWaivers: 0,
    coverage: 0,
    withCoverage: 0,
    contradictions: 0,
    evaluatedAt: 0,
  };
  for (const row of rows) {
    const is = status[row] ?? STATUS.pending;
    if (is === STATUS.pending) {
      counts.pending += 1;
      continue;
    }
    if (evaluatedAt[row] > counts.evaluatedAt) {
      counts.evaluatedAt = evaluatedAt[row];
    }
    if (is !== STATUS.scored) {
      continue;
    }
    counts.scored += 1;
    counts.contradictions += contradictions[row] > 0 ? 1 : 0;
    if (atTarget[row] !== NO_NUMBER) {
      counts.withTarget += 1;
      counts.atTarget += atTarget[row];
      counts.atTargetWithoutWaivers +=
        atTargetWithoutWaivers[row] === 1 ? 1 : 0;
    }
    if (!Number.isNaN(coverage[row])) {
      counts.coverage += coverage[row];
      counts.withCoverage += 1;
    }
  }
  return counts;
}

/** Looks each owner up once. */
function countUnowned(subjects: SubjectTable, rows: Int32Array): number {
  const owned = new Map<number, number>();
  for (const row of rows) {
    const owner = subjects.code(row, SUBJECT_COLUMNS.owner);
    owned.set(owner, (owned.get(owner) ?? 0) + 1);
  }
  let unowned = 0;
  for (const [owner, count] of owned) {
    unowned += subjects.exists(owner) ? 0 : count;
  }
  return unowned;
}
