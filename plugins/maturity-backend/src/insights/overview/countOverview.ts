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
import { NUMBERS, STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';
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
  options: CountOverviewOptions,
): Overview {
  const { model, version } = view;
  const { rows, now } = options;
  const { scored, ...counts } = countRows(view, rows, now);
  const combined = model.overall !== 'none';
  const levels = combined ? countLevels(view, scored.rows) : [];
  return {
    modelId: model.id,
    modelVersion: version,
    evaluatedAt:
      counts.evaluatedAt > 0
        ? new Date(counts.evaluatedAt).toISOString()
        : undefined,
    subjects: counts.subjects,
    scored: scored.count,
    notScored: counts.notScored,
    pending: counts.pending,
    medianLevel: medianOf(levels),
    withTarget: counts.withTarget,
    atTarget: counts.atTarget,
    atTargetWithoutWaivers: counts.atTargetWithoutWaivers,
    coverage:
      counts.withCoverage > 0 ? counts.coverage / counts.withCoverage : null,
    levels,
    categories: model.categories.map(({ id, title }, category) => {
      const ofCategory = countLevels(view, scored.rows, category);
      const asked = ofCategory.reduce((sum, { count }) => sum + count, 0);
      return {
        id,
        title,
        levels: ofCategory,
        notAsked: scored.count - asked,
      };
    }),
    waivers: { active: counts.waivers, expiring30d: counts.expiring },
    unowned: counts.unowned,
    contradictions: counts.contradictions,
    askedForLess: counts.askedForLess,
  };
}

function countRows(view: SnapshotView, rows: Bitset, now: number) {
  const { subjects, scorecards, extras } = view;
  const scored = { rows: Bitset.create(subjects.size), count: 0 };
  const counts = {
    scored,
    subjects: 0,
    notScored: 0,
    pending: 0,
    withTarget: 0,
    atTarget: 0,
    atTargetWithoutWaivers: 0,
    coverage: 0,
    withCoverage: 0,
    waivers: 0,
    expiring: 0,
    unowned: 0,
    contradictions: 0,
    askedForLess: 0,
    evaluatedAt: 0,
  };
  rows.forEach(row => {
    counts.subjects += 1;
    counts.unowned += subjects.isUnowned(row) ? 1 : 0;
    for (const expiresAt of extras.waiversOf(row)) {
      counts.waivers += expiresAt > now ? 1 : 0;
      counts.expiring += expiresAt > now && expiresAt <= now + DAYS_30 ? 1 : 0;
    }
    const status = scorecards.status(row);
    if (status === STATUS.pending) {
      counts.pending += 1;
      return;
    }
    counts.evaluatedAt = Math.max(
      counts.evaluatedAt,
      scorecards.evaluatedAt(row),
    );
    counts.askedForLess += extras.isAskedForLess(scorecards, row, now - DAYS_30)
      ? 1
      : 0;
    if (status !== STATUS.scored) {
      counts.notScored += 1;
      return;
    }
    scored.rows.add(row);
    scored.count += 1;
    counts.contradictions += scorecards.contradictions(row) > 0 ? 1 : 0;
    const atTarget = scorecards.optional(row, NUMBERS.atTarget);
    if (atTarget !== undefined) {
      counts.withTarget += 1;
      counts.atTarget += atTarget;
      counts.atTargetWithoutWaivers +=
        scorecards.optional(row, NUMBERS.atTargetWithoutWaivers) ?? 0;
    }
    const coverage = scorecards.coverage(row);
    if (!Number.isNaN(coverage)) {
      counts.coverage += coverage;
      counts.withCoverage += 1;
    }
  });
  return counts;
}
