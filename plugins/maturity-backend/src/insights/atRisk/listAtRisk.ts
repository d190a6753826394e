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

import {
  AtRiskAnswer,
  SubjectAtRisk,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { readCursor, readPaging, writeCursor } from '../../http';
import { toDrops } from '../../scorecards';
import { Foreseen } from '../../scoring';
import { Bitset } from '../Bitset';
import { matchFilter } from '../filter/matchFilter';
import { readFilter } from '../filter/readFilter';
import { InsightRequest } from '../Insights';
import { RowOrder } from '../lists/RowOrder';
import { selectPage } from '../lists/selectPage';
import { subjectOf } from '../lists/toSummary';
import { SnapshotView } from '../snapshot/SnapshotView';
import { ForecastStore } from './ForecastStore';
import { readHorizon } from './readHorizon';

/**
 * The subjects whose levels fall within a time, the soonest first. Who that is
 * was found when they were scored; what falls is read for one page.
 */
export async function listAtRisk(
  view: SnapshotView,
  options: { request: InsightRequest; store: ForecastStore; now: number },
): Promise<AtRiskAnswer> {
  const { store, now } = options;
  const { query, visibility } = options.request;
  const { limit, cursor } = readPaging(query);
  const filter = readFilter(query, view.model);
  const horizon = readHorizon(query);
  query.throwIfMistaken();
  const until = now + horizon;
  const rows = dropping(
    view,
    matchFilter(view, { filter, readable: visibility?.rows }),
    { after: now, until },
  );
  const binding = {
    question: ['at-risk', view.model.id, filter, horizon],
    version: view.version,
  };
  const page = selectPage({
    rows,
    order: soonestFirst(view),
    after: readCursor(binding, cursor),
    limit,
  });
  const forecasts = await store.ofSubjects(
    { id: view.model.id, version: view.version },
    page.rows.map(row => view.subjects.idOf(row)),
  );
  return {
    items: page.rows.flatMap(row => {
      const foreseen = forecasts.get(view.subjects.idOf(row)) ?? [];
      const item = toItem(view, row, { foreseen, now, until });
      return item ? [item] : [];
    }),
    nextCursor: page.last && writeCursor(binding, page.last),
    totalItems: rows.count(),
  };
}

function dropping(
  { scorecards }: SnapshotView,
  rows: Bitset,
  period: { after: number; until: number },
): Bitset {
  const { dropsAt } = scorecards.columns;
  return rows.filter(
    row => dropsAt[row] > period.after && dropsAt[row] <= period.until,
  );
}

function soonestFirst({ scorecards, subjects }: SnapshotView): RowOrder {
  return {
    valueOf: row => scorecards.columns.dropsAt[row],
    refOf: row => subjects.refOf(row),
    descending: false,
  };
}

/** Undefined for what was scored again since and falls no longer. */
function toItem(
  view: SnapshotView,
  row: number,
  {
    foreseen,
    now,
    until,
  }: { foreseen: readonly Foreseen[]; now: number; until: number },
): SubjectAtRisk | undefined {
  const drops = toDrops(
    view.model,
    foreseen.filter(({ at }) => at > now && at <= until),
  );
  if (drops.length === 0) {
    return undefined;
  }
  const { entityRef, title, kind, type, owner, system } = subjectOf(view, row);
  return {
    ...{ entityRef, title, kind, type, owner, system },
    level: view.scorecards.number(row, 'level') ?? null,
    targetLevel: view.scorecards.number(row, 'targetLevel') ?? null,
    drops,
  };
}
