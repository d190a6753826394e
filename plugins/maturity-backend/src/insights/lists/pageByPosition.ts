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

import { CursorBinding, PageKey, readCursor, writeCursor } from '../../http';

/**
 * One page of what is counted: the counts change from page to page, the
 * position is what stays.
 *
 * @throws RequestMistakes for a cursor of another question
 */
export function pageByPosition<T>(
  items: readonly T[],
  options: { binding: CursorBinding; cursor?: string; limit: number },
): { page: T[]; nextCursor?: string; totalItems: number } {
  const { binding, cursor, limit } = options;
  const start = Number(readCursor(binding, cursor, isPosition)?.value ?? 0);
  const end = start + limit;
  return {
    page: items.slice(start, end),
    nextCursor:
      end < items.length
        ? writeCursor(binding, { value: end, ref: '' })
        : undefined,
    totalItems: items.length,
  };
}

function isPosition({ value }: PageKey): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}
