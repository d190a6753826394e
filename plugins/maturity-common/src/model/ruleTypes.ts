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

/**
 * A rule: one leaf, or a combination of rules.
 *
 * @public
 */
export type Rule = { all: Rule[] } | { any: Rule[] } | { not: Rule } | RuleLeaf;

/**
 * One operand and one operator.
 *
 * @public
 */
export type RuleLeaf = RuleOperand & RuleComparison;

/**
 * What a leaf reads: a fact, an annotation by its key, a field by its path.
 *
 * @public
 */
export type RuleOperand =
  | { fact: string }
  | { annotation: string }
  | { field: string };

/**
 * How a leaf compares. Facts have the operators of their type; annotations those of text, `within` and `exists`; fields all.
 *
 * @public
 */
export type RuleOperator =
  | 'eq'
  | 'ne'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'in'
  | 'notIn'
  | 'contains'
  | 'matches'
  | 'within'
  | 'exists';

/**
 * An operator with what it compares with. `within` is a duration, `matches` a pattern of RE2.
 *
 * @public
 */
export type RuleComparison =
  | { eq: RuleScalar }
  | { ne: RuleScalar }
  | { gt: number }
  | { gte: number }
  | { lt: number }
  | { lte: number }
  | { in: RuleScalar[] }
  | { notIn: RuleScalar[] }
  | { contains: RuleScalar }
  | { matches: string }
  | { within: string }
  | { exists: boolean };

/**
 * What a value can be equal to.
 *
 * @public
 */
export type RuleScalar = boolean | number | string;
