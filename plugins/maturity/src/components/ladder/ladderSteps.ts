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

export interface LadderLevel {
  number: number;
  title: string;
}

export interface LadderPosition {
  level: number | null;
  potentialLevel: number | null;
  nextLevel: number | null;
  topLevel: number | null;
  targetLevel?: number | null;
}

/** How a level stands to a subject. */
export type LadderStepState =
  | 'reached'
  | 'possible'
  | 'next'
  | 'ahead'
  | 'nothing-asked';

export interface LadderStep extends LadderLevel {
  state: LadderStepState;
  /** It is the level that the subject has. */
  current: boolean;
  /** It is the level to work on, possible or not. */
  next: boolean;
  target: boolean;
}

/** What each step of the ladder shows. */
export function ladderSteps(options: {
  levels: readonly LadderLevel[];
  position: LadderPosition;
}): LadderStep[] {
  const { levels, position } = options;
  const { level, potentialLevel, nextLevel, topLevel, targetLevel } = position;
  return levels.map(({ number, title }) => ({
    number,
    title,
    state: stateOf(number),
    current: number === level,
    next: number === nextLevel,
    target: number === targetLevel,
  }));

  function stateOf(number: number): LadderStepState {
    if (level !== null && number <= level) {
      return 'reached';
    }
    if (topLevel === null || number > topLevel) {
      return 'nothing-asked';
    }
    if (potentialLevel !== null && number <= potentialLevel) {
      return 'possible';
    }
    return number === nextLevel ? 'next' : 'ahead';
  }
}
