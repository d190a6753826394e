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
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** An entity with its ref. */
export interface NamedEntity {
  readonly entity: Entity;
  readonly entityRef: string;
}

/**
 * The members of a system among the entities at hand: those that name it, and,
 * to any depth, the subcomponents of its components that name no system.
 */
export function membersOf<TEntity extends NamedEntity>(
  systemRef: string,
  entities: readonly TEntity[],
): TEntity[] {
  const members = new Map<string, TEntity>();
  for (const candidate of entities) {
    if (refIn(candidate.entity, 'system', 'System') === systemRef) {
      members.set(candidate.entityRef, candidate);
    }
  }
  for (let grown = true; grown; ) {
    grown = false;
    for (const candidate of entities) {
      const { entity, entityRef } = candidate;
      const parent = refIn(entity, 'subcomponentOf', 'Component');
      if (
        parent &&
        members.has(parent) &&
        !members.has(entityRef) &&
        refIn(entity, 'system', 'System') === undefined
      ) {
        members.set(entityRef, candidate);
        grown = true;
      }
    }
  }
  return [...members.values()];
}

function refIn(
  { spec, metadata }: Entity,
  field: string,
  defaultKind: string,
): string | undefined {
  const text = spec?.[field];
  if (typeof text !== 'string' || text.trim() === '') {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind,
        defaultNamespace: metadata.namespace ?? 'default',
      }),
    );
  } catch {
    return undefined;
  }
}
