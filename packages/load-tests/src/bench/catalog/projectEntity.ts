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
import { JsonObject, JsonValue } from '@backstage/types';

/** The fields of an entity that were asked for; all without any. */
export function projectEntity(
  entity: Entity,
  fields: readonly string[],
): Entity {
  if (fields.length === 0) {
    return entity;
  }
  const result: JsonObject = {};
  for (const field of fields) {
    copy(entity as unknown as JsonObject, result, field.split('.'));
  }
  return result as unknown as Entity;
}

function copy(
  from: JsonObject,
  to: JsonObject,
  [key, ...rest]: readonly string[],
): void {
  const value: JsonValue | undefined = from[key];
  if (value === undefined) {
    return;
  }
  if (rest.length === 0) {
    to[key] = value;
    return;
  }
  const inner = (to[key] ?? {}) as JsonObject;
  to[key] = inner;
  copy(value as JsonObject, inner, rest);
}
