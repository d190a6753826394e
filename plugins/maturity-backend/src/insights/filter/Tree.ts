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

import { SUBJECT_COLUMNS, SubjectTable } from '../snapshot/SubjectTable';

/** The kinds whose entities have parents of their kind. */
export type TreeKind = 'group' | 'domain';

/** The tree of groups or of domains, by numbers of refs. */
export class Tree {
  readonly #subjects: SubjectTable;
  readonly #parents = new Map<number, number>();
  readonly #children = new Map<number, number[]>();

  /** @param isPlace - whether a parent, by the number of its ref, counts */
  static of(
    subjects: SubjectTable,
    kind: TreeKind,
    isPlace: (ref: number) => boolean = () => true,
  ): Tree {
    return new Tree(subjects, kind, isPlace);
  }

  private constructor(
    subjects: SubjectTable,
    kind: TreeKind,
    isPlace: (ref: number) => boolean,
  ) {
    this.#subjects = subjects;
    const kindCode = subjects.words.codeOf(kind);
    for (let row = 0; row < subjects.size; row++) {
      const parent = subjects.code(row, SUBJECT_COLUMNS.parent);
      if (
        parent !== 0 &&
        subjects.isAlive(row) &&
        subjects.code(row, SUBJECT_COLUMNS.kind) === kindCode &&
        isPlace(parent)
      ) {
        const place = subjects.code(row, SUBJECT_COLUMNS.ref);
        this.#parents.set(place, parent);
        const siblings = this.#children.get(parent);
        if (siblings) {
          siblings.push(place);
        } else {
          this.#children.set(parent, [place]);
        }
      }
    }
  }

  childrenOf(place: number): readonly number[] {
    return this.#children.get(place) ?? [];
  }

  /**
   * From the top down to a place, that one included. A circle has no top; for
   * all that is in it or below, it is the place that came first.
   */
  pathTo(place: number): number[] {
    const up = [place];
    for (;;) {
      const parent = this.#parents.get(up[up.length - 1]);
      if (parent === undefined) {
        return up.reverse();
      }
      const back = up.indexOf(parent);
      if (back >= 0) {
        const top = Math.min(...up.slice(back));
        return up.slice(0, up.indexOf(top) + 1).reverse();
      }
      up.push(parent);
    }
  }

  /** Places and all that is below them, each once. */
  below(places: Iterable<number>): Set<number> {
    const found = new Set(places);
    for (const place of found) {
      // A set is walked in the order of insertion, what is added meanwhile too.
      this.childrenOf(place).forEach(child => found.add(child));
    }
    return found;
  }

  /** Some refs and those of all that is below them. */
  refsBelow(refs: readonly string[]): string[] {
    const { refs: known } = this.#subjects;
    const places = refs.flatMap(ref => known.codeOf(ref) ?? []);
    return [...this.below(places)].map(place => known.textOf(place) ?? '');
  }
}
