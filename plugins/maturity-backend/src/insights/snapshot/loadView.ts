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
import { HistoryStore } from './HistoryStore';
import { ModelExtras } from './ModelExtras';
import { ModelHistory } from './ModelHistory';
import { ModelTable, ScorecardColumns } from './ModelTable';
import { SnapshotStore } from './SnapshotStore';
import { SnapshotView } from './SnapshotView';
import { SubjectTable } from './SubjectTable';

/** The longest period over which "asked for less" is counted. */
const DROPPED_CHECKS_MS = 366 * 24 * 3_600_000;
/** The longest period of a trend is two years, and a day. */
const MOVES_MS = 733 * 24 * 3_600_000;

export interface LoadViewOptions {
  store: SnapshotStore;
  historyStore: HistoryStore;
  subjects: SubjectTable;
  model: ActiveModel;
  clock: Clock;
}

/** Reads all scorecards of a model's version. */
export async function loadView(
  options: LoadViewOptions,
): Promise<SnapshotView> {
  const { store, historyStore, subjects, model, clock } = options;
  const { id, version, compiled } = model;
  const scorecards = ModelTable.create(compiled, subjects.size);
  for await (const page of store.scorecards({ modelId: id, version })) {
    putScorecards({ subjects, scorecards }, page);
  }
  const extras = ModelExtras.create(compiled);
  const now = clock.now();
  extras.setDropped(subjects, await store.droppedChecks(id, droppedSince(now)));
  extras.setWaivers(subjects, (await store.activeWaivers(now)).get(id) ?? []);
  const history = await ModelHistory.load({
    store: historyStore,
    subjects,
    model: compiled,
    since: movesSince(now),
  });
  return {
    model: compiled,
    version,
    subjects,
    scorecards,
    extras,
    history,
    clock,
  };
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

/** From when on the moves of levels are kept. */
export function movesSince(now: number): number {
  return now - MOVES_MS;
}

/** From when on checks that the catalog turned not-applicable are kept. */
export function droppedSince(now: number): number {
  return now - DROPPED_CHECKS_MS;
}
