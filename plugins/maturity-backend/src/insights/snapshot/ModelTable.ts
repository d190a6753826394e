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
import { ScorecardRow, toNumber, toOptionalNumber } from '../../database';
import { CATEGORY_BYTES, NO_LEVEL } from '../../scoring';
import { grown, roomFor, snugRoomFor } from './grown';
import { RowDigests } from './RowDigests';

/** What of a scorecard row is kept in memory. */
export const SCORECARD_COLUMNS = [
  'subject_id',
  'status',
  'reason',
  'level',
  'level_without_waivers',
  'potential_level',
  'next_level',
  'first_level',
  'top_level',
  'target_level',
  'at_target',
  'at_target_without_waivers',
  'coverage',
  'open_steps',
  'contradictions',
  'categories',
  'checks',
  'practices',
  'facts',
  'steps',
  'evaluated_at',
  'drops_at',
] as const;

export type ScorecardColumns = Pick<
  ScorecardRow,
  (typeof SCORECARD_COLUMNS)[number]
>;

/** Whether there is a scorecard, by row. */
export const STATUS = { pending: 0, scored: 1, notScored: 2 } as const;

/** Says "none" in a column of small numbers. */
export const NO_NUMBER = 255;

/** Why a subject is not scored, by number, from 1. */
const REASONS = ['not-a-subject', 'no-members', 'nothing-applies'] as const;

export type NotScoredReason = (typeof REASONS)[number];

/** The number by which the table says that a model turns an entity away. */
export const NOT_A_SUBJECT = REASONS.indexOf('not-a-subject') + 1;

const STATES = ['status', 'reason'] as const;
const NUMBERS = [
  'level',
  'levelWithoutWaivers',
  'potentialLevel',
  'nextLevel',
  'topLevel',
  'targetLevel',
  'atTarget',
  'atTargetWithoutWaivers',
] as const;
const BYTES = ['categories', 'checks', 'practices', 'facts', 'steps'] as const;

export type NumberColumn = (typeof NUMBERS)[number];

/** The parts of a scorecard that are one byte per item of the model. */
export type ByteColumn = Exclude<(typeof BYTES)[number], 'categories'>;

/** By row; of the bytes so many in a row as `widths` says. */
export type Columns = Readonly<
  Record<
    (typeof STATES)[number] | NumberColumn | (typeof BYTES)[number],
    Uint8Array
  > &
    Record<'openSteps' | 'contradictions', Uint16Array> &
    Record<'coverage' | 'evaluatedAt' | 'dropsAt', Float64Array>
>;

/**
 * The scorecards of one model version, a row each, in the rows of the subject
 * table. There is one table per version, so what is read from a table is never
 * of two versions.
 */
export class ModelTable {
  readonly model: CompiledModel;
  readonly widths: Readonly<Record<(typeof BYTES)[number], number>>;
  /** Of rows that are scored. */
  readonly digests: RowDigests;
  #room = 0;
  #columns: Columns;

  static create(model: CompiledModel, rows: number): ModelTable {
    const table = new ModelTable(model);
    table.#makeRoom(snugRoomFor(rows));
    return table;
  }

  private constructor(model: CompiledModel) {
    this.model = model;
    this.digests = RowDigests.create(model);
    this.widths = {
      categories: model.categories.length * CATEGORY_BYTES,
      checks: model.checks.length,
      practices: model.practices.length,
      facts: model.facts.length,
      steps: model.steps.length,
    };
    this.#columns = emptyColumns();
  }

  /**
   * The columns themselves, for loops over many rows. They are replaced when
   * the table grows, so they are not to be kept.
   */
  get columns(): Columns {
    return this.#columns;
  }

