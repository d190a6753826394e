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

import { FactValue } from '@platform-maturity/backstage-plugin-maturity-common';
import { Sample } from './queryPrometheus';
import { QueryShape } from './queryShape';

/** A value with its time, nothing, or why it cannot be told. */
export type SampleReading =
  | { readonly value: FactValue; readonly at?: number }
  | 'nothing'
  | 'several';

const COMBINE = { min: Math.min, max: Math.max, sum } as const;

const COMPARE = {
  gt: (value: number, bound: number) => value > bound,
  gte: (value: number, bound: number) => value >= bound,
  lt: (value: number, bound: number) => value < bound,
  lte: (value: number, bound: number) => value <= bound,
} as const;

/**
 * What the series of one entity say. NaN and infinities are no values: a ratio
 * over nothing says nothing.
 */
export function readSamples(
  samples: readonly Sample[],
  query: Pick<QueryShape, 'as' | 'when' | 'multiply' | 'several' | 'absent'>,
): SampleReading {
  const { as, when = {}, multiply, several, absent } = query;
  if (samples.length === 0) {
    return absent === undefined ? 'nothing' : { value: absent };
  }
  const at = Math.min(...samples.map(sample => sample.at));
  if (as === 'presence') {
    return { value: true, at };
  }
  const values = samples
    .map(sample => sample.value * multiply)
    .filter(Number.isFinite);
  const isPart = several === 'sum' && values.length < samples.length;
  if (values.length === 0 || isPart) {
    return 'nothing';
  }
  if (values.length > 1 && several === undefined) {
    return 'several';
  }
  const value = several ? COMBINE[several](...values) : values[0];
  if (as === 'number') {
    return { value, at };
  }
  const holds = Object.entries(when).every(([operator, bound]) =>
    COMPARE[operator as keyof typeof COMPARE](value, bound),
  );
  return { value: holds, at };
}

function sum(...values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
