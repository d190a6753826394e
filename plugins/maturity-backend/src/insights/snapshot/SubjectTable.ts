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

import { SubjectRow } from '../../database';
import { grown, roomFor } from './grown';
import { Interner } from './Interner';

/** What of a subject is kept in memory. */
export type SubjectAttributes = Pick<
  SubjectRow,
  | 'id'
  | 'ref'
  | 'kind'
  | 'name'
  | 'title'
  | 'type'
  | 'lifecycle'
  | 'owner'
  | 'system'
  | 'domain'
  | 'parent'
  | 'template'
  | 'template_version'
  | 'tags'
  | 'removed_at'
>;

/** The columns of interned numbers, by position. */
export const SUBJECT_COLUMNS = {
  ref: 0,
  kind: 1,
  type: 2,
  lifecycle: 3,
  owner: 4,
  system: 5,
  /** The domain that the entity names itself; see `domainCode`. */
  ownDomain: 6,
  parent: 7,
  tagSet: 8,
  /** The software template that made it. */
  template: 9,
  /** Of that template; of a template its own. */
  templateVersion: 10,
} as const;

export type SubjectColumn =
  (typeof SUBJECT_COLUMNS)[keyof typeof SUBJECT_COLUMNS];

const WIDTH = Object.keys(SUBJECT_COLUMNS).length;
const NO_ROW = -1;

/**
 * What people filter and sort by, for every entity of the catalog, as columns
 * of interned numbers. A row belongs to one ref for good: an entity that left
 * keeps its row (the trend still counts it on the days when it was there), and
 * one that returns gets it back. So sets of rows never go wrong.
 */
export class SubjectTable {
  /** Refs of subjects, owners, systems, domains, parents and templates. */
  readonly refs = new Interner();
  /** Kinds, types and lifecycles, lower case; versions as they are. */
  readonly words = new Interner();
  /** Single tags, lower case. */
  readonly tags = new Interner();

  readonly #rowOfId = new Map<number, number>();
  #size = 0;
  #ids = new Int32Array(0);
  #alive = new Uint8Array(0);
  #codes = new Int32Array(0);
  /** By number of a ref: its row plus one, so that unwritten room means none. */
  #rowOfRef = new Int32Array(0);

  readonly #names: string[] = [];
  readonly #titles: string[] = [];
  readonly #sortTexts: string[] = [];
  readonly #tagSets = new Interner();
  readonly #tagsOfSet: number[][] = [[]];

  static create(): SubjectTable {
    return new SubjectTable();
  }

  private constructor() {
    // Filled by `upsert`.
  }

  /** Rows, those of entities that left included. */
  get size(): number {
    return this.#size;
  }

  get tagSetCount(): number {
    return this.#tagsOfSet.length;
  }

