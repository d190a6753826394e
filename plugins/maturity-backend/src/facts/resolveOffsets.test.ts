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

import { resolveOffset, resolveOffsets } from './resolveOffsets';
import { testDefinitions } from './__testUtils__/testFacts';

const at = (text: string) => Date.parse(`2026-11-21T${text}Z`);
const iso = (offset: string, now: number) => {
  const moment = resolveOffset(offset, now);
  return moment === undefined ? undefined : new Date(moment).toISOString();
};

describe('resolveOffsets', () => {
  it('goes with the clock, by the hour for days and by the minute below', () => {
    expect(iso('-P12D', at('12:00:00'))).toBe('2026-11-09T12:00:00.000Z');
    expect(iso('-P12D', at('12:59:59'))).toBe('2026-11-09T12:00:00.000Z');
    expect(iso('-P12D', at('13:00:00'))).toBe('2026-11-09T13:00:00.000Z');
    expect(iso('P30D', at('12:30:00'))).toBe('2026-12-21T12:00:00.000Z');
    expect(iso('+P1W', at('12:30:00'))).toBe('2026-11-28T12:00:00.000Z');
    expect(iso('-PT90M', at('12:30:59'))).toBe('2026-11-21T11:00:00.000Z');
  });

  it('leaves what is no offset of a fixed length', () => {
    for (const text of ['2026-11-01', 'P', '-P1M', 'P1Y', 'P12', 'Paris', '']) {
      expect(resolveOffset(text, at('12:00:00'))).toBeUndefined();
    }
  });

  it('reads an offset as a value only where a moment is meant', () => {
    const definitions = testDefinitions();
    const resolve = (fact: string, value: unknown) =>
      resolveOffsets(
        { entityRef: 'a:b', fact, value, observedAt: '-PT1H', path: [] },
        { now: at('12:00:00'), definitions },
      );
    expect(resolve('vuln.last-scan-at', '-P1D')).toMatchObject({
      value: '2026-11-20T12:00:00.000Z',
      observedAt: at('11:00:00'),
      expiresAt: undefined,
    });
    expect(resolve('ci.runner', '-P1D').value).toBe('-P1D');
    expect(resolve('ci.unknown', '-P1D').value).toBe('-P1D');
  });
});
