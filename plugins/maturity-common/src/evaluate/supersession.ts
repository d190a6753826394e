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
  const { own, ownStrict, counted, countedStrict, countedWhole } = workspace;
  counted.state.set(own.state);
  counted.grade.set(own.grade);
  countedStrict.state.set(ownStrict.state);
  countedStrict.grade.set(ownStrict.grade);
  countedWhole.set(workspace.whole);
  workspace.potential.set(workspace.ownPotential);
  workspace.via.fill(-1);
  for (const index of workspace.program.superseded) {
    if (own.state[index] !== P_NONE) {
      standIn(workspace, index);
    }
  }
}

function standIn(workspace: Workspace, index: number): void {
  const { program, counted, countedStrict, countedWhole } = workspace;
  const other = best(workspace, index);
  if (other !== index) {
    workspace.via[index] = other;
    counted.state[index] = counted.state[other];
    counted.grade[index] = counted.grade[other];
    countedWhole[index] = countedWhole[other];
  }
  const strict = bestStrict(workspace, index);
  countedStrict.state[index] = countedStrict.state[strict];
  countedStrict.grade[index] = countedStrict.grade[strict];
  // met, if all that is unknown were passed
  for (const stand of program.practices[index].supersededBy) {
    workspace.potential[index] |= workspace.potential[stand];
  }
}

function best(workspace: Workspace, index: number): number {
  const { program, own, counted, whole, countedWhole } = workspace;
  const { supersededBy } = program.practices[index];
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
