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

import { StepState } from '@platform-maturity/backstage-plugin-maturity-common';
import { positionsOf, STEP_STATES } from './names';

/*
 * A step of a golden path in one byte; what is true of the whole path stands
 * on each of its steps:
 *
 *   bits 0-1  state
 *   bit  2    the path applies
 *   bit  3    the entity is on the path
 */
const APPLIES_BIT = 1 << 2;
const ON_PATH_BIT = 1 << 3;

const STATE = positionsOf(STEP_STATES);

function byByte(read: (byte: number) => number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => read(byte));
}

/** By step byte: a position in `STEP_STATES`. */
export const stepStateOf = byByte(byte => byte & 0b11);

/** By step byte: 1 where its golden path applies. */
export const isPathApplicable = byByte(byte => (byte & APPLIES_BIT ? 1 : 0));

/** By step byte: 1 where the entity is on its golden path. */
export const isOnPath = byByte(byte => (byte & ON_PATH_BIT ? 1 : 0));

/** The byte of a step. */
export function encodeStep(
  path: { applies: boolean; onPath: boolean },
  state: StepState,
): number {
  return (
    STATE[state] |
    (path.applies ? APPLIES_BIT : 0) |
    (path.onPath ? ON_PATH_BIT : 0)
  );
}

/** What a step's byte holds. */
export interface DecodedStep {
  state: StepState;
  applies: boolean;
  onPath: boolean;
}

/** Reads a step's byte. */
export function decodeStep(byte: number): DecodedStep {
  return {
    state: STEP_STATES[stepStateOf[byte]],
    applies: isPathApplicable[byte] === 1,
    onPath: isOnPath[byte] === 1,
  };
}
