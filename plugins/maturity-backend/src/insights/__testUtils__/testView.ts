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

import { CompiledModel } from '@platform-maturity/backstage-plugin-maturity-common';
import { ModelExtras } from '../snapshot/ModelExtras';
import { ModelHistory } from '../snapshot/ModelHistory';
import { ModelTable } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';
import { SubjectTable } from '../snapshot/SubjectTable';
import {
  evaluateSubject,
  NOW,
  TestSubject,
  toRow,
  toSubjectRow,
} from './testRows';

/** A view of some subjects, without a database; row i is subject i. */
export function testView(
  model: CompiledModel,
  subjects: readonly TestSubject[],
): SnapshotView {
  const table = SubjectTable.create();
  const scorecards = ModelTable.create(model, 0);
  subjects.forEach((subject, index) => {
    const id = index + 1;
    const row = table.upsert({ ...toSubjectRow(subject), id });
    if (!subject.pending) {
      scorecards.set(row, toRow(id, evaluateSubject(model, subject)));
    }
  });
  return {
    model,
    version: model.version,
    subjects: table,
    scorecards,
    extras: ModelExtras.create(model),
    history: ModelHistory.empty(model),
    clock: { now: () => NOW },
  };
}
