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
  Bitset,
  RowVisibility,
  SubjectFilter,
  subjectTests,
  SubjectTable,
} from '../insights';

/** What one caller may read, found out once for one request. */
export class CallerVisibility implements RowVisibility {
  readonly rows: Bitset | undefined;
  readonly #subjects: SubjectTable;

  /** @param rows - undefined for everything */
  static of(subjects: SubjectTable, rows?: Bitset): CallerVisibility {
    return new CallerVisibility(subjects, rows);
  }

  private constructor(subjects: SubjectTable, rows: Bitset | undefined) {
    this.#subjects = subjects;
    this.rows = rows;
  }

  mayRead(entityRef: string): boolean {
    if (!this.rows) {
      return true;
    }
    const row = this.#subjects.rowOf(entityRef);
    return row !== undefined && this.rows.has(row);
  }

  /** Those of them that a filter about the entity lets through. */
  narrowedTo(filter: SubjectFilter): Pick<CallerVisibility, 'mayRead'> {
    const { kinds, ...others } = filter;
    const tests = subjectTests(this.#subjects, {
      filter: { ...others, kinds: kinds === 'all' ? undefined : kinds },
      readable: this.rows,
    });
    return {
      mayRead: ref => {
        const row = this.#subjects.rowOf(ref);
        return (
          row !== undefined &&
          this.#subjects.isAlive(row) &&
          this.mayRead(ref) &&
          tests.every(test => test(row))
        );
      },
    };
  }
}
