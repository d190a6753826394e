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

import { Program } from '../model/Program';
import { FAILED, packDecided, Packed, PASSED } from '../rules/outcome';
import { RuleContext } from '../rules/RuleContext';
import { FactTable } from './FactTable';
import type { EntityPreparation } from './prepareEntity';
import type { RollupPart } from './rollup';

/** How a check counts. */
export const NOT_APPLICABLE = 0;
export const PLAIN = 1;
export const WAIVED = 2;
export const UPCOMING = 3;

/** States of practices. */
export const P_NONE = 0;
export const P_PASSED = 1;
export const P_FAILED = 2;
export const P_UNKNOWN = 3;
export const P_WAIVED = 4;

const DECLARED_PASS = packDecided(PASSED, 1, 0);
const DECLARED_FAIL = packDecided(FAILED, 1, 0);

/** States and grades of the practices, under one way of looking at them. */
export interface PracticeColumns {
  /** P_… */
  state: Uint8Array;
  /** Rank, 0 for none. */
  grade: Uint8Array;
}

function columns(size: number): PracticeColumns {
  return { state: new Uint8Array(size), grade: new Uint8Array(size) };
}

/**
 * The table on which one evaluation works, a column per question and a row per
 * fact, check or practice of the model. One is kept per model and used again,
 * so that scoring a catalog does not spend its time on collecting garbage;
 * nothing of it is handed out.
 */
export class Workspace implements RuleContext {
  readonly program: Program;
  prepared: EntityPreparation | undefined;
  now = 0;
  /** Checks that begin until then count. */
  enabledBy = 0;
  /** The first moment at which something changes by time alone. */
  until = Infinity;

  readonly facts: FactTable;

  readonly kind: Uint8Array;
  readonly outcome: Uint8Array;
  /** When the waivers in force end, by check; 0 for none. */
  readonly checkWaivedUntil: Float64Array;
  readonly practiceWaivedUntil: Float64Array;

  /** Practices by themselves, as they are and with waivers ignored. */
  readonly own: PracticeColumns;
  readonly ownStrict: PracticeColumns;
  /** Practices as they count, after supersession. */
  readonly counted: PracticeColumns;
  readonly countedStrict: PracticeColumns;
  /** A waiver of the whole practice is in force, by itself and as it counts. */
  readonly whole: Uint8Array;
  readonly countedWhole: Uint8Array;
  /** Index of the direct stand-in, -1 for none. */
  readonly via: Int32Array;
  /** 1 when nothing of the practice itself failed. */
  readonly ownPotential: Uint8Array;
  readonly potential: Uint8Array;
  readonly rollups: (RollupPart | undefined)[];
  /** Parts of the practice, and how many of them are decided. */
  readonly parts: Uint16Array;
  readonly decided: Uint16Array;

  /** The strongest demand that a practice meets, as a rank; 0 for none. */
  readonly rank: Uint8Array;
  readonly strictRank: Uint8Array;
  readonly potentialRank: Uint8Array;

  static create(program: Program): Workspace {
    return new Workspace(program);
  }

  private constructor(program: Program) {
    const checks = program.checks.length;
    const practices = program.practices.length;
    this.program = program;
    this.facts = FactTable.create(program);
    this.kind = new Uint8Array(checks);
    this.outcome = new Uint8Array(checks);
    this.checkWaivedUntil = new Float64Array(checks);
    this.practiceWaivedUntil = new Float64Array(practices);
    this.own = columns(practices);
    this.ownStrict = columns(practices);
    this.counted = columns(practices);
    this.countedStrict = columns(practices);
    this.whole = new Uint8Array(practices);
    this.countedWhole = new Uint8Array(practices);
    this.via = new Int32Array(practices);
    this.ownPotential = new Uint8Array(practices);
    this.parts = new Uint16Array(practices);
    this.decided = new Uint16Array(practices);
    this.potential = new Uint8Array(practices);
    this.rollups = new Array(practices).fill(undefined);
    this.rank = new Uint8Array(practices);
    this.strictRank = new Uint8Array(practices);
    this.potentialRank = new Uint8Array(practices);
  }

  /** Makes the table ready for another evaluation. */
  begin(
    prepared: EntityPreparation,
    now: number,
    enabledBy: number = now,
  ): void {
    this.prepared = prepared;
    this.now = now;
    this.enabledBy = enabledBy;
    this.until = Infinity;
    this.kind.fill(NOT_APPLICABLE);
    this.checkWaivedUntil.fill(0);
    this.practiceWaivedUntil.fill(0);
    this.rollups.fill(undefined);
  }

  /** Lets go of what belongs to the caller. */
  end(): void {
    this.prepared = undefined;
    this.facts.clear();
  }

  /** Notes that something changes at a moment. */
  changesAt(moment: number): void {
    if (moment < this.until && moment > this.now) {
      this.until = moment;
    }
  }

  isWithin(at: number, window: number): boolean {
    if (at > this.now) {
      this.changesAt(at);
      return false;
    }
    const end = at + window;
    if (this.now > end) {
      return false;
    }
    this.changesAt(end + 1);
    return true;
  }

  entityLeaf(leaf: number): Packed {
    const prepared = this.prepared;
    if (!prepared) {
      return DECLARED_FAIL;
    }
    const packed = prepared.leaf(leaf);
    if (packed !== undefined) {
      return packed;
    }
    const timed = prepared.timedLeaf(leaf);
    return timed && this.isWithin(timed.at, timed.window)
      ? DECLARED_PASS
      : DECLARED_FAIL;
  }
}
