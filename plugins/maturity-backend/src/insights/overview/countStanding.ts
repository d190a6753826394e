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

import { NO_NUMBER, STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';

/** How some rows stand, all together. */
export interface Standing {
  scored: number;
  pending: number;
  withTarget: number;
  atTarget: number;
  atTargetWithoutWaivers: number;
  /** Mean, 0 to 1; null when nothing is asked of anybody. */
  coverage: number | null;
  contradictions: number;
  /** When the youngest scorecard was made, in milliseconds; 0 for none. */
  evaluatedAt: number;
}

export function countStanding(
  { scorecards }: SnapshotView,
  rows: Int32Array,
): Standing {
  const { status, evaluatedAt, contradictions, coverage } = scorecards.columns;
  const { atTarget, atTargetWithoutWaivers } = scorecards.columns;
  const standing: Standing = {
    scored: 0,
    pending: 0,
    withTarget: 0,
    atTarget: 0,
    atTargetWithoutWaivers: 0,
    coverage: null,
    contradictions: 0,
    evaluatedAt: 0,
  };
  let covered = 0;
  let withCoverage = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    const is = status[row] ?? STATUS.pending;
    if (is === STATUS.pending) {
      standing.pending += 1;
      continue;
    }
    if (evaluatedAt[row] > standing.evaluatedAt) {
      standing.evaluatedAt = evaluatedAt[row];
    }
    if (is !== STATUS.scored) {
      continue;
    }
    standing.scored += 1;
    standing.contradictions += contradictions[row] > 0 ? 1 : 0;
    if (atTarget[row] !== NO_NUMBER) {
      standing.withTarget += 1;
      standing.atTarget += atTarget[row];
      standing.atTargetWithoutWaivers +=
        atTargetWithoutWaivers[row] === 1 ? 1 : 0;
    }
    if (!Number.isNaN(coverage[row])) {
      covered += coverage[row];
      withCoverage += 1;
    }
  }
  standing.coverage = withCoverage > 0 ? covered / withCoverage : null;
  return standing;
}
