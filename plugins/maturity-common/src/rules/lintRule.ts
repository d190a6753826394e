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

import { JsonObject } from '@backstage/types';
import { RE2JS } from 're2js';
import { Mistakes, Path } from '../model/Mistakes';
import { asObject } from '../model/raw';
import { FactType } from '../model/types';
import { OperandType, OPERATORS, OPERATORS_OF } from './operators';
import { parseDuration } from './time';

const MAX_DEPTH = 16;
const MAX_LEAVES = 500;
const MAX_PATTERN = 1_000;

const OPERANDS = ['fact', 'annotation', 'field'];
const COMBINATIONS = ['all', 'any', 'not'];

/** What a rule is checked against. */
export interface RuleLintOptions {
  /** Types of the known facts; undefined for one whose type is not known. */
  factTypes: ReadonlyMap<string, FactType | undefined>;
  mistakes: Mistakes;
}

function isScalar(value: unknown): boolean {
  return (
    typeof value === 'boolean' ||
    typeof value === 'string' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}

/** The scalar type that an operand's comparisons want; undefined for any. */
function scalarOf(operand: OperandType): string | undefined {
  if (operand === 'field') {
    return undefined;
  }
  return operand === 'boolean' || operand === 'number' ? operand : 'string';
}

function lintScalar(value: unknown, wanted: string | undefined): string {
  if (!isScalar(value) || (wanted && typeof value !== wanted)) {
    return wanted ? `is not a ${wanted}` : 'is not a boolean, number or text';
  }
  return '';
}

function lintPattern(value: unknown): string {
  if (typeof value !== 'string' || value === '') {
    return 'is not a pattern';
  }
  if (value.length > MAX_PATTERN) {
    return `is longer than ${MAX_PATTERN} characters`;
  }
  try {
    RE2JS.compile(value);
    return '';
  } catch (error) {
    return `is not a pattern that RE2 knows: ${(error as Error).message}`;
  }
}

/** What is wrong with the value of an operator, or nothing. */
function lintWanted(
  operator: string,
  value: unknown,
  operand: OperandType,
): string {
  switch (operator) {
    case 'matches':
      return lintPattern(value);
    case 'within':
      return typeof value === 'string' && parseDuration(value) !== undefined
        ? ''
        : 'is not a duration of weeks, days, hours, minutes and seconds (such as P90D)';
    case 'exists':
      return typeof value === 'boolean' ? '' : 'is not true or false';
    case 'contains':
      return value === '' ? 'is empty' : lintScalar(value, scalarOf(operand));
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return lintScalar(value, 'number');
    default:
      return lintScalar(value, scalarOf(operand));
  }
}

class RuleLint {
  #leaves = 0;
  readonly #options: RuleLintOptions;

  static run(rule: unknown, path: Path, options: RuleLintOptions): void {
    new RuleLint(options).#rule(rule, path, 1);
  }

  private constructor(options: RuleLintOptions) {
    this.#options = options;
  }

  #add(path: Path, message: string): void {
    this.#options.mistakes.add(path, message);
  }

  #rule(value: unknown, path: Path, depth: number): void {
    const rule = asObject(value);
    if (!rule) {
      this.#add(path, value === undefined ? 'is missing' : 'is not a rule');
      return;
    }
    if (depth > MAX_DEPTH) {
      this.#add(path, `is nested deeper than ${MAX_DEPTH}`);
      return;
    }
    const combination = COMBINATIONS.find(key => Object.hasOwn(rule, key));
    if (!combination) {
      this.#leaf(rule, path);
      return;
    }
    for (const key of Object.keys(rule)) {
      if (key !== combination) {
        this.#add([...path, key], `does not go with "${combination}"`);
      }
    }
    this.#parts(combination, rule[combination], [...path, combination], depth);
  }

  #parts(kind: string, value: unknown, path: Path, depth: number): void {
    if (kind === 'not') {
      this.#rule(value, path, depth + 1);
    } else if (!Array.isArray(value) || value.length === 0) {
      this.#add(path, 'is not a list of rules, or is empty');
    } else {
      value.forEach((part, i) => this.#rule(part, [...path, i], depth + 1));
    }
  }

  #leaf(rule: JsonObject, path: Path): void {
    if (++this.#leaves === MAX_LEAVES + 1) {
      this.#add(path, `is one of more than ${MAX_LEAVES} comparisons`);
    }
    const keys = Object.keys(rule);
    const operands = keys.filter(key => OPERANDS.includes(key));
    const operators = keys.filter(key =>
      (OPERATORS as readonly string[]).includes(key),
    );
    for (const key of keys) {
      if (!operands.includes(key) && !operators.includes(key)) {
        this.#add([...path, key], 'is neither an operand nor an operator');
      }
    }
    if (operands.length !== 1) {
      this.#add(path, `needs one operand of ${OPERANDS.join(', ')}`);
      return;
    }
    const operand = this.#operand(operands[0], rule[operands[0]], path);
    if (operators.length !== 1) {
      this.#add(path, `needs one operator of ${OPERATORS.join(', ')}`);
    } else if (operand) {
      this.#comparison(operators[0], rule[operators[0]], operand, path);
    }
  }

  #operand(kind: string, value: unknown, path: Path): OperandType | undefined {
    if (typeof value !== 'string' || value.trim() === '') {
      this.#add([...path, kind], 'is not a name');
      return undefined;
    }
    if (kind !== 'fact') {
      return kind as OperandType;
    }
    if (!this.#options.factTypes.has(value)) {
      this.#add([...path, kind], `"${value}" is not a fact of the model`);
    }
    return this.#options.factTypes.get(value);
  }

  #comparison(
    operator: string,
    value: unknown,
    operand: OperandType,
    path: Path,
  ): void {
    const allowed = OPERATORS_OF[operand] as readonly string[];
    if (!allowed.includes(operator)) {
      this.#add(
        path,
        `a ${operand} cannot be compared by "${operator}" (only by ${allowed.join(
          ', ',
        )})`,
      );
      return;
    }
    const at = [...path, operator];
    if (operator === 'in' || operator === 'notIn') {
      if (!Array.isArray(value) || value.length === 0) {
        this.#add(at, 'is not a list of values, or is empty');
        return;
      }
      value.forEach((part, i) => this.#wanted('eq', part, operand, [...at, i]));
      return;
    }
    this.#wanted(operator, value, operand, at);
  }

  #wanted(
    operator: string,
    value: unknown,
    operand: OperandType,
    path: Path,
  ): void {
    const message = lintWanted(operator, value, operand);
    if (message) {
      this.#add(path, message);
    }
  }
}

/** Finds what is wrong with a rule, deep inside it too. */
export function lintRule(
  rule: unknown,
  path: Path,
  options: RuleLintOptions,
): void {
  RuleLint.run(rule, path, options);
}
