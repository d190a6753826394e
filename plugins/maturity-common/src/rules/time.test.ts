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
import { parseDuration, parseMoment, toMillis } from './time';

describe('parseMoment', () => {
  it('reads what a Date writes', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('0000-01-01T00:00:00Z'),
          max: new Date('9999-12-31T23:59:59.999Z'),
          noInvalidDate: true,
        }),
        date => {
          expect(parseMoment(date.toISOString())).toBe(date.getTime());
          const day = date.toISOString().slice(0, 10);
          expect(parseMoment(day)).toBe(Date.parse(`${day}T00:00:00Z`));
        },
      ),
    );
  });

  it.each([
    ['2026-11-01T10:00:00+01:00', '2026-11-01T09:00:00Z'],
    ['2026-01-01T00:00:00-05:30', '2026-01-01T05:30:00Z'],
    ['2024-02-29T23:59:59.1239Z', '2024-02-29T23:59:59.123Z'],
    ['2000-02-29', '2000-02-29T00:00:00Z'],
  ])('reads %s', (text, same) => {
    expect(parseMoment(text)).toBe(Date.parse(same));
  });

  it.each([
    '',
    '2026',
    '2026-11',
    '2026-13-01',
    '2026-00-10',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-11-00',
    '20261101',
    '2026-11-01 10:00:00Z',
    '2026-11-01T10:00:00',
    '2026-11-01T10:00Z',
    '2026-11-01T24:00:00Z',
    '2026-11-01T10:60:00Z',
    '2026-11-01T10:00:60Z',
    '2026-11-01T10:00:00.Z',
    '2026-11-01T10:00:00z',
    '2026-11-01T10:00:00+0100',
    '2026-11-01T10:00:00+24:00',
    '2026-11-01T10:00:00+01:60',
    '2026-11-01T10:00:00Z ',
    '٢٠٢٦-11-01',
    '+02026-11-01',
  ])('refuses "%s"', text => {
    expect(parseMoment(text)).toBeUndefined();
  });
});

describe('toMillis', () => {
  it('takes text, numbers and dates, and knows what is none', () => {
    expect(toMillis('1970-01-02')).toBe(86_400_000);
    expect(toMillis(5)).toBe(5);
    expect(toMillis(new Date(7))).toBe(7);
    expect(toMillis('soon')).toBeNaN();
    expect(toMillis(new Date('soon'))).toBeNaN();
  });
});

describe('parseDuration', () => {
  it.each([
    ['P90D', 90 * 86_400_000],
    ['P2W', 14 * 86_400_000],
    ['PT36H', 36 * 3_600_000],
    ['P1W2DT3H4M5S', 788_645_000],
  ])('reads %s', (text, millis) => {
    expect(parseDuration(text)).toBe(millis);
  });

  it.each([
    '',
    'P',
    'PT',
    'P1DT',
    'P3M',
    'P1Y',
    'P1.5D',
    'P-1D',
    '-P1D',
    'P0D',
    'PT0S',
    'P99999999999999999999D',
    'P1D ',
    '1D',
  ])('refuses "%s"', text => {
    expect(parseDuration(text)).toBeUndefined();
  });
});
