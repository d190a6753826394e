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
import { isTree, PlaceReader } from '../filter/PlaceReader';
import { Tree } from '../filter/Tree';
import { SnapshotView } from '../snapshot/SnapshotView';
import { SUBJECT_COLUMNS, SubjectTable } from '../snapshot/SubjectTable';

/** What a row of the heatmap stands for. */
export const PLACE_KINDS = [
  'group',
  'system',
  'domain',
  'type',
  'lifecycle',
  'all',
] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A row of the heatmap, before anything is counted in it. */
export interface Place {
  /** The number of a ref or word; 0 for what has none. */
  readonly code: number;
  /** The parent's own, without what is below it. */
  readonly own: boolean;
  /** Whether something that is counted here stands below it. */
  children: boolean;
}

/** A subject that is counted nowhere. */
const NOWHERE = -1;
/** One that was not looked up yet. */
const UNKNOWN = -2;

/**
 * Where subjects are counted: a place for each group, system, domain, type or
 * lifecycle that has any, or one for all. Groups and domains stand in trees; what is below a
 * place is counted in it, and each subject in one place. A parent that a
 * reader may not know of is none: what is below stands at the top.
 */
export class Places {
  readonly #subjects: SubjectTable;
  readonly #reader: PlaceReader;
  readonly #kind: PlaceKind;
  readonly #tree: Tree | undefined;
  readonly #parent: number | undefined;
  readonly #places: Place[] = [];
  /** By code and whether it is the parent's own: a position in places. */
  readonly #added = new Map<number, number>();
  /** By code of what a subject names: a position in places. */
  readonly #positions: Int32Array;

  static of(
    view: SnapshotView,
    options: { kind: PlaceKind; parent?: number; readable?: Bitset },
  ): Places {
    return new Places(view, options);
  }

  private constructor(
    { subjects }: SnapshotView,
    options: { kind: PlaceKind; parent?: number; readable?: Bitset },
  ) {
    const { kind, parent, readable } = options;
    this.#subjects = subjects;
    this.#reader = PlaceReader.of(subjects, readable);
    this.#kind = kind;
    this.#parent = parent;
    const { size } = this.#isWord() ? subjects.words : subjects.refs;
    this.#positions = new Int32Array(size).fill(UNKNOWN);
    this.#tree = isTree(kind)
      ? Tree.of(subjects, kind, ref => this.#reader.mayRead(ref))
      : undefined;
  }

  get list(): readonly Place[] {
    return this.#places;
  }

  /** From the top down to the parent, that one included. */
  get path(): number[] {
    return this.#tree && this.#parent !== undefined
      ? this.#tree.pathTo(this.#parent)
      : [];
  }

  /**
   * In which place each row is counted, by position; -1 for none of them. What
   * a row names is looked up once.
   */
  positionsOf(rows: Int32Array): Int32Array {
    const codeOf = this.#codeReader();
    const known = this.#positions;
    const positions = new Int32Array(rows.length);
    for (let index = 0; index < rows.length; index += 1) {
      const code = codeOf(rows[index]);
      if (known[code] === UNKNOWN) {
        known[code] = this.#find(code);
      }
      positions[index] = known[code];
    }
    return positions;
  }

  /** An entity ref or a word; undefined for what has none. */
  idOf(code: number): string | undefined {
    return this.#isWord()
      ? this.#subjects.words.textOf(code)
      : this.#subjects.refs.textOf(code);
  }

  /** The title of an entity that may be read, else what others call it. */
  titleOf(code: number): string {
    const id = this.idOf(code) ?? '';
    if (this.#isWord()) {
      return id;
    }
    const row = this.#subjects.rowOfCode(code);
    return row !== undefined && this.#reader.mayRead(code)
      ? this.#subjects.titleOf(row)
      : id.slice(id.indexOf('/') + 1);
  }

  #isWord(): boolean {
    return (
      this.#kind === 'type' ||
      this.#kind === 'lifecycle' ||
      this.#kind === 'all'
    );
  }

  /** What a row names, as a number. */
  #codeReader(): (row: number) => number {
    const subjects = this.#subjects;
    switch (this.#kind) {
      case 'group':
      case 'system':
      case 'domain':
        return this.#reader.codeReader(this.#kind);
      case 'type':
        return row => subjects.code(row, SUBJECT_COLUMNS.type);
      case 'all':
        return () => 0;
      default:
        return row => subjects.code(row, SUBJECT_COLUMNS.lifecycle);
    }
  }

  #find(code: number): number {
    const path = this.#tree && code !== 0 ? this.#tree.pathTo(code) : [code];
    const depth =
      this.#parent === undefined ? 0 : path.indexOf(this.#parent) + 1;
    if (this.#parent !== undefined && depth === 0) {
      return NOWHERE;
    }
    // At the top nothing is a parent's own.
    const own = depth > 0 && depth === path.length;
    return this.#add({
      code: own ? code : path[depth],
      own,
      children: depth + 1 < path.length,
    });
  }

  #add(place: Place): number {
    const key = place.code * 2 + (place.own ? 1 : 0);
    const known = this.#added.get(key);
    if (known === undefined) {
      this.#added.set(key, this.#places.length);
      return this.#places.push(place) - 1;
    }
    this.#places[known].children ||= place.children;
    return known;
  }
}
