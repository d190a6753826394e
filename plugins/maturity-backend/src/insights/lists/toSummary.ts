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

import { ScorecardSummary } from '@platform-maturity/backstage-plugin-maturity-common';
import {
  asksKind,
  CATEGORY_LEVEL,
  CATEGORY_POTENTIAL,
  PRACTICE_STATES,
  practiceStateOf,
} from '../../scoring';
import { NumberColumn, STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';
import { SUBJECT_COLUMNS } from '../snapshot/SubjectTable';

/** A row as tables and cards show it. */
export function toSummary(view: SnapshotView, row: number): ScorecardSummary {
  const { model, scorecards } = view;
  const level = (column: NumberColumn) =>
    scorecards.number(row, column) ?? null;
  const status = scorecards.status(row);
  const pending = status === STATUS.pending;
  const coverage = pending ? Number.NaN : scorecards.columns.coverage[row];
  return {
    ...subjectOf(view, row),
    status: statusName(status),
    reason: pending ? undefined : scorecards.reason(row),
    level: level('level'),
    levelWithoutWaivers: level('levelWithoutWaivers'),
    potentialLevel: level('potentialLevel'),
    nextLevel: level('nextLevel'),
    topLevel: level('topLevel'),
    targetLevel: level('targetLevel'),
    coverage: Number.isNaN(coverage) ? null : coverage,
    categories: model.categories.map(({ id }, index) => ({
      id,
      level: scorecards.category(row, index, CATEGORY_LEVEL) ?? null,
      potentialLevel:
        scorecards.category(row, index, CATEGORY_POTENTIAL) ?? null,
    })),
    counts: countPractices(view, row),
    updatedAt: pending
      ? undefined
      : new Date(scorecards.columns.evaluatedAt[row]).toISOString(),
  };
}

/**
 * Whether a row is there and the model asks it anything, or may: what has no
 * scorecard yet counts by its kind.
 */
export function isAsked(view: SnapshotView, row: number): boolean {
  const { subjects, scorecards, model } = view;
  if (!subjects.isAlive(row) || scorecards.reason(row) === 'not-a-subject') {
    return false;
  }
  return asksKind(model, subjects.wordIn(row, SUBJECT_COLUMNS.kind) ?? '');
}

function statusName(status: number): ScorecardSummary['status'] {
  switch (status) {
    case STATUS.scored:
      return 'scored';
    case STATUS.notScored:
      return 'not-scored';
    default:
      return 'pending';
  }
}

/** Who a row is about. */
export function subjectOf({ subjects }: SnapshotView, row: number) {
  const entityRef = subjects.refOf(row);
  const kind = subjects.wordIn(row, SUBJECT_COLUMNS.kind) ?? '';
  const owner = subjects.refIn(row, SUBJECT_COLUMNS.owner);
  return {
    entityRef,
    title: subjects.titleOf(row),
    kind,
    namespace: entityRef.slice(kind.length + 1, entityRef.lastIndexOf('/')),
    name: subjects.nameOf(row),
    type: subjects.wordIn(row, SUBJECT_COLUMNS.type),
    owner,
    ownerExists: owner === undefined ? undefined : !subjects.isUnowned(row),
    system: subjects.refIn(row, SUBJECT_COLUMNS.system),
    domain: subjects.refs.textOf(subjects.domainCode(row)),
    lifecycle: subjects.wordIn(row, SUBJECT_COLUMNS.lifecycle),
    tags: subjects.tagsOf(row),
  };
}

/** The practices that count at some level, by state. */
function countPractices(
  { model, scorecards }: SnapshotView,
  row: number,
): ScorecardSummary['counts'] {
  const counts = { openSteps: 0, failed: 0, unknown: 0, waived: 0 };
  if (scorecards.status(row) === STATUS.pending) {
    return counts;
  }
  model.practices.forEach(({ requiredAt }, index) => {
    const byte = scorecards.byte(row, 'practices', index);
    const state = PRACTICE_STATES[practiceStateOf[byte]];
    if (
      requiredAt.length > 0 &&
      (state === 'failed' || state === 'unknown' || state === 'waived')
    ) {
      counts[state] += 1;
    }
  });
  counts.openSteps = scorecards.columns.openSteps[row];
  return counts;
}