  /**
   * Takes in a scorecard. One that was made by another release of the plugin,
   * with other items, is passed over: the row stays pending.
   */
  set(row: number, scorecard: ScorecardColumns): void {
    if (!BYTES.every(name => scorecard[name].length === this.widths[name])) {
      this.clear(row);
      return;
    }
    if (row >= this.#room) {
      this.#makeRoom(roomFor(row + 1));
    }
    const to = this.#columns;
    to.status[row] =
      scorecard.status === 'scored' ? STATUS.scored : STATUS.notScored;
    to.reason[row] = REASONS.findIndex(r => r === scorecard.reason) + 1;
    to.level[row] = scorecard.level ?? NO_NUMBER;
    to.levelWithoutWaivers[row] = scorecard.level_without_waivers ?? NO_NUMBER;
    to.potentialLevel[row] = scorecard.potential_level ?? NO_NUMBER;
    to.nextLevel[row] = scorecard.next_level ?? NO_NUMBER;
    to.topLevel[row] = scorecard.top_level ?? NO_NUMBER;
    to.targetLevel[row] = scorecard.target_level ?? NO_NUMBER;
    to.atTarget[row] = flag(scorecard.at_target);
    to.atTargetWithoutWaivers[row] = flag(scorecard.at_target_without_waivers);
    to.openSteps[row] = scorecard.open_steps;
    to.contradictions[row] = scorecard.contradictions;
    to.coverage[row] = scorecard.coverage ?? Number.NaN;
    to.evaluatedAt[row] = toNumber(scorecard.evaluated_at);
    to.dropsAt[row] = toOptionalNumber(scorecard.drops_at) ?? Number.NaN;
    for (const name of BYTES) {
      to[name].set(scorecard[name], row * this.widths[name]);
    }
    this.digests.set(row, scorecard);
  }

  /** There is no scorecard (any more). */
  clear(row: number): void {
    if (row < this.#room) {
      STATES.forEach(name => this.#columns[name].fill(0, row, row + 1));
      NUMBERS.forEach(name =>
        this.#columns[name].fill(NO_NUMBER, row, row + 1),
      );
      this.#columns.dropsAt[row] = Number.NaN;
    }
  }

  status(row: number): number {
    // Rows that came after the last growth have no scorecard yet.
    return this.#columns.status[row] ?? STATUS.pending;
  }

  reason(row: number): NotScoredReason | undefined {
    return REASONS[this.#columns.reason[row] - 1];
  }

  /** A number of a row, or undefined where it says none or nothing is there. */
  number(row: number, name: NumberColumn): number | undefined {
    const value = this.#columns[name][row];
    return value === NO_NUMBER ? undefined : value;
  }

  /**
   * One of the bytes of a category, such as `CATEGORY_LEVEL`; undefined where
   * it says none or nothing is there.
   */
  category(row: number, index: number, byte: number): number | undefined {
    const value =
      this.#columns.categories[
        row * this.widths.categories + index * CATEGORY_BYTES + byte
      ];
    return value === NO_LEVEL || this.status(row) === STATUS.pending
      ? undefined
      : value;
  }

  /** The byte of one item; only of rows that are not pending. */
  byte(row: number, column: ByteColumn, index: number): number {
    return this.#columns[column][row * this.widths[column] + index];
  }

  #makeRoom(room: number): void {
    const before = this.#room;
    const from = this.#columns;
    const larger: { -readonly [K in keyof Columns]: Columns[K] } = { ...from };
    for (const name of STATES) {
      larger[name] = grown(from[name], room);
    }
    for (const name of NUMBERS) {
      larger[name] = grown(from[name], room).fill(NO_NUMBER, before);
    }
    for (const name of BYTES) {
      larger[name] = grown(from[name], room * this.widths[name]);
    }
    larger.openSteps = grown(from.openSteps, room);
    larger.contradictions = grown(from.contradictions, room);
    larger.coverage = grown(from.coverage, room);
    larger.evaluatedAt = grown(from.evaluatedAt, room);
    larger.dropsAt = grown(from.dropsAt, room).fill(Number.NaN, before);
    this.#columns = larger;
    this.digests.makeRoom(room);
    this.#room = room;
  }
}

function emptyColumns(): Columns {
  const bytes = Object.fromEntries(
    [...STATES, ...NUMBERS, ...BYTES].map(name => [name, new Uint8Array(0)]),
  ) as Record<
    (typeof STATES)[number] | NumberColumn | (typeof BYTES)[number],
    Uint8Array
  >;
  return {
    ...bytes,
    openSteps: new Uint16Array(0),
    contradictions: new Uint16Array(0),
    coverage: new Float64Array(0),
    evaluatedAt: new Float64Array(0),
    dropsAt: new Float64Array(0),
  };
}

function flag(value: boolean | number | null): number {
  return value === null ? NO_NUMBER : Number(value);
}
