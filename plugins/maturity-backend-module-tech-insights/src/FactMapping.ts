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
} from '@platform-maturity/backstage-plugin-maturity-common';
import { convertValue, describeValue } from './convertValue';

const NAMES: Readonly<Record<FactType, string>> = {
  boolean: 'true or false',
  number: 'a number',
  string: 'a text',
  'string[]': 'a list of texts',
  datetime: 'a time with its offset',
};

/** Which fact of Tech Insights says which of ours, and how. */
export interface FactMapping {
  readonly retriever: string;
  readonly name: string;
  /** Ours. */
  readonly fact: string;
  /** The type of ours, where it is known; else it is that of theirs. */
  readonly as?: FactType;
  readonly equals?: boolean | number | string;
  readonly includes?: string | number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly count?: boolean;
  readonly multiply?: number;
  readonly invert?: boolean;
}

/** A value, or why there is none: what the value of theirs is. */
export type Mapped =
  | { readonly value: FactValue }
  | { readonly problem: string };

/**
 * Reads the value of a fact of Tech Insights as one of ours.
 *
 * @param declared - the type that the schema of its retriever names
 */
export function mapValue(
  mapping: FactMapping,
  value: unknown,
  declared: string | undefined,
): Mapped {
  const mapped = test(mapping, value) ?? convert(mapping, value, declared);
  return 'problem' in mapped ? mapped : adjust(mapping, mapped.value);
}

/** The answer to a question about the value; undefined if none is asked. */
function test(mapping: FactMapping, value: unknown): Mapped | undefined {
  const { equals, includes, atLeast, atMost, count } = mapping;
  if (equals !== undefined) {
    return typeof value === typeof equals
      ? { value: value === equals }
      : isNot(value, describeValue(equals));
  }
  if (includes !== undefined || count) {
    if (!Array.isArray(value)) {
      return isNot(value, 'a list');
    }
    return { value: count ? value.length : value.includes(includes) };
  }
  if (atLeast !== undefined || atMost !== undefined) {
    const number = convertValue(value, 'number');
    return typeof number === 'number'
      ? {
          value:
            number >= (atLeast ?? -Infinity) && number <= (atMost ?? Infinity),
        }
      : isNot(value, NAMES.number);
  }
  return undefined;
}

function convert(
  mapping: FactMapping,
  value: unknown,
  declared: string | undefined,
): Mapped {
  const type = mapping.as ?? typeFor(mapping) ?? toFactType(declared, value);
  if (!type) {
    return isNot(value, 'of a type that facts have');
  }
  const converted = convertValue(value, type);
  return converted === undefined
    ? isNot(value, NAMES[type])
    : { value: converted };
}

/** What can be multiplied is a number, what can be inverted a boolean. */
function typeFor({ multiply, invert }: FactMapping): FactType | undefined {
  if (multiply !== undefined) {
    return 'number';
  }
  return invert ? 'boolean' : undefined;
}

function adjust(mapping: FactMapping, value: FactValue): Mapped {
  const { invert, multiply } = mapping;
  if (invert) {
    return typeof value === 'boolean'
      ? { value: !value }
      : isNot(value, NAMES.boolean);
  }
  if (multiply === undefined) {
    return { value };
  }
  return typeof value === 'number' && Number.isFinite(value * multiply)
    ? { value: value * multiply }
    : isNot(value, 'a number that can be multiplied so');
}

function isNot(value: unknown, wanted: string): Mapped {
  return { problem: `is ${describeValue(value)}, not ${wanted}` };
}

/** What the types of Tech Insights are with us; `object` is none. */
function toFactType(
  declared: string | undefined,
  value: unknown,
): FactType | undefined {
  switch (declared) {
    case 'boolean':
    case 'string':
    case 'datetime':
      return declared;
    case 'integer':
    case 'float':
      return 'number';
    case 'set':
      return 'string[]';
    default:
      return typeOfValue(value);
  }
}

function typeOfValue(value: unknown): FactType | undefined {
  if (Array.isArray(value)) {
    return 'string[]';
  }
  const type = typeof value;
  return type === 'boolean' || type === 'number' || type === 'string'
    ? type
    : undefined;
}
