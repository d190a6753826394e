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
  CompiledModel,
  Evaluation,
  memberPractices,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Database, recordChanges } from '../../database';
import {
  evaluateSubject,
  NOW,
  refOf,
  TestSubject,
  toRow,
  toSubjectRow,
} from './testRows';

/** Fills the tables as scan and scoring would, with the real engine. */
export class TestCatalog {
  readonly #database: Database;
  readonly #model: CompiledModel;
  readonly #now: number;
  readonly evaluations = new Map<string, Evaluation>();

  static create(options: {
    database: Database;
    model: CompiledModel;
    now?: number;
  }): TestCatalog {
    return new TestCatalog(options);
  }

  private constructor(options: {
    database: Database;
    model: CompiledModel;
    now?: number;
  }) {
    this.#database = options.database;
    this.#model = options.model;
    this.#now = options.now ?? NOW;
  }

  /** Writes subjects, the members of a system before it; gives their ids. */
  async put(...subjects: TestSubject[]): Promise<number[]> {
    const ids: number[] = [];
    for (const subject of subjects) {
      ids.push(await this.#put(subject));
    }
    return ids;
  }

  async remove(name: string): Promise<void> {
    await this.#database.knex.transaction(async tx => {
      const { id } = await tx('subjects').where({ name }).first('id');
      await tx('subjects').where({ id }).update({ removed_at: this.#now });
      await tx('scorecards').where({ subject_id: id }).delete();
      await recordChanges(this.#database, tx, {
        subjectIds: [id],
        now: this.#now,
      });
    });
  }

  async #put(subject: TestSubject): Promise<number> {
    const evaluation = evaluateSubject(this.#model, subject, {
      now: this.#now,
      members: await this.#membersOf(refOf(subject)),
    });
    const row = toSubjectRow(subject, this.#now);
    return this.#database.knex.transaction(async tx => {
      const [{ id }] = await tx('subjects')
        .insert(row)
        .onConflict('ref')
        .merge()
        .returning('id');
      await tx('scorecards').where({ subject_id: id }).delete();
      if (!subject.pending) {
        this.evaluations.set(row.ref, evaluation);
        await tx('scorecards').insert(toRow(id, evaluation));
      }
      if (subject.system) {
        await tx('members')
          .insert({ system_ref: subject.system, member_ref: row.ref })
          .onConflict(['system_ref', 'member_ref'])
          .ignore();
      }
      await recordChanges(this.#database, tx, {
        subjectIds: [id],
        now: this.#now,
      });
      return id;
    });
  }

  async #membersOf(system: string) {
    const refs: string[] = await this.#database
      .knex('members')
      .where({ system_ref: system })
      .pluck('member_ref');
    return refs.flatMap(ref => {
      const evaluation = this.evaluations.get(ref);
      return evaluation ? [memberPractices(evaluation)] : [];
    });
  }
}
