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

import { CompiledModel } from '@platform-maturity/backstage-plugin-maturity-common';
import { checkStateOf } from '../../scoring';
import { Bitset } from '../Bitset';
import { ModelTable, STATUS } from './ModelTable';
import { SubjectTable } from './SubjectTable';

/** A required check that the catalog turned not-applicable. */
export interface DroppedCheck {
  subjectId: number;
  check: string;
  at: number;
}

/** An approved waiver that has not expired. */
export interface ActiveWaiver {
  entityRef: string;
  practice?: string;
  check?: string;
  expiresAt: number;
}

/**
 * What counts need beside the scorecards, of few subjects and so kept by row:
 * waivers in force, and checks that are no longer asked because the catalog
 * changed.
 */
export class ModelExtras {
  readonly #model: CompiledModel;
  readonly #dropped = new Map<number, { check: number; at: number }[]>();
  #waivers = new Map<number, number[]>();

  static create(model: CompiledModel): ModelExtras {
    return new ModelExtras(model);
  }

  private constructor(model: CompiledModel) {
    this.#model = model;
  }

  /** Replaces what is known of these rows, or of all. */
  setDropped(
    subjects: SubjectTable,
    dropped: readonly DroppedCheck[],
    rows?: readonly number[],
  ): void {
    if (rows) {
      rows.forEach(row => this.#dropped.delete(row));
    } else {
      this.#dropped.clear();
    }
    for (const { subjectId, check: id, at } of dropped) {
      const row = subjects.rowOfId(subjectId);
      const check = this.#model.checkIndex(id);
      if (
        row !== undefined &&
        check !== undefined &&
        this.#model.checks[check].required
      ) {
        append(this.#dropped, row, { check, at });
      }
    }
  }

  /** Waivers of what the model has not (any more) are without effect. */
  setWaivers(subjects: SubjectTable, waivers: readonly ActiveWaiver[]): void {
    this.#waivers = new Map();
    for (const { entityRef, practice, check, expiresAt } of waivers) {
      const row = subjects.rowOf(entityRef);
      const known =
        check === undefined
          ? this.#model.practiceIndex(practice ?? '') !== undefined
          : this.#model.checkIndex(check) !== undefined;
      if (row !== undefined && known) {
        append(this.#waivers, row, expiresAt);
      }
    }
  }

  /**
   * Those of these rows that have a required check that the catalog turned
   * not-applicable since then, and that still is; with when it last did.
   */
  askedForLess(
    scorecards: ModelTable,
    rows: Bitset,
    since: number,
  ): { row: number; at: number }[] {
    const found: { row: number; at: number }[] = [];
    for (const row of this.#dropped.keys()) {
      const at = rows.has(row) && this.lastDropped(scorecards, row, since);
      if (at) {
        found.push({ row, at });
      }
    }
    return found;
  }

  /** When a row was last asked for less, if since then. */
  lastDropped(
    scorecards: ModelTable,
    row: number,
    since: number,
  ): number | undefined {
    const dropped = this.#dropped.get(row);
    if (!dropped || scorecards.status(row) === STATUS.pending) {
      return undefined;
    }
    const moments = dropped
      .filter(
        ({ check, at }) =>
          at >= since &&
          // Position 0 of the states is not-applicable.
          checkStateOf[scorecards.byte(row, 'checks', check)] === 0,
      )
      .map(({ at }) => at);
    return moments.length > 0 ? Math.max(...moments) : undefined;
  }

  /** How many waivers of these rows end after a moment, up to another. */
  countWaivers(rows: Bitset, after: number, until = Infinity): number {
    let count = 0;
    for (const [row, ends] of this.#waivers) {
      if (rows.has(row)) {
        count += ends.filter(end => end > after && end <= until).length;
      }
    }
    return count;
  }
}

function append<T>(map: Map<number, T[]>, key: number, value: T): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
