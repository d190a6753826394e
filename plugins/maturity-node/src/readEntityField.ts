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

/** Their keys have dots of their own. */
const MAPS = ['metadata.annotations.', 'metadata.labels.'];

/**
 * The text at a path such as `spec.owner` or
 * `metadata.annotations.pagerduty.com/service-id`, without blanks around it;
 * undefined if there is none.
 *
 * @public
 */
export function readEntityField(
  entity: Entity,
  path: string,
): string | undefined {
  const map = MAPS.find(prefix => path.startsWith(prefix));
  const keys = map
    ? [...map.slice(0, -1).split('.'), path.slice(map.length)]
    : path.split('.');
  let value: unknown = entity;
  for (const key of keys) {
    if (
      typeof value !== 'object' ||
      value === null ||
      !Object.hasOwn(value, key)
    ) {
      return undefined;
    }
    value = (value as { [key: string]: unknown })[key];
  }
  if (!['string', 'number', 'boolean'].includes(typeof value)) {
    return undefined;
  }
  return String(value).trim() || undefined;
}
