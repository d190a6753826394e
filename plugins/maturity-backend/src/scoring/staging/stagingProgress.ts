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

import { BigIntColumn, toNumber, Tx } from '../../database';
import { StagedModel } from '../../models';
import { askedSubjects, unscoredSubjects } from './askedSubjects';

/** How far the scoring under a staged version is. */
export interface StagingProgress {
  /** Subjects that it asks. */
  readonly subjects: number;
  /** Those that have a scorecard under it. */
  readonly scored: number;
  /** Those that could not be scored when last tried: they keep it back. */
  readonly failed: number;
}

export async function stagingProgress(
  tx: Tx,
  staged: StagedModel,
): Promise<StagingProgress> {
  const [all] = await askedSubjects(tx, staged.compiled).count({ n: '*' });
  const [open]: { n: BigIntColumn; failed: BigIntColumn }[] =
    await unscoredSubjects(tx, staged)
      .leftJoin('dirty', join =>
        join
          .on('dirty.subject_id', 'subjects.id')
          .andOnVal('dirty.attempts', '>', 0),
      )
      .count({ n: '*', failed: 'dirty.subject_id' });
  const subjects = toNumber(all.n);
  return {
    subjects,
    scored: subjects - toNumber(open.n),
    failed: toNumber(open.failed),
  };
}
