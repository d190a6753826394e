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
  LineCounter,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
} from 'yaml';
import { FactFileError } from './FactFileError';
import { FactPath } from './types';

/** The text of a fact file, read but not checked. */
export interface ParsedFactText {
  readonly document: unknown;
  /** The line, from 1, where a path or its nearest parent begins. */
  lineOf(path: FactPath): number;
}

/**
 * Reads YAML or JSON, which is YAML too.
 *
 * @throws FactFileError with the line of every mistake
 */
export function parseFactText(text: string): ParsedFactText {
  const lines = new LineCounter();
  const parsed = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
  });
  if (parsed.errors.length > 0) {
    throw new FactFileError(
      parsed.errors.map(error => ({
        line: lines.linePos(error.pos[0]).line,
        message: error.message,
      })),
    );
  }
  return {
    document: toValue(() => parsed.toJS()),
    lineOf: path => lines.linePos(offsetOf(parsed.contents, path)).line,
  };
}

/** Aliases that are not defined, or too many of them, show only here. */
function toValue(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    throw new FactFileError([{ line: 1, message: (error as Error).message }]);
  }
}

function offsetOf(root: unknown, path: FactPath): number {
  let node = root;
  let offset = startOf(root) ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        item => isScalar(item.key) && String(item.key.value) === String(key),
      );
      offset = startOf(pair?.key) ?? offset;
      node = pair?.value;
    } else {
      node = isSeq(node) ? node.items[Number(key)] : undefined;
      offset = startOf(node) ?? offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
