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
  FactType,
  Rule,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { DateTime } from 'luxon';
import { exampleValue } from './exampleValue';

function example(type: FactType, ...rules: Rule[]) {
  return exampleValue({ fact: 'seen', type, rules });
}

const seen = (comparison: object) => ({ fact: 'seen', ...comparison } as Rule);

describe('exampleValue', () => {
  it('is what the checks hold for', () => {
    expect(example('number', seen({ eq: 0 }))).toBe(0);
    expect(example('number', seen({ lte: 5 }))).toBe(0);
    expect(example('number', seen({ lt: 0 }))).toBe(-1);
    expect(example('number', seen({ gt: 3 }))).toBe(4);
    expect(example('number', seen({ gt: 0.5 }))).toBe(1);
    expect(example('boolean', seen({ eq: false }))).toBe(false);
    expect(example('boolean', seen({ ne: true }))).toBe(false);
    expect(example('string', seen({ in: ['blue', 'green'] }))).toBe('blue');
    expect(example('string[]', seen({ contains: 'sbom' }))).toEqual(['sbom']);
  });

  it('is what most of them hold for, in whatever they stand', () => {
    expect(
      example('number', seen({ gte: 0.8 }), { all: [seen({ gte: 1 })] }),
    ).toBe(1);
    expect(example('boolean', { not: { any: [seen({ eq: true })] } })).toBe(
      false,
    );
    expect(example('number', { fact: 'other', eq: 0 } as Rule)).toBe(1);
  });

  it('is of now where a check asks for what happened lately', () => {
    const value = example('datetime', seen({ within: 'P2D' }));
    const age = DateTime.utc().diff(DateTime.fromISO(String(value)));
    expect(age.as('hours')).toBeLessThan(2);
  });
});
