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
import { negate } from './combine';
import { comparisonOf, valueTest } from './operators';
import {
  ERROR,
  OUTCOME_MASK,
  Packed,
  packUndecided,
  PASSED,
  STORE_BIT,
  TYPE_MISMATCH,
} from './outcome';
import { RuleContext } from './RuleContext';
import { parseDuration, parseMoment } from './time';

/** A rule, ready to run. */
export type RuleFunction = (context: RuleContext) => Packed;

/** What a leaf comes to that holds, or not, given its fact's reading. */
function decided(reading: Packed, holds: boolean): Packed {
  return holds ? reading : negate(reading);
}

function mismatch(reading: Packed): Packed {
  return packUndecided(ERROR, TYPE_MISMATCH, reading & STORE_BIT);
}

function isUnknown(reading: Packed): boolean {
  return (reading & OUTCOME_MASK) !== PASSED;
}

function within(fact: number, window: number): RuleFunction {
  return context => {
    const { facts } = context;
    const reading = facts.reading[fact];
    if (isUnknown(reading)) {
      return reading;
    }
    const value = facts.value[fact];
    const at = typeof value === 'string' ? parseMoment(value) : undefined;
    return at === undefined
      ? mismatch(reading)
      : decided(reading, context.isWithin(at, window));
  };
}

/*
 * `eq` and the comparisons of numbers are most of any model and run for every
 * scorecard; each has a closure of its own, without a call inside.
 */

function equal(fact: number, wanted: RuleScalar): RuleFunction {
  const type = typeof wanted;
  return ({ facts }) => {
    const reading = facts.reading[fact];
    if (isUnknown(reading)) {
      return reading;
    }
    const value = facts.value[fact];
    return typeof value === type && !Number.isNaN(value)
      ? decided(reading, value === wanted)
      : mismatch(reading);
  };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function atLeast(fact: number, wanted: number): RuleFunction {
  return ({ facts }) => {
    const reading = facts.reading[fact];
    if (isUnknown(reading)) {
      return reading;
    }
    const value = facts.value[fact];
    return isNumber(value)
      ? decided(reading, value >= wanted)
      : mismatch(reading);
  };
}

function atMost(fact: number, wanted: number): RuleFunction {
  return ({ facts }) => {
    const reading = facts.reading[fact];
    if (isUnknown(reading)) {
      return reading;
    }
    const value = facts.value[fact];
    return isNumber(value)
      ? decided(reading, value <= wanted)
      : mismatch(reading);
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
    const reading = facts.reading[fact];
    if (isUnknown(reading)) {
      return reading;
    }
    const outcome = test(facts.value[fact]);
    return outcome === ERROR
      ? mismatch(reading)
      : decided(reading, outcome === PASSED);
  };
}
