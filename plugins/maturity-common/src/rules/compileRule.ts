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

import { FactDefinition, Rule, RuleLeaf } from '../model/types';
import { combineAll, combineAny, negate } from './combine';
import { EntityLeaves } from './EntityLeaves';
import { comparisonOf, valueTest } from './operators';
import {
  ERROR,
  FAILED,
  packDecided,
  packUndecided,
  PASSED,
  Packed,
  TYPE_MISMATCH,
} from './outcome';
import { RuleContext } from './RuleContext';
import { parseDuration, parseMoment } from './time';

/** A rule, ready to run. */
export type RuleFunction = (context: RuleContext) => Packed;

/** What a rule may refer to. */
export interface RuleScope {
  factIndex: ReadonlyMap<string, number>;
  facts: readonly FactDefinition[];
  leaves: EntityLeaves;
}

/** A compiled rule and the facts that it reads, by index, each once. */
export interface CompiledRule {
  run: RuleFunction;
  reads: readonly number[];
}

function withinFact(fact: number, window: number): RuleFunction {
  return context => {
    const { facts } = context;
    if (facts.unknown[fact] !== 0) {
      return facts.unknown[fact];
    }
    const value = facts.value[fact];
    const at = typeof value === 'string' ? parseMoment(value) : undefined;
    const storeBit = facts.storeBit[fact];
    if (at === undefined) {
      return packUndecided(ERROR, TYPE_MISMATCH, storeBit);
    }
    const outcome = context.isWithin(at, window) ? PASSED : FAILED;
    return packDecided(outcome, facts.grade[fact], storeBit);
  };
}

function compileFact(leaf: { fact: string } & RuleLeaf, scope: RuleScope) {
  const fact = scope.factIndex.get(leaf.fact);
  if (fact === undefined) {
    throw new TypeError(`Fact ${leaf.fact} passed the lint but is not known`);
  }
  const { operator, wanted } = comparisonOf(leaf);
  if (operator === 'within') {
    return {
      fact,
      run: withinFact(fact, parseDuration(wanted as string) ?? 0),
    };
  }
  const test = valueTest(operator, wanted, scope.facts[fact].type);
  const run: RuleFunction = ({ facts }) => {
    if (facts.unknown[fact] !== 0) {
      return facts.unknown[fact];
    }
    const outcome = test(facts.value[fact]);
    return outcome === ERROR
      ? packUndecided(ERROR, TYPE_MISMATCH, facts.storeBit[fact])
      : packDecided(outcome, facts.grade[fact], facts.storeBit[fact]);
  };
  return { fact, run };
}

function compileParts(
  rules: readonly Rule[],
  scope: RuleScope,
  reads: Set<number>,
  combine: (parts: readonly Packed[], count: number) => Packed,
): RuleFunction {
  const parts = rules.map(rule => compile(rule, scope, reads));
  const count = parts.length;
  // one buffer per rule: rules do not contain themselves
  const outcomes: Packed[] = new Array(count).fill(0);
  return context => {
    for (let i = 0; i < count; i++) {
      outcomes[i] = parts[i](context);
    }
    return combine(outcomes, count);
  };
}

function compile(
  rule: Rule,
  scope: RuleScope,
  reads: Set<number>,
): RuleFunction {
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
    const { fact, run } = compileFact(rule, scope);
    reads.add(fact);
    return run;
  }
  const leaf = scope.leaves.add(rule);
  return context => context.entityLeaf(leaf);
}

/** Compiles a rule that has passed the lint to one closure. */
export function compileRule(rule: Rule, scope: RuleScope): CompiledRule {
  const reads = new Set<number>();
  const run = compile(rule, scope, reads);
  return { run, reads: [...reads] };
}
