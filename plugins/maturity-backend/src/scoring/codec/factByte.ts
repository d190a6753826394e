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
  FactResult,
  FactUse,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { FACT_USES, positionsOf } from './names';

/*
 * A fact in one byte:
 *
 *   bits 0-3  source: 1 to 15 by its number in `fact_sources`, 0 another or none
 *   bits 4-6  use: the grade of the record in use, or why there is none
 *   bit  7    asked
 */
const USE_SHIFT = 4;
const ASKED_BIT = 1 << 7;
const SOURCE_MASK = 0b1111;

const USE = positionsOf(FACT_USES);

function byByte(read: (byte: number) => number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => read(byte));
}

/** By fact byte: 1 where an applicable check or step reads the fact. */
export const isFactAsked = byByte(byte => byte >> 7);

/** By fact byte: a position in `FACT_USES`. */
export const factUseOf = byByte(byte =>
  Math.min((byte >> USE_SHIFT) & 0b111, FACT_USES.length - 1),
);

/** By fact byte: the number of the source, 0 for another or none. */
export const factSourceOf = byByte(byte => byte & SOURCE_MASK);

/** By fact byte: the rank of the grade in use, 0 where there is no record. */
export const factGradeOf = factUseOf.map(use =>
  use >= USE.declared && use <= USE.observed ? use : 0,
);

/**
 * The byte of a fact.
 *
 * @param sourceNumber - of `result.source`, 0 for another
 */
export function encodeFact(result: FactResult, sourceNumber: number): number {
  return (
    (result.asked ? ASKED_BIT : 0) |
    (USE[result.state] << USE_SHIFT) |
    (sourceNumber & SOURCE_MASK)
  );
}

/** What a fact's byte holds. */
export interface DecodedFact {
  asked: boolean;
  use: FactUse;
  /** 1 to 15, or 0 for another or none. */
  source: number;
}

/** Reads a fact's byte. */
export function decodeFact(byte: number): DecodedFact {
  return {
    asked: isFactAsked[byte] === 1,
    use: FACT_USES[factUseOf[byte]],
    source: factSourceOf[byte],
  };
}
