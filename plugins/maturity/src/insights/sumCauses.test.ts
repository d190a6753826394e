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

import { exampleCauses } from '../__testUtils__';
import { sumCauses } from './sumCauses';

function day(causes: typeof exampleCauses) {
  return {
    date: '2026-11-20',
    scored: 1,
    levels: [],
    withTarget: 0,
    atTarget: 0,
    causes,
  };
}

describe('sumCauses', () => {
  it('adds up each cause over the days and leaves out what moved nothing', () => {
    const [facts] = exampleCauses;
    const idle = { ...facts, cause: 'model' as const, up: 0, down: 0 };
    const lost = { ...facts, cause: 'lost-data' as const, up: 0, left: 3 };
    expect(
      sumCauses([day([facts, idle]), day([]), day([lost, facts])]),
    ).toEqual([
      { cause: 'facts', up: 4, down: 2, entered: 0, left: 0 },
      { cause: 'lost-data', up: 0, down: 1, entered: 0, left: 3 },
    ]);
  });
});
