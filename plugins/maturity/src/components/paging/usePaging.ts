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

import { useRef } from 'react';
import { useUrlParams } from '../../hooks';

/** Where one is in a list that comes page by page. */
export interface Paging {
  /** Where the page begins; undefined for the first. */
  readonly cursor?: string;
  /** How many items stand before it. */
  readonly offset: number;
  readonly pageSize: number;
  goToNext(nextCursor: string): void;
  goToPrevious(): void;
  /** Changes that begin anew, to be made with another question. */
  readonly firstPage: Readonly<Record<string, undefined>>;
}

export interface UsePagingOptions {
  /** What the list is called in the address, where a page has several. */
  name: string;
  pageSize: number;
}

/**
 * The page of a list, in the address. The way back is remembered; who comes by
 * a link into the middle goes back to the first page.
 */
export function usePaging(options: UsePagingOptions): Paging {
  const { name, pageSize } = options;
  const params = useUrlParams();
  const before = useRef<{ offset: number; cursor?: string }[]>([]);
  const cursorParam = `${name}Cursor`;
  const offsetParam = `${name}Offset`;
  const cursor = params.get(cursorParam);
  const offset = cursor ? wholeNumber(params.get(offsetParam)) : 0;
  const firstPage = { [cursorParam]: undefined, [offsetParam]: undefined };
  return {
    cursor,
    offset,
    pageSize,
    firstPage,
    goToNext: nextCursor => {
      before.current = [
        ...before.current.filter(page => page.offset < offset),
        { offset, cursor },
      ];
      params.set(
        {
          [cursorParam]: nextCursor,
          [offsetParam]: String(offset + pageSize),
        },
        { push: true },
      );
    },
    goToPrevious: () => {
      const page = before.current.findLast(
        earlier => earlier.offset === offset - pageSize,
      );
      params.set(
        page?.cursor
          ? { [cursorParam]: page.cursor, [offsetParam]: String(page.offset) }
          : firstPage,
        { push: true },
      );
    },
  };
}

function wholeNumber(text: string | undefined): number {
  const number = Number(text);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}
