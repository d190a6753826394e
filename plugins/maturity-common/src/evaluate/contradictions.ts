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
  ATTESTED,
  FAILED,
  gradeRank,
  OBSERVED,
  OUTCOME_MASK,
} from '../rules/outcome';
import { Contradiction } from './types';
import { NOT_APPLICABLE, P_PASSED, Workspace } from './Workspace';

/**
 * What people said and machines deny: declarations of asked facts that an
 * observation says otherwise about, and recommended checks that are seen to
 * fail in a practice that is met because somebody attested a level.
 */
export function findContradictions(
  workspace: Workspace,
  askedFacts: Int32Array,
): Contradiction[] {
  const { program, facts } = workspace;
  const found: Contradiction[] = [];
  for (const fact of askedFacts) {
    if (facts.isTouched(fact) && facts.contradicted[fact] !== 0) {
      found.push({ kind: 'declaration', fact: program.facts[fact].id });
    }
  }
  for (const practice of program.practices) {
    const attested =
      practice.levelFact >= 0 &&
      workspace.own.state[practice.index] === P_PASSED &&
      facts.grade[practice.levelFact] === ATTESTED;
    for (const check of attested ? practice.checks : []) {
      const packed = workspace.outcome[check.index];
      if (
        !check.required &&
        workspace.kind[check.index] !== NOT_APPLICABLE &&
        (packed & OUTCOME_MASK) === FAILED &&
        gradeRank(packed) === OBSERVED
      ) {
        found.push({
          kind: 'attested-level',
          check: check.id,
          practice: practice.id,
          fact: program.facts[practice.levelFact].id,
        });
      }
    }
  }
  return found;
}
