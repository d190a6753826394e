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

import fc from 'fast-check';
import { follow, JsonSchema } from './contract';

/** Values that mean something to the portal, by the name of their field. */
export type Pool = Record<string, readonly string[]>;

const DAY = 86_400_000;

const TIMES = [-400, -1, 0, 1, 30, 200, 400].map(days =>
  new Date(Date.now() + days * DAY).toISOString(),
);

export const SCRIPT_URL = ['javascript', 'alert(1)'].join(':');

/** What nobody sends by mistake. */
export const HOSTILE_TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\u202Egnp.exe',
  '💥'.repeat(20),
  'é'.normalize('NFD'),
  '\uD800',
  "'; DROP TABLE facts; --",
  "' OR '1'='1",
  '%',
  '_%',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{{ metadata.name }}',
  '${jndi:ldap://x}',
  '../../etc/passwd',
  SCRIPT_URL,
  'data:text/html,x',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'NaN',
  'Infinity',
  '1e400',
  '-0',
  '9007199254740993',
  '0x10',
  'null',
  'true',
  'Component:Default/Checkout',
  'component:default/checkout/extra',
  'component::checkout',
  ':/',
  'P1Y',
  'P-30D',
  'PT1S',
  '+275760-09-13T00:00:00.000Z',
  '0000-00-00',
  '2026-02-30',
  '2026-11-21T00:00:00+99:99',
  '(a+)+$',
  'x'.repeat(5_000),
];

/** What is no text and nothing that the contract has there. */
const HOSTILE_VALUES: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  [],
  {},
  [[[[[[]]]]]],
  [null],
  { __proto__: null },
  { constructor: { prototype: { polluted: true } } },
  { length: 5 },
  { toString: 'no function' },
];

export const hostileText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(...HOSTILE_VALUES),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Values that a schema allows, most of them with a meaning. */
export function valuesOf(
  given: JsonSchema | undefined,
  pool: Pool,
  name = '',
): fc.Arbitrary<unknown> {
  const schema = follow(given) ?? {};
  if (schema.enum) {
    return fc.constantFrom(...schema.enum);
  }
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) {
    return fc.oneof(
      ...choices.map((one: JsonSchema) => valuesOf(one, pool, name)),
    );
  }
  const types: string[] = [schema.type ?? 'any'].flat();
  return fc.oneof(...types.map(type => ofType(type, schema, pool, name)));
}

function ofType(
  type: string,
  schema: JsonSchema,
  pool: Pool,
  name: string,
): fc.Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return textsOf(schema, pool, name);
    case 'integer':
      return fc.integer({
        min: schema.minimum ?? -3,
        max: schema.maximum ?? 10,
      });
    case 'number':
      return fc.oneof(
        fc.integer({ min: -1, max: 10 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      );
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(valuesOf(schema.items, pool, name.replace(/s$/, '')), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
      });
    case 'object':
      return objectsOf(schema, pool);
    default:
      return hostileValue;
  }
}

function objectsOf(schema: JsonSchema, pool: Pool): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {});
  const known = fc.record(
    Object.fromEntries(
      properties.map(([name, value]) => [
        name,
        valuesOf(value as JsonSchema, pool, name),
      ]),
    ),
    { requiredKeys: schema.required ?? [] },
  );
  if (!schema.additionalProperties) {
    return known;
  }
  const others = fc.dictionary(
    fc.oneof(
      fc.constantFrom(...(pool.category ?? ['any'])),
      hostileText.filter(key => key !== '__proto__'),
    ),
    schema.additionalProperties === true
      ? hostileValue
      : valuesOf(schema.additionalProperties, pool),
    { maxKeys: 3 },
  );
  return fc
    .tuple(known, others)
    .map(([some, more]) => ({ ...more, ...(some as object) }));
}

function textsOf(
  { minLength = 0, maxLength = 40, pattern, format }: JsonSchema,
  pool: Pool,
  name: string,
): fc.Arbitrary<string> {
  if (format === 'date') {
    return fc.constantFrom(...TIMES.map(time => time.slice(0, 10)));
  }
  if (format === 'date-time' || name.endsWith('At')) {
    return fc.constantFrom(...TIMES);
  }
  if (pattern?.startsWith('^')) {
    return fc.stringMatching(new RegExp(pattern));
  }
  const any = fc
    .string({ minLength, maxLength: Math.min(maxLength, 40) })
    .map(text => (pattern ? `${text}x` : text));
  const known = pool[name];
  return known
    ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, any)
    : any;
}

/** A value that one thing is wrong with, wherever. */
export function spoiled(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      values,
      fc.nat(),
      hostileValue,
      fc.constantFrom('replace', 'remove', 'add'),
    )
    .map(([value, place, hostile, how]) => {
      const copy = structuredClone({ root: value }) as Record<string, unknown>;
      const places = placesIn(copy);
      const [holder, key] = places[place % places.length];
      if (how === 'remove' && holder !== copy) {
        delete holder[key];
      } else if (how === 'add' && isHolder(holder[key])) {
        (holder[key] as Record<string, unknown>).unknownField = hostile;
      } else {
        holder[key] = hostile;
      }
      return copy.root;
    });
}

function placesIn(
  holder: Record<string, unknown>,
): [Record<string, unknown>, string][] {
  return Object.entries(holder).flatMap(([key, value]) => [
    [holder, key] as [Record<string, unknown>, string],
    ...(isHolder(value) ? placesIn(value) : []),
  ]);
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
