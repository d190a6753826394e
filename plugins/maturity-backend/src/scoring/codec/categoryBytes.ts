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

import { Climb } from '@platform-maturity/backstage-plugin-maturity-common';

/*
 * A category in six bytes: level, without waivers, potential, next, first,
 * top; 255 is none.
 */
export const CATEGORY_BYTES = 6;
export const NO_LEVEL = 255;

export const CATEGORY_LEVEL = 0;
export const CATEGORY_WITHOUT_WAIVERS = 1;
export const CATEGORY_POTENTIAL = 2;
export const CATEGORY_NEXT = 3;
export const CATEGORY_FIRST = 4;
export const CATEGORY_TOP = 5;

function toByte(level: number | null): number {
  return level ?? NO_LEVEL;
}

function fromByte(byte: number | undefined): number | null {
  return byte === undefined || byte === NO_LEVEL ? null : byte;
}

/** Writes one category. */
export function writeCategory(
  bytes: Uint8Array,
  category: number,
  climb: Climb,
): void {
  const at = category * CATEGORY_BYTES;
  bytes[at + CATEGORY_LEVEL] = toByte(climb.level);
  bytes[at + CATEGORY_WITHOUT_WAIVERS] = toByte(climb.levelWithoutWaivers);
  bytes[at + CATEGORY_POTENTIAL] = toByte(climb.potentialLevel);
  bytes[at + CATEGORY_NEXT] = toByte(climb.nextLevel);
  bytes[at + CATEGORY_FIRST] = toByte(climb.firstLevel);
  bytes[at + CATEGORY_TOP] = toByte(climb.topLevel);
}

/** Reads one category. */
export function readCategory(bytes: Uint8Array, category: number): Climb {
  const at = category * CATEGORY_BYTES;
  return {
    level: fromByte(bytes[at + CATEGORY_LEVEL]),
    levelWithoutWaivers: fromByte(bytes[at + CATEGORY_WITHOUT_WAIVERS]),
    potentialLevel: fromByte(bytes[at + CATEGORY_POTENTIAL]),
    nextLevel: fromByte(bytes[at + CATEGORY_NEXT]),
    firstLevel: fromByte(bytes[at + CATEGORY_FIRST]),
    topLevel: fromByte(bytes[at + CATEGORY_TOP]),
  };
}
