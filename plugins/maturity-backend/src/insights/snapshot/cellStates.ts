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

/** What is counted of checks and practices, by position. */
export const CELL_STATES = [
  'not-asked',
  'passed',
  'failed',
  'unknown',
  'waived',
] as const;

export type CellState = (typeof CELL_STATES)[number];

export const CELL = Object.fromEntries(
  CELL_STATES.map((state, position) => [state, position]),
) as Record<CellState, number>;

/** How many counts a cell has. */
export const CELL_WIDTH = CELL_STATES.length;

/**
 * By state of a check or practice, in the order in which bytes number them:
 * what it is in a cell. What is not asked yet is not asked; an error lets
 * nothing be known.
 */
export function cellStates(states: readonly string[]): Uint8Array {
  return Uint8Array.from(states, state => {
    switch (state) {
      case 'passed':
      case 'failed':
      case 'waived':
        return CELL[state];
      case 'unknown':
      case 'error':
        return CELL.unknown;
      default:
        return CELL['not-asked'];
    }
  });
}
