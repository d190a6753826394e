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
import { Rule, RuleLeaf } from '../model/ruleTypes';
import { combineAll, combineAny, negate } from '../rules/combine';
import { factLeaf, RuleFunction } from '../rules/factLeaf';
import { comparisonOf } from '../rules/operators';
import { outcomeOf, Packed, reasonOf } from '../rules/outcome';
import { getAnnotation, getField } from '../rules/paths';
import { Workspace } from '../evaluate/Workspace';
import { ExplainedRule } from './types';

interface Explained {
  rule: ExplainedRule;
  packed: Packed | undefined;
}

const compiledLeaves = new WeakMap<RuleLeaf, RuleFunction>();

/** The closure of one leaf, so that it is explained by what decided it. */
function leafFunction(program: Program, leaf: RuleLeaf): RuleFunction {
  let run = compiledLeaves.get(leaf);
  if (!run) {
    if ('fact' in leaf) {
      const fact = program.factIndex.get(leaf.fact) ?? -1;
      run = factLeaf(fact, program.facts[fact].type, leaf);
    } else {
      const index = program.leaves.add(leaf);
      run = context => context.entityLeaf(index);
    }
    compiledLeaves.set(leaf, run);
  }
  return run;
}

/** What an annotation or field of the entity holds; undefined for nothing. */
export function operandValue(
  leaf: RuleLeaf,
  entity: unknown,
): unknown | undefined {
  if ('annotation' in leaf) {
    return getAnnotation(entity, leaf.annotation);
  }
  const value = 'field' in leaf ? getField(entity, leaf.field) : undefined;
  return value === null ? undefined : value;
}

/** The kind and name of what a leaf reads. */
export function operandOf(leaf: RuleLeaf): {
  type: 'fact' | 'annotation' | 'field';
  id: string;
} {
  if ('fact' in leaf) {
    return { type: 'fact', id: leaf.fact };
  }
  return 'annotation' in leaf
    ? { type: 'annotation', id: leaf.annotation }
    : { type: 'field', id: leaf.field };
}

function came(packed: Packed | undefined) {
  if (packed === undefined) {
    return {};
  }
  const reason = reasonOf(packed);
  return { outcome: outcomeOf(packed), ...(reason ? { reason } : {}) };
}

function leafValue(
  leaf: RuleLeaf,
  program: Program,
  workspace: Workspace,
): unknown {
  if ('fact' in leaf) {
    const fact = program.factIndex.get(leaf.fact) ?? -1;
    return workspace.facts.grade[fact] === 0
      ? undefined
      : workspace.facts.value[fact];
  }
  return operandValue(leaf, workspace.prepared?.entity);
}

function explainLeaf(
  leaf: RuleLeaf,
  program: Program,
  workspace: Workspace | undefined,
): Explained {
  const { operator, wanted } = comparisonOf(leaf);
  const operand = operandOf(leaf);
  const definition =
    'fact' in leaf
      ? program.facts[program.factIndex.get(leaf.fact) ?? -1].definition
      : undefined;
  const packed = workspace && leafFunction(program, leaf)(workspace);
  const value = workspace && leafValue(leaf, program, workspace);
  return {
    packed,
    rule: {
      ...operand,
      ...(definition?.title ? { title: definition.title } : {}),
      ...(definition?.unit ? { unit: definition.unit } : {}),
      operator,
      wanted,
      ...came(packed),
      ...(value === undefined ? {} : { value }),
    },
  };
}

function explainParts(
  type: 'all' | 'any',
  rules: readonly Rule[],
  program: Program,
  workspace: Workspace | undefined,
): Explained {
  const parts = rules.map(rule => explain(rule, program, workspace));
  const outcomes = parts.flatMap(({ packed }) => packed ?? []);
  const combine = type === 'all' ? combineAll : combineAny;
  const packed = workspace && combine(outcomes, outcomes.length);
  return {
    packed,
    rule: { type, ...came(packed), parts: parts.map(({ rule }) => rule) },
  };
}

function explain(
  rule: Rule,
  program: Program,
  workspace: Workspace | undefined,
): Explained {
  if ('all' in rule) {
    return explainParts('all', rule.all, program, workspace);
  }
  if ('any' in rule) {
    return explainParts('any', rule.any, program, workspace);
  }
  if ('not' in rule) {
    const part = explain(rule.not, program, workspace);
    const packed = part.packed === undefined ? undefined : negate(part.packed);
    return {
      packed,
      rule: { type: 'not', ...came(packed), parts: [part.rule] },
    };
  }
  return explainLeaf(rule, program, workspace);
}

/**
 * What a rule asks and, with a workspace in which facts are resolved, what
 * came of each part of it.
 */
export function explainRule(
  rule: Rule,
  program: Program,
  workspace: Workspace | undefined,
): ExplainedRule {
  return explain(rule, program, workspace).rule;
}

/** The leaves of a rule in order, each operand once. */
export function operandsOf(rule: Rule): RuleLeaf[] {
  const found = new Map<string, RuleLeaf>();
  const visit = (part: Rule): void => {
    if ('all' in part) {
      part.all.forEach(visit);
    } else if ('any' in part) {
      part.any.forEach(visit);
    } else if ('not' in part) {
      visit(part.not);
    } else {
      const { type, id } = operandOf(part);
      const key = `${type} ${id}`;
      found.set(key, found.get(key) ?? part);
    }
  };
  visit(rule);
  return [...found.values()];
}
