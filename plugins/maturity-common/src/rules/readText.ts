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

import { FactType, FactValue } from '../model/types';
import { parseMoment } from './time';

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

function readNumber(text: string): number | undefined {
  const value = NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : undefined;
}

function readBoolean(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (word === 'true') {
    return true;
  }
  return word === 'false' ? false : undefined;
}

function readList(text: string): string[] | undefined {
  const parts = text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
  return parts.length > 0 ? parts : undefined;
}

/**
 * Reads the text of a declaration as a value of the fact's type, or undefined
 * when it is not one. Nothing is guessed: `yes` is no boolean, `0x10` no
 * number, a time without offset no moment.
 *
 * @public
 */
export function readFactText(
  text: string,
  type: FactType,
): FactValue | undefined {
  const trimmed = text.trim();
  switch (type) {
    case 'boolean':
      return readBoolean(trimmed);
    case 'number':
      return readNumber(trimmed);
    case 'string[]':
      return readList(trimmed);
    case 'datetime':
      return parseMoment(trimmed) === undefined ? undefined : trimmed;
    default:
      return trimmed === '' ? undefined : trimmed;
  }
}

/**
 * Whether a value is one of the fact's type.
 *
 * @public
 */
export function isFactValue(
  value: unknown,
  type: FactType,
): value is FactValue {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'string[]':
      return (
        Array.isArray(value) && value.every(part => typeof part === 'string')
      );
    case 'datetime':
      return typeof value === 'string' && parseMoment(value) !== undefined;
    default:
      return typeof value === 'string';
  }
}

/**
 * Reads a field of an entity like a declaration: text by the fact's type, a
 * value of that type as it is, a list of texts for `string[]`.
 */
export function readFactField(
  value: unknown,
  type: FactType,
): FactValue | undefined {
  if (typeof value === 'string') {
    return readFactText(value, type);
  }
  return isFactValue(value, type) ? value : undefined;
}
