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

import { inChunks, ScorecardRow, Tx } from '../../database';

/**
 * Of some subjects those of which something is foreseen: what ends on a known
 * day. A record of theirs that is put off may put that off as well.
 */
export async function findForeseeing(
  tx: Tx,
  subjectIds: readonly number[],
): Promise<number[]> {
  const found: number[] = [];
  for (const chunk of inChunks(subjectIds, 1)) {
    found.push(
      ...(await tx<ScorecardRow>('scorecards')
        .whereIn('subject_id', chunk)
        .whereNotNull('forecast')
        .distinct()
        .pluck('subject_id')),
    );
  }
  return found;
}
