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

import { Trend } from '@platform-maturity/backstage-plugin-maturity-common';
import { Bitset } from '../Bitset';
import { ladder } from '../filter/matchFilter';
import { STATUS } from '../snapshot/ModelTable';
import { SnapshotView } from '../snapshot/SnapshotView';
import { HistoryKind, LevelHistory } from './LevelHistory';
import { Period } from './readPeriod';
import { TrendStore } from './TrendStore';

export interface CountTrendOptions {
  store: TrendStore;
  /** What is there and matches. */
  rows: Bitset;
  /** What has left and would match. */
  gone: Bitset;
  period: Period;
  category?: string;
}

/**
 * How many stood at which level at the end of each day. Filters look at what
 * subjects are today; those that left count as what they were last.
 */
export async function countTrend(
  view: SnapshotView,
  options: CountTrendOptions,
): Promise<Trend> {
  const { store, period, category } = options;
  const { model } = view;
  const kind = kindOf(view, category);
  const history = beginHistory(view, { ...options, kind });
  for await (const moves of store.moves({
    modelId: model.id,
    category,
    after: period.days[0].end,
  })) {
    for (const move of moves) {
      history.undo(view.subjects.rowOfId(move.subjectId), move);
    }
  }
  const counts = history.finish();
  const since = await store.historySince(model.id);
  const changes = await store.versionChanges(model.id);
  const last = period.days[period.days.length - 1];
  return {
    modelId: model.id,
    from: period.days[0].date,
    to: last.date,
    historySince: since === undefined ? undefined : toIso(since),
    days: period.days.map(({ date }, day) => ({
      date,
      scored: counts[day].reduce((sum, count) => sum + count, 0),
      levels:
        kind === 'presence'
          ? []
          : counts[day].map((count, level) => ({ level, count })),
    })),
    marks: changes
      .filter(({ at }) => at >= period.start && at <= last.end)
      .map(({ at, version }) => ({ date: toIso(at).slice(0, 10), version })),
  };
}

function kindOf(
  { model }: SnapshotView,
  category: string | undefined,
): HistoryKind {
  if (category !== undefined) {
    return 'category';
  }
  return model.overall === 'none' ? 'presence' : 'level';
}

/** Reads the snapshot, before anything is waited for. */
function beginHistory(
  view: SnapshotView,
  options: CountTrendOptions & { kind: HistoryKind },
): LevelHistory {
  const { rows, gone, period, category, kind } = options;
  const { scorecards, model, subjects } = view;
  const levelOf = ladder(view, category);
  return LevelHistory.create({
    rows: [rows.toArray(), gone.toArray()],
    size: subjects.size,
    levelOf: row => {
      if (!rows.has(row) || scorecards.status(row) !== STATUS.scored) {
        return undefined;
      }
      return levelOf ? levelOf(row) : 0;
    },
    levels: kind === 'presence' ? 0 : model.levels.length,
    ends: period.days.map(({ end }) => end),
    kind,
  });
}

function toIso(at: number): string {
  return new Date(at).toISOString();
}
