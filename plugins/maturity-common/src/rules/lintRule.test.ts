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

import { Mistakes } from '../model/Mistakes';
import { ModelError } from '../model/ModelError';
import { FactType } from '../model/types';
import { lintRule } from './lintRule';

const factTypes = new Map<string, FactType | undefined>([
  ['flag', 'boolean'],
  ['size', 'number'],
  ['word', 'string'],
  ['list', 'string[]'],
  ['when', 'datetime'],
  ['odd', undefined],
]);

function placesOf(rule: unknown): string[] {
  const mistakes = new Mistakes();
  lintRule(rule, ['rule'], { factTypes, mistakes });
  try {
    mistakes.throwIfAny();
    return [];
  } catch (error) {
    return (error as ModelError).mistakes.map(({ path }) => path.join('.'));
  }
}

describe('lintRule', () => {
  it.each([
    { fact: 'flag', eq: true },
    { fact: 'flag', in: [true, false] },
    { fact: 'size', gte: 1.5 },
    { fact: 'size', notIn: [1, 2] },
    { fact: 'word', matches: '(?i)^x' },
    { fact: 'word', contains: 'x' },
    { fact: 'list', contains: 'x' },
    { fact: 'when', within: 'PT1H' },
    { annotation: 'a.b/c', exists: false },
    { annotation: 'a.b/c', within: 'P1D' },
    { field: 'spec.size', lt: 3 },
    { field: 'spec.size', in: ['3', 3, true] },
    { any: [{ all: [{ not: { fact: 'size', ne: 0 } }] }] },
  ])('takes %j', rule => {
    expect(placesOf(rule)).toEqual([]);
  });

  it.each<[unknown, string[]]>([
    [undefined, ['rule']],
    ['flag', ['rule']],
    [{}, ['rule']],
    [{ all: { fact: 'flag', eq: true } }, ['rule.all']],
    [{ any: [] }, ['rule.any']],
    [{ not: [] }, ['rule.not']],
    [{ all: [{ fact: 'flag', eq: true }], not: {} }, ['rule.not']],
    [{ fact: 'flag', field: 'kind', eq: true }, ['rule']],
    [{ fact: 'flag', eq: true, ne: false }, ['rule']],
    [{ fact: 'flag', eq: true, note: '' }, ['rule.note']],
    [{ fact: '', eq: true }, ['rule.fact']],
    [{ fact: 'constructor', eq: true }, ['rule.fact']],
    [{ fact: 'flag', eq: 'true' }, ['rule.eq']],
    [{ fact: 'flag', in: [true, 'no', 1] }, ['rule.in.1', 'rule.in.2']],
    [{ fact: 'flag', contains: true }, ['rule']],
    [{ fact: 'size', eq: '1' }, ['rule.eq']],
    [{ fact: 'size', gte: null }, ['rule.gte']],
    [{ fact: 'size', matches: '1' }, ['rule']],
    [{ fact: 'word', gt: 1 }, ['rule']],
    [{ fact: 'word', contains: '' }, ['rule.contains']],
    [{ fact: 'word', matches: '' }, ['rule.matches']],
    [{ fact: 'word', matches: '(?<=a)b' }, ['rule.matches']],
    [{ fact: 'word', matches: '(a)\\1' }, ['rule.matches']],
    [{ fact: 'list', eq: 'x' }, ['rule']],
    [{ fact: 'list', contains: 1 }, ['rule.contains']],
    [{ fact: 'when', eq: '2026-01-01' }, ['rule']],
    [{ fact: 'when', within: 'P1M' }, ['rule.within']],
    [{ annotation: 'a', exists: 'yes' }, ['rule.exists']],
    [{ annotation: 'a', gte: 1 }, ['rule']],
    [{ field: 'spec.x', eq: null }, ['rule.eq']],
    [{ field: 'spec.x', eq: {} }, ['rule.eq']],
    // of a fact whose type is wrong nothing more is said
    [{ fact: 'odd', gte: 'x' }, []],
    [
      { all: [{ fact: 'no', eq: 1 }, { any: [{ not: { fact: 'flag' } }] }] },
      ['rule.all.0.fact', 'rule.all.1.any.0.not'],
    ],
  ])('finds what is wrong with %j', (rule, places) => {
    expect(placesOf(rule)).toEqual(places);
  });

  it('bounds depth and size', () => {
    const leaf = { fact: 'flag', eq: true };
    const nested = (depth: number): unknown =>
      depth === 1 ? leaf : { not: nested(depth - 1) };
    expect(placesOf(nested(16))).toEqual([]);
    expect(placesOf(nested(17))).toHaveLength(1);
    const wide = (size: number) => ({ all: Array(size).fill(leaf) });
    expect(placesOf(wide(500))).toEqual([]);
    expect(placesOf(wide(501))).toEqual(['rule.all.500']);
  });
});
