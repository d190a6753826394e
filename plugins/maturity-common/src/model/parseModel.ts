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

import { JsonValue } from '@backstage/types';
import { isMap, isPair, isSeq, LineCounter, Node, parseDocument } from 'yaml';
import { MAX_DOCUMENT_BYTES } from './boundDocument';
import { ModelError } from './ModelError';
import { Path } from './Mistakes';
import { ParsedModel } from './sourceTypes';

function offsetOf(root: unknown, path: Path): number | undefined {
  let node = root;
  let offset = (root as Node | undefined)?.range?.[0];
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        item =>
          isPair(item) &&
          String((item.key as { value?: unknown })?.value ?? item.key) ===
            String(key),
      );
      if (!pair) {
        return offset;
      }
      offset = (pair.key as Node | undefined)?.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

/**
 * Reads a model from YAML or JSON text. Only the syntax is checked here; hand
 * the result to `compileModel`, whose mistakes then carry lines.
 *
 * @public
 * @throws ModelError when the text is no YAML, has a key twice, or is larger
 * than 1 MiB.
 */
export function parseModel(text: string): ParsedModel {
  if (text.length > MAX_DOCUMENT_BYTES) {
    throw new ModelError([{ path: [], message: 'is larger than 1 MiB' }]);
  }
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines });
  if (parsed.errors.length > 0) {
    throw new ModelError(
      parsed.errors.slice(0, 100).map(error => ({
        path: [],
        message: error.message.split('\n')[0],
        line: error.linePos?.[0].line ?? lines.linePos(error.pos[0]).line,
      })),
    );
  }
  let document: JsonValue;
  try {
    document = parsed.toJS();
  } catch (error) {
    // too many or unresolved aliases
    throw new ModelError([{ path: [], message: (error as Error).message }]);
  }
  return {
    document,
    locate(path) {
      const offset = offsetOf(parsed.contents, path);
      if (offset === undefined) {
        return undefined;
      }
      const position = lines.linePos(offset);
      return { line: position.line, column: position.col };
    },
  };
}
