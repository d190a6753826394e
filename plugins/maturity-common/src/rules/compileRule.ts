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

import { Rule } from '../model/ruleTypes';
import { FactDefinition } from '../model/types';
import { combineAll, combineAny, negate } from './combine';
import { EntityLeaves } from './EntityLeaves';
import { factLeaf, RuleFunction } from './factLeaf';
import { Packed } from './outcome';

/** What a rule may refer to. */
export interface RuleScope {
  factIndex: ReadonlyMap<string, number>;
  facts: readonly FactDefinition[];
  leaves: EntityLeaves;
}

/** A compiled rule and what it reads, by index, each once. */
export interface CompiledRule {
  run: RuleFunction;
  /** Facts. */
  reads: readonly number[];
  /** Leaves over annotations and fields. */
  leaves: readonly number[];
}

interface Reads {
  facts: Set<number>;
  leaves: Set<number>;
}

function compileParts(
  rules: readonly Rule[],
  scope: RuleScope,
  reads: Reads,
  combine: (parts: readonly Packed[], count: number) => Packed,
): RuleFunction {
  const parts = rules.map(rule => compile(rule, scope, reads));
  const count = parts.length;
  if (count === 1) {
    return parts[0];
  }
  // one buffer per rule: rules do not contain themselves
  const outcomes: Packed[] = new Array(count).fill(0);
  return context => {
    for (let i = 0; i < count; i++) {
      outcomes[i] = parts[i](context);
    }
    return combine(outcomes, count);
  };
}

function compile(rule: Rule, scope: RuleScope, reads: Reads): RuleFunction {
  if ('all' in rule) {
    return compileParts(rule.all, scope, reads, combineAll);
  }
  if ('any' in rule) {
    return compileParts(rule.any, scope, reads, combineAny);
  }
  if ('not' in rule) {
    const part = compile(rule.not, scope, reads);
    return context => negate(part(context));
  }
  if ('fact' in rule) {
    const fact = scope.factIndex.get(rule.fact);
    if (fact === undefined) {
      throw new TypeError(`Fact ${rule.fact} passed the lint unknown`);
    }
    reads.facts.add(fact);
    return factLeaf(fact, scope.facts[fact].type, rule);
  }
  const leaf = scope.leaves.add(rule);
  reads.leaves.add(leaf);
  return context => context.entityLeaf(leaf);
}

/** Compiles a rule that has passed the lint to one closure. */
export function compileRule(rule: Rule, scope: RuleScope): CompiledRule {
  const reads: Reads = { facts: new Set(), leaves: new Set() };
  const run = compile(rule, scope, reads);
  return { run, reads: [...reads.facts], leaves: [...reads.leaves] };
}
