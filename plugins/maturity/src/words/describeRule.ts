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
  ExplainedRule,
  FactDefinition,
  Rule,
} from '@platform-maturity/backstage-plugin-maturity-common';

/** A rule as it stands in a model, for words; nothing was evaluated. */
export function describeRule(
  rule: Rule,
  facts: ReadonlyMap<string, FactDefinition>,
): ExplainedRule {
  if ('all' in rule) {
    return { type: 'all', parts: rule.all.map(part => describe(part)) };
  }
  if ('any' in rule) {
    return { type: 'any', parts: rule.any.map(part => describe(part)) };
  }
  if ('not' in rule) {
    return { type: 'not', parts: [describe(rule.not)] };
  }
  if ('fact' in rule) {
    const { fact, ...comparison } = rule;
    const { title, unit } = facts.get(fact) ?? {};
    return {
      type: 'fact',
      id: fact,
      ...(title && { title }),
      ...(unit && { unit }),
      ...compared(comparison),
    };
  }
  if ('annotation' in rule) {
    const { annotation, ...comparison } = rule;
    return { type: 'annotation', id: annotation, ...compared(comparison) };
  }
  const { field, ...comparison } = rule;
  return { type: 'field', id: field, ...compared(comparison) };

  function describe(part: Rule): ExplainedRule {
    return describeRule(part, facts);
  }
}

/** The ids of the facts that a rule reads, each once, in order. */
export function factsOf(rule: Rule): string[] {
  if ('all' in rule || 'any' in rule) {
    const parts = 'all' in rule ? rule.all : rule.any;
    return [...new Set(parts.flatMap(factsOf))];
  }
  if ('not' in rule) {
    return factsOf(rule.not);
  }
  return 'fact' in rule ? [rule.fact] : [];
}

/** A leaf has one operator beside its operand. */
function compared(
  comparison: object,
): Pick<ExplainedRule, 'operator' | 'wanted'> {
  const [[operator, wanted]] = Object.entries(comparison);
  return { operator: operator as ExplainedRule['operator'], wanted };
}
