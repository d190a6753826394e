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

import { EntityLeaves } from '../rules/EntityLeaves';
import { rankOf } from '../rules/outcome';
import { Predicates } from '../rules/Predicates';
import { buildFacts } from './buildFacts';
import { buildPaths } from './buildPaths';
import {
  buildChecks,
  buildPractices,
  buildScope,
  groupTargets,
} from './buildPractices';
import {
  FactProgram,
  ModelContent,
  PathProgram,
  PracticeProgram,
  Program,
  TargetProgram,
} from './Program';
import { addPredicate, indexById, Tables } from './ProgramTables';
import { supersessionOrder } from './supersessionOrder';

/** Every predicate whose answer matters for some entity, each once. */
function questionsOf(
  subject: number,
  facts: readonly FactProgram[],
  practices: readonly PracticeProgram[],
  targets: readonly TargetProgram[],
  paths: readonly PathProgram[],
): number[] {
  const asked = [
    subject,
    ...targets.map(target => target.appliesTo),
    ...practices.flatMap(({ rollup }) =>
      rollup ? [rollup.appliesTo, rollup.of] : [],
    ),
    ...paths.map(path => path.appliesTo),
    ...facts.flatMap(({ derive }) =>
      derive?.kind === 'when' ? [derive.when] : [],
    ),
  ];
  return [...new Set(asked)].filter(predicate => predicate >= 0);
}

/** Turns a checked model into what the evaluation runs on. */
export function buildProgram(model: ModelContent): Program {
  const factIndex = indexById(model.facts);
  const leaves = EntityLeaves.create();
  const predicates = Predicates.create();
  const scope = { factIndex, facts: model.facts, leaves };
  const tables: Tables = { model, predicates, scope };

  const practiceIndex = indexById(model.practices);
  const checkIndex = indexById(model.checks);
  const facts = buildFacts(tables);
  const checks = buildChecks(tables, practiceIndex);
  const practices = buildPractices(tables, checks, practiceIndex);
  const levelCount = model.levels.length;
  const subject = addPredicate(tables, model.document.spec.appliesTo);
  const targets = groupTargets(checks);
  const paths = buildPaths(tables, checkIndex);
  const whole = buildScope(practices, levelCount);
  return {
    model,
    subject,
    questions: questionsOf(subject, facts, practices, targets, paths),
    predicates,
    leaves,
    facts,
    factIndex,
    derived: facts.filter(fact => fact.derive),
    practices,
    practiceIndex,
    checks,
    checkIndex,
    demanded: practices
      .filter(practice => practice.requiredAt.length > 0)
      .map(practice => practice.index),
    rollups: practices.filter(practice => practice.rollup),
    targets,
    superseded: supersessionOrder(
      practices.map(practice => practice.supersededBy),
    ).order.filter(index => practices[index].supersededBy.length > 0),
    need: [0, ...model.levels.map(level => rankOf(level.minEvidence) || 1)],
    levelCount,
    overall: model.overall === 'combined' ? whole : undefined,
    whole,
    categories: model.categories.map((_, category) =>
      buildScope(
        practices.filter(practice => practice.categories.includes(category)),
        levelCount,
      ),
    ),
    paths,
    shared: {
      workspace: undefined,
      results: undefined,
      profiles: new Map(),
      leaves: new Map(),
    },
  };
}
