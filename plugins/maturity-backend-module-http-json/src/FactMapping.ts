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

import { FactValue } from '@platform-maturity/backstage-plugin-maturity-common';
import { JSONPathQuery } from 'json-p3';
import { Conversion, convertValue } from './convertValue';

/** What becomes of several values. */
export type Combination = 'first' | 'all' | 'any' | 'sum' | 'min' | 'max';

/** How an answer says a fact. */
export interface FactMapping {
  readonly fact: string;
  readonly path: JSONPathQuery;
  /** `presence`, `count` and `list` are about all values at once. */
  readonly conversion:
    | Conversion
    | { readonly as: 'presence' | 'count' | 'list' };
  readonly combine?: Combination;
  /** If there is nothing at the path. */
  readonly ifNone?: FactValue;
  /** If there is no answer (404). */
  readonly ifMissing?: FactValue;
  /** When it was so; default: now. */
  readonly observedAt?: JSONPathQuery;
}

/** What an answer says. */
export interface MappedFact {
  readonly fact: string;
  readonly value: FactValue;
  readonly observedAt?: string;
}

type Json = Parameters<JSONPathQuery['query']>[0];

/** The values at a path; what is null is not there. */
export function valuesAt(path: JSONPathQuery, body: unknown): unknown[] {
  return path
    .query(body as Json)
    .values()
    .filter(value => value !== null);
}

/** What an answer says about a fact; undefined if nothing, or nothing clear. */
export function mapFact(
  mapping: FactMapping,
  body: unknown,
): MappedFact | undefined {
  const { fact, path, ifNone } = mapping;
  const values = valuesAt(path, body);
  const value =
    values.length === 0 && ifNone !== undefined
      ? ifNone
      : toValue(mapping, values);
  if (value === undefined) {
    return undefined;
  }
  return { fact, value, observedAt: readMoment(mapping, body) };
}

function toValue(
  mapping: FactMapping,
  values: readonly unknown[],
): FactValue | undefined {
  const { conversion, combine } = mapping;
  switch (conversion.as) {
    case 'presence':
      return values.length > 0;
    case 'count':
      return values.length;
    case 'list': {
      const texts = values
        .flat()
        .map(value => convertValue(value, { as: 'text' }));
      return texts.every(text => typeof text === 'string') && texts.length > 0
        ? texts
        : undefined;
    }
    default:
      return combineValues(
        values.map(value => convertValue(value, conversion)),
        combine,
      );
  }
}

/** Several values that differ say nothing, unless it is said what they mean. */
function combineValues(
  values: readonly (FactValue | undefined)[],
  combine: Combination | undefined,
): FactValue | undefined {
  const [first] = values;
  if (values.length <= 1 || combine === 'first') {
    return first;
  }
  if (combine === undefined) {
    return values.every(value => value === first) ? first : undefined;
  }
  if (combine === 'all' || combine === 'any') {
    const decisive = combine === 'any';
    if (values.includes(decisive)) {
      return decisive;
    }
    return values.includes(undefined) ? undefined : !decisive;
  }
  return values.reduce((a, b) => reduceTwo(a, b, combine));
}

function reduceTwo(
  a: FactValue | undefined,
  b: FactValue | undefined,
  combine: 'sum' | 'min' | 'max',
): FactValue | undefined {
  if (a === undefined || b === undefined) {
    return undefined;
  }
  if (combine === 'sum') {
    return typeof a === 'number' && typeof b === 'number' ? a + b : undefined;
  }
  // moments are in UTC, so that their texts sort as they do
  return a < b === (combine === 'min') ? a : b;
}

function readMoment(mapping: FactMapping, body: unknown): string | undefined {
  if (!mapping.observedAt) {
    return undefined;
  }
  const [value] = valuesAt(mapping.observedAt, body);
  const moment = convertValue(value, { as: 'moment', unit: 'seconds' });
  return typeof moment === 'string' ? moment : undefined;
}
