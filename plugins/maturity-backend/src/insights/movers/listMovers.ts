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
  Movers,
  Mover,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { readCursor, readPaging, writeCursor } from '../../http';
import { CAUSES } from '../../scoring';
import { Bitset } from '../Bitset';
import { matchFilter } from '../filter/matchFilter';
import { readFilter } from '../filter/readFilter';
import { readPast } from '../history/readPast';
import { InsightRequest } from '../Insights';
import { RowOrder } from '../lists/RowOrder';
import { selectPage } from '../lists/selectPage';
import { subjectOf } from '../lists/toSummary';
import { SnapshotView } from '../snapshot/SnapshotView';
import { Direction, findMovers, Moved } from './findMovers';
import { MovedCheckStore } from './MovedCheckStore';
import { toMovedChecks } from './toMovedChecks';

const DEFAULT_SINCE = 'P30D';

/** Further apart than any two moments, so that levels go before times. */
const MORE_THAN_ANY_TIME = 1e13;

export interface ListMoversOptions {
  request: InsightRequest;
  store: MovedCheckStore;
  now: number;
}

/**
 * Who moved since a moment, those who moved furthest first, then the latest.
 * Who that is stands in the snapshot; what their checks did is read for one
 * page.
 */
export async function listMovers(
  view: SnapshotView,
  { request, store, now }: ListMoversOptions,
): Promise<Movers> {
  const { query, visibility } = request;
  const { limit, cursor } = readPaging(query);
  const filter = readFilter(query, view.model);
  const past = readPast(query, { name: 'since', now, fallback: DEFAULT_SINCE });
  const direction = query.text('direction') as Direction | undefined;
  query.throwIfMistaken();
  // Of the time before it nothing is known any more.
  const { edge = 0 } = view.history.frame;
  const since = Math.max(past?.end ?? now, edge - 1);
  const movers = findMovers(view, {
    rows: matchFilter(view, { filter, readable: visibility?.rows }),
    since,
    category: filter.category,
  });
  const chosen = byRow(movers, direction);
  const binding = {
    question: ['movers', view.model.id, filter, past?.day, direction],
    version: view.version,
  };
  const page = selectPage({
    rows: Bitset.of(view.subjects.size, chosen.keys()),
    order: furthestFirst(view, chosen),
    after: readCursor(binding, cursor),
    limit,
  });
  const items = page.rows.flatMap(row => {
    const moved = chosen.get(row);
    return moved ? [{ moved, item: toMover(view, moved) }] : [];
  });
  const changes = await store.since(view.model.id, {
    at: since,
    subjectIds: page.rows.map(row => view.subjects.idOf(row)),
  });
  const count = (wanted: Direction) =>
    movers.filter(moved => moved.direction === wanted).length;
  return {
    since: new Date(since).toISOString(),
    counts: { up: count('up'), down: count('down'), less: count('less') },
    items: items.map(({ moved, item }) => ({
      ...item,
      checks: toMovedChecks(view, {
        direction: moved.direction,
        changes: changes.get(view.subjects.idOf(moved.row)) ?? [],
      }),
    })),
    nextCursor: page.last && writeCursor(binding, page.last),
    totalItems: chosen.size,
  };
}

/** Who moved and is asked for less is named once, with the move. */
function byRow(
  movers: readonly Moved[],
  direction: Direction | undefined,
): Map<number, Moved> {
  const rows = new Map<number, Moved>();
  for (const moved of movers) {
    if (
      (direction === undefined || moved.direction === direction) &&
      !rows.has(moved.row)
    ) {
      rows.set(moved.row, moved);
    }
  }
  return rows;
}

function furthestFirst(
  { subjects }: SnapshotView,
  movers: ReadonlyMap<number, Moved>,
): RowOrder {
  return {
    valueOf: row => {
      const { from = 0, to = 0, at = 0 } = movers.get(row) ?? {};
      return Math.abs(to - from) * MORE_THAN_ANY_TIME + at;
    },
    refOf: row => subjects.refOf(row),
    descending: true,
  };
}

function toMover(view: SnapshotView, moved: Moved): Omit<Mover, 'checks'> {
  const { row, direction, from, to, at, causes } = moved;
  const { entityRef, title, kind, type, owner, system } = subjectOf(view, row);
  return {
    ...{ entityRef, title, kind, type, owner, system },
    direction,
    from: from ?? null,
    to: to ?? null,
    at: new Date(at).toISOString(),
    causes: CAUSES.filter((_, cause) =>
      direction === 'less' ? CAUSES[cause] === 'catalog' : causes.has(cause),
    ),
  };
}
