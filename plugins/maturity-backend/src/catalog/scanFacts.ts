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
import { catalogFacts } from '@platform-maturity/backstage-plugin-maturity-common';
import { isEqual } from 'lodash';
import { ScanFact } from './Subject';

/** Whether the catalog has an entity; undefined when that is not known yet. */
export type EntityExists = (ref: string) => boolean | undefined;

/** Refs whose existence the scan facts of an entity depend on. */
export function referencesOf(entity: Entity): string[] {
  const asked = new Set<string>();
  catalogFacts(entity, ref => {
    asked.add(ref);
    return undefined;
  });
  return [...asked];
}

/**
 * What the catalog shows about an entity. What was observed before keeps its
 * time, so that an unchanged entity gives unchanged facts.
 */
export function observeEntity(options: {
  entity: Entity;
  exists: EntityExists;
  previous: readonly ScanFact[];
  now: number;
}): ScanFact[] {
  const { entity, exists, previous, now } = options;
  const known = new Map(previous.map(fact => [fact.fact, fact]));
  return catalogFacts(entity, exists).map(({ fact, value }) => {
    const before = known.get(fact);
    return before && isEqual(before.value, value)
      ? before
      : { fact, value, observedAt: now };
  });
}
