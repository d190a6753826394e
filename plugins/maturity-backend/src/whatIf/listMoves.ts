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
  WhatIfMove,
  WhatIfMovesAnswer,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Query, readCursor, readPaging, writeCursor } from '../http';
import {
  Bitset,
  RowOrder,
  selectPage,
  SUBJECT_COLUMNS,
  SubjectTable,
} from '../insights';
import { VisibleSubject } from './countWhatIf';
import { MOVES, MovesQuery, NOBODY, readMovesQuery } from './readMovesQuery';
import { NO_LEVEL } from './WhatIfLayout';
import { WhatIfResult } from './WhatIfResult';

export interface ListMovesOptions {
  query: Query;
  /** Of the what-if. */
  id: string;
  subjects: readonly VisibleSubject[];
  table: SubjectTable;
}

/**
 * Subjects that drop, or climb, the furthest first. A move is numbered by its
 * subject and ladder, so that a page is selected as of rows.
 */
export function listMoves(
  result: WhatIfResult,
  options: ListMovesOptions,
): WhatIfMovesAnswer {
  const { query, id } = options;
  const { limit, cursor } = readPaging(query);
  const wanted = readMovesQuery(query, result);
  query.throwIfMistaken();
  const binding = { question: ['what-if', wanted], version: id };
  const moves = findMoves(result, wanted, options);
  const page = selectPage({
    rows: moves,
    order: furthestFirst(result, options),
    after: readCursor(
      binding,
      cursor,
      ({ value }) => typeof value === 'number',
    ),
    limit,
  });
  return {
    items: page.rows.map(move => toItem(result, move, options)),
    nextCursor: page.last && writeCursor(binding, page.last),
    totalItems: moves.count(),
  };
}

function findMoves(
  result: WhatIfResult,
  { move, ladders, owner }: MovesQuery,
  { subjects, table }: ListMovesOptions,
): Bitset {
  const is = MOVES[move];
  const found = Bitset.create(subjects.length * result.ladders);
  for (const [index, { position, row }] of subjects.entries()) {
    const isWanted =
      owner === undefined ||
      (table.refIn(row, SUBJECT_COLUMNS.owner) ?? NOBODY) === owner;
    for (const ladder of isWanted ? ladders : []) {
      if (is(result.before(position, ladder), result.after(position, ladder))) {
        found.add(index * result.ladders + ladder);
      }
    }
  }
  return found;
}

function furthestFirst(
  result: WhatIfResult,
  { subjects, table }: ListMovesOptions,
): RowOrder {
  const { ladders } = result;
  return {
    valueOf: move => {
      const { position } = subjects[Math.floor(move / ladders)];
      const ladder = move % ladders;
      return Math.abs(
        orZero(result.before(position, ladder)) -
          orZero(result.after(position, ladder)),
      );
    },
    refOf: move =>
      `${table.refOf(subjects[Math.floor(move / ladders)].row)} ${
        move % ladders
      }`,
    descending: true,
  };
}

function toItem(
  result: WhatIfResult,
  move: number,
  { subjects, table }: ListMovesOptions,
): WhatIfMove {
  const { categories, practices } = result.layout;
  const { position, row } = subjects[Math.floor(move / result.ladders)];
  const ladder = move % result.ladders;
  const owner = table.refIn(row, SUBJECT_COLUMNS.owner);
  return {
    entityRef: table.refOf(row),
    title: table.titleOf(row),
    ...(owner !== undefined && { owner }),
    ...(ladder > 0 && { category: categories[ladder - 1].id }),
    from: toLevel(result.before(position, ladder)),
    to: toLevel(result.after(position, ladder)),
    stoppedBy: result.stops(position, ladder).map(([practice, ...checks]) => ({
      practice: practices[practice].id,
      checks: checks.map(check => practices[practice].checks[check].id),
    })),
  };
}

function orZero(byte: number): number {
  return byte === NO_LEVEL ? 0 : byte;
}

function toLevel(byte: number): number | null {
  return byte === NO_LEVEL ? null : byte;
}
