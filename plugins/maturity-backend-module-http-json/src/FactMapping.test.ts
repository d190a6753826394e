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

import { jsonpath } from 'json-p3';
import { FactMapping, mapFact } from './FactMapping';

const BODY = {
  n: 4.5,
  text: '87.5',
  none: null,
  yes: 'True',
  no: false,
  words: ['a', 'b'],
  mixed: ['a', { b: 1 }],
  status: 'OK',
  time: '2026-11-01T10:00:00+0200',
  precise: '2026-11-01T10:00:00.987Z',
  local: '2026-11-01T10:00:00',
  day: '2026-11-01',
  seconds: 1_793_527_200,
  apps: [
    { sync: 'Synced', n: 1, at: '2026-11-01T00:00:00Z' },
    { sync: 'OutOfSync', n: 2, at: '2026-11-03T02:00:00+03:00' },
    { sync: 'Unknown', n: 3, at: '2026-11-02T00:00:00Z' },
  ],
  same: ['x', 'x'],
};

const TABLE = {
  as: 'table',
  table: new Map<string, boolean>([
    ['OK', true],
    ['Synced', true],
    ['OutOfSync', false],
    ['false', false],
  ]),
} as const;

const number = { as: 'number', multiply: 1 } as const;
const moment = { as: 'moment', unit: 'seconds' } as const;

function map(
  path: string,
  conversion: FactMapping['conversion'],
  more: Partial<FactMapping> = {},
) {
  return mapFact(
    { fact: 'a.b', path: jsonpath.compile(path), conversion, ...more },
    BODY,
  )?.value;
}

describe('mapFact', () => {
  it.each([
    ['$.n', number, 4.5],
    ['$.text', number, 87.5],
    ['$.text', { as: 'number', multiply: 0.01 }, 0.875],
    ['$.status', number, undefined],
    ['$.no', number, undefined],
    ['$.none', number, undefined],
    ['$.words', number, undefined],
    ['$.yes', { as: 'boolean' }, true],
    ['$.no', { as: 'boolean' }, false],
    ['$.n', { as: 'boolean' }, undefined],
    ['$.n', { as: 'text' }, '4.5'],
    ['$.words', { as: 'text' }, undefined],
    ['$.words[*]', { as: 'list' }, ['a', 'b']],
    ['$.words', { as: 'list' }, ['a', 'b']],
    ['$.mixed', { as: 'list' }, undefined],
    ['$.nothing', { as: 'list' }, undefined],
    ['$.n', { as: 'presence' }, true],
    ['$.no', { as: 'presence' }, true],
    ['$.none', { as: 'presence' }, false],
    ['$.nothing', { as: 'presence' }, false],
    ['$.apps[*]', { as: 'count' }, 3],
    ['$.nothing[*]', { as: 'count' }, 0],
    ['$.time', moment, '2026-11-01T08:00:00Z'],
    ['$.precise', moment, '2026-11-01T10:00:00Z'],
    ['$.day', moment, '2026-11-01T00:00:00Z'],
    ['$.local', moment, undefined],
    ['$.seconds', moment, '2026-11-01T10:00:00Z'],
    [
      '$.seconds',
      { as: 'moment', unit: 'milliseconds' },
      '1970-01-21T18:12:07Z',
    ],
    ['$.status', moment, undefined],
    ['$.status', TABLE, true],
    ['$.no', TABLE, false],
    ['$.text', TABLE, undefined],
    ['$.text', { ...TABLE, otherwise: false }, false],
    ['$.nothing', { ...TABLE, otherwise: false }, undefined],
    ['$.same[*]', { as: 'text' }, 'x'],
    ['$.words[*]', { as: 'text' }, undefined],
  ] as Array<[string, FactMapping['conversion'], unknown]>)(
    'takes %s as %j for %j',
    (path, conversion, expected) => {
      expect(map(path, conversion)).toEqual(expected);
    },
  );

  it.each([
    ['$.apps[*].n', number, 'sum', 6],
    ['$.apps[*].n', number, 'min', 1],
    ['$.apps[*].n', number, 'max', 3],
    ['$.apps[*].n', number, 'first', 1],
    ['$.apps[*].sync', number, 'sum', undefined],
    ['$.apps[*].at', moment, 'min', '2026-11-01T00:00:00Z'],
    ['$.apps[*].at', moment, 'max', '2026-11-02T23:00:00Z'],
    ['$.apps[*].sync', TABLE, 'all', false],
    ['$.apps[*].sync', TABLE, 'any', true],
    ['$.apps[0,2].sync', TABLE, 'all', undefined],
    ['$.apps[1,2].sync', TABLE, 'any', undefined],
    ['$.apps[0,0].sync', TABLE, 'all', true],
    ['$.nothing', TABLE, 'all', undefined],
  ] as Array<[string, FactMapping['conversion'], FactMapping['combine'], unknown]>)(
    'combines %s as %j by %s to %j',
    (path, conversion, combine, expected) => {
      expect(map(path, conversion, { combine })).toEqual(expected);
    },
  );

  it('says what was told for nothing, and when it was so', () => {
    expect(map('$.nothing', { as: 'boolean' }, { ifNone: false })).toBe(false);
    expect(map('$.n', { as: 'boolean' }, { ifNone: false })).toBeUndefined();
    const at = (path: string) =>
      mapFact(
        {
          fact: 'a.b',
          path: jsonpath.compile('$.n'),
          conversion: number,
          observedAt: jsonpath.compile(path),
        },
        BODY,
      )?.observedAt;
    expect(at('$.time')).toBe('2026-11-01T08:00:00Z');
    expect(at('$.status')).toBeUndefined();
  });

  it.each([null, 'text', 7, [], {}])('finds nothing in %j', body => {
    const path = jsonpath.compile('$.a.b[?@.c == 1]');
    expect(
      mapFact({ fact: 'a.b', path, conversion: number }, body),
    ).toBeUndefined();
  });
});
