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

import { FilterPredicate } from '@backstage/filter-predicates';
import { compileRule, RuleScope } from '../rules/compileRule';
import { EntityLeaves } from '../rules/EntityLeaves';
import { rankOf } from '../rules/outcome';
import { Predicates } from '../rules/Predicates';
import { parseDuration, parseMoment } from '../rules/time';
import { CompiledModel } from './CompiledModel';
import {
  CheckProgram,
  FactProgram,
  PathProgram,
  PracticeProgram,
  Program,
  ScopeProgram,
  TargetProgram,
} from './Program';
import { STEP_STATES } from '../evaluate/stepStates';
import { supersessionOrder } from './supersessionOrder';
import { templateRef } from './templateRef';
import { FactDefinition, GoldenPathDefinition } from './types';

interface Tables {
  model: CompiledModel;
  predicates: Predicates;
  scope: RuleScope;
}

function indexById(items: readonly { id: string }[]): Map<string, number> {
  return new Map(items.map((item, index) => [item.id, index]));
}

/** Indices of ids that the lint has found to exist. */
function indicesOf(
  ids: readonly string[] | undefined,
  index: ReadonlyMap<string, number>,
): number[] {
  return (ids ?? []).flatMap(id => index.get(id) ?? []);
}

function addPredicate(
  tables: Tables,
  predicate: FilterPredicate | undefined,
): number {
  return predicate === undefined ? -1 : tables.predicates.add(predicate);
}

function buildDerivation(
  definition: FactDefinition,
  tables: Tables,
): FactProgram['derive'] {
  const { derive } = definition;
  if (!derive) {
    return undefined;
  }
  return 'from' in derive
    ? { kind: 'from', path: derive.from }
    : {
        kind: 'when',
        when: addPredicate(tables, derive.when),
        value: derive.value,
        otherwise: derive.otherwise,
      };
}

function buildFact(
  definition: FactDefinition,
  index: number,
  tables: Tables,
): FactProgram {
  return {
    index,
    id: definition.id,
    type: definition.type,
    definition,
    ttl:
      definition.ttl === undefined
        ? Infinity
        : parseDuration(definition.ttl) ?? Infinity,
    trust: new Map(definition.sources?.map((source, i) => [source, i])),
    inconclusive: definition.inconclusive ?? [],
    derive: buildDerivation(definition, tables),
  };
}

function buildChecks(
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
  model: CompiledModel,
): number {
  if (requiredChecks.length !== 1) {
    return -1;
  }
  const [check] = requiredChecks;
  const { rule } = model.checks[check.index].definition;
  return 'fact' in rule && 'gte' in rule ? check.reads[0] : -1;
}

function buildPractices(
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

function buildScope(
  practices: readonly PracticeProgram[],
  levelCount: number,
): ScopeProgram {
  const demand: number[][] = Array.from({ length: levelCount + 1 }, () => []);
  for (const practice of practices) {
    practice.requiredAt.forEach(level => demand[level].push(practice.index));
  }
  return { demand, practices: practices.map(({ index }) => index) };
}

function groupTargets(checks: readonly CheckProgram[]): TargetProgram[] {
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

function buildPaths(
  tables: Tables,
  checkIndex: ReadonlyMap<string, number>,
): PathProgram[] {
  let steps = 0;
  const paths = tables.model.document.spec.goldenPaths ?? [];
  return paths.map((path: GoldenPathDefinition, index) => ({
    index,
    id: path.id,
    appliesTo: addPredicate(tables, path.appliesTo),
    templates: new Set(path.templates?.flatMap(ref => templateRef(ref) ?? [])),
    steps: path.steps.map(step => ({
      index: steps++,
      id: step.id,
      required: step.required !== false,
      checks: indicesOf(step.checks, checkIndex),
      rule: step.rule && compileRule(step.rule, tables.scope),
      results: STEP_STATES.map(state =>
        Object.freeze({
          id: step.id,
          required: step.required !== false,
          state,
        }),
      ),
    })),
  }));
}

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
export function buildProgram(model: CompiledModel): Program {
  const factIndex = indexById(model.facts);
  const leaves = EntityLeaves.create();
  const predicates = Predicates.create();
  const scope = { factIndex, facts: model.facts, leaves };
  const tables: Tables = { model, predicates, scope };

  const practiceIndex = indexById(model.practices);
  const checkIndex = indexById(model.checks);
  const facts = model.facts.map((fact, i) => buildFact(fact, i, tables));
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
