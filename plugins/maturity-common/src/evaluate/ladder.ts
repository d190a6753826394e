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

import { ScopeProgram } from '../model/Program';
import { OBSERVED } from '../rules/outcome';
import { Climb, LevelCell } from './types';
import { P_NONE, P_PASSED, P_WAIVED, Workspace } from './Workspace';

/** The strongest demand that a practice meets, under each way of looking. */
export function rankPractices(workspace: Workspace): void {
  const { counted, countedStrict, countedWhole } = workspace;
  for (let p = 0; p < workspace.rank.length; p++) {
    const state = counted.state[p];
    if (state === P_PASSED || state === P_WAIVED) {
      // a waiver of the whole, or parts that were all waived: any grade will do
      workspace.rank[p] =
        countedWhole[p] !== 0 ? OBSERVED : counted.grade[p] || OBSERVED;
    } else {
      workspace.rank[p] = 0;
    }
    workspace.potentialRank[p] = workspace.potential[p] !== 0 ? OBSERVED : 0;
    workspace.strictRank[p] =
      countedStrict.state[p] === P_PASSED ? countedStrict.grade[p] : 0;
  }
}

/** What a scope asks of one subject. */
export interface Demand {
  scope: ScopeProgram;
  /** The lowest level with any demand, 0 for none. */
  first: number;
  /** The highest level that asks what no lower one asks, 0 for none. */
  top: number;
}

const scratch: { need: Uint8Array } = { need: new Uint8Array(0) };

/** Finds the levels between which a scope asks something of the subject. */
export function demandOf(scope: ScopeProgram, workspace: Workspace): Demand {
  const { program, counted } = workspace;
  if (scratch.need.length < program.practices.length) {
    scratch.need = new Uint8Array(program.practices.length);
  }
  // the strongest evidence asked of a practice so far
  const asked = scratch.need.fill(0);
  let first = 0;
  let top = 0;
  for (let level = 1; level <= program.levelCount; level++) {
    const need = program.need[level];
    for (const practice of scope.demand[level]) {
      if (counted.state[practice] !== P_NONE) {
        first = first || level;
        if (need > asked[practice]) {
          asked[practice] = need;
          top = level;
        }
      }
    }
  }
  return { scope, first, top };
}

/**
 * Climbs from level 1: a level whose demand is met is reached, one without
 * demand is passed through, the first that is not met stops the climb.
 * Nothing is reached before one demand has been met. Which level stopped the
 * climb is for {@link nextOf}.
 */
export function climb(
  demand: Demand,
  rank: Uint8Array,
  workspace: Workspace,
): number {
  const { need } = workspace.program;
  let reached = 0;
  let met = false;
  for (let level = 1; level <= demand.top; level++) {
    for (const practice of demand.scope.demand[level]) {
      if (workspace.counted.state[practice] !== P_NONE) {
        if (rank[practice] < need[level]) {
          return reached;
        }
        met = true;
      }
    }
    if (met) {
      reached = level;
    }
  }
  return reached;
}

/** The first level, up to the top, whose demand is not met; 0 for none. */
function nextOf(demand: Demand, workspace: Workspace): number {
  const { need } = workspace.program;
  for (let level = 1; level <= demand.top; level++) {
    for (const practice of demand.scope.demand[level]) {
      if (
        workspace.counted.state[practice] !== P_NONE &&
        workspace.rank[practice] < need[level]
      ) {
        return level;
      }
    }
  }
  return 0;
}

/** A scope without any demand. */
export const NO_CLIMB: Climb = Object.freeze({
  level: null,
  levelWithoutWaivers: null,
  potentialLevel: null,
  nextLevel: null,
  firstLevel: null,
  topLevel: null,
});

/** The climb of one scope in all three ways of looking. */
export function climbAll(demand: Demand, workspace: Workspace): Climb {
  if (demand.first === 0) {
    return NO_CLIMB;
  }
  return {
    level: climb(demand, workspace.rank, workspace),
    levelWithoutWaivers: climb(demand, workspace.strictRank, workspace),
    potentialLevel: climb(demand, workspace.potentialRank, workspace),
    nextLevel: nextOf(demand, workspace) || null,
    firstLevel: demand.first,
    topLevel: demand.top,
  };
}

const cellCache: LevelCell[][][] = [];

/** Cells are few and many scorecards share them. */
function cellOf(level: number, met: number, asked: number): LevelCell {
  const byMet = ((cellCache[level] ??= [])[asked] ??= []);
  return (byMet[met] ??= Object.freeze({ level, met, asked }));
}

/** How much of each level's demand is met. */
export function cellsOf(
  scope: ScopeProgram,
  workspace: Workspace,
): LevelCell[] {
  const { program } = workspace;
  const cells: LevelCell[] = [];
  for (let level = 1; level <= program.levelCount; level++) {
    let met = 0;
    let asked = 0;
    for (const practice of scope.demand[level]) {
      if (workspace.counted.state[practice] !== P_NONE) {
        asked++;
        if (workspace.rank[practice] >= program.need[level]) {
          met++;
        }
      }
    }
    cells.push(cellOf(level, met, asked));
  }
  return cells;
}
