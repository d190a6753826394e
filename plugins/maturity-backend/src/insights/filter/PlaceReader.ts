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

import { Bitset } from '../Bitset';
import { SUBJECT_COLUMNS, SubjectTable } from '../snapshot/SubjectTable';
import { TreeKind } from './Tree';

/** Kinds of entities in which others stand. */
export type PlaceEntityKind = 'group' | 'system' | 'domain';

/** Whether places of a kind stand in one another. */
export function isTree(kind: string): kind is TreeKind {
  return kind === 'group' || kind === 'domain';
}

/** What rows name as their place, as far as a caller may know it. */
export class PlaceReader {
  readonly #subjects: SubjectTable;
  readonly #readable: Bitset | undefined;

  /** @param readable - what the caller may read; undefined for everything */
  static of(subjects: SubjectTable, readable: Bitset | undefined): PlaceReader {
    return new PlaceReader(subjects, readable);
  }

  private constructor(subjects: SubjectTable, readable: Bitset | undefined) {
    this.#subjects = subjects;
    this.#readable = readable;
  }

  /** Whether the entity of the ref with this number is there and readable. */
  mayRead(code: number): boolean {
    const row = this.#subjects.rowOfCode(code);
    return (
      row !== undefined &&
      this.#subjects.isAlive(row) &&
      (this.#readable === undefined || this.#readable.has(row))
    );
  }

  /**
   * The number of the ref that a row names; 0 for none. Who does not exist
   * owns nothing, and a system that may not be read does not tell its domain.
   */
  codeReader(kind: PlaceEntityKind): (row: number) => number {
    const subjects = this.#subjects;
    switch (kind) {
      case 'group':
        return row => {
          const owner = subjects.code(row, SUBJECT_COLUMNS.owner);
          return subjects.exists(owner) ? owner : 0;
        };
      case 'system':
        return row => subjects.code(row, SUBJECT_COLUMNS.system);
      default:
        return row => this.#domainOf(row);
    }
  }

  #domainOf(row: number): number {
    const own = this.#subjects.code(row, SUBJECT_COLUMNS.ownDomain);
    const system = this.#subjects.code(row, SUBJECT_COLUMNS.system);
    return own !== 0 || this.mayRead(system)
      ? this.#subjects.domainCode(row)
      : 0;
  }
}
