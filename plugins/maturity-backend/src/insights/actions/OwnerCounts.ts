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

import { NextAction } from '@platform-maturity/backstage-plugin-maturity-common';
import { SnapshotView } from '../snapshot/SnapshotView';
import { SUBJECT_COLUMNS, SubjectTable } from '../snapshot/SubjectTable';

const MOST_OWNERS = 5;

/**
 * How many subjects of each owner an action is about. Of the owners, number 0
 * is nobody, or somebody who does not exist.
 */
export class OwnerCounts {
  readonly #subjects: SubjectTable;
  /** By number of the owner's ref. */
  readonly #numbers: Int32Array;
  readonly #refs: (string | null)[] = [null];
  /** By action and owner. */
  readonly #counts: Int32Array;
  readonly #owners: number;

  static create({ subjects }: SnapshotView, actions: number): OwnerCounts {
    return new OwnerCounts(subjects, actions);
  }

  private constructor(subjects: SubjectTable, actions: number) {
    this.#subjects = subjects;
    this.#numbers = numberOwners(subjects, this.#refs);
    this.#owners = this.#refs.length;
    this.#counts = new Int32Array(actions * this.#owners);
  }

  /** The number of a row's owner. */
  numberOf(row: number): number {
    return this.#numbers[this.#subjects.code(row, SUBJECT_COLUMNS.owner)];
  }

  add(action: number, owner: number): void {
    this.#counts[action * this.#owners + owner] += 1;
  }

  /** Those with most subjects. */
  most(action: number): NextAction['owners'] {
    const found: NextAction['owners'][number][] = [];
    const start = action * this.#owners;
    // Most owners have to do with it, and few are told.
    let least = 1;
    for (let owner = 0; owner < this.#owners; owner += 1) {
      const subjects = this.#counts[start + owner];
      if (subjects >= least) {
        found.push({ owner: this.#refs[owner], subjects });
        found.sort(mostFirst);
        found.length = Math.min(found.length, MOST_OWNERS);
        least = found[MOST_OWNERS - 1]?.subjects ?? 1;
      }
    }
    return found;
  }
}

function mostFirst(
  a: NextAction['owners'][number],
  b: NextAction['owners'][number],
): number {
  return (
    b.subjects - a.subjects || ((a.owner ?? '') < (b.owner ?? '') ? -1 : 1)
  );
}

/** By number of a ref: the owner's number, 0 for who does not exist. */
function numberOwners(
  subjects: SubjectTable,
  refs: (string | null)[],
): Int32Array {
  const numbers = new Int32Array(subjects.refs.size);
  for (let row = 0; row < subjects.size; row += 1) {
    const code = subjects.code(row, SUBJECT_COLUMNS.owner);
    if (numbers[code] === 0 && subjects.exists(code)) {
      numbers[code] = refs.push(subjects.refs.textOf(code) ?? null) - 1;
    }
  }
  return numbers;
}
