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

/**
 * Numbers the combinations of a few small fields that can occur, so that a
 * combination of more bits than a byte has fits into one byte.
 *
 * Codes are stored. Changing the order in which combinations are listed needs
 * the engine's revision to be raised, so that every scorecard is made anew.
 */
export class CodeTable {
  /** By code: the packed fields. */
  readonly packedOf: Uint16Array;
  readonly size: number;
  readonly #codeOf: Int16Array;

  /**
   * @param combinations - packed fields in the order of their codes
   * @param bits - how many bits the packed fields have, at most 16
   */
  static create(combinations: Iterable<number>, bits: number): CodeTable {
    const listed = [...new Set(combinations)];
    if (listed.length > 256) {
      throw new Error(`${listed.length} combinations do not fit into a byte`);
    }
    return new CodeTable(listed, bits);
  }

  private constructor(listed: readonly number[], bits: number) {
    this.size = listed.length;
    this.packedOf = new Uint16Array(256);
    this.#codeOf = new Int16Array(2 ** bits).fill(-1);
    listed.forEach((packed, code) => {
      this.packedOf[code] = packed;
      this.#codeOf[packed] = code;
    });
  }

  /** @throws RangeError for a combination that was not listed */
  encode(packed: number): number {
    const code = this.#codeOf[packed];
    if (code === undefined || code < 0) {
      throw new RangeError(`The combination ${packed.toString(2)} has no code`);
    }
    return code;
  }

  /** By code: one field of the combination. */
  column(shift: number, bits: number): Uint8Array {
    const mask = 2 ** bits - 1;
    return Uint8Array.from(this.packedOf, packed => (packed >> shift) & mask);
  }
}
