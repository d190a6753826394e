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

import { FactMapping, mapValue } from './FactMapping';

function map(
  value: unknown,
  mapping: Partial<FactMapping> = {},
  declared?: string,
) {
  const from = { retriever: 'r', name: 'n', fact: 'a.b' };
  return mapValue({ ...from, ...mapping }, value, declared);
}

describe('mapValue', () => {
  it.each([
    ['boolean', true, true],
    ['boolean', 'False', false],
    ['integer', 12, 12],
    ['float', '0.5', 0.5],
    ['string', 'gold', 'gold'],
    ['string', 7, '7'],
    ['set', ['a', 2], ['a', '2']],
    ['set', [], []],
    ['datetime', '2026-11-20T03:00:00+01:00', '2026-11-20T03:00:00+01:00'],
    ['object', true, true],
    ['object', ['a'], ['a']],
    [undefined, 3, 3],
  ])('takes a %s as what it is: %j', (declared, value, expected) => {
    expect(map(value, {}, declared)).toEqual({ value: expected });
  });

  it.each([
    ['boolean', 'unknown', 'is a text, not true or false'],
    ['boolean', 1, 'is a number, not true or false'],
    ['integer', true, 'is true or false, not a number'],
    ['float', '12 %', 'is a text, not a number'],
    ['string', ['a'], 'is a list, not a text'],
    ['set', 'a', 'is a text, not a list of texts'],
    ['set', [{ id: 1 }], 'is a list, not a list of texts'],
    ['datetime', '2026-11-20 03:00', 'is a text, not a time with its offset'],
    ['datetime', 1763600000, 'is a number, not a time with its offset'],
    ['object', { a: 1 }, 'is an object, not of a type that facts have'],
  ])(
    'does not guess what a %s means that is %j',
    (declared, value, problem) => {
      expect(map(value, {}, declared)).toEqual({ problem });
    },
  );

  it('wants the type of our fact, whatever theirs is', () => {
    expect(map('12', { as: 'number' }, 'string')).toEqual({ value: 12 });
    expect(map('true', { as: 'boolean' }, 'string')).toEqual({ value: true });
    expect(map(1, { as: 'boolean' }, 'integer')).toEqual({
      problem: 'is a number, not true or false',
    });
  });

  it.each<[Partial<FactMapping>, unknown, unknown]>([
    [{ equals: 'A' }, 'A', true],
    [{ equals: 'A' }, 'B', false],
    [{ equals: false }, false, true],
    [{ includes: 'sast' }, ['lint', 'sast'], true],
    [{ includes: 'sast' }, [], false],
    [{ atLeast: 80 }, 80, true],
    [{ atLeast: 80 }, '79.9', false],
    [{ atMost: 0 }, 1, false],
    [{ atLeast: 1, atMost: 3 }, 2, true],
    [{ count: true }, ['a', 'b'], 2],
    [{ multiply: 100 }, 0.5, 50],
    [{ multiply: 100 }, '0.5', 50],
    [{ count: true, multiply: 2 }, ['a'], 2],
    [{ invert: true }, true, false],
    [{ invert: true, includes: 'x' }, [], true],
    [{ invert: true, as: 'boolean' }, 'false', true],
  ])('with %j makes of %j %j', (mapping, value, expected) => {
    expect(map(value, mapping)).toEqual({ value: expected });
  });

  it.each<[Partial<FactMapping>, unknown, string]>([
    [{ equals: 'A' }, 1, 'is a number, not a text'],
    [{ includes: 'a' }, 'abc', 'is a text, not a list'],
    [{ count: true }, 3, 'is a number, not a list'],
    [{ atLeast: 80 }, 'many', 'is a text, not a number'],
    [{ multiply: 2 }, 'x', 'is a text, not a number'],
    [
      { multiply: 10 },
      1e308,
      'is a number, not a number that can be multiplied so',
    ],
    [{ invert: true }, 0, 'is a number, not true or false'],
  ])('with %j says nothing of %j', (mapping, value, problem) => {
    expect(map(value, mapping)).toEqual({ problem });
  });
});
