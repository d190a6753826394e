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

import { inChunks, Tx } from '../../../database';

/** Which of some subjects could not be scored when they were last tried. */
export async function readFailed(
  tx: Tx,
  subjectIds: readonly number[],
): Promise<Set<number>> {
  const failed = new Set<number>();
  for (const chunk of inChunks(subjectIds, 1)) {
    const ids: number[] = await tx('dirty')
      .whereIn('subject_id', chunk)
      .where('attempts', '>', 0)
      .pluck('subject_id');
    ids.forEach(id => failed.add(id));
  }
  return failed;
}
