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
import { ContractParameter, ContractRoute } from './contract';
import { RawRequest } from './sendRaw';
import {
  hostileText,
  hostileValue,
  Pool,
  spoiled,
  valuesOf,
} from './schemaValues';

/** Addresses that are longer Node refuses before anybody reads them. */
const LONGEST_PATH = 8_000;

const JSON_TYPE = 'application/json';

/** Bodies that no JSON.stringify writes. */
const RAW_BODIES = [
  '',
  '{',
  'null',
  '1',
  '"text"',
  '[]',
  'NaN',
  '{"value": NaN}',
  '{"a": 1e999}',
  '{"a":1,"a":2}',
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"x":1}}}',
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  '\uFEFF{}',
  '{"a": "\\ud800"}',
  '{"entityRefs":["\\u0000"]}',
].map(text => Buffer.from(text));

const WRONG_ENCODINGS: [Record<string, string>, Buffer][] = [
  [{ 'content-type': 'application/json; charset=utf-16' }, utf16('{"a":1}')],
  [{ 'content-type': 'application/json; charset=latin1' }, Buffer.from('{}')],
  [{ 'content-type': 'text/plain' }, Buffer.from('{}')],
  [{ 'content-type': 'application/x-www-form-urlencoded' }, Buffer.from('a=b')],
  [{ 'content-type': 'nonsense' }, Buffer.from('{}')],
  [{}, Buffer.from('{}')],
  [
    { 'content-type': JSON_TYPE, 'content-encoding': 'gzip' },
    Buffer.from('not gzip'),
  ],
  [
    { 'content-type': JSON_TYPE, 'content-encoding': 'unknown' },
    Buffer.from('{}'),
  ],
  [{ 'content-type': JSON_TYPE }, Buffer.from([0xff, 0xfe, 0x7b, 0x80])],
];

/** Requests to one route, from right to hostile. */
export function requestsTo(
  route: ContractRoute,
  pool: Pool,
): fc.Arbitrary<RawRequest> {
  return fc
    .record({
      path: pathsOf(route, pool),
      query: queriesOf(route, pool),
      content: bodiesOf(route, pool),
    })
    .map(({ path, query, content: [headers, body] }) => ({
      method: route.method,
      path: `${path}${query && `?${query}`}`.slice(0, LONGEST_PATH),
      headers,
      body,
    }));
}

function pathsOf(route: ContractRoute, pool: Pool): fc.Arbitrary<string> {
  const named = route.parameters.filter(parameter => parameter.in === 'path');
  const values = named.map(({ name, schema }) =>
    fc
      .oneof(
        {
          weight: 6,
          arbitrary: valuesOf(schema, pool, `path.${name}`).map(String),
        },
        { weight: 1, arbitrary: hostileText },
      )
      // without it the address is that of no route, and not ours to answer
      .filter(text => text !== ''),
  );
  return fc
    .tuple(...values)
    .map(texts =>
      named.reduce(
        (path, { name }, index) =>
          path.replace(`{${name}}`, () => encode(texts[index])),
        `/api/maturity${route.path}`,
      ),
    );
}

function queriesOf(route: ContractRoute, pool: Pool): fc.Arbitrary<string> {
  const named = route.parameters.filter(parameter => parameter.in === 'query');
  const right = fc
    .tuple(...named.map(parameter => pairsOf(parameter, pool)))
    .map(pairs => pairs.flat());
  const wrong = fc.array(
    fc.oneof(
      fc.tuple(
        fc.constantFrom('unknown', ...named.map(({ name }) => name)),
        hostileText.map(encode),
      ),
      fc.constantFrom<[string, string]>(
        ['limit', '1000000000'],
        ['limit', '-1'],
        ['limit', '1e3'],
        [
          'cursor',
          Buffer.from('{"q":"","v":"","k":{},"r":1}').toString('base64url'),
        ],
        ['cursor', Buffer.from('null').toString('base64url')],
        ['model[id]', 'x'],
        ['model[]', 'x'],
        ['owner[0][a]', 'x'],
        ['__proto__[polluted]', 'x'],
        ['constructor', 'x'],
        ['kind', '%zz'],
        ['kind', '%c0%80'],
        ['text', '%00'],
        ['text', '%ED%A0%80'],
        ['', ''],
      ),
    ),
    { minLength: 1, maxLength: 3 },
  );
  return fc
    .oneof(
      { weight: 3, arbitrary: right },
      {
        weight: 2,
        arbitrary: fc
          .tuple(right, wrong)
          .map(([some, more]) => [...some, ...more]),
      },
    )
    .map(pairs => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
}

function pairsOf(
  { name, required, schema }: ContractParameter,
  pool: Pool,
): fc.Arbitrary<[string, string][]> {
  const given = valuesOf(schema, pool, name).map(value =>
    [value].flat().map((one): [string, string] => [name, encode(String(one))]),
  );
  return required
    ? given
    : fc.oneof(
        { weight: 4, arbitrary: fc.constant<[string, string][]>([]) },
        { weight: 1, arbitrary: given },
      );
}

type Content = [headers: Record<string, string>, body?: Buffer];

function bodiesOf(route: ContractRoute, pool: Pool): fc.Arbitrary<Content> {
  const text = (value: unknown): Content => [
    { 'content-type': JSON_TYPE },
    Buffer.from(JSON.stringify(value) ?? ''),
  ];
  const raw = fc.oneof(
    fc
      .constantFrom(...RAW_BODIES)
      .map((body): Content => [{ 'content-type': JSON_TYPE }, body]),
    fc.constantFrom<Content>(...WRONG_ENCODINGS),
  );
  if (!route.body) {
    return fc.oneof(
      { weight: 8, arbitrary: fc.constant<Content>([{}]) },
      { weight: 1, arbitrary: raw },
    );
  }
  const values = valuesOf(route.body.schema, pool);
  return fc.oneof(
    { weight: 6, arbitrary: values.map(text) },
    { weight: 6, arbitrary: spoiled(values).map(text) },
    { weight: 2, arbitrary: spoiled(spoiled(values)).map(text) },
    { weight: 1, arbitrary: hostileValue.map(text) },
    { weight: 2, arbitrary: raw },
    { weight: 1, arbitrary: fc.constant<Content>([{}]) },
    { weight: 1, arbitrary: values.map(value => text(withLongText(value))) },
  );
}

/** The first text in a value is a megabyte long. */
function withLongText(value: unknown): unknown {
  const long = JSON.stringify('<b>'.repeat(350_000));
  return JSON.parse(
    JSON.stringify(value).replace(/:"[^"\\]*"/, () => `:${long}`),
  );
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}

function encode(text: string): string {
  // a lone half of a character cannot be encoded
  return encodeURIComponent(Buffer.from(text).toString());
}
