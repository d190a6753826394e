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
  FactType,
  FactValue,
  isFactValue,
  readFactText,
} from '@platform-maturity/backstage-plugin-maturity-common';

/**
 * A value as one of a type; undefined if it does not clearly say one. Texts are
 * read as those of annotations are.
 */
export function convertValue(
  value: unknown,
  type: FactType,
): FactValue | undefined {
  const converted = convert(value, type);
  return isFactValue(converted, type) ? converted : undefined;
}

function convert(value: unknown, type: FactType): unknown {
  if (type === 'string[]') {
    return Array.isArray(value) ? value.map(toText) : undefined;
  }
  if (type === 'string') {
    return toText(value);
  }
  return typeof value === 'string' ? readFactText(value, type) : value;
}

function toText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}

/** Says what a value is without showing it. */
export function describeValue(value: unknown): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  switch (typeof value) {
    case 'boolean':
      return 'true or false';
    case 'number':
      return 'a number';
    case 'string':
      return 'a text';
    default:
      return 'an object';
  }
}
