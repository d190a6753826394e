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
import { DateTime } from 'luxon';

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
/** A day, or a time that says of which zone it is. */
const MOMENT = /^\d{4}-\d{2}-\d{2}$|T.*(Z|[+-]\d{2}:?\d{2})$/i;

/** How a value of an answer becomes one of a fact. */
export type Conversion =
  | { readonly as: 'number'; readonly multiply: number }
  | { readonly as: 'boolean' }
  | { readonly as: 'text' }
  | { readonly as: 'moment'; readonly unit: 'seconds' | 'milliseconds' }
  | {
      readonly as: 'table';
      readonly table: ReadonlyMap<string, FactValue>;
      readonly otherwise?: FactValue;
    };

/**
 * Converts one value of an answer; undefined if it does not say anything of
 * that kind, which is never guessed.
 */
export function convertValue(
  value: unknown,
  conversion: Conversion,
): FactValue | undefined {
  switch (conversion.as) {
    case 'number':
      return toNumber(value, conversion.multiply);
    case 'boolean':
      return toBoolean(value);
    case 'text':
      return toText(value);
    case 'moment':
      return toMoment(value, conversion.unit);
    default: {
      const key = toText(value);
      return key === undefined
        ? undefined
        : conversion.table.get(key) ?? conversion.otherwise;
    }
  }
}

function toNumber(value: unknown, multiply: number): number | undefined {
  const number =
    typeof value === 'string' && NUMBER.test(value.trim())
      ? Number(value)
      : value;
  if (typeof number !== 'number' || !Number.isFinite(number * multiply)) {
    return undefined;
  }
  return number * multiply;
}

function toBoolean(value: unknown): boolean | undefined {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (text === true || text === 'true') {
    return true;
  }
  return text === false || text === 'false' ? false : undefined;
}

function toText(value: unknown): string | undefined {
  return ['string', 'number', 'boolean'].includes(typeof value)
    ? String(value).trim() || undefined
    : undefined;
}

function toMoment(
  value: unknown,
  unit: 'seconds' | 'milliseconds',
): string | undefined {
  let moment: DateTime | undefined;
  if (typeof value === 'string' && MOMENT.test(value.trim())) {
    moment = DateTime.fromISO(value.trim(), { zone: 'utc' });
  } else if (typeof value === 'number') {
    moment =
      unit === 'seconds'
        ? DateTime.fromSeconds(value, { zone: 'utc' })
        : DateTime.fromMillis(value, { zone: 'utc' });
  }
  return (
    moment?.startOf('second').toISO({ suppressMilliseconds: true }) ?? undefined
  );
}
