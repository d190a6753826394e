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

import { GRADES } from '../rules/outcome';
import { cachesOf, compact } from './ResultCaches';
import { PracticeResult, PracticeState } from './types';
import { P_PASSED, Workspace } from './Workspace';

const STATES: readonly PracticeState[] = [
  'not-applicable',
  'passed',
  'failed',
  'unknown',
  'waived',
];

function makePractice(workspace: Workspace, index: number): PracticeResult {
  const { program, counted, countedStrict, via } = workspace;
  const state = STATES[counted.state[index]];
  const grade = GRADES[counted.grade[index]];
  const strictGrade = GRADES[countedStrict.grade[index]];
  return compact<PracticeResult>({
    id: program.practices[index].id,
    state,
    strict: STATES[countedStrict.state[index]],
    evidence:
      counted.state[index] === P_PASSED ? grade ?? strictGrade : undefined,
    grade,
    strictGrade,
    waivedWhole: workspace.countedWhole[index] !== 0 ? true : undefined,
    via: via[index] < 0 ? undefined : program.practices[via[index]].id,
    rollup: workspace.rollups[index]?.result,
  });
}

/** Results of the practices. */
export function practiceResults(workspace: Workspace): PracticeResult[] {
  const { program, counted, countedStrict } = workspace;
  const cache = cachesOf(program);
  const results: PracticeResult[] = new Array(program.practices.length);
  for (let i = 0; i < results.length; i++) {
    if (workspace.rollups[i]) {
      results[i] = makePractice(workspace, i);
      continue;
    }
    const key =
      counted.state[i] |
      (countedStrict.state[i] << 3) |
      (counted.grade[i] << 6) |
      (countedStrict.grade[i] << 8) |
      (workspace.countedWhole[i] << 10) |
      ((workspace.via[i] + 1) << 11);
    let result = cache.practices[i].get(key);
    if (!result) {
      result = makePractice(workspace, i);
      cache.practices[i].set(key, result);
      cache.size++;
    }
    results[i] = result;
  }
  return results;
}
