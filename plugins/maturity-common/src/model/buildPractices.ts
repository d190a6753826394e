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

import { compileRule } from '../rules/compileRule';
import { rankOf } from '../rules/outcome';
import { parseMoment } from '../rules/time';
import {
  CheckProgram,
  ModelContent,
  PracticeProgram,
  ScopeProgram,
  TargetProgram,
} from './Program';
import { addPredicate, indexById, indicesOf, Tables } from './ProgramTables';

/** The checks of a model, rules compiled. */
export function buildChecks(
  tables: Tables,
  practiceIndex: ReadonlyMap<string, number>,
): CheckProgram[] {
  return tables.model.checks.map(({ definition, id, index, ...check }) => ({
    ...compileRule(definition.rule, tables.scope),
    index,
    id,
    practice: practiceIndex.get(check.practice) ?? -1,
    required: check.required,
    appliesTo: addPredicate(tables, definition.appliesTo),
    minRank: rankOf(definition.minEvidence),
    enabledOn:
      definition.enabledOn === undefined
        ? -Infinity
        : parseMoment(definition.enabledOn) ?? -Infinity,
  }));
}

function levelFactOf(
  requiredChecks: readonly CheckProgram[],
  model: ModelContent,
): number {
  if (requiredChecks.length !== 1) {
    return -1;
  }
  const [check] = requiredChecks;
  const { rule } = model.checks[check.index].definition;
  return 'fact' in rule && 'gte' in rule ? check.reads[0] : -1;
}

/** The practices of a model, references followed. */
export function buildPractices(
  tables: Tables,
  checks: readonly CheckProgram[],
  practiceIndex: ReadonlyMap<string, number>,
): PracticeProgram[] {
  const { model } = tables;
  const categoryIndex = indexById(model.categories);
  return model.practices.map((definition, index) => {
    const own = checks.filter(check => check.practice === index);
    const requiredChecks = own.filter(check => check.required);
    const { rollup } = definition;
    return {
      index,
      id: definition.id,
      checks: own,
      requiredChecks,
      rollup: rollup && {
        appliesTo: addPredicate(tables, rollup.appliesTo),
        of: addPredicate(tables, rollup.of),
        share: rollup.share,
      },
      supersededBy: indicesOf(definition.supersededBy, practiceIndex),
      requiredAt: [...definition.requiredAt].sort((a, b) => a - b),
      categories: indicesOf(definition.categories, categoryIndex).sort(
        (a, b) => a - b,
      ),
      levelFact: rollup ? -1 : levelFactOf(requiredChecks, model),
    };
  });
}

/** What a set of practices asks for, level by level. */
export function buildScope(
  practices: readonly PracticeProgram[],
  levelCount: number,
): ScopeProgram {
  const demand: number[][] = Array.from({ length: levelCount + 1 }, () => []);
  for (const practice of practices) {
    practice.requiredAt.forEach(level => demand[level].push(practice.index));
  }
  return { demand, practices: practices.map(({ index }) => index) };
}

/** Checks by their target. */
export function groupTargets(checks: readonly CheckProgram[]): TargetProgram[] {
  const groups = new Map<number, number[]>();
  for (const { appliesTo, index } of checks) {
    const group = groups.get(appliesTo);
    if (group) {
      group.push(index);
    } else {
      groups.set(appliesTo, [index]);
    }
  }
  return [...groups].map(([appliesTo, group]) => ({
    appliesTo,
    checks: group,
  }));
}
