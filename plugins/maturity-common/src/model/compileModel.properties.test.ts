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

import fc from 'fast-check';
import { modelDocument } from '../evaluate/__testUtils__/arbitraries';
import { compileModel } from './compileModel';
import { ModelError } from './ModelError';
import { parseModel } from './parseModel';

type Json = Record<string, unknown> | unknown[];

/** Every place of a document. */
function pathsOf(value: unknown, path: (string | number)[] = []) {
  const paths: (string | number)[][] = [path];
  if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      paths.push(
        ...pathsOf(member, [...path, Array.isArray(value) ? +key : key]),
      );
    }
  }
  return paths;
}

function replaceAt(
  document: unknown,
  path: (string | number)[],
  value: unknown,
): unknown {
  const copy = JSON.parse(JSON.stringify(document));
  if (path.length === 0) {
    return value;
  }
  const owner = path
    .slice(0, -1)
    .reduce<Json>((at, key) => (at as never)[key] as Json, copy);
  Object.defineProperty(owner, path[path.length - 1], {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}

function outcomeOf(document: unknown): 'compiled' | ModelError {
  try {
    compileModel(document as never);
    return 'compiled';
  } catch (error) {
    // anything else fails the property
    expect(error).toBeInstanceOf(ModelError);
    return error as ModelError;
  }
}

describe('compileModel', () => {
  it('throws nothing but its own error on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const outcome = outcomeOf(value);
        expect((outcome as ModelError).mistakes.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('throws nothing but its own error on a model with one place changed', () => {
    fc.assert(
      fc.property(
        modelDocument,
        fc.nat(),
        fc.oneof(
          fc.jsonValue({ maxDepth: 3 }),
          fc.constantFrom<unknown>(
            null,
            '',
            '__proto__',
            'constructor',
            [],
            {},
            -1,
            1e9,
            { $all: [] },
            { $any: [{ $not: 'x' }] },
            { kind: { $contains: { $in: [] } } },
            { all: [{ not: {} }] },
            JSON.parse('{"__proto__":{"fact":"flag","eq":true}}'),
          ),
        ),
        (document, pick, value) => {
          const paths = pathsOf(document);
          const changed = replaceAt(
            document,
            paths[pick % paths.length],
            value,
          );
          const before = JSON.stringify(changed);
          const outcome = outcomeOf(changed);
          expect(JSON.stringify(changed)).toBe(before);
          expect(outcome === 'compiled' || outcome.mistakes.length > 0).toBe(
            true,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives mistakes of a text the line where they stand', () => {
    fc.assert(
      fc.property(modelDocument, fc.nat(), (document, pick) => {
        const text = JSON.stringify(document, undefined, 1);
        const paths = pathsOf(document).filter(path => path.length > 1);
        const path = paths[pick % paths.length];
        const { locate } = parseModel(text);
        const line = locate(path)?.line ?? 0;
        const key = path[path.length - 1];
        expect(line).toBeGreaterThan(0);
        expect(text.split('\n')[line - 1]).toContain(
          typeof key === 'string' ? `"${key}"` : '',
        );
      }),
      { numRuns: 100 },
    );
  });

  it('has one version per content', () => {
    fc.assert(
      fc.property(modelDocument, modelDocument, (a, b) => {
        const reordered = JSON.parse(JSON.stringify(a), (_, value) =>
          typeof value === 'object' && value !== null && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).reverse())
            : value,
        );
        const version = compileModel(a).version;
        expect(version).toMatch(/^[0-9a-f]{64}$/);
        expect(compileModel(reordered).version).toBe(version);
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(compileModel(b).version).not.toBe(version);
      }),
      { numRuns: 50 },
    );
  });
});
