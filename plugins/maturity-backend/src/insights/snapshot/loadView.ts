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

import { Clock } from '../../clock';
import { ActiveModel } from '../../models';
import { ModelExtras } from './ModelExtras';
import { ModelTable, ScorecardColumns } from './ModelTable';
import { SnapshotStore } from './SnapshotStore';
import { SnapshotView } from './SnapshotView';
import { SubjectTable } from './SubjectTable';

/** The longest period over which "asked for less" is counted. */
const DROPPED_CHECKS_MS = 366 * 24 * 3_600_000;

export interface LoadViewOptions {
  store: SnapshotStore;
  subjects: SubjectTable;
  model: ActiveModel;
  clock: Clock;
}

/** Reads all scorecards of a model's version. */
export async function loadView(
  options: LoadViewOptions,
): Promise<SnapshotView> {
  const { store, subjects, model, clock } = options;
  const { id, version, compiled } = model;
  const scorecards = ModelTable.create(compiled, subjects.size);
  for await (const page of store.scorecards({ modelId: id, version })) {
    putScorecards({ subjects, scorecards }, page);
  }
  const extras = ModelExtras.create(compiled);
  const now = clock.now();
  extras.setDropped(subjects, await store.droppedChecks(id, droppedSince(now)));
  extras.setWaivers(subjects, (await store.activeWaivers(now)).get(id) ?? []);
  return { model: compiled, version, subjects, scorecards, extras };
}

/** Puts scorecards into the rows of their subjects. */
export function putScorecards(
  view: Pick<SnapshotView, 'subjects' | 'scorecards'>,
  scorecards: readonly ScorecardColumns[],
): void {
  for (const scorecard of scorecards) {
    const row = view.subjects.rowOfId(scorecard.subject_id);
    if (row !== undefined) {
      view.scorecards.set(row, scorecard);
    }
  }
}

/** From when on checks that the catalog turned not-applicable are kept. */
export function droppedSince(now: number): number {
  return now - DROPPED_CHECKS_MS;
}
