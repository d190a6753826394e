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

import { ScorecardNextStep } from '@platform-maturity/backstage-plugin-maturity-common';
import { groupNextSteps } from './groupNextSteps';

const step = (practice: string): ScorecardNextStep => ({
  practice,
  title: practice,
  category: 'security',
  level: 1,
  why: 'failed',
  checks: [],
});

function group(practices: string[], stronger: Record<string, string[]>) {
  return groupNextSteps({
    steps: practices.map(step),
    strongerForms: new Map(Object.entries(stronger)),
  }).map(({ step: { practice }, simpler }) => [
    practice,
    simpler.map(item => item.practice),
  ]);
}

describe('groupNextSteps', () => {
  it('puts chains of simpler forms under the strongest that is listed', () => {
    expect(
      group(['a', 'x', 'b', 'c'], { a: ['b'], b: ['c'], c: ['d'] }),
    ).toEqual([
      ['x', []],
      ['c', ['a', 'b']],
    ]);
  });

  it('takes the first stand-in that is listed', () => {
    expect(group(['a', 'c', 'd'], { a: ['b', 'c', 'd'] })).toEqual([
      ['c', ['a']],
      ['d', []],
    ]);
  });
});
