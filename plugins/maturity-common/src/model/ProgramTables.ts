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

import { FilterPredicate } from '@backstage/filter-predicates';
import { RuleScope } from '../rules/compileRule';
import { Predicates } from '../rules/Predicates';
import { ModelContent } from './Program';

/** What the parts of a program are built from and into. */
export interface Tables {
  model: ModelContent;
  predicates: Predicates;
  scope: RuleScope;
}

/** Positions by id. */
export function indexById(
  items: readonly { id: string }[],
): Map<string, number> {
  return new Map(items.map((item, index) => [item.id, index]));
}

/** Indices of ids that the lint has found to exist. */
export function indicesOf(
  ids: readonly string[] | undefined,
  index: ReadonlyMap<string, number>,
): number[] {
  return (ids ?? []).flatMap(id => index.get(id) ?? []);
}

/** The id of a predicate, -1 for none. */
export function addPredicate(
  tables: Tables,
  predicate: FilterPredicate | undefined,
): number {
  return predicate === undefined ? -1 : tables.predicates.add(predicate);
}
