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

import { Tx } from '../../database';
import { StagedModel } from '../../models';
import { unscoredSubjects } from './askedSubjects';

/**
 * Whether a staged version can take the place of the active one: nothing waits
 * that was marked before it came, and every subject that it asks has a
 * scorecard. Subjects that it cannot score keep it back, those that only the
 * active version cannot score do not. Who left the catalog is let go first, by
 * the version under which they were seen.
 *
 * @param former - the active version
 */
export async function isReady(
  tx: Tx,
  staged: StagedModel,
  former: string,
): Promise<boolean> {
  const waiting = await tx('dirty')
    .where('marked_at', '<=', staged.stagedAt)
    .where({ attempts: 0 })
    .first('subject_id');
  if (waiting) {
    return false;
  }
  const leaving = await tx('dirty')
    .join('subjects', 'subjects.id', 'dirty.subject_id')
    .join('scorecards', 'scorecards.subject_id', 'dirty.subject_id')
    .whereNotNull('subjects.removed_at')
    .where({ model_id: staged.id, model_version: former })
    .first('dirty.subject_id');
  if (leaving) {
    return false;
  }
  return !(await unscoredSubjects(tx, staged).first('subjects.id'));
}
