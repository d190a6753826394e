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
  Move,
  Moves,
  TransitionCause,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { readPaging } from '../../http';
import { CAUSES } from '../../scoring';
import { matchFilter } from '../filter/matchFilter';
import { readFilter } from '../filter/readFilter';
import { InsightRequest } from '../Insights';
import { pageByPosition } from '../lists/pageByPosition';
import { subjectOf } from '../lists/toSummary';
import { toMovedChecks } from '../movers/toMovedChecks';
import { NO_LEVEL_THEN } from '../snapshot/moveColumns';
import { SnapshotView } from '../snapshot/SnapshotView';
import { directionOf } from '../trend/DayCounts';
import { readPeriod } from '../trend/readPeriod';
import { findMoves, FoundMove } from './findMoves';
import { StepCheckStore } from './StepCheckStore';

export interface ListMovesOptions {
  request: InsightRequest;
  store: StepCheckStore;
  now: number;
}

/**
 * The steps that a trend counts on its days, one by one: of the same subjects,
 * by the same causes, in the same directions.
 */
export async function listMoves(
  view: SnapshotView,
  { request, store, now }: ListMovesOptions,
): Promise<Moves> {
  const { query, visibility } = request;
  const { limit, cursor } = readPaging(query);
  const filter = readFilter(query, view.model);
  const cause = query.text('cause') as TransitionCause | undefined;
  const period = readPeriod(query, now);
  const readable = visibility?.rows;
  const moves = findMoves(view, {
    rows: [
      matchFilter(view, { filter, readable }),
      matchFilter(view, { filter, readable, gone: true }),
    ],
    period,
    category: filter.category,
    cause,
  });
  const from = period.days[0].date;
  const to = period.days[period.days.length - 1].date;
  const { page, ...paging } = pageByPosition(moves, {
    binding: {
      question: ['moves', view.model.id, filter, from, to, cause],
      version: view.version,
    },
    cursor,
    limit,
  });
  const checks = await store.of(
    view.model.id,
    page.map(({ row, at }) => ({ subjectId: view.subjects.idOf(row), at })),
  );
  const count = (wanted: Move['direction']) =>
    moves.filter(move => directionOf(move.from, move.to) === wanted).length;
  return {
    from,
    to,
    counts: {
      up: count('up'),
      down: count('down'),
      entered: count('entered'),
      left: count('left'),
    },
    items: page.map((move, index) => {
      const direction = directionOf(move.from, move.to);
      return {
        ...toMove(view, move),
        checks: toMovedChecks(view, { direction, changes: checks[index] }),
      };
    }),
    ...paging,
  };
}

function toMove(view: SnapshotView, move: FoundMove): Omit<Move, 'checks'> {
  const { row, at, from, to, cause } = move;
  const { entityRef, title, kind, type, owner, system } = subjectOf(view, row);
  return {
    ...{ entityRef, title, kind, type, owner, system },
    gone: !view.subjects.isAlive(row),
    direction: directionOf(from, to),
    from: from === NO_LEVEL_THEN ? null : from,
    to: to === NO_LEVEL_THEN ? null : to,
    at: new Date(at).toISOString(),
    cause: CAUSES[cause],
  };
}