  upsert(subject: SubjectAttributes): number {
    let row = this.#rowOfId.get(subject.id) ?? this.rowOf(subject.ref);
    if (row === undefined) {
      row = this.#size;
      this.#size += 1;
      this.#makeRoom();
    }
    const { refs, words } = this;
    const ref = refs.intern(subject.ref);
    this.#rowOfId.set(subject.id, row);
    this.#ids[row] = subject.id;
    this.#alive[row] = subject.removed_at === null ? 1 : 0;
    this.#codes.set(
      [
        ref,
        words.intern(subject.kind),
        words.intern(subject.type),
        words.intern(subject.lifecycle),
        refs.intern(subject.owner),
        refs.intern(subject.system),
        refs.intern(subject.domain),
        refs.intern(subject.parent),
        this.#internTags(subject.tags),
        refs.intern(subject.template),
        words.intern(subject.template_version),
      ],
      row * WIDTH,
    );
    this.#setTexts(row, subject.name, subject.title);
    this.#setRowOfRef(ref, row);
    return row;
  }

  /** The entity left the catalog, and its row of the database may be gone. */
  markGone(id: number): void {
    const row = this.#rowOfId.get(id);
    if (row !== undefined && this.#ids[row] === id) {
      this.#alive[row] = 0;
    }
  }

  /** All others have left. */
  keepOnly(rows: ReadonlySet<number>): void {
    for (let row = 0; row < this.#size; row++) {
      if (!rows.has(row)) {
        this.#alive[row] = 0;
      }
    }
  }

  rowOfId(id: number): number | undefined {
    return this.#rowOfId.get(id);
  }

  /** The row of a ref (lower case), whether or not the entity is there. */
  rowOf(ref: string): number | undefined {
    const code = this.refs.codeOf(ref);
    return code === undefined ? undefined : this.rowOfCode(code);
  }

  /** The row of the ref with this number. */
  rowOfCode(refCode: number): number | undefined {
    const row = this.#rowOfRefCode(refCode);
    return row === NO_ROW ? undefined : row;
  }

  isAlive(row: number): boolean {
    return this.#alive[row] === 1;
  }

  idOf(row: number): number {
    return this.#ids[row];
  }

  code(row: number, column: SubjectColumn): number {
    return this.#codes[row * WIDTH + column];
  }

  /** The ref in a column of refs. */
  refIn(row: number, column: SubjectColumn): string | undefined {
    return this.refs.textOf(this.code(row, column));
  }

  /** The text in a column of words. */
  wordIn(row: number, column: SubjectColumn): string | undefined {
    return this.words.textOf(this.code(row, column));
  }

  refOf(row: number): string {
    return this.refIn(row, SUBJECT_COLUMNS.ref) ?? '';
  }

  nameOf(row: number): string {
    return this.#names[row];
  }

  titleOf(row: number): string {
    return this.#titles[row];
  }

  /** The title in lower case, by which lists are sorted. */
  sortTextOf(row: number): string {
    return this.#sortTexts[row];
  }

  /** Whether the name or title has some lower-case text in it. */
  hasText(row: number, text: string): boolean {
    const name = this.#names[row];
    return (
      this.#sortTexts[row].includes(text) ||
      (name !== this.#titles[row] && name.toLowerCase().includes(text))
    );
  }

  tagsOf(row: number): string[] {
    const set = this.code(row, SUBJECT_COLUMNS.tagSet);
    return this.#tagsOfSet[set].map(tag => this.tags.textOf(tag) ?? '');
  }

  /** The tags, as numbers, of a set of tags. */
  tagsOfSet(set: number): readonly number[] {
    return this.#tagsOfSet[set];
  }

  /**
   * An entity's domain is the one that it names itself, else that of its
   * system, looked up here so that moving a system moves all that is in it.
   */
  domainCode(row: number): number {
    const own = this.code(row, SUBJECT_COLUMNS.ownDomain);
    if (own !== 0) {
      return own;
    }
    const system = this.#rowOfRefCode(this.code(row, SUBJECT_COLUMNS.system));
    return system === NO_ROW || !this.isAlive(system)
      ? 0
      : this.code(system, SUBJECT_COLUMNS.ownDomain);
  }

  /** Whether the catalog has an entity of this ref; 0, none, does not exist. */
  exists(refCode: number): boolean {
    const row = this.#rowOfRefCode(refCode);
    return row !== NO_ROW && this.isAlive(row);
  }

  /** Nobody owns it, or only somebody whom the catalog does not know. */
  isUnowned(row: number): boolean {
    return !this.exists(this.code(row, SUBJECT_COLUMNS.owner));
  }

  #rowOfRefCode(code: number): number {
    return (this.#rowOfRef[code] ?? 0) - 1;
  }

  #setRowOfRef(code: number, row: number): void {
    if (code >= this.#rowOfRef.length) {
      this.#rowOfRef = grown(this.#rowOfRef, roomFor(this.refs.size));
    }
    this.#rowOfRef[code] = row + 1;
  }

  #internTags(json: string): number {
    const set = this.#tagSets.intern(json === '[]' ? '' : json);
    if (set === this.#tagsOfSet.length) {
      const tags: string[] = JSON.parse(json);
      this.#tagsOfSet.push(
        tags.map(tag => this.tags.intern(tag.toLowerCase())),
      );
    }
    return set;
  }

  #setTexts(row: number, name: string, title: string): void {
    const lower = title.toLowerCase();
    this.#names[row] = name;
    this.#titles[row] = title === name ? name : title;
    this.#sortTexts[row] = lower;
  }

  #makeRoom(): void {
    if (this.#size > this.#ids.length) {
      const room = roomFor(this.#size);
      this.#ids = grown(this.#ids, room);
      this.#alive = grown(this.#alive, room);
      this.#codes = grown(this.#codes, room * WIDTH);
    }
  }
}
