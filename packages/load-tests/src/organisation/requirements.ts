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
  CompiledModel,
  FactDefinition,
  FactValue,
  Rule,
  RuleLeaf,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Random } from './random';

/** What a required check asks of a fact, and from which level on. */
export interface Requirement {
  readonly level: number;
  readonly leaf: RuleLeaf;
}

const DAY = 86_400_000;

/** What the required checks of a model ask of each fact, the lowest first. */
export function requirementsOf(
  model: CompiledModel,
): ReadonlyMap<string, readonly Requirement[]> {
  const levels = new Map(
    model.practices.map(practice => [
      practice.id,
      Math.min(...practice.requiredAt),
    ]),
  );
  const found = new Map<string, Requirement[]>();
  for (const check of model.checks.filter(({ required }) => required)) {
    const level = levels.get(check.practice) ?? 1;
    for (const leaf of leavesOf(check.definition.rule)) {
      if ('fact' in leaf) {
        const known = found.get(leaf.fact) ?? [];
        found.set(leaf.fact, [...known, { level, leaf }]);
      }
    }
  }
  found.forEach(list => list.sort((a, b) => a.level - b.level));
  return found;
}

/** Of alternatives the first is enough. */
function leavesOf(rule: Rule): RuleLeaf[] {
  if ('all' in rule) {
    return rule.all.flatMap(leavesOf);
  }
  if ('any' in rule) {
    return leavesOf(rule.any[0]);
  }
  return 'not' in rule ? [] : [rule];
}

/** A value that meets everything asked up to a level. */
export function metValue(
  definition: FactDefinition,
  requirements: readonly Requirement[],
  context: { level: number; random: Random; now: number },
): FactValue {
  const asked = requirements.filter(({ level }) => level <= context.level);
  const strictest = asked[asked.length - 1] ?? requirements[0];
  return strictest
    ? valueFor(strictest.leaf, context)
    : anyValue(definition, context);
}

function valueFor(
  leaf: RuleLeaf,
  { random, now }: { random: Random; now: number },
): FactValue {
  if ('eq' in leaf) {
    return leaf.eq;
  }
  if ('in' in leaf) {
    return random.pick(leaf.in);
  }
  if ('gte' in leaf) {
    // A ratio ends at 1; so does what asks for all of it.
    return leaf.gte <= 1 ? Math.max(leaf.gte, 1) : leaf.gte + random.below(9);
  }
  if ('lte' in leaf) {
    return Math.floor(leaf.lte / (1 + random.below(3)));
  }
  if ('within' in leaf) {
    return daysAgo(now, daysOf(leaf.within) * 0.4 * random.next());
  }
  throw new Error(`No value is known for ${JSON.stringify(leaf)}`);
}

/** A value that fails a requirement, if there is one that can. */
export function unmetValue(
  { leaf }: Requirement,
  context: { random: Random; now: number },
): FactValue | undefined {
  if ('eq' in leaf) {
    return typeof leaf.eq === 'boolean'
      ? !leaf.eq
      : Number(leaf.eq) + 1 + context.random.below(20);
  }
  if ('in' in leaf) {
    return 'other';
  }
  if ('gte' in leaf) {
    return leaf.gte > 0
      ? shorten(leaf.gte * context.random.next() * 0.9)
      : undefined;
  }
  if ('lte' in leaf) {
    return leaf.lte + 1 + context.random.below(50);
  }
  if ('within' in leaf) {
    return daysAgo(context.now, daysOf(leaf.within) * 1.5 + 1);
  }
  return undefined;
}

/** What is reported though nothing that counts asks for it. */
export function anyValue(
  { type }: Pick<FactDefinition, 'type'>,
  { random, now }: { random: Random; now: number },
): FactValue {
  switch (type) {
    case 'boolean':
      return random.chance(0.6);
    case 'number':
      return random.below(11);
    case 'datetime':
      return daysAgo(now, random.next() * 60);
    case 'string[]':
      return ['metrics', 'logs'];
    default:
      return 'restricted';
  }
}

function shorten(value: number): number {
  return Math.round(value * 100) / 100;
}

function daysAgo(now: number, days: number): string {
  return new Date(now - Math.round(days * DAY)).toISOString();
}

function daysOf(duration: string): number {
  const days = /^P(\d+)D$/.exec(duration)?.[1];
  if (days === undefined) {
    throw new Error(`Not a number of days: ${duration}`);
  }
  return Number(days);
}
