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

import {
  FactType,
  FactValue,
  Rule,
  RuleComparison,
  RuleLeaf,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { DateTime } from 'luxon';

/**
 * A value to show how a fact is reported: one that its checks hold for, so
 * that nobody reports findings by copying an example.
 */
export function exampleValue(options: {
  fact: string;
  type: FactType;
  /** All that a model asks. */
  rules: readonly Rule[];
}): FactValue {
  const { fact, type, rules } = options;
  const asked = rules.flatMap(rule => comparisonsOf({ rule, fact }));
  const usual = usualValue(type);
  const candidates = [
    ...asked.flatMap(({ comparison, negated }) =>
      candidatesOf({ comparison, negated, usual }),
    ),
    usual,
  ];
  const held = (value: FactValue) =>
    asked.filter(
      ({ comparison, negated }) => holds(value, comparison) !== negated,
    ).length;
  const [best] = candidates.sort((a, b) => held(b) - held(a));
  return type === 'string[]' && !Array.isArray(best) ? [String(best)] : best;
}

interface Asked {
  comparison: RuleComparison;
  negated: boolean;
}

function comparisonsOf(options: {
  rule: Rule;
  fact: string;
  negated?: boolean;
}): Asked[] {
  const { rule, fact, negated = false } = options;
  if ('all' in rule || 'any' in rule) {
    const parts = 'all' in rule ? rule.all : rule.any;
    return parts.flatMap(part => comparisonsOf({ rule: part, fact, negated }));
  }
  if ('not' in rule) {
    return comparisonsOf({ rule: rule.not, fact, negated: !negated });
  }
  return isAbout(rule, fact) ? [{ comparison: rule, negated }] : [];
}

function isAbout(leaf: RuleLeaf, fact: string): boolean {
  return 'fact' in leaf && leaf.fact === fact;
}

function usualValue(type: FactType): FactValue {
  switch (type) {
    case 'boolean':
      return true;
    case 'number':
      return 1;
    case 'datetime':
      // Checks ask for what happened lately.
      return DateTime.utc()
        .startOf('hour')
        .toISO({ suppressMilliseconds: true });
    case 'string[]':
      return ['value'];
    default:
      return 'value';
  }
}

/** Values that a comparison is likely to hold for, the most telling first. */
function candidatesOf(options: Asked & { usual: FactValue }): FactValue[] {
  const { comparison, negated, usual } = options;
  if ('eq' in comparison || 'ne' in comparison) {
    const value = 'eq' in comparison ? comparison.eq : comparison.ne;
    const isWanted = 'eq' in comparison !== negated;
    if (isWanted) {
      return [value];
    }
    return [typeof value === 'boolean' ? !value : otherThan(value, usual)];
  }
  if ('in' in comparison) {
    return negated ? [] : comparison.in.slice(0, 1);
  }
  if ('contains' in comparison) {
    return negated
      ? []
      : [
          Array.isArray(usual)
            ? [String(comparison.contains)]
            : comparison.contains,
        ];
  }
  const bound = boundOf(comparison);
  return bound === undefined ? [] : [0, bound, above(bound), bound - 1];
}

function otherThan(value: number | string, usual: FactValue): FactValue {
  return typeof value === 'number' ? above(value) : usual;
}

function boundOf(comparison: RuleComparison): number | undefined {
  if ('gt' in comparison) {
    return comparison.gt;
  }
  if ('gte' in comparison) {
    return comparison.gte;
  }
  if ('lt' in comparison) {
    return comparison.lt;
  }
  return 'lte' in comparison ? comparison.lte : undefined;
}

/** More than a bound; all of it where the bound is a share. */
function above(bound: number): number {
  return bound >= 0 && bound < 1 ? 1 : bound + 1;
}

function holds(value: FactValue, comparison: RuleComparison): boolean {
  if ('eq' in comparison) {
    return value === comparison.eq;
  }
  if ('ne' in comparison) {
    return value !== comparison.ne;
  }
  if ('in' in comparison) {
    return comparison.in.some(wanted => wanted === value);
  }
  if ('notIn' in comparison) {
    return !comparison.notIn.some(wanted => wanted === value);
  }
  if ('contains' in comparison) {
    return Array.isArray(value)
      ? value.includes(String(comparison.contains))
      : String(value).includes(String(comparison.contains));
  }
  if ('exists' in comparison) {
    return comparison.exists;
  }
  if (typeof value !== 'number') {
    return 'within' in comparison;
  }
  return (
    ('gt' in comparison && value > comparison.gt) ||
    ('gte' in comparison && value >= comparison.gte) ||
    ('lt' in comparison && value < comparison.lt) ||
    ('lte' in comparison && value <= comparison.lte)
  );
}
