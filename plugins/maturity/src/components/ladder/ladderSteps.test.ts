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

import { LadderPosition, ladderSteps } from './ladderSteps';

const levels = [1, 2, 3, 4, 5].map(number => ({ number, title: `${number}` }));

function states(position: Partial<LadderPosition>) {
  return ladderSteps({
    levels,
    position: {
      level: null,
      potentialLevel: null,
      nextLevel: null,
      topLevel: null,
      ...position,
    },
  }).map(({ state }) => state);
}

describe('ladderSteps', () => {
  it('tells reached, possible, ahead and what asks nothing apart', () => {
    expect(
      states({ level: 1, potentialLevel: 3, nextLevel: 2, topLevel: 4 }),
    ).toEqual(['reached', 'possible', 'possible', 'ahead', 'nothing-asked']);
  });

  it('marks the next level when it is not possible yet', () => {
    expect(
      states({ level: 0, potentialLevel: 0, nextLevel: 1, topLevel: 5 }),
    ).toEqual(['next', 'ahead', 'ahead', 'ahead', 'ahead']);
  });

  it('asks nothing of a subject without a level', () => {
    expect(new Set(states({}))).toEqual(new Set(['nothing-asked']));
  });
});
