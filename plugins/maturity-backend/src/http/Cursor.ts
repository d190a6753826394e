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

import { createHash } from 'node:crypto';
import { RequestMistakes } from './RequestMistakes';

/** Where a page ended: the sort value of its last item, and its ref or id. */
export interface PageKey {
  /** Undefined for what has no value and comes last. */
  value?: string | number;
  ref: string;
}

/** What a cursor is good for. */
export interface CursorBinding {
  /** The question that is paged: another one makes the cursor an error. */
  question: unknown;
  /** The model version: with another one the pages start again. */
  version: string;
}

interface CursorContent {
  q: string;
  v: string;
  k: string | number | null;
  r: string;
}

const NO_CURSOR = 'is not a cursor that an earlier answer gave';

export function writeCursor(binding: CursorBinding, key: PageKey): string {
  const content: CursorContent = {
    q: digest(binding.question),
    v: binding.version,
    k: key.value ?? null,
    r: key.ref,
  };
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/**
 * Where the next page begins; undefined for the first page.
 *
 * @param isKey - whether a key can be one of this list; cursors are not signed
 * @throws RequestMistakes for what is no cursor, or one of another question
 */
export function readCursor(
  binding: CursorBinding,
  cursor: string | undefined,
  isKey: (key: PageKey) => boolean = () => true,
): PageKey | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  const content = parse(cursor);
  if (!content) {
    throw mistake(NO_CURSOR);
  }
  if (content.q !== digest(binding.question)) {
    throw mistake(
      'belongs to another filter or order; leave it out to start again',
    );
  }
  const key = { value: content.k ?? undefined, ref: content.r };
  if (!isKey(key)) {
    throw mistake(NO_CURSOR);
  }
  return content.v === binding.version ? key : undefined;
}

function parse(cursor: string): CursorContent | undefined {
  try {
    const content = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const { q, v, k, r } = content;
    const valid =
      [q, v, r].every(text => typeof text === 'string') &&
      (k === null || typeof k === 'string' || typeof k === 'number');
    return valid ? content : undefined;
  } catch {
    return undefined;
  }
}

function digest(question: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(question))
    .digest('base64url')
    .slice(0, 16);
}

function mistake(message: string): RequestMistakes {
  return new RequestMistakes([{ path: 'query.cursor', message }]);
}
