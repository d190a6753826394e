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

import { Database, markDirty, SubjectRow, transact, Tx } from '../database';
import { WakeUp } from '../wakeUp';
import { ChosenTarget, readChosenTargets } from './ChosenTarget';

/** Levels by category; undefined takes a choice back. */
export interface TargetChoice {
  readonly model: string;
  readonly levels: readonly {
    /** Absent, the overall level. */
    readonly category?: string;
    readonly level: number | undefined;
  }[];
}

/** Keeps the levels that people chose, with the subject that they are of. */
export class TargetStore {
  readonly #database: Database;
  readonly #wakeUp: WakeUp;

  static create(options: { database: Database; wakeUp: WakeUp }): TargetStore {
    return new TargetStore(options);
  }

  private constructor(options: { database: Database; wakeUp: WakeUp }) {
    this.#database = options.database;
    this.#wakeUp = options.wakeUp;
  }

  /**
   * Changes what is named and leaves the rest. Who chooses a level again that
   * was chosen before does not become its author.
   */
  async choose(options: {
    subjectId: number;
    choice: TargetChoice;
    /** Entity ref of a person. */
    by: string;
    /** Milliseconds. */
    now: number;
  }): Promise<ChosenTarget[]> {
    const { subjectId, now } = options;
    const chosen = await transact(this.#database, async tx => {
      const before = await readLocked(tx, subjectId);
      const after = choose(before, options);
      await tx('subjects')
        .where({ id: subjectId })
        .update({
          chosen_targets: after.length > 0 ? JSON.stringify(after) : null,
        });
      await markDirty(tx, { subjectIds: [subjectId], now });
      return after;
    });
    this.#wakeUp.notify();
    return chosen;
  }
}

/** Two people who choose at once wait for each other. */
async function readLocked(tx: Tx, subjectId: number): Promise<ChosenTarget[]> {
  const row = await tx<SubjectRow>('subjects')
    .where({ id: subjectId })
    .forUpdate()
    .first('chosen_targets');
  return readChosenTargets(row?.chosen_targets ?? null);
}

function choose(
  before: readonly ChosenTarget[],
  options: { choice: TargetChoice; by: string; now: number },
): ChosenTarget[] {
  const { choice, by, now } = options;
  const { model } = choice;
  const isOf = (target: ChosenTarget, category: string | undefined) =>
    target.model === model && target.category === category;
  const untouched = before.filter(
    target => !choice.levels.some(({ category }) => isOf(target, category)),
  );
  const touched = choice.levels.flatMap(({ category, level }) => {
    if (level === undefined) {
      return [];
    }
    const same = before.find(
      target => isOf(target, category) && target.level === level,
    );
    return [same ?? { model, category, level, by, at: now }];
  });
  return [...untouched, ...touched];
}
