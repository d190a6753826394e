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
import { ScorecardRow, toNumber } from '../../database';
import { CATEGORY_BYTES, NO_LEVEL } from '../../scoring';
import { grown, roomFor } from './grown';

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
] as const;

export type ScorecardColumns = Pick<
  ScorecardRow,
  (typeof SCORECARD_COLUMNS)[number]
>;

/** Whether there is a scorecard, by row. */
export const STATUS = { pending: 0, scored: 1, notScored: 2 } as const;

/** The columns of small numbers, by position; {@link NO_NUMBER} is none. */
export const NUMBERS = {
  status: 0,
  reason: 1,
  level: 2,
  levelWithoutWaivers: 3,
  potentialLevel: 4,
  nextLevel: 5,
  topLevel: 6,
  targetLevel: 7,
  atTarget: 8,
  atTargetWithoutWaivers: 9,
} as const;

export type NumberColumn = (typeof NUMBERS)[keyof typeof NUMBERS];

export const NO_NUMBER = 255;

const NUMBER_WIDTH = Object.keys(NUMBERS).length;
/** By number, from 1; kept as a table so that a byte says it. */
const REASONS = ['not-a-subject', 'no-members', 'nothing-applies'] as const;

/** Why a subject is not scored. */
export type NotScoredReason = (typeof REASONS)[number];

const COLUMNS = [
  'categories',
  'checks',
  'practices',
  'facts',
  'steps',
] as const;

type Column = (typeof COLUMNS)[number];

/** The parts of a scorecard that are one byte per item of the model. */
export type ByteColumn = Exclude<Column, 'categories'>;

/**
 * The scorecards of one model version, a row each, in the rows of the subject
 * table. There is one table per version, so what is read from a table is never
 * of two versions.
 */
export class ModelTable {
  readonly model: CompiledModel;
  readonly #widths: Record<Column, number>;
  #room = 0;
  #numbers = new Uint8Array(0);
  #counts = new Uint16Array(0);
  #coverage = new Float64Array(0);
  #evaluatedAt = new Float64Array(0);
  readonly #bytes: Record<Column, Uint8Array>;

  static create(model: CompiledModel, rows: number): ModelTable {
    const table = new ModelTable(model);
    table.#makeRoom(rows);
    return table;
  }

  private constructor(model: CompiledModel) {
    this.model = model;
    this.#widths = {
      categories: model.categories.length * CATEGORY_BYTES,
      checks: model.checks.length,
      practices: model.practices.length,
      facts: model.facts.length,
      steps: model.steps.length,
    };
    this.#bytes = {
      categories: new Uint8Array(0),
      checks: new Uint8Array(0),
      practices: new Uint8Array(0),
      facts: new Uint8Array(0),
      steps: new Uint8Array(0),
    };
  }

  /**
   * Takes in a scorecard. One that was made by another release of the plugin,
   * with other items, is passed over: the row stays pending.
   */
  set(row: number, scorecard: ScorecardColumns): void {
    if (!this.#fits(scorecard)) {
      this.clear(row);
      return;
    }
    if (row >= this.#room) {
      this.#makeRoom(row + 1);
    }
    this.#numbers.set(
      [
        scorecard.status === 'scored' ? STATUS.scored : STATUS.notScored,
        REASONS.findIndex(reason => reason === scorecard.reason) + 1,
        scorecard.level ?? NO_NUMBER,
        scorecard.level_without_waivers ?? NO_NUMBER,
        scorecard.potential_level ?? NO_NUMBER,
        scorecard.next_level ?? NO_NUMBER,
        scorecard.top_level ?? NO_NUMBER,
        scorecard.target_level ?? NO_NUMBER,
        flag(scorecard.at_target),
        flag(scorecard.at_target_without_waivers),
      ],
      row * NUMBER_WIDTH,
    );
    this.#counts[row * 2] = scorecard.open_steps;
    this.#counts[row * 2 + 1] = scorecard.contradictions;
    this.#coverage[row] = scorecard.coverage ?? Number.NaN;
    this.#evaluatedAt[row] = toNumber(scorecard.evaluated_at);
    for (const column of COLUMNS) {
      this.#bytes[column].set(scorecard[column], row * this.#widths[column]);
    }
  }

  /** There is no scorecard (any more). */
  clear(row: number): void {
    this.#numbers.fill(0, row * NUMBER_WIDTH, (row + 1) * NUMBER_WIDTH);
  }

  status(row: number): number {
    return this.number(row, NUMBERS.status);
  }

  number(row: number, column: NumberColumn): number {
    // Rows that came after the last growth have no scorecard yet.
    return this.#numbers[row * NUMBER_WIDTH + column] ?? 0;
  }

  /** A number of a row, or undefined where it says none or nothing is there. */
  optional(row: number, column: NumberColumn): number | undefined {
    const value = this.number(row, column);
    return value === NO_NUMBER || this.status(row) === STATUS.pending
      ? undefined
      : value;
  }

  reason(row: number): NotScoredReason | undefined {
    return REASONS[this.number(row, NUMBERS.reason) - 1];
  }

  /**
   * One of the bytes of a category, such as `CATEGORY_LEVEL`; undefined where
   * it says none or nothing is there.
   */
  category(row: number, index: number, byte: number): number | undefined {
    const value =
      this.#bytes.categories[
        row * this.#widths.categories + index * CATEGORY_BYTES + byte
      ];
    return value === NO_LEVEL || this.status(row) === STATUS.pending
      ? undefined
      : value;
  }

  /** The byte of one item; only of rows that are not pending. */
  byte(row: number, column: ByteColumn, index: number): number {
    return this.#bytes[column][row * this.#widths[column] + index];
  }

  openSteps(row: number): number {
    return this.#counts[row * 2];
  }

  contradictions(row: number): number {
    return this.#counts[row * 2 + 1];
  }

  /** 0 to 1, or NaN when nothing is asked. */
  coverage(row: number): number {
    return this.#coverage[row];
  }

  evaluatedAt(row: number): number {
    return this.#evaluatedAt[row];
  }

  /** Bytes that the columns take. */
  get memory(): number {
    return [
      this.#numbers,
      this.#counts,
      this.#coverage,
      this.#evaluatedAt,
      ...Object.values(this.#bytes),
    ].reduce((sum, column) => sum + column.byteLength, 0);
  }

  #fits(scorecard: ScorecardColumns): boolean {
    return COLUMNS.every(
      column => scorecard[column].length === this.#widths[column],
    );
  }

  #makeRoom(rows: number): void {
    const room = roomFor(rows);
    this.#numbers = grown(this.#numbers, room * NUMBER_WIDTH);
    this.#counts = grown(this.#counts, room * 2);
    this.#coverage = grown(this.#coverage, room);
    this.#evaluatedAt = grown(this.#evaluatedAt, room);
    for (const column of COLUMNS) {
      this.#bytes[column] = grown(
        this.#bytes[column],
        room * this.#widths[column],
      );
    }
    this.#room = room;
  }
}

function flag(value: boolean | number | null): number {
  return value === null ? NO_NUMBER : Number(value);
}
