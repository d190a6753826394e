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
import {
  CompiledModel,
  evaluate,
  FactDefinition,
  FactValue,
  prepareEntity,
  RESERVED_SOURCES,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { Random } from './random';
import {
  anyValue,
  metValue,
  Requirement,
  requirementsOf,
  unmetValue,
} from './requirements';

const DAY = 86_400_000;
/** Shares of facts. */
const ADVICE_REPORTED = 0.25;
const ABOVE_LEVEL_MET = 0.25;
const ABOVE_LEVEL_FAILED = 0.6;
const STALE = 0.002;
const FAILED = 0.002;
/** With an end of its own, within a month. */
const DATED = 0.002;

/** A fact as a source pushes it. */
export interface GeneratedFact {
  readonly entityRef: string;
  readonly fact: string;
  readonly source: string;
  readonly value: FactValue;
  /** ISO 8601. */
  readonly observedAt: string;
  /** ISO 8601. */
  readonly expiresAt?: string;
}

interface PlannedFact {
  readonly definition: FactDefinition;
  readonly source: string;
  readonly requirements: readonly Requirement[];
  readonly ttl: number;
}

/** Which facts a model asks of which entities, and who reports them. */
export class FactPlan {
  readonly #model: CompiledModel;
  readonly #requirements: ReadonlyMap<string, readonly Requirement[]>;
  readonly #byType = new Map<string, readonly PlannedFact[]>();

  static create(options: { model: CompiledModel }): FactPlan {
    return new FactPlan(options.model);
  }

  private constructor(model: CompiledModel) {
    this.#model = model;
    this.#requirements = requirementsOf(model);
  }

  /**
   * What is on record about an entity that has come to a level: what it needs
   * for the level holds, with few exceptions, and of what comes above most
   * fails or is not reported.
   */
  *factsOf(
    entity: Entity,
    context: { ref: string; level: number; random: Random; now: number },
  ): Generator<GeneratedFact> {
    const { ref, random, now } = context;
    for (const planned of this.#plannedFor(entity)) {
      const value = this.#valueOf(planned, context);
      if (value === undefined) {
        continue;
      }
      const age = random.chance(STALE)
        ? planned.ttl * 1.5
        : Math.min(planned.ttl, DAY) * 0.5 * random.next();
      yield {
        entityRef: ref,
        fact: planned.definition.id,
        source: planned.source,
        value,
        observedAt: new Date(now - Math.round(age)).toISOString(),
        ...(random.chance(DATED) && {
          expiresAt: new Date(now + (5 + random.below(20)) * DAY).toISOString(),
        }),
      };
    }
  }

  #valueOf(
    { definition, requirements }: PlannedFact,
    context: { level: number; random: Random; now: number },
  ): FactValue | undefined {
    const { level, random } = context;
    if (requirements.length === 0) {
      return random.chance(ADVICE_REPORTED)
        ? anyValue(definition, context)
        : undefined;
    }
    const [lowest] = requirements;
    const above = requirements.find(asked => asked.level > level);
    const draw = random.next();
    if (lowest.level > level) {
      if (draw < ABOVE_LEVEL_MET) {
        return metValue(definition, requirements, context);
      }
      return draw < ABOVE_LEVEL_FAILED
        ? unmetValue(above ?? lowest, context)
        : undefined;
    }
    return draw < FAILED
      ? unmetValue(lowest, context)
      : metValue(definition, requirements, context);
  }

  #plannedFor(entity: Entity): readonly PlannedFact[] {
    const key = `${entity.kind}/${entity.spec?.type}`;
    const known = this.#byType.get(key);
    if (known) {
      return known;
    }
    const prepared = prepareEntity(this.#model, entity);
    const { facts } = evaluate(this.#model, { prepared, now: 0 });
    const planned = this.#model.facts
      .filter((_, index) => facts[index].asked)
      .filter(({ sources }) => !sources?.includes(RESERVED_SOURCES.scan))
      .map(definition => ({
        definition,
        source: sourceOf(definition.id),
        requirements: this.#requirements.get(definition.id) ?? [],
        ttl: ttlOf(definition),
      }));
    this.#byType.set(key, planned);
    return planned;
  }
}

/** The sources of the organisation, with the facts that each reports. */
export const SOURCES: Readonly<Record<string, readonly string[]>> = {
  ci: ['ci.*', 'quality.*', 'dora.*'],
  repository: ['scm.*', 'scorecard.*'],
  cluster: ['k8s.*', 'cluster.*', 'gitops.*'],
  scanner: ['vuln.*', 'data.*'],
  monitoring: ['obs.*', 'oncall.*', 'slo.*', 'incident.*'],
  operations: ['backup.*', 'dr.*', 'chaos.*'],
  portal: ['cost.*', 'platform.*', 'compliance.*', 'readiness.*', 'catalog.*'],
};

function sourceOf(fact: string): string {
  const glob = `${fact.split('.')[0]}.*`;
  const found = Object.entries(SOURCES).find(([, globs]) =>
    globs.includes(glob),
  );
  if (!found) {
    throw new Error(`Nobody reports ${fact}`);
  }
  return found[0];
}

function ttlOf({ ttl }: FactDefinition): number {
  const days = /^P(\d+)D$/.exec(ttl ?? '')?.[1];
  return (days === undefined ? 7 : Number(days)) * DAY;
}
