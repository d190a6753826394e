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
import { Entity } from '@backstage/catalog-model';
import { CompiledModel } from '../../model/CompiledModel';
import { Rule, RuleLeaf } from '../../model/ruleTypes';
import { CheckDefinition, FactValue } from '../../model/types';
import { evaluate } from '../../evaluate/evaluate';
import { FactRecord } from '../../evaluate/inputTypes';

export const NOW = '2026-11-21T12:00:00Z';

const HOUR = 3_600_000;

/** So many hours before {@link NOW}. */
export function hoursAgo(hours: number): string {
  return new Date(Date.parse(NOW) - hours * HOUR).toISOString();
}

/** The checks that count for an entity at a level or below it. */
export function demandedChecks(
  model: CompiledModel,
  entity: Entity,
  level: number,
): CheckDefinition[] {
  const { checks } = evaluate(model, { entity, now: NOW });
  const applies = new Set(
    checks
      .filter(check => check.required && check.state !== 'not-applicable')
      .map(check => check.id),
  );
  return model.document.spec.practices
    .filter(practice => practice.requiredAt.some(at => at <= level))
    .flatMap(practice => practice.checks)
    .filter(check => applies.has(check.id));
}

export function leavesOf(rule: Rule): RuleLeaf[] {
  if ('all' in rule) {
    return rule.all.flatMap(leavesOf);
  }
  if ('any' in rule) {
    return rule.any.flatMap(leavesOf);
  }
  return 'not' in rule ? leavesOf(rule.not) : [rule];
}

/** The leaves to satisfy for a rule to pass; of alternatives the last. */
function chosenLeaves(rule: Rule): RuleLeaf[] {
  if ('all' in rule) {
    return rule.all.flatMap(chosenLeaves);
  }
  if ('any' in rule) {
    return chosenLeaves(rule.any[rule.any.length - 1]);
  }
  return 'not' in rule ? [] : [rule];
}

function valueFor(leaf: RuleLeaf, before: FactValue | undefined): FactValue {
  if ('gte' in leaf) {
    return typeof before === 'number' ? Math.max(before, leaf.gte) : leaf.gte;
  }
  if ('lte' in leaf) {
    return typeof before === 'number' ? Math.min(before, leaf.lte) : leaf.lte;
  }
  if ('in' in leaf) {
    return leaf.in[leaf.in.length - 1];
  }
  if ('within' in leaf) {
    return hoursAgo(1);
  }
  if ('eq' in leaf) {
    return leaf.eq;
  }
  throw new Error(`no value for ${JSON.stringify(leaf)}`);
}

/** Facts with which every demanded check up to a level passes. */
export function passingFacts(
  model: CompiledModel,
  entity: Entity,
  level: number,
): Map<string, FactValue> {
  const values = new Map<string, FactValue>();
  for (const check of demandedChecks(model, entity, level)) {
    for (const leaf of chosenLeaves(check.rule)) {
      if ('fact' in leaf) {
        values.set(leaf.fact, valueFor(leaf, values.get(leaf.fact)));
      }
    }
  }
  return values;
}

/** The entity with facts declared by annotation. */
export function declare(
  entity: Entity,
  values: Iterable<[string, FactValue]>,
): Entity {
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        ...Object.fromEntries(
          Array.from(values, ([fact, value]) => [
            `facts.platform-maturity.io/${fact}`,
            String(value),
          ]),
        ),
      },
    },
  };
}

/**
 * Records of facts: what machines can see observed, what only people know
 * attested.
 */
export function reported(
  model: CompiledModel,
  values: Iterable<[string, FactValue]>,
): FactRecord[] {
  const definitions = new Map(
    model.document.spec.facts.map(fact => [fact.id, fact]),
  );
  return Array.from(values, ([fact, value]): FactRecord => {
    const byMachine = definitions.get(fact)?.attest === 'nobody';
    return {
      fact,
      value,
      evidence: byMachine ? 'observed' : 'attested',
      observedAt: hoursAgo(1),
      source: byMachine ? 'test' : 'attestation',
    };
  });
}
