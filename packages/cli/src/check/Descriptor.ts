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

import { Alias, isAlias, isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import type { Document, LineCounter } from 'yaml';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One document of a file, with the places of what it holds. */
export interface DescriptorDocument {
  readonly value: Record<string, unknown>;
  /** Where a path, or the nearest parent that is there, begins. */
  locate(path: readonly (string | number)[]): Place;
}

/** The place of a path in a document: of its key, in a map. */
export function locateIn(options: {
  document: Document.Parsed;
  lines: LineCounter;
  path: readonly (string | number)[];
}): Place {
  const { document, lines, path } = options;
  let node: unknown = document.contents;
  let offset = startOf(node) ?? document.range[0];
  for (const key of path) {
    const container = isAlias(node) ? (node as Alias).resolve(document) : node;
    let next: unknown;
    if (isMap(container)) {
      const pair = container.items.find(
        item =>
          isPair(item) &&
          String(isScalar(item.key) ? item.key.value : item.key) ===
            String(key),
      );
      next = pair?.value;
      offset = startOf(pair?.key) ?? offset;
    } else if (isSeq(container)) {
      next = container.items[Number(key)];
      offset = startOf(next) ?? offset;
    }
    if (next === undefined) {
      break;
    }
    node = next;
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
