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

import { OBSERVED } from '../rules/outcome';
import {
  P_NONE,
  P_PASSED,
  P_WAIVED,
  PracticeColumns,
  Workspace,
} from './Workspace';

function isMet(state: number): boolean {
  return state === P_PASSED || state === P_WAIVED;
}

/** The strength with which a met practice counts. */
function strength(columns: PracticeColumns, index: number, whole: number) {
  return whole !== 0 || columns.grade[index] === 0
    ? OBSERVED
    : columns.grade[index];
}

/**
 * Lets each practice count as the best of itself and those that supersede it,
 * stand-ins first, so that a chain is followed to its end.
 */
export function supersede(workspace: Workspace): void {
  const { program, own, ownStrict, counted, countedStrict } = workspace;
  for (const index of program.supersession) {
    const stands = best(workspace, index);
    const self = stands === index;
    workspace.via[index] = self ? -1 : stands;
    const from = self ? own : counted;
    counted.state[index] = from.state[stands];
    counted.grade[index] = from.grade[stands];
    workspace.countedWhole[index] = self
      ? workspace.whole[index]
      : workspace.countedWhole[stands];

    const strict = bestStrict(workspace, index);
    const strictFrom = strict === index ? ownStrict : countedStrict;
    countedStrict.state[index] = strictFrom.state[strict];
    countedStrict.grade[index] = strictFrom.grade[strict];

    workspace.potentialRank[index] = couldBeMet(workspace, index)
      ? OBSERVED
      : 0;
  }
}

function best(workspace: Workspace, index: number): number {
  const { program, own, counted, whole, countedWhole } = workspace;
  const { supersededBy } = program.practices[index];
  if (own.state[index] === P_NONE || supersededBy.length === 0) {
    return index;
  }
  let winner = index;
  let most = isMet(own.state[index]) ? strength(own, index, whole[index]) : 0;
  for (const other of supersededBy) {
    if (isMet(counted.state[other])) {
      const theirs = strength(counted, other, countedWhole[other]);
      if (theirs > most) {
        most = theirs;
        winner = other;
      }
    }
  }
  return winner;
}

function bestStrict(workspace: Workspace, index: number): number {
  const { program, ownStrict, countedStrict } = workspace;
  const { supersededBy } = program.practices[index];
  if (ownStrict.state[index] === P_NONE || supersededBy.length === 0) {
    return index;
  }
  let winner = index;
  let most = ownStrict.state[index] === P_PASSED ? ownStrict.grade[index] : 0;
  for (const other of supersededBy) {
    if (
      countedStrict.state[other] === P_PASSED &&
      countedStrict.grade[other] > most
    ) {
      most = countedStrict.grade[other];
      winner = other;
    }
  }
  return winner;
}

/** Whether a practice would be met if all that is unknown were passed. */
function couldBeMet(workspace: Workspace, index: number): boolean {
  const { program, own, ownPotential, potentialRank } = workspace;
  if (own.state[index] === P_NONE) {
    return false;
  }
  if (ownPotential[index] !== 0) {
    return true;
  }
  for (const other of program.practices[index].supersededBy) {
    if (potentialRank[other] !== 0) {
      return true;
    }
  }
  return false;
}
