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
import { JsonObject } from '@backstage/types';
import { ModelSpec } from './types';

/** Kinds by lower-case name; undefined for any kind. */
type Kinds = ReadonlyMap<string, string> | undefined;

function intersect(a: Kinds, b: Kinds): Kinds {
  if (!a || !b) {
    return a ?? b;
  }
  return new Map([...a].filter(([key]) => b.has(key)));
}

function unite(all: readonly Kinds[]): Kinds {
  const united = new Map<string, string>();
  for (const kinds of all) {
    if (!kinds) {
      return undefined;
    }
    kinds.forEach((kind, key) => united.set(key, united.get(key) ?? kind));
  }
  return united;
}

function kindsOfValue(value: unknown): Kinds {
  const values =
    typeof value === 'object' && value !== null
      ? (value as JsonObject).$in
      : [value];
  return Array.isArray(values)
    ? new Map(values.map(kind => [String(kind).toLowerCase(), String(kind)]))
    : undefined;
}

/** The kinds that a predicate can match, as far as it says so plainly. */
function kindsOf(predicate: FilterPredicate | undefined): Kinds {
  const fields = (predicate ?? {}) as JsonObject;
  if (Array.isArray(fields.$all)) {
    return (fields.$all as FilterPredicate[]).map(kindsOf).reduce(intersect);
  }
  if (Array.isArray(fields.$any)) {
    return unite((fields.$any as FilterPredicate[]).map(kindsOf));
  }
  return Object.hasOwn(fields, 'kind') ? kindsOfValue(fields.kind) : undefined;
}

/** The kinds that the required checks and roll-ups of a model can ask. */
export function askedKinds(spec: ModelSpec): readonly string[] | undefined {
  const asked = spec.practices
    .filter(practice => practice.requiredAt.length > 0)
    .flatMap(practice => [
      ...practice.checks
        .filter(check => check.required !== false)
        .map(check => kindsOf(check.appliesTo)),
      ...(practice.rollup ? [kindsOf(practice.rollup.appliesTo)] : []),
    ]);
  const kinds = intersect(kindsOf(spec.appliesTo), unite(asked));
  return kinds && [...kinds.values()];
}
