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
import { FactFileError } from './FactFileError';
import { parseFactText } from './parseFactText';
import { readFactDocument } from './readFactDocument';

/** The line of a place in a text, or those of the mistakes in it. */
function linesOf(text: string): number[] {
  try {
    return [parseFactText(text).lineOf(['facts', 3, 'value'])];
  } catch (error) {
    if (error instanceof FactFileError) {
      return error.mistakes.map(({ line }) => line);
    }
    throw error;
  }
}

describe('readFactDocument', () => {
  it('reads both forms, with the place of every fact', () => {
    const { candidates, mistakes } = readFactDocument({
      facts: [{ entityRef: 'a:b', fact: 'x', value: 1, url: 'u' }],
      entities: { 'c:d': { y: [], z: { value: false, observedAt: '-P1D' } } },
    });
    expect(mistakes).toEqual([]);
    expect(candidates).toEqual([
      { entityRef: 'a:b', fact: 'x', value: 1, url: 'u', path: ['facts', 0] },
      {
        entityRef: 'c:d',
        fact: 'y',
        value: [],
        path: ['entities', 'c:d', 'y'],
      },
      {
        entityRef: 'c:d',
        fact: 'z',
        value: false,
        observedAt: '-P1D',
        path: ['entities', 'c:d', 'z'],
      },
    ]);
  });

  it('finds facts or mistakes in anything', () => {
    const item = fc.record(
      {
        entityRef: fc.jsonValue(),
        fact: fc.string(),
        value: fc.jsonValue(),
        observedAt: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const anyKey = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'toString'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.record(
            {
              facts: fc.oneof(fc.array(item), fc.jsonValue()),
              entities: fc.oneof(
                fc.dictionary(anyKey, fc.dictionary(anyKey, fc.jsonValue())),
                fc.jsonValue(),
              ),
            },
            { requiredKeys: [] },
          ),
        ),
        document => {
          const { candidates, mistakes } = readFactDocument(document);
          for (const { entityRef, fact, path } of candidates) {
            expect([typeof entityRef, typeof fact]).toEqual([
              'string',
              'string',
            ]);
            expect(path.length).toBeGreaterThan(1);
          }
          for (const { message } of mistakes) {
            expect(message).toMatch(/\S/);
          }
        },
      ),
    );
  });

  it('reads any text, or says at which line it cannot', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc
            .array(
              fc.constantFrom(
                'facts:',
                '- ',
                '{',
                '}',
                '[',
                '\n',
                '&a',
                '*a',
                ' ',
              ),
            )
            .map(parts => parts.join('')),
        ),
        text => {
          const lines = linesOf(text);
          expect(lines).not.toEqual([]);
          expect(lines.every(line => line > 0)).toBe(true);
        },
      ),
    );
  });
});
