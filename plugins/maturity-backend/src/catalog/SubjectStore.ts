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

import { Database, MemberRow, SubjectRow, Tx, inChunks } from '../database';
import { Subject } from './Subject';
import { readSubject } from './subjectRow';

/** Reads what the scans keep. Removed subjects are not found. */
export class SubjectStore {
  readonly #database: Database;

  static create(options: { database: Database }): SubjectStore {
    return new SubjectStore(options.database);
  }

  private constructor(database: Database) {
    this.#database = database;
  }

  async byRef(
    ref: string,
    tx: Tx = this.#database.knex,
  ): Promise<Subject | undefined> {
    return (await this.byRefs([ref], tx)).get(ref);
  }

  async byRefs(
    refs: readonly string[],
    tx: Tx = this.#database.knex,
  ): Promise<Map<string, Subject>> {
    const subjects = new Map<string, Subject>();
    for (const chunk of inChunks([...new Set(refs)], 1)) {
      const rows: SubjectRow[] = await tx('subjects')
        .whereIn('ref', chunk)
        .whereNull('removed_at')
        .select();
      rows.forEach(row => subjects.set(row.ref, readSubject(row)));
    }
    return subjects;
  }

  /** Removed ones are found too, with the moment of their removal. */
  async byIds(
    ids: readonly number[],
    tx: Tx = this.#database.knex,
  ): Promise<Map<number, Subject>> {
    const subjects = new Map<number, Subject>();
    for (const chunk of inChunks([...new Set(ids)], 1)) {
      const rows: SubjectRow[] = await tx('subjects')
        .whereIn('id', chunk)
        .select();
      rows.forEach(row => subjects.set(row.id, readSubject(row)));
    }
    return subjects;
  }

  /** All of a kind and type, both in lower case. */
  async ofType(
    wanted: { kind: string; type: string },
    tx: Tx = this.#database.knex,
  ): Promise<Subject[]> {
    const { kind, type } = wanted;
    const rows: SubjectRow[] = await tx('subjects')
      .where({ kind, type })
      .whereNull('removed_at')
      .orderBy('ref')
      .select();
    return rows.map(readSubject);
  }

  /** Refs of the members of systems, sorted, by the system's ref. */
  async members(
    systemRefs: readonly string[],
    tx: Tx = this.#database.knex,
  ): Promise<Map<string, string[]>> {
    return this.#related(tx, systemRefs, 'system_ref', 'member_ref');
  }

  /** Refs of the systems that entities are members of, sorted, by their ref. */
  async systemsOf(
    refs: readonly string[],
    tx: Tx = this.#database.knex,
  ): Promise<Map<string, string[]>> {
    return this.#related(tx, refs, 'member_ref', 'system_ref');
  }

  async #related(
    tx: Tx,
    refs: readonly string[],
    by: keyof MemberRow,
    wanted: keyof MemberRow,
  ): Promise<Map<string, string[]>> {
    const related = new Map<string, string[]>();
    for (const chunk of inChunks([...new Set(refs)], 1)) {
      const rows: MemberRow[] = await tx('members')
        .whereIn(by, chunk)
        .orderBy(wanted)
        .select();
      for (const row of rows) {
        const found = related.get(row[by]) ?? [];
        found.push(row[wanted]);
        related.set(row[by], found);
      }
    }
    return related;
  }
}
