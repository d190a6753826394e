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

import { RuleLeaf, RuleScalar } from '../model/ruleTypes';
import { FactType } from '../model/types';
import { comparisonOf, valueTest } from './operators';
import {
  ERROR,
  FAILED,
  packDecided,
  Packed,
  packUndecided,
  PASSED,
  TYPE_MISMATCH,
} from './outcome';
import { KnownFacts, RuleContext } from './RuleContext';
import { parseDuration, parseMoment } from './time';

/** A rule, ready to run. */
export type RuleFunction = (context: RuleContext) => Packed;

function decided(facts: KnownFacts, fact: number, holds: boolean): Packed {
  return packDecided(
    holds ? PASSED : FAILED,
    facts.grade[fact],
    facts.storeBit[fact],
  );
}

function mismatch(facts: KnownFacts, fact: number): Packed {
  return packUndecided(ERROR, TYPE_MISMATCH, facts.storeBit[fact]);
}

function within(fact: number, window: number): RuleFunction {
  return context => {
    const { facts } = context;
    if (facts.unknown[fact] !== 0) {
      return facts.unknown[fact];
    }
    const value = facts.value[fact];
    const at = typeof value === 'string' ? parseMoment(value) : undefined;
    return at === undefined
      ? mismatch(facts, fact)
      : decided(facts, fact, context.isWithin(at, window));
  };
}

/*
 * `eq` and the comparisons of numbers are most of any model and run for every
 * scorecard; each has a closure of its own, without a call inside.
 */

function equal(fact: number, wanted: RuleScalar): RuleFunction {
  const type = typeof wanted;
  return ({ facts }) => {
    if (facts.unknown[fact] !== 0) {
      return facts.unknown[fact];
    }
    const value = facts.value[fact];
    return typeof value === type && !Number.isNaN(value)
      ? decided(facts, fact, value === wanted)
      : mismatch(facts, fact);
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function atLeast(fact: number, wanted: number): RuleFunction {
  return ({ facts }) => {
    if (facts.unknown[fact] !== 0) {
      return facts.unknown[fact];
    }
    const value = facts.value[fact];
    return isNumber(value)
      ? decided(facts, fact, value >= wanted)
      : mismatch(facts, fact);
  };
}

function atMost(fact: number, wanted: number): RuleFunction {
  return ({ facts }) => {
    if (facts.unknown[fact] !== 0) {
      return facts.unknown[fact];
    }
    const value = facts.value[fact];
    return isNumber(value)
      ? decided(facts, fact, value <= wanted)
      : mismatch(facts, fact);
  };
}

/** Compiles a leaf over a fact of the given type. */
export function factLeaf(
  fact: number,
  type: FactType,
  leaf: RuleLeaf,
): RuleFunction {
  const { operator, wanted } = comparisonOf(leaf);
  switch (operator) {
    case 'within':
      return within(fact, parseDuration(wanted as string) ?? 0);
    case 'eq':
      return equal(fact, wanted as RuleScalar);
    case 'gte':
      return atLeast(fact, wanted as number);
    case 'lte':
      return atMost(fact, wanted as number);
    default:
  }
  const test = valueTest(operator, wanted, type);
  return ({ facts }) => {
    if (facts.unknown[fact] !== 0) {
      return facts.unknown[fact];
    }
    const outcome = test(facts.value[fact]);
    return outcome === ERROR
      ? mismatch(facts, fact)
      : decided(facts, fact, outcome === PASSED);
  };
}
