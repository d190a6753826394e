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

import { Sample } from './queryPrometheus';
import { readSamples } from './readSamples';

const sample = (value: number, at = 1_000): Sample => ({
  labels: {},
  value,
  at,
});

describe('readSamples', () => {
  it.each([
    [[5], { as: 'number', multiply: 0.5 }, { value: 2.5, at: 1_000 }],
    [[5], { as: 'threshold', when: { gte: 5, lt: 6 } }, { value: true }],
    [[5], { as: 'threshold', when: { gt: 5 } }, { value: false }],
    [[0], { as: 'threshold', when: { lte: 0 } }, { value: true }],
    [[NaN], { as: 'presence' }, { value: true }],
    [[1, 3], { as: 'number', several: 'max' }, { value: 3 }],
    [[1, 3], { as: 'number', several: 'min' }, { value: 1 }],
    [
      [1, 3],
      { as: 'threshold', when: { gte: 4 }, several: 'sum' },
      { value: true },
    ],
    // what is no number says nothing, and does not hide what is one
    [[NaN, 3], { as: 'number' }, { value: 3 }],
  ] as const)('reads %p as %p', (values, query, expected) => {
    expect(
      readSamples(
        values.map(value => sample(value)),
        { multiply: 1, ...query },
      ),
    ).toMatchObject(expected);
  });

  it.each([
    [[], { as: 'number' }, 'nothing'],
    [[NaN], { as: 'number' }, 'nothing'],
    [[Infinity], { as: 'threshold', when: { gte: 1 } }, 'nothing'],
    [[1, 2], { as: 'number' }, 'several'],
    [[1, NaN], { as: 'number', several: 'sum' }, 'nothing'],
    [[], { as: 'presence', absent: false }, { value: false }],
    [[], { as: 'number', absent: 0 }, { value: 0 }],
  ] as const)('cannot read %p as %p', (values, query, expected) => {
    expect(
      readSamples(
        values.map(value => sample(value)),
        { multiply: 1, ...query },
      ),
    ).toEqual(expected);
  });

  it('is as old as the oldest of several', () => {
    expect(
      readSamples([sample(1, 2_000), sample(2, 1_000)], {
        as: 'number',
        several: 'sum',
        multiply: 1,
      }),
    ).toEqual({ value: 3, at: 1_000 });
  });
});
