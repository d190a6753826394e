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

import { RE2JS } from 're2js';
import { RuleLeaf, RuleOperator, RuleScalar } from '../model/ruleTypes';
import { FactType } from '../model/types';
import { FAILED, ERROR, PASSED } from './outcome';

/** What a leaf's operand can be. */
export type OperandType = FactType | 'annotation' | 'field';

const SCALAR: readonly RuleOperator[] = ['eq', 'ne', 'in', 'notIn'];
const ORDER: readonly RuleOperator[] = ['gt', 'gte', 'lt', 'lte'];
const TEXT: readonly RuleOperator[] = ['contains', 'matches'];

/** All operators, in the order in which they are named to people. */
export const OPERATORS: readonly RuleOperator[] = [
  ...SCALAR,
  ...ORDER,
  ...TEXT,
  'within',
  'exists',
];

/** The operators that an operand can have. */
export const OPERATORS_OF: Record<OperandType, readonly RuleOperator[]> = {
  boolean: SCALAR,
  number: [...SCALAR, ...ORDER],
  string: [...SCALAR, ...TEXT],
  'string[]': ['contains'],
  datetime: ['within'],
  annotation: [...SCALAR, ...TEXT, 'within', 'exists'],
  field: OPERATORS,
};

/** The operator of a leaf and what it is compared with. */
export function comparisonOf(leaf: RuleLeaf): {
  operator: RuleOperator;
  wanted: RuleScalar | RuleScalar[];
} {
  const operator = OPERATORS.find(name => Object.hasOwn(leaf, name));
  if (!operator) {
    throw new TypeError('A rule without an operator passed the lint');
  }
  const wanted = (leaf as Record<string, unknown>)[operator];
  return { operator, wanted: wanted as RuleScalar | RuleScalar[] };
}

/** PASSED, FAILED, or ERROR when the value's type does not fit. */
export type ValueTest = (value: unknown) => number;

function verdict(holds: boolean): number {
  return holds ? PASSED : FAILED;
}

function isComparable(value: unknown): value is RuleScalar {
  return typeof value !== 'object' && !Number.isNaN(value);
}

function equals(wanted: RuleScalar, positive: boolean): ValueTest {
  const type = typeof wanted;
  return value =>
    typeof value === type && isComparable(value)
      ? verdict((value === wanted) === positive)
      : ERROR;
}

function isOneOf(wanted: readonly RuleScalar[], positive: boolean): ValueTest {
  const values = new Set<unknown>(wanted);
  const types = new Set(wanted.map(value => typeof value as string));
  return value =>
    types.has(typeof value) && isComparable(value)
      ? verdict(values.has(value) === positive)
      : ERROR;
}

function compares(operator: RuleOperator, wanted: number): ValueTest {
  const holds: Record<string, (value: number) => boolean> = {
    gt: value => value > wanted,
    gte: value => value >= wanted,
    lt: value => value < wanted,
    lte: value => value <= wanted,
  };
  const test = holds[operator];
  return value =>
    typeof value === 'number' && Number.isFinite(value)
      ? verdict(test(value))
      : ERROR;
}

function contains(wanted: RuleScalar, operand: OperandType): ValueTest {
  const inText = operand !== 'string[]' && typeof wanted === 'string';
  const inList = operand === 'string[]' || operand === 'field';
  const onlyTexts = operand === 'string[]';
  return value => {
    if (inText && typeof value === 'string') {
      return verdict(value.includes(wanted as string));
    }
    if (
      !inList ||
      !Array.isArray(value) ||
      (onlyTexts && value.some(part => typeof part !== 'string'))
    ) {
      return ERROR;
    }
    return verdict(value.includes(wanted));
  };
}

function matches(pattern: string): ValueTest {
  const compiled = RE2JS.compile(pattern);
  return value =>
    typeof value === 'string' ? verdict(compiled.test(value)) : ERROR;
}

/**
 * The test of every operator but `within`, which depends on the time, and
 * `exists`, which does not read the value.
 */
export function valueTest(
  operator: RuleOperator,
  wanted: RuleScalar | RuleScalar[],
  operand: OperandType,
): ValueTest {
  switch (operator) {
    case 'eq':
    case 'ne':
      return equals(wanted as RuleScalar, operator === 'eq');
    case 'in':
    case 'notIn':
      return isOneOf(wanted as RuleScalar[], operator === 'in');
    case 'contains':
      return contains(wanted as RuleScalar, operand);
    case 'matches':
      return matches(wanted as string);
    default:
      return compares(operator, wanted as number);
  }
}
