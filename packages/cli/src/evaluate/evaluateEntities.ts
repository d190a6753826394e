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
  catalogFacts,
  CompiledModel,
  declaredTarget,
  evaluate,
  EvaluateInput,
  Evaluation,
  FactRecord,
  memberPractices,
  RESERVED_SOURCES,
} from '@platform-maturity/backstage-plugin-maturity-common';
import { membersOf, NamedEntity } from './membersOf';

/** An entity with its result, and what the result was made from. */
export interface Evaluated<TEntity extends NamedEntity> {
  readonly subject: TEntity;
  readonly input: EvaluateInput;
  readonly evaluation: Evaluation;
}

/**
 * Evaluates entities by what they say of themselves and of each other. Whether
 * a ref that is not among them exists is not known.
 */
export function evaluateEntities<TEntity extends NamedEntity>(options: {
  model: CompiledModel;
  entities: readonly TEntity[];
  /** Milliseconds. */
  now: number;
  /** Facts on record beside those of the entities, by ref. */
  facts?: ReadonlyMap<string, readonly FactRecord[]>;
}): Evaluated<TEntity>[] {
  const { model, entities, now } = options;
  const known = new Set(entities.map(({ entityRef }) => entityRef));
  const evaluated = new Map<TEntity, Evaluated<TEntity>>();
  // Systems after their members.
  for (const subject of [...entities].sort(systemsLast)) {
    const { entity, entityRef } = subject;
    const members = isSystem(subject)
      ? membersOf(entityRef, entities).flatMap(member => {
          const found = evaluated.get(member);
          return found
            ? [
                {
                  entity: member.entity,
                  practices: memberPractices(found.evaluation),
                },
              ]
            : [];
        })
      : [];
    const input: EvaluateInput = {
      entity,
      facts: [
        ...catalogFacts(entity, ref => known.has(ref) || undefined).map(
          ({ fact, value }): FactRecord => ({
            fact,
            value,
            evidence: 'observed',
            source: RESERVED_SOURCES.scan,
            observedAt: now,
          }),
        ),
        ...(options.facts?.get(entityRef) ?? []),
      ],
      members,
      now,
      target: declaredTarget(model, entity),
    };
    evaluated.set(subject, {
      subject,
      input,
      evaluation: evaluate(model, input),
    });
  }
  return entities.flatMap(subject => evaluated.get(subject) ?? []);
}

function systemsLast(a: NamedEntity, b: NamedEntity): number {
  return Number(isSystem(a)) - Number(isSystem(b));
}

function isSystem({ entity }: NamedEntity): boolean {
  return entity.kind.toLocaleLowerCase('en-US') === 'system';
}
