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

/** Capacity for so many items, with an eighth to spare. */
export function roomFor(size: number): number {
  return Math.max(1024, Math.ceil(size * 1.125));
}

/** Capacity for what is loaded at once and seldom grows. */
export function snugRoomFor(size: number): number {
  return Math.max(1024, Math.ceil(size * 1.02));
}

/** The same numbers with room for more, zero after them. */
export function grown<
  T extends Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array,
>(array: T, length: number): T {
  const larger = new (array.constructor as new (length: number) => T)(length);
  larger.set(array);
  return larger;
}
