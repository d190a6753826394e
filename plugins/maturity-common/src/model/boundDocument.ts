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

import { Mistakes, Path } from './Mistakes';

/** The size of a model document, as canonical JSON in UTF-8. */
export const MAX_DOCUMENT_BYTES = 1_048_576;

const MAX_DEPTH = 64;

function sizeOfText(text: string): number {
  let bytes = 2;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      bytes += 1;
    } else if (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) {
      bytes += 2;
    } else {
      bytes += 3;
    }
  }
  return bytes;
}

/**
 * Makes sure that a document is plain JSON of bounded size and depth before
 * anything recurses over it. Says whether it is worth looking further.
 */
export function boundDocument(document: unknown, mistakes: Mistakes): boolean {
  let bytes = 0;
  let sound = true;

  function visit(value: unknown, path: Path): void {
    if (bytes > MAX_DOCUMENT_BYTES) {
      return;
    }
    if (path.length > MAX_DEPTH) {
      mistakes.add(path, `is nested deeper than ${MAX_DEPTH}`);
      sound = false;
    } else if (typeof value === 'string') {
      bytes += sizeOfText(value);
    } else if (typeof value === 'number') {
      bytes += 8;
      if (!Number.isFinite(value)) {
        mistakes.add(path, 'is not a finite number');
        sound = false;
      }
    } else if (typeof value === 'boolean' || value === null) {
      bytes += 5;
    } else if (Array.isArray(value)) {
      bytes += 2;
      for (let i = 0; i < value.length && bytes <= MAX_DOCUMENT_BYTES; i++) {
        bytes += 1;
        visit(value[i], [...path, i]);
      }
    } else if (typeof value === 'object') {
      bytes += 2;
      for (const key of Object.keys(value)) {
        bytes += sizeOfText(key) + 2;
        const member = (value as Record<string, unknown>)[key];
        if (member !== undefined) {
          visit(member, [...path, key]);
        }
      }
    } else {
      mistakes.add(path, 'is not JSON');
      sound = false;
    }
  }

  visit(document, []);
  if (bytes > MAX_DOCUMENT_BYTES) {
    mistakes.add([], 'is larger than 1 MiB');
    return false;
  }
  return sound;
}
