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

import { SortDescriptor } from '@backstage/ui';
import { ScorecardsQuery } from '@platform-maturity/backstage-plugin-maturity-common';
import { useRef } from 'react';
import { useUrlParams } from '../hooks';

export type SortColumn = NonNullable<ScorecardsQuery['sort']>;
export type SortOrder = NonNullable<ScorecardsQuery['order']>;

export const pageSizes = [25, 50, 100, 200] as const;

export interface TableState {
  sort: SortColumn;
  order: SortOrder;
  pageSize: number;
  /** Where the page begins; undefined for the first. */
  cursor?: string;
  /** How many rows stand before it. */
  offset: number;
  setSort(sort: SortDescriptor): void;
  setPageSize(pageSize: number): void;
  goToNext(nextCursor: string): void;
  goToPrevious(): void;
}

const columns: readonly string[] = [
  'name',
  'level',
  'coverage',
  'openSteps',
] satisfies SortColumn[];

const firstPage = { cursor: undefined, offset: undefined };

/**
 * Order and page of the table, in the address. The way back to the page before
 * is remembered; who comes by a link into the middle goes back to the first.
 */
export function useTableState(): TableState {
  const params = useUrlParams();
  const cursorsBefore = useRef<{ offset: number; cursor?: string }[]>([]);
  const sort = params.get('sort');
  const size = Number(params.get('size'));
  const cursor = params.get('cursor');
  const offset = cursor ? wholeNumber(params.get('offset')) : 0;
  const pageSize = pageSizes.find(known => known === size) ?? pageSizes[0];
  return {
    sort: isSortColumn(sort) ? sort : 'name',
    order: params.get('order') === 'desc' ? 'desc' : 'asc',
    pageSize,
    cursor,
    offset,
    setSort: ({ column, direction }) =>
      params.set({
        ...firstPage,
        sort: String(column),
        order: direction === 'descending' ? 'desc' : 'asc',
      }),
    setPageSize: next =>
      params.set({
        ...firstPage,
        size: next === pageSizes[0] ? undefined : String(next),
      }),
    goToNext: nextCursor => {
      cursorsBefore.current = [
        ...cursorsBefore.current.filter(page => page.offset < offset),
        { offset, cursor },
      ];
      params.set(
        { cursor: nextCursor, offset: String(offset + pageSize) },
        { push: true },
      );
    },
    goToPrevious: () => {
      const page = cursorsBefore.current.findLast(
        before => before.offset === offset - pageSize,
      );
      params.set(
        page?.cursor
          ? { cursor: page.cursor, offset: String(page.offset) }
          : firstPage,
        { push: true },
      );
    },
  };
}

function isSortColumn(text: string | undefined): text is SortColumn {
  return text !== undefined && columns.includes(text);
}

function wholeNumber(text: string | undefined): number {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}
