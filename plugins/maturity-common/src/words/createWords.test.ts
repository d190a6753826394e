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

import { createWords } from './createWords';

describe('createWords', () => {
  const words = createWords();

  it.each([
    [
      {
        type: 'fact',
        id: 'ci.tests',
        title: 'Tests run',
        operator: 'eq',
        wanted: true,
      },
      'Tests run',
    ],
    [
      {
        type: 'fact',
        id: 'vuln.open',
        operator: 'lte',
        wanted: 5,
        unit: 'findings',
      },
      'Vuln.open is at most 5 findings',
    ],
    [
      {
        type: 'fact',
        id: 'r',
        title: 'Share',
        operator: 'gte',
        wanted: 0.8,
        unit: 'ratio, 0 to 1',
      },
      'Share is at least 0.8',
    ],
    [
      {
        type: 'fact',
        id: 'dr',
        title: 'Last exercise',
        operator: 'within',
        wanted: 'P365D',
      },
      'Last exercise is at most 365 days ago',
    ],
    [
      { type: 'annotation', id: 'a.b/c', operator: 'exists', wanted: true },
      'The annotation a.b/c is set',
    ],
    [
      { type: 'field', id: 'spec.type', operator: 'in', wanted: ['a', 'b'] },
      'The field spec.type is one of a, b',
    ],
    [
      {
        type: 'any',
        parts: [
          { type: 'fact', id: 'x', title: 'X', operator: 'eq', wanted: 0 },
          {
            type: 'all',
            parts: [
              { type: 'fact', id: 'y', title: 'Y', operator: 'gt', wanted: 1 },
              {
                type: 'not',
                parts: [
                  { type: 'field', id: 'f', operator: 'exists', wanted: true },
                ],
              },
            ],
          },
        ],
      },
      'X is 0 or (Y is more than 1 and not: the field f is set)',
    ],
  ] as const)('says what is asked (%#)', (rule, said) => {
    expect(words.asked(rule)).toBe(said);
  });

  it.each([
    [{ type: 'fact', id: 'a', title: 'Tests', value: false }, 'Tests: no'],
    [{ type: 'fact', id: 'a', reason: 'missing' }, 'No data: nobody reports a'],
    [
      { type: 'fact', id: 'a', reason: 'stale' },
      'The last report of a is too old to count',
    ],
    [{ type: 'annotation', id: 'a.b/c' }, 'The annotation a.b/c is not set'],
    [
      { type: 'fact', id: 'l', title: 'Signals', value: [] },
      'Signals: nothing',
    ],
  ] as const)('says what was seen (%#)', (evidence, said) => {
    expect(words.seen(evidence)).toBe(said);
  });

  it('says whom a target asks', () => {
    expect(
      words.askedOf({
        $all: [
          { kind: 'Component' },
          { $not: { 'spec.type': { $in: ['library', 'documentation'] } } },
          { 'metadata.tags': { $contains: 'x' } },
        ],
      }),
    ).toBe(
      '(kind is Component and not: spec.type is one of library, documentation and metadata.tags contains x)',
    );
    expect(words.askedOf({})).toBe('every entity');
  });

  it('takes translations', () => {
    const german = createWords((key, values) => `${key}:${values.id ?? ''}`);
    expect(german.seen({ type: 'fact', id: 'a', reason: 'stale' })).toBe(
      'Stale:a',
    );
  });
});
